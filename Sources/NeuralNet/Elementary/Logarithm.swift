// The natural logarithm.

/// The natural logarithm ln x.
///
/// Range: any number; log(0) is −inf, the logarithm of a negative number is nan, log(inf) is inf.
public func log<Scalar: Real>(_ x: Scalar) -> Scalar { Scalar.log(x) }

/// The natural logarithm ln xᵢ, number by number.
///
/// Shapes: the result has the shape of `x`.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func log<Scalar: Real>(_ x: Tensor<Scalar>) -> Tensor<Scalar> { x.elementwise { Scalar.log($0) } }

extension Double {
    /// The natural logarithm ln x.
    ///
    /// Range: any number; log(±0) is −inf, the logarithm of a negative number is nan, log(inf) is inf.
    ///
    /// Accuracy: at most 0.86 units in the last place, over 8 million numbers, measured as for `exp`.
    @inline(__always)
    public static func log(_ x: Double) -> Double {
        let isSubnormal = x < 0x1p-1022
        let result = logarithm(of: isSubnormal ? x * 0x1p54 : x, scaledBy: isSubnormal ? 54 : 0, plus: 0)
        let edge = x == 0 ? -Double.infinity : x < 0 ? Double.nan : x
        return x > 0 && x < .infinity ? result : edge
    }

    /// The natural logarithm ln (1 + x), exact to the last digits where x is nearly 0.
    ///
    /// Range: any number; logOnePlus(−1) is −inf, below it is nan; a zero keeps its sign.
    ///
    /// Accuracy: at most 0.86 units in the last place, over 12 million numbers, measured as for `exp`.
    @inline(__always)
    public static func logOnePlus(_ x: Double) -> Double {
        let sum = 1 + x
        // What the sum rounded away. It changes the logarithm by lost / sum.
        let lost = x < 1 ? x - (sum - 1) : 1 - (sum - x)
        let result = logarithm(of: sum, scaledBy: 0, plus: lost / sum)
        let inside = x.magnitude < 0x1p-54 ? x : result
        let edge = x == -1 ? -Double.infinity : x < -1 ? Double.nan : x
        return x > -1 && x < .infinity ? inside : edge
    }

    /// ln u − scale · ln 2 + correction for a normal u above 0.
    ///
    /// u = 2ᵏ·m with m = 1 + f between √½ and √2, and with s = f / (2 + f) the series is
    /// ln m = 2s + s³·(⅔ + …) = f − (½f² − s·(½f² + s²·(⅔ + …))), whose first term has no rounding error.
    ///
    /// Source: the form is that of FreeBSD's msun, `e_log.c` (Sun Microsystems 1993). The seven minimax
    /// coefficients in s² hold to 0.02 units in the last place.
    @inline(__always)
    private static func logarithm(of u: Double, scaledBy scale: Double, plus correction: Double) -> Double {
        let (k, m) = u.exponentAndSignificand
        let power = k - scale
        let f = m - 1
        let half = 0.5 * f * f
        let s = f / (2 + f)
        let z = s * s
        let series = z * (0x1.5555555555592p-1 + z * (0x1.999999997ff11p-2 + z * (0x1.24924941e23a6p-2
            + z * (0x1.c71c521348ed0p-3 + z * (0x1.74663d3149297p-3
            + z * (0x1.39a1e0b88d710p-3 + z * 0x1.2f0416c0f6b5fp-3))))))
        // ln 2 in two parts: the first has 33 bits, so that its product with k is exact.
        let small = power * 0x1.473de6af278edp-34 + correction
        return power * 0x1.62e42fefp-1 - ((half - (s * (half + series) + small)) - f)
    }

    /// For a normal number above 0: k and m with x = 2ᵏ·m and m between √½ and √2.
    @inline(__always)
    var exponentAndSignificand: (exponent: Double, significand: Double) {
        let one: UInt64 = 0x3FF0_0000_0000_0000
        let rootOfHalf: UInt64 = 0x3FE6_A09E_667F_3BCD
        let bits = bitPattern &+ (one - rootOfHalf)
        // The bits of an integer below the leading bit of 2⁵² make the number 2⁵² plus that integer.
        let exponent = Double(bitPattern: 0x4330_0000_0000_0000 | bits &>> 52) - (0x1p52 + 1023)
        return (exponent, Double(bitPattern: bits & 0x000F_FFFF_FFFF_FFFF &+ rootOfHalf))
    }
}

// `Double` has 29 bits more than `Float`, so its results round to the right `Float` but for one in many millions.
extension Float {
    /// The natural logarithm ln x.
    ///
    /// Range: any number; log(±0) is −inf, the logarithm of a negative number is nan, log(inf) is inf.
    ///
    /// Accuracy: at most 0.5001 units in the last place, over each 29th number, measured as for `exp`.
    @inline(__always)
    public static func log(_ x: Float) -> Float { Float(Double.log(Double(x))) }

    /// The natural logarithm ln (1 + x), exact to the last digits where x is nearly 0.
    ///
    /// Range: any number; logOnePlus(−1) is −inf, below it is nan; a zero keeps its sign.
    ///
    /// Accuracy: at most 0.5001 units in the last place, over each 29th number, measured as for `exp`.
    @inline(__always)
    public static func logOnePlus(_ x: Float) -> Float { Float(Double.logOnePlus(Double(x))) }
}
