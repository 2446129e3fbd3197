// The logistic sigmoid of a `Double` and of a `Float`.
//
// Of 1 / (1 + e⁻ˣ) and eˣ / (1 + eˣ), which are equal, the one is taken whose power is at most 1: it cannot overflow, and
// small results keep their digits. Where the power 2ᵏ·eʳ may be subnormal, numerator and divisor are both 2⁶⁴ times as
// large. The divisor is not 1 plus the rounded power, but rounded once, which is nearer, and sooner computed.

extension Double {
    /// The logistic sigmoid 1 / (1 + e⁻ˣ).
    ///
    /// Range: from 0 to 1; results below 2⁻¹⁰²² keep what digits a subnormal number has.
    ///
    /// Accuracy: at most 2.35 units in the last place, over 900,000 numbers, measured against 90 bits.
    @inline(__always)
    public static func sigmoid(_ x: Double) -> Double {
        let exponent = -x.magnitude
        let isSmall = exponent < -700
        let parts = ExponentialParts(bounded: exponent < -746 ? -746 : exponent, exponentBias: 1023)
        let (one, scale, rise) = (isSmall ? 0x1p64 : 1, parts.scale(isSmall: isSmall), parts.rise)
        return (x < 0 ? fused(scale, rise, plus: scale) : one) / fused(scale, rise, plus: one + scale)
    }
}

extension Float {
    /// The logistic sigmoid 1 / (1 + e⁻ˣ).
    ///
    /// Range: from 0 to 1; results below 2⁻¹²⁶ keep what digits a subnormal number has.
    ///
    /// Accuracy: at most 2.35 units in the last place, over 56 million numbers with sizes from
    /// 2⁻³⁰ to 104, measured against `Double`.
    @inline(__always)
    public static func sigmoid(_ x: Float) -> Float {
        let exponent = -x.magnitude
        let isSmall = exponent < -64
        let parts = ExponentialParts(bounded: exponent < -104 ? -104 : exponent, exponentBias: 127)
        let (one, scale, rise): (Float, Float, Float) = (isSmall ? 0x1p64 : 1, parts.scale(isSmall: isSmall), parts.rise)
        return (x < 0 ? fused(scale, rise, plus: scale) : one) / fused(scale, rise, plus: one + scale)
    }
}
