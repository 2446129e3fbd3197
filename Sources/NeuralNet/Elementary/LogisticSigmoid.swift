// The logistic sigmoid of a `Double` and of a `Float`.
//
// It needs no e⁻ˣ of all digits, only the quotient: −|x| = k·ln 2 + r, and with h = r coth ½r, which is a series in r²,
// eʳ is (h + r) / (h − r). So with s = 2ᵏ
//
//     σ(|x|) = (h − r) / (s (h + r) + (h − r))   and   σ(−|x|) = s (h + r) / (s (h + r) + (h − r)).
//
// The minimax coefficients of h change the result by less than 0.01 units in the last place. There is no branch.

extension Double {
    /// The logistic sigmoid 1 / (1 + e⁻ˣ).
    ///
    /// Range: from 0 to 1; results below 2⁻¹⁰²² keep what digits a subnormal number has.
    ///
    /// Accuracy: at most 2.43 units in the last place, over 5.9 million numbers, measured as for `exp`.
    @inline(__always)
    public static func sigmoid(_ x: Double) -> Double {
        let negative = -x.magnitude
        let bounded = negative < -746 ? -746 : negative
        let shift = 0x1.8p52 + 1023 + 64
        let shifted = fused(bounded, 0x1.71547652b82fep0, plus: shift)
        let k = shifted - shift
        let r = fused(-k, 0x1.abc9e3b39803fp-56, plus: fused(-k, 0x1.62e42fefa39efp-1, plus: bounded))
        let z = r * r
        let terms34 = fused(z, 0x1.634856de63f21p-25, plus: -0x1.bbd3a95b7d531p-20)
        let terms234 = fused(z, terms34, plus: 0x1.1566aac003f7ep-14)
        let terms = fused(z, fused(z, terms234, plus: -0x1.6c16c16bd9d90p-9), plus: 0x1.555555555552dp-3)
        let h = fused(z, terms, plus: 2)
        // s = 2ᵏ itself may be too small for a Double: a factor of 2⁻⁶⁴ is left for the end.
        let scale = Double(bitPattern: shifted.bitPattern &<< 52)
        let larger = h - r
        let smaller = (h + r) * scale * 0x1p-64
        return (x < 0 ? smaller : larger) / (larger + smaller)
    }
}

extension Float {
    /// The logistic sigmoid 1 / (1 + e⁻ˣ).
    ///
    /// Range: from 0 to 1; results below 2⁻¹²⁶ keep what digits a subnormal number has.
    ///
    /// Accuracy: at most 2.44 units in the last place, over every number with a size between 2⁻³⁰ and 104 and each
    /// seventh of the others, measured as for `exp`.
    @inline(__always)
    public static func sigmoid(_ x: Float) -> Float {
        let negative = -x.magnitude
        let bounded = negative < -104 ? -104 : negative
        let shift: Float = 0x1.8p23 + 127 + 64
        let shifted = fused(bounded, 0x1.715476p0, plus: shift)
        let k = shifted - shift
        let r = fused(k, 0x1.05c610p-29, plus: fused(-k, 0x1.62e430p-1, plus: bounded))
        let z = r * r
        let h = fused(z, fused(z, -0x1.6a8be6p-9, plus: 0x1.555514p-3), plus: 2)
        let scale = Float(bitPattern: shifted.bitPattern &<< 23)
        let larger = h - r
        let smaller = (h + r) * scale * 0x1p-64
        return (x < 0 ? smaller : larger) / (larger + smaller)
    }
}
