// The logistic sigmoid of a `Double` and of a `Float`.
//
// Of 1 / (1 + e⁻ˣ) and eˣ / (1 + eˣ), which are equal, the one is taken whose power is at most 1: it cannot overflow, and small
// results keep their digits.

extension Double {
    /// The logistic sigmoid 1 / (1 + e⁻ˣ).
    ///
    /// Range: from 0 to 1; results below 2⁻¹⁰²² keep what digits a subnormal number has.
    ///
    /// Accuracy: at most 2.35 units in the last place, over 900,000 numbers, measured against 90 bits.
    @inline(__always)
    public static func sigmoid(_ x: Double) -> Double {
        let power = Double.exp(-x.magnitude)
        return (x < 0 ? power : 1) / (1 + power)
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
        let power = Float.exp(-x.magnitude)
        return (x < 0 ? power : 1) / (1 + power)
    }
}
