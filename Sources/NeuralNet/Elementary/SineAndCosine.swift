// Sine and cosine.

/// The sine sin x, x in radians.
///
/// Range: from −1 to 1; sin(±inf) is nan.
public func sin<Scalar: Real>(_ x: Scalar) -> Scalar { Scalar.sin(x) }

/// The sine sin xᵢ, number by number.
///
/// Shapes: the result has the shape of `x`.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func sin<Scalar: Real>(_ x: Tensor<Scalar>) -> Tensor<Scalar> { x.elementwise { Scalar.sin($0) } }

/// The cosine cos x, x in radians.
///
/// Range: from −1 to 1; cos(±inf) is nan.
public func cos<Scalar: Real>(_ x: Scalar) -> Scalar { Scalar.cos(x) }

/// The cosine cos xᵢ, number by number.
///
/// Shapes: the result has the shape of `x`.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func cos<Scalar: Real>(_ x: Tensor<Scalar>) -> Tensor<Scalar> { x.elementwise { Scalar.cos($0) } }

extension Double {
    /// The sine sin x, x in radians.
    ///
    /// Range: from −1 to 1; sin(±inf) is nan, and a zero keeps its sign. Every finite argument is reduced exactly.
    ///
    /// Accuracy: at most 0.79 units in the last place, over 9 million numbers of all sizes, with those nearest to the
    /// multiples of π/2 up to 2²⁰ among them; measured as for `exp`.
    public static func sin(_ x: Double) -> Double {
        // The sine of so small a number is the number.
        x.magnitude < 0x1p-27 ? x : QuarterTurns(x).sine(quartersAhead: 0)
    }

    /// The cosine cos x, x in radians.
    ///
    /// Range: from −1 to 1; cos(±inf) is nan. Every finite argument is reduced exactly.
    ///
    /// Accuracy: at most 0.79 units in the last place, over 9 million numbers of all sizes, with those nearest to the
    /// multiples of π/2 up to 2²⁰ among them; measured as for `exp`.
    public static func cos(_ x: Double) -> Double { QuarterTurns(x).sine(quartersAhead: 1) }
}

extension Float {
    /// The sine sin x, x in radians, computed as `Double`.
    ///
    /// Range: from −1 to 1; sin(±inf) is nan, and a zero keeps its sign. Every finite argument is reduced exactly.
    ///
    /// Accuracy: at most 0.5001 units in the last place, over each 29th number, measured as for `exp`.
    public static func sin(_ x: Float) -> Float { Float(Double.sin(Double(x))) }

    /// The cosine cos x, x in radians, computed as `Double`.
    ///
    /// Range: from −1 to 1; cos(±inf) is nan. Every finite argument is reduced exactly.
    ///
    /// Accuracy: at most 0.5001 units in the last place, over each 29th number, measured as for `exp`.
    public static func cos(_ x: Float) -> Float { Float(Double.cos(Double(x))) }
}

extension QuarterTurns {
    /// The sine of the angle, after as many more quarters of a turn: with one, the cosine.
    ///
    /// The minimax coefficients hold to 0.04 units in the last place for |r| up to π/4.
    @inline(__always)
    func sine(quartersAhead: Int) -> Double {
        let quarter = (count &+ quartersAhead) & 3
        let (r, z) = (rest.high, rest.high * rest.high)
        // sin(r + low) = r + (r³·S + low·cos r), and for the small low 1 − ½r² is near enough to cos r.
        let s = -0x1.5555555555549p-3 + z * (0x1.111111110f8a4p-7 + z * (-0x1.a01a019c15b42p-13
            + z * (0x1.71de357aad0a1p-19 + z * (-0x1.ae5e683a9e1dap-26 + z * 0x1.5d9384252cad3p-33))))
        let half = 0.5 * z
        let sine = r + (r * z * s + rest.low * (1 - half))
        // cos(r + low) = 1 − ½r² + (r⁴·C − r·low), with what 1 − ½r² rounds away.
        let c = 0x1.555555555554cp-5 + z * (-0x1.6c16c16c1521dp-10 + z * (0x1.a01a019cbf0eap-16
            + z * (-0x1.27e4f81267ae2p-22 + z * (0x1.1ee9f113634f2p-29 + z * -0x1.8fb10c2a892eep-37))))
        let first = 1 - half
        let cosine = first + (((1 - first) - half) + (z * z * c - r * rest.low))
        let magnitude = quarter & 1 == 0 ? sine : cosine
        return quarter & 2 == 0 ? magnitude : -magnitude
    }
}
