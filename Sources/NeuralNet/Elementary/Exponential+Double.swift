// eˣ and eˣ − 1 of a `Double`.
//
// x = k·ln 2 + r with an integer k and |r| ≤ ½ ln 2, so eˣ = 2ᵏ·eʳ. There is no branch: a loop over many numbers
// becomes vector instructions, and gives the same bits as one number alone.

extension Double {
    /// The exponential eˣ.
    ///
    /// Range: from 0 to inf; results below 2⁻¹⁰²² keep what digits a subnormal number has.
    ///
    /// Accuracy: at most 0.86 units in the last place, over 5 million numbers of the whole range, with those near the
    /// multiples of ½ ln 2 and at the ends of the range among them; measured against 113 bits (GCC's libquadmath).
    @inline(__always)
    public static func exp(_ x: Double) -> Double {
        let parts = ExponentialParts(x, atLeast: -746)
        // high and tail apart: with r in their place, eˣ would be less accurate, or fall where x rises.
        let s = parts.scale
        return fused(s, parts.high + parts.tail, plus: s) * parts.rest
    }

    /// eˣ⁺ᶜ for a correction c far smaller than x, which x + c would round away. It is nearer to the exact value than
    /// `exp`, by adding back what 1 + high lost.
    static func exponential(_ x: Double, plus correction: Double) -> Double {
        let parts = ExponentialParts(x, atLeast: -746)
        let low = parts.low - correction
        let r = parts.high - low
        let tail = fused(r * r, exponentialSeries(r), plus: -low)
        let sum = 1 + parts.high
        let lost = (1 - sum) + parts.high
        return (sum + (lost + tail)) * parts.scale * parts.rest
    }

    /// The exponential less one, eˣ − 1, exact to the last digits where eˣ is nearly 1.
    ///
    /// Range: from −1 to inf; the result has the sign of x, also that of a zero.
    ///
    /// Accuracy: at most 1.22 units in the last place, over 4.5 million numbers, measured as for `exp`.
    @inline(__always)
    public static func expMinusOne(_ x: Double) -> Double {
        let parts = ExponentialParts(x, atLeast: -40)
        // Half of it, (s − ½) + s (eʳ − 1) with s = 2ᵏ⁻¹, because 2ᵏ itself overflows for the largest x.
        let s = parts.halfOfPower
        let half = fused(s, parts.tail, plus: fused(s, parts.high, plus: s - 0.5))
        // Halving would take the last bit from the smallest numbers.
        return x.magnitude < 0x1p-54 ? x : 2 * half
    }
}

/// (eʳ − 1 − r) / r² as a polynomial in r for |r| up to ½ ln 2, by Horner's scheme.
///
/// The ten minimax coefficients change eʳ by less than 0.04 units in the last place.
@inline(__always)
private func exponentialSeries(_ r: Double) -> Double {
    var sum = fused(r, 0x1.ad9c1fcaddb83p-26, plus: 0x1.28ad7bc846439p-22)
    sum = fused(r, sum, plus: 0x1.71df0f383543bp-19)
    sum = fused(r, sum, plus: 0x1.a01999f30f29bp-16)
    sum = fused(r, sum, plus: 0x1.a01a0136d5fcbp-13)
    sum = fused(r, sum, plus: 0x1.6c16c184402f8p-10)
    sum = fused(r, sum, plus: 0x1.1111111124b14p-7)
    sum = fused(r, sum, plus: 0x1.555555555078cp-5)
    sum = fused(r, sum, plus: 0x1.555555555550bp-3)
    return fused(r, sum, plus: 0x1.000000000000ap-1)
}

/// x = k·ln 2 + r with r = high − low, where high is r but for its last digits.
private struct ExponentialParts {
    let k, high: Double
    /// k + 1022 in the lowest bits: the exponent of 2ᵏ⁻¹.
    private let exponentBits: UInt64
    /// Whether 2ᵏ⁻¹ may be too small for a Double.
    private let isSmall: Bool

    /// Source: the reduction by ln 2 in two parts is that of FreeBSD's msun, `e_exp.c` (Sun Microsystems 1993).
    @inline(__always)
    init(_ x: Double, atLeast least: Double) {
        isSmall = x < -700
        // From 1024 ln 2 on the result is infinite. Of a bound that stands here as a sum, the compiler makes one
        // instruction; of a plain number it makes two, because it follows what the other bound would do to it.
        let notAbove = Swift.min(x, fused(1024, 0.6931471805599453, plus: 0.2))
        let bounded = notAbove < least ? least : notAbove
        // Added to 1.5·2⁵², a number loses its fraction: the sum rounds to an integer, which stands in its lowest bits.
        let shift = 0x1.8p52 + 1022
        let shifted = fused(bounded, 0x1.71547652b82fep0, plus: shift)
        k = shifted - shift
        // ln 2 in two parts, the first of 33 bits: high is exact, and where it is tiny, so is 1 + high.
        high = fused(-k, 0x1.62e42fefp-1, plus: bounded)
        exponentBits = shifted.bitPattern
    }

    @inline(__always)
    var low: Double { k * 0x1.473de6af278edp-34 }

    /// eʳ − 1 is high + tail.
    @inline(__always)
    var tail: Double {
        let r = fused(-k, 0x1.473de6af278edp-34, plus: high)
        return fused(r * r, exponentialSeries(r), plus: -low)
    }

    /// 2ᵏ⁻¹, for k above −1022.
    @inline(__always)
    var halfOfPower: Double { Double(bitPattern: exponentBits &<< 52) }

    /// 2ᵏ without the factor `rest`, because 2ᵏ may be too large or too small for a Double.
    @inline(__always)
    var scale: Double { Double(bitPattern: (exponentBits &+ (isSmall ? 64 : 0)) &<< 52) }

    @inline(__always)
    var rest: Double { isSmall ? 0x1p-63 : 2 }
}
