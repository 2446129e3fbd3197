// Two questions about a sum: an easy one, and one that looks as easy.

/// Points of the unit square, each with the label of its coordinates' sum: 0 below 0.807, 1 below 1.169, else 2.
///
/// Three stripes of about equal area: a small net learns them.
///
/// Shapes: the inputs are `[count, 2]`, the labels `count` numbers from 0 to 2. Range: the inputs lie from 0 to 1.
///
/// - Parameters:
///   - count: how many points.
///   - random: where the points come from, as of NumPy's `random_sample((count, 2))`.
///   - type: `Float.self` or `Double.self`, where it does not follow from the context; the labels do not depend on it.
/// - Precondition: `count` is not negative.
public func sumBin<Scalar: Real>(
    count: Int, using random: inout RandomState, as type: Scalar.Type = Scalar.self
) -> (inputs: Tensor<Scalar>, labels: [Int]) {
    sums(count: count, using: &random) { $0 < 0.807 ? 0 : $0 < 1.169 ? 1 : 2 }
}

/// Points of the unit square, each with the label ⌊100 (x₀ + x₁)⌋ mod 3 of its coordinates' sum.
///
/// Two hundred stripes, each as narrow as a hundredth and next to the two other labels: a small net finds nothing in
/// them.
///
/// Shapes: the inputs are `[count, 2]`, the labels `count` numbers from 0 to 2. Range: the inputs lie from 0 to 1.
///
/// - Parameters:
///   - count: how many points.
///   - random: where the points come from, as of NumPy's `random_sample((count, 2))`.
///   - type: `Float.self` or `Double.self`, where it does not follow from the context; the labels do not depend on it.
/// - Precondition: `count` is not negative.
public func sumMod<Scalar: Real>(
    count: Int, using random: inout RandomState, as type: Scalar.Type = Scalar.self
) -> (inputs: Tensor<Scalar>, labels: [Int]) {
    sums(count: count, using: &random) { Int($0 * 100) % 3 }
}

/// Stripes in double precision, for where no context says another.
public func sumBin(count: Int, using random: inout RandomState) -> (inputs: Tensor<Double>, labels: [Int]) {
    sumBin(count: count, using: &random, as: Double.self)
}

/// Narrow stripes in double precision, for where no context says another.
public func sumMod(count: Int, using random: inout RandomState) -> (inputs: Tensor<Double>, labels: [Int]) {
    sumMod(count: count, using: &random, as: Double.self)
}

private func sums<Scalar: Real>(
    count: Int, using random: inout RandomState, label: (Double) -> Int
) -> (inputs: Tensor<Scalar>, labels: [Int]) {
    require(count >= 0, "sums: \(count) points were asked for; 0 is the least")
    let points: Tensor<Double> = random.random(shape: [count, 2])
    let coordinates = points.scalars
    let labels = (0..<count).map { label(coordinates[2 * $0] + coordinates[2 * $0 + 1]) }
    return (Tensor(shape: [count, 2], coordinates.map { Scalar($0) }), labels)
}
