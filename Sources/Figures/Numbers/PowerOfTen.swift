// Powers of ten and their inverse, from the four operations alone: every machine computes the same bits.

/// 10ⁿ, exact for n from 0 to 22; infinite above 308, 0 below −323.
func powerOfTen(_ exponent: Int) -> Double {
    if exponent > 308 { return .infinity }
    if exponent < -323 { return 0 }
    // Numbers under 10⁻³⁰⁷ have fewer digits, and their inverses would be infinite.
    if exponent < -300 { return powerOfTen(exponent + 300) / 1e300 }
    if exponent < 0 { return 1 / powerOfTen(-exponent) }
    var (power, square, rest) = (1.0, 10.0, exponent)
    while true {
        if rest % 2 == 1 { power *= square }
        rest /= 2
        if rest == 0 { return power }
        square *= square
    }
}

/// The largest n with 10ⁿ ≤ |value|; 0 for the value 0.
func decimalExponent(of value: Double) -> Int {
    let magnitude = value.magnitude
    if magnitude == 0 { return 0 }
    var exponent = Int(logarithm(magnitude).rounded(.down))
    while powerOfTen(exponent + 1) <= magnitude { exponent += 1 }
    while powerOfTen(exponent) > magnitude { exponent -= 1 }
    return exponent
}

/// log₁₀ of a positive number, correct to about 15 digits: far closer than a picture shows.
///
/// value = m · 2ᵉ with √½ ≤ m < √2, and ln m = 2 artanh((m − 1) / (m + 1)), whose series ends quickly.
func logarithm(_ value: Double) -> Double {
    var (significand, exponent) = (value.significand, Double(value.exponent))
    if significand > 2.0.squareRoot() { (significand, exponent) = (significand / 2, exponent + 1) }
    let ratio = (significand - 1) / (significand + 1)
    let square = ratio * ratio
    var (term, sum, divisor) = (ratio, 0.0, 1.0)
    while divisor < 28 {
        sum += term / divisor
        (term, divisor) = (term * square, divisor + 2)
    }
    return (2 * sum + exponent * naturalLogarithmOf2) / naturalLogarithmOf10
}

/// 10ˣ for any x: the inverse of `logarithm`.
func exponential(_ exponent: Double) -> Double {
    if exponent > 308.3 { return .infinity }
    if exponent < -324 { return 0 }
    let whole = exponent.rounded()
    let rest = (exponent - whole) * naturalLogarithmOf10
    var (term, sum, index) = (1.0, 0.0, 1.0)
    while index < 26 {
        sum += term
        (term, index) = (term * rest / index, index + 1)
    }
    return sum * powerOfTen(Int(whole))
}

private let naturalLogarithmOf2 = 0.6931471805599453
private let naturalLogarithmOf10 = 2.302585092994046
