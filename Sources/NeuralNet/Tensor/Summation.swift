// In which order numbers are added. It decides the last digits, so it is fixed here, for every machine.

/// The number of running sums that are kept side by side, so that vector instructions can add them.
private let laneCount = 16
/// Runs up to this length are added with running sums; longer ones are halved first.
private let longestRun = 1024

/// The sum of `count` numbers.
///
/// Fewer than 16 are added from left to right, as one does by hand. From there on, number i goes to running sum i mod 16; the 16 are added
/// pairwise at the end. More than 1024 are split in halves that are summed by themselves, and so on: the rounding errors then grow with the
/// logarithm of the count, not with the count.
///
/// Source: N. J. Higham, The accuracy of floating point summation, SIAM Journal on Scientific Computing 14, 1993.
@inline(__always)
func sum<Scalar: Real>(_ numbers: UnsafePointer<Scalar>, count: Int) -> Scalar {
    if count < laneCount {
        var sum: Scalar = 0
        for index in 0..<count { sum += numbers[index] }
        return sum
    }
    // `Real` does not promise that its numbers can be lanes of a vector; the two types that it has can.
    let raw = UnsafeRawPointer(numbers)
    if Scalar.self == Float.self {
        return Scalar(longSum(raw.assumingMemoryBound(to: Float.self), count: count))
    } else {
        return Scalar(longSum(raw.assumingMemoryBound(to: Double.self), count: count))
    }
}

@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
private func longSum<Scalar: FloatingPoint & SIMDScalar>(_ numbers: UnsafePointer<Scalar>, count: Int) -> Scalar {
    if count > longestRun {
        // A multiple of the lanes, so that all runs but the last are whole.
        let half = count / 2 / laneCount * laneCount
        return longSum(numbers, count: half) + longSum(numbers + half, count: count - half)
    }
    let whole = count / laneCount * laneCount
    var lanes = SIMD16<Scalar>(repeating: 0)
    for start in stride(from: 0, to: whole, by: laneCount) {
        lanes += UnsafeRawPointer(numbers + start).loadUnaligned(as: SIMD16<Scalar>.self)
    }
    let eight = lanes.lowHalf + lanes.highHalf
    let four = eight.lowHalf + eight.highHalf
    let two = four.lowHalf + four.highHalf
    var sum = two.x + two.y
    for index in whole..<count { sum += numbers[index] }
    return sum
}
