// Class labels as rows of numbers.

/// A row a label, 1 in the label's column and 0 elsewhere: yₙⱼ = 1 if j = labelₙ, else 0.
///
/// Shapes: n labels give `[n, classes]`.
///
/// - Parameters:
///   - labels: the class of each example, from 0 to `classes` − 1.
///   - classes: how many classes there are.
///   - type: `Float.self` or `Double.self`, where it does not follow from the context.
/// - Precondition: every label lies in 0 ..< `classes`.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func oneHot<Scalar: Real>(
    _ labels: [Int], classes: Int, as type: Scalar.Type = Scalar.self
) -> Tensor<Scalar> {
    require(classes >= 0, "oneHot(classes:): \(classes) classes were asked for; 0 is the least")
    var scalars = [Scalar](repeating: 0, count: labels.count * classes)
    for (row, label) in labels.enumerated() {
        require(
            label >= 0 && label < classes,
            "oneHot: label \(label) of example \(row) is no class: there are \(classes), from 0 on")
        scalars[row * classes + label] = 1
    }
    return Tensor(shape: [labels.count, classes], scalars)
}

/// A row a label in double precision, for where no context says another.
public func oneHot(_ labels: [Int], classes: Int) -> Tensor<Double> {
    oneHot(labels, classes: classes, as: Double.self)
}
