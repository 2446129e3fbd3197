// The exponentials of many numbers, sooner computed if all of them are moderate.
//
// What large, small and undefined numbers need is a quarter of the steps of `exp`, and most tensors have none of them.
// So each block is computed without those steps, and computed again with them if it had such a number.

/// A number whose exponential takes fewer steps where it is moderate.
protocol ModerateExponential: Real {
    /// eˣ, with the bits that `exp` gives, if `size` has none of the bits `extremeSizes`; otherwise any number.
    static func moderateExp(_ x: Self) -> (power: Self, size: RawSignificand)
    /// The bits that the size of every moderate number lacks.
    static var extremeSizes: RawSignificand { get }
}

extension Float: ModerateExponential {}
extension Double: ModerateExponential {}

/// powersᵢ = e^(xᵢ − m), with the bits of `Scalar.exp`.
///
/// - Precondition: `powers` is not the memory of `x`, which is read twice.
@inline(__always)
func exponentials<Scalar: Real>(
    of x: UnsafePointer<Scalar>, minus m: Scalar, into powers: UnsafeMutablePointer<Scalar>, count: Int
) {
    // `Real` does not promise that its numbers have moderate exponentials; the two types that it has do.
    let (x, powers) = (UnsafeRawPointer(x), UnsafeMutableRawPointer(powers))
    if Scalar.self == Float.self {
        exponentialsOfBlocks(
            x.assumingMemoryBound(to: Float.self), unsafeBitCast(m, to: Float.self),
            powers.assumingMemoryBound(to: Float.self), count)
    } else {
        exponentialsOfBlocks(
            x.assumingMemoryBound(to: Double.self), unsafeBitCast(m, to: Double.self),
            powers.assumingMemoryBound(to: Double.self), count)
    }
}

@inline(__always)
private func exponentialsOfBlocks<Scalar: ModerateExponential>(
    _ x: UnsafePointer<Scalar>, _ m: Scalar, _ powers: UnsafeMutablePointer<Scalar>, _ count: Int
) {
    // So small that a block computed again is still in the nearest memory.
    let blockSize = 1024
    for start in stride(from: 0, to: count, by: blockSize) {
        let (x, powers, count) = (x + start, powers + start, min(blockSize, count - start))
        var sizes: Scalar.RawSignificand = 0
        for index in 0..<count {
            let (power, size) = Scalar.moderateExp(x[index] - m)
            powers[index] = power
            sizes |= size
        }
        if sizes & Scalar.extremeSizes != 0 {
            for index in 0..<count { powers[index] = Scalar.exp(x[index] - m) }
        }
    }
}
