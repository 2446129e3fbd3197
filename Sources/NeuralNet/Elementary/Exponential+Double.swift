// eˣ and eˣ − 1 of a `Double`.
//
// x = k·ln 2 + r with an integer k and |r| ≤ ½ ln 2, so eˣ = 2ᵏ·eʳ. There is no branch: a loop over many numbers
// becomes vector instructions, and gives the same bits as one number alone.

extension Double {
    /// The exponential eˣ.
    ///
    /// Range: from 0 to inf; results below 2⁻¹⁰²² keep what digits a subnormal number has.
    ///
    /// Accuracy: at most 0.91 units in the last place, over 9 million numbers of the whole range, with those near the
    /// multiples of ½ ln 2 and at the ends of the range among them; measured against 113 bits (GCC's libquadmath).
    @inline(__always)
    public static func exp(_ x: Double) -> Double {
        let parts = ExponentialParts(x, atLeast: -746, plus: 0)
        return parts.scaled(1 + (parts.high + parts.tail))
    }

    /// eˣ⁺ᶜ for a correction c far smaller than x, which x + c would round away. It is nearer to the exact value than
    /// `exp`, by adding back what 1 + high lost.
    static func exponential(_ x: Double, plus correction: Double) -> Double {
        let parts = ExponentialParts(x, atLeast: -746, plus: correction)
        let sum = 1 + parts.high
        let lost = (1 - sum) + parts.high
        return parts.scaled(sum + (lost + parts.tail))
    }

    /// The exponential less one, eˣ − 1, exact to the last digits where eˣ is nearly 1.
    ///
    /// Range: from −1 to inf; the result has the sign of x, also that of a zero.
    ///
    /// Accuracy: at most 1.21 units in the last place, over 9 million numbers, measured as for `exp`.
    @inline(__always)
    public static func expMinusOne(_ x: Double) -> Double {
        let parts = ExponentialParts(x, atLeast: -40, plus: 0)
        // Half of it, (s − ½) + s (eʳ − 1) with s = 2ᵏ⁻¹, because 2ᵏ itself overflows for the largest x.
        let s = parts.halfOfScale
        let half = ((s - 0.5) + s * parts.high) + s * parts.tail
        // Halving would take the last bit from the smallest numbers.
        return x.magnitude < 0x1p-54 ? x : 2 * half
    }
}

/// x = k·ln 2 + r, and eʳ = 1 + high + tail, where high is r but for its last digits.
private struct ExponentialParts {
    let high, tail: Double
    /// k + 1022 in the lowest bits: the exponent of 2ᵏ⁻¹.
    private let exponentBits: UInt64
    /// Whether 2ᵏ⁻¹ may be too small for a Double.
    private let isSmall: Bool

    /// The ten minimax coefficients of (eʳ − 1 − r) / r² change eʳ by less than 0.04 units in the last place. Their
    /// terms are added in pairs, which need not wait for each other.
    ///
    /// Source: the reduction by ln 2 in two parts is that of FreeBSD's msun, `e_exp.c` (Sun Microsystems 1993).
    @inline(__always)
    init(_ x: Double, atLeast least: Double, plus correction: Double) {
        isSmall = x < -700
        let bounded = x < least ? least : x
        // Added to 1.5·2⁵², a number loses its fraction: the sum rounds to an integer, which stands in its lowest bits.
        // As k is at most 1024, r grows with a larger x, and eʳ with it, until 2ᵏ·eʳ is infinite.
        let shift = 0x1.8p52 + 1022
        let shifted = Swift.min(bounded * 0x1.71547652b82fep0 + shift, shift + 1024)
        let k = shifted - shift
        // ln 2 in two parts: the first has 33 bits, so that its product with k is exact.
        high = bounded - k * 0x1.62e42fefp-1
        let low = k * 0x1.473de6af278edp-34 - correction
        let r = high - low
        let z = r * r
        let terms89 = 0x1.28ad7bc846439p-22 + r * 0x1.ad9c1fcaddb83p-26
        let terms67 = 0x1.a01999f30f29bp-16 + r * 0x1.71df0f383543bp-19
        let terms45 = 0x1.6c16c184402f8p-10 + r * 0x1.a01a0136d5fcbp-13
        let terms23 = 0x1.555555555078cp-5 + r * 0x1.1111111124b14p-7
        let terms01 = 0x1.000000000000ap-1 + r * 0x1.555555555550bp-3
        tail = z * (terms01 + z * (terms23 + z * (terms45 + z * (terms67 + z * terms89)))) - low
        exponentBits = shifted.bitPattern
    }

    /// 2ᵏ⁻¹, for k above −1022.
    @inline(__always)
    var halfOfScale: Double { Double(bitPattern: exponentBits &<< 52) }

    /// 2ᵏ·power. Because 2ᵏ may be too large or too small for a Double, a factor of 2, or of 2⁻⁶³, is left for the end.
    @inline(__always)
    func scaled(_ power: Double) -> Double {
        let scale = Double(bitPattern: (exponentBits &+ (isSmall ? 64 : 0)) &<< 52)
        return power * scale * (isSmall ? 0x1p-63 : 2)
    }
}
