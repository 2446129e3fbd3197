// The Kaiser window: weights that fall off from a middle.

/// The Kaiser window of n weights: wₖ = I₀(β √(1 − (2k / (n − 1) − 1)²)) / I₀(β), which is 1 in the middle.
///
/// NumPy: `np.kaiser(count, beta)`.
///
/// - Parameters:
///   - count: n, how many weights there are; one is 1.
///   - beta: β, how fast they fall off to the ends: 0 gives equal weights; the ends are 1 / I₀(β).
/// - Precondition: `count` is not negative, `beta` lies between 0 and 700.
///
/// Source: J. F. Kaiser, "Nonrecursive digital filter design using the I₀-sinh window function", 1974.
public func kaiserWindow(count: Int, beta: Double) -> [Double] {
    require(count >= 0, "kaiserWindow: \(count) weights were asked for; 0 is the least")
    require(beta >= 0 && beta <= 700, "kaiserWindow: beta is \(beta): it must be a number from 0 to 700")
    if count == 1 { return [1] }
    return (0..<count).map { index in
        let place = 2 * Double(index) / Double(count - 1) - 1
        return besselI0(beta * (1 - place * place).squareRoot()) / besselI0(beta)
    }
}

/// The modified Bessel function of the first kind and order zero: I₀(x) = Σₖ ((x / 2)ᵏ / k!)².
///
/// All terms are positive, so the sum loses no digits; it ends where a term no longer changes it.
///
/// Range: from 1, at 0, upwards; inf from x ≈ 713 on.
///
/// Source: M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions, 9.6.12.
func besselI0(_ x: Double) -> Double {
    var (sum, term, k) = (1.0, 1.0, 1.0)
    while true {
        let factor = x / (2 * k)
        term *= factor * factor
        if sum + term == sum || sum.isNaN { return sum }
        sum += term
        k += 1
    }
}
