// The hyperbolic tangent.
//
// |x| = k·½ ln 2 + r, and with h = r coth r = 1 + g, where g is a series in r², e²ʳ is (h + r) / (h − r). With s = 2ᵏ,
//
//     tanh |x| = 1 − 2 / (s e²ʳ + 1) = 1 − (h − r) / (½ (s − 1) (h + r) + h).
//
// Where |x| is small, k is taken as 0. Then the same divisor is h, and tanh |x| = r / h = r − r g / h loses no digits.
// So there is one division, and no branch.

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
    /// The hyperbolic tangent.
    ///
    /// Range: from −1 to 1.
    ///
    /// Accuracy: at most 1.48 units in the last place, over 13 million numbers, measured as for `exp`.
    @inline(__always)
    public static func tanh(_ x: Double) -> Double {
        let magnitude = Swift.min(x.magnitude, 20)
        let shift = 0x1.8p52 + 1022
        let shifted = (magnitude < 0.65 ? 0 : magnitude * 0x1.71547652b82fep1) + shift
        let k = shifted - shift
        let isNear = k == 0
        let r = (magnitude - k * 0x1.62e42fefp-2) - k * 0x1.473de6af278edp-35
        let g = hyperbolicCotangentSeries(r * r)
        let h = 1 + g
        let halfOfS = Double(bitPattern: shifted.bitPattern &<< 52)
        let divisor = (halfOfS - 0.5) * (h + r) + h
        return ((isNear ? r : 1) - (isNear ? r * g : h - r) / divisor).withSign(of: x)
    }

    /// r coth r − 1 as a polynomial in z = r² for |r| up to 0.65; the minimax coefficients hold to 2⁻⁵⁷.
    @inline(__always)
    private static func hyperbolicCotangentSeries(_ z: Double) -> Double {
        let w = z * z
        let terms67 = 0x1.d0ad4257be0b6p-23 + z * -0x1.3c3856a4d07f3p-26
        let terms45 = 0x1.66a7b617d2e37p-16 + z * -0x1.2257728d1c661p-19
        let terms23 = 0x1.1566abb90bafcp-9 + z * -0x1.bbd7739a29594p-13
        let terms01 = 0x1.5555555555539p-2 + z * -0x1.6c16c16c0e3a3p-6
        return z * (terms01 + w * (terms23 + w * (terms45 + w * terms67)))
    }
}

extension Float {
    /// The hyperbolic tangent.
    ///
    /// Range: from −1 to 1.
    ///
    /// Accuracy: at most 1.48 units in the last place, over every number with a size between 2⁻³⁰ and 20 and each
    /// seventh of the others, measured as for `exp`.
    @inline(__always)
    public static func tanh(_ x: Float) -> Float {
        let magnitude = Swift.min(x.magnitude, 10)
        let shift: Float = 0x1.8p23 + 126
        let shifted = (magnitude < 0.65 ? 0 : magnitude * 0x1.715476p1) + shift
        let k = shifted - shift
        let isNear = k == 0
        // ½ ln 2 in one part: its 21 bits hold 28, and where a product with k is rounded, the quotient is small.
        let r = magnitude - k * 0x1.62e43p-2
        let g = hyperbolicCotangentSeries(r * r)
        let h = 1 + g
        let halfOfS = Float(bitPattern: shifted.bitPattern &<< 23)
        let divisor = (halfOfS - 0.5) * (h + r) + h
        return ((isNear ? r : 1) - (isNear ? r * g : h - r) / divisor).withSign(of: x)
    }

    /// r coth r − 1 as a polynomial in z = r² for |r| up to 0.65; the minimax coefficients hold to 2⁻³⁰.
    @inline(__always)
    private static func hyperbolicCotangentSeries(_ z: Float) -> Float {
        z * (0x1.555552p-2 + z * (-0x1.6c121cp-6 + z * (0x1.146420p-9 + z * -0x1.8f0b5cp-13)))
    }
}
