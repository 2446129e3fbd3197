// Curves of noisy numbers, made readable.

/// The curve in which each value is a weighted mean of the 11 values around it, the nearest ones counting most.
///
/// The weights are the Kaiser window of 11 with β = 2, divided by their sum. Beyond its ends the curve goes on as in a
/// mirror: before the first value with the second, the third, …; after the last with the last, the one before, …
///
/// The result has as many values as the curve, however few they are: where less than 11 are there, the mirror images
/// are mirrored again. (The textbook's function, from which this comes, then returns fewer than it was given, or none.)
/// The mean of a single value is itself.
///
/// - Parameter values: such as the loss at each step.
///
/// Source: K. Saitoh, Deep Learning from Scratch, `smooth_curve`.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func smoothedCurve<Scalar: Real>(_ values: [Scalar]) -> [Scalar] {
    let window = kaiserWindow(count: 11, beta: 2)
    let total = window.reduce(0, +)
    return values.indices.map { middle in
        var sum = 0.0
        for (index, weight) in window.enumerated() {
            sum += weight / total * Double(values[mirrored(middle + index - 5, count: values.count)])
        }
        return Scalar(sum)
    }
}

/// Where in a curve of `count` values the one at `index` comes from, if `index` lies beyond the curve's ends.
private func mirrored(_ index: Int, count: Int) -> Int {
    var index = index
    while index < 0 || index >= count { index = index < 0 ? -index : 2 * count - 1 - index }
    return index
}
