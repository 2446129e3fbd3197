// The hyperbolic tangent.

/// The hyperbolic tangent tanh x = (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ).
///
/// Range: from −1 to 1; tanh(−x) is −tanh(x) to the bit; tanh(nan) is nan.
public func tanh<Scalar: Real>(_ x: Scalar) -> Scalar { Scalar.tanh(x) }

/// The hyperbolic tangent tanh xᵢ, number by number.
///
/// Shapes: the result has the shape of `x`.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func tanh<Scalar: Real>(_ x: Tensor<Scalar>) -> Tensor<Scalar> { x.elementwise { Scalar.tanh($0) } }

extension Double {
    /// The hyperbolic tangent, as t = −h / (1 + h) with h = ½ (e^(−2|x|) − 1), and the sign of x.
    ///
    /// Range: from −1 to 1.
    ///
    /// Accuracy: at most 1.42 units in the last place, over 7 million numbers, measured as for `exp`.
    @inline(__always)
    public static func tanh(_ x: Double) -> Double {
        let h = halfOfExpMinusOne(-2 * x.magnitude)
        let divisor = 1 + h.high
        let lost = ((1 - divisor) + h.high) + h.low
        let quotient = -h.high / divisor
        // Newton's step for what the quotient left out; 1 + t is 1 / (1 + h).
        return (quotient - (h.low + quotient * lost) * (1 + quotient)).withSign(of: x)
    }
}

extension Float {
    /// The hyperbolic tangent, as t = −h / (1 + h) with h = ½ (e^(−2|x|) − 1), and the sign of x.
    ///
    /// Range: from −1 to 1.
    ///
    /// Accuracy: at most 1.42 units in the last place, over every number with a size between 2⁻³⁰ and 20 and each
    /// seventh of the others, measured as for `exp`.
    @inline(__always)
    public static func tanh(_ x: Float) -> Float {
        let h = halfOfExpMinusOne(-2 * x.magnitude)
        let divisor = 1 + h.high
        let lost = ((1 - divisor) + h.high) + h.low
        let quotient = -h.high / divisor
        // Newton's step for what the quotient left out; 1 + t is 1 / (1 + h).
        return (quotient - (h.low + quotient * lost) * (1 + quotient)).withSign(of: x)
    }
}
