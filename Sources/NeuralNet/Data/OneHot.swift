// Class labels as rows of numbers.

/// The labels as rows of probabilities: 1 in the label's column, 0 elsewhere; or, smoothed, 1 − s more there than
/// the s spread over all classes.
///
/// tₙⱼ = (1 − s) [j = labelₙ] + s / K, for K classes. A net that is trained towards smoothed labels is not driven to be
/// infinitely sure.
///
/// Shapes: n labels give `[n, classes]`.
///
/// Range: from 0 to 1; each row sums to 1.
///
/// - Parameters:
///   - labels: the class of each example, from 0 to `classes` − 1.
///   - classes: K, how many classes there are.
///   - smoothing: s, from 0 to 1; nothing without.
///   - type: `Float.self` or `Double.self`, where it does not follow from the context.
/// - Precondition: every label lies in 0 ..< `classes`, and s between 0 and 1.
///
/// Source: C. Szegedy et al., Rethinking the inception architecture for computer vision, 2016, section 7, for the
/// smoothing.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func oneHot<Scalar: Real>(
    _ labels: [Int], classes: Int, smoothing: Scalar = 0, as type: Scalar.Type = Scalar.self
) -> Tensor<Scalar> {
    require(classes >= 0, "oneHot(classes:): \(classes) classes were asked for; 0 is the least")
    require(smoothing >= 0 && smoothing <= 1, "oneHot: smoothing \(smoothing) does not lie between 0 and 1")
    var rows = Tensor<Scalar>(repeating: smoothing / Scalar(classes), shape: [labels.count, classes])
    rows.withMutablePointer { rows in
        for (row, label) in labels.enumerated() {
            require(
                label >= 0 && label < classes,
                "oneHot: label \(label) of example \(row) is no class: there are \(classes), from 0 on")
            rows[row * classes + label] += 1 - smoothing
        }
    }
    return rows
}

/// A row a label in double precision, for where no context says another.
public func oneHot(_ labels: [Int], classes: Int) -> Tensor<Double> {
    oneHot(labels, classes: classes, as: Double.self)
}
