// Labels as probabilities.

/// The labels as rows of probabilities: 1 in the label's column, 0 elsewhere; or, smoothed, 1 − s there and s spread
/// over all classes.
///
/// tₙⱼ = (1 − s) [j = labelₙ] + s / K, for K classes. A net that is trained towards smoothed labels is not driven to be
/// infinitely sure.
///
/// Shapes: n labels give `[n, classCount]`.
///
/// Range: from 0 to 1; each row sums to 1.
///
/// - Parameters:
///   - labels: one class for each example, from 0 to `classCount` − 1.
///   - classCount: K, how many classes there are.
///   - smoothing: s, from 0 to 1; nothing without.
/// - Precondition: every label is a class, and s lies between 0 and 1.
///
/// Source: C. Szegedy et al., "Rethinking the inception architecture for computer vision" (2016), section 7, for the
/// smoothing.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func oneHot<Scalar: Real>(_ labels: [Int], classCount: Int, smoothing: Scalar = 0) -> Tensor<Scalar> {
    require(smoothing >= 0 && smoothing <= 1, "oneHot: smoothing \(smoothing) does not lie between 0 and 1")
    let shape: Shape = [labels.count, classCount]
    requireLabels("oneHot", labels, shape)
    var rows = Tensor<Scalar>(repeating: smoothing / Scalar(classCount), shape: shape)
    rows.withMutablePointer { rows in
        for (row, label) in labels.enumerated() { rows[row * classCount + label] += 1 - smoothing }
    }
    return rows
}

/// Stops the program unless there is one label for each row, and every label is a column.
@inline(__always)
func requireLabels(_ operation: StaticString, _ labels: [Int], _ shape: Shape) {
    require(shape.count == 2, "\(operation): shape \(shape) is no matrix [batch, classes]")
    require(
        labels.count == shape.size(0),
        "\(operation): \(labels.count) labels do not fit shape \(shape), one for each row")
    for (row, label) in labels.enumerated() where label < 0 || label >= shape.size(1) {
        stop(
            """
            \(operation): label \(label) of example \(row) is no class of shape \(shape): classes are numbered from \
            0 to \(shape.size(1) - 1)
            """)
    }
}
