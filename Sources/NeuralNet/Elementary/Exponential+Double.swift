// eˣ and eˣ − 1 of a `Double`.
//
// x = k·ln 2 + r with an integer k and |r| ≤ ½ ln 2, so eˣ = 2ᵏ·eʳ. There is no branch: a loop over many numbers
// becomes vector instructions, and gives the same bits as one number alone.

extension Double {
    /// The exponential eˣ.
    ///
    /// Range: from 0 to inf; results below 2⁻¹⁰²² keep what digits a subnormal number has.
    ///
    /// Accuracy: at most 0.88 units in the last place, over 5 million numbers of the whole range, with those near the
    /// multiples of ½ ln 2 and at the ends of the range among them; measured against 113 bits (GCC's libquadmath).
    @inline(__always)
    public static func exp(_ x: Double) -> Double {
        let isSmall = x < -700
        let parts = ExponentialParts(x, atLeast: -746)
        // high and tail apart: with `rise` in their place, the error could be more than 1 unit in the last place.
        let s = parts.scale(isSmall: isSmall)
        return fused(s, parts.high + parts.tail, plus: s) * (isSmall ? 0x1p-63 : 2)
    }

    /// eˣ, with the bits that `exp` gives, if `size` has none of the bits `extremeSizes`: at least for |x| up to 354.
    @inline(__always)
    static func moderateExp(_ x: Double) -> (power: Double, size: UInt64) {
        let parts = ExponentialParts(bounded: x, exponentBias: 1023)
        return (fused(parts.power, parts.high + parts.tail, plus: parts.power), parts.k256.bitPattern)
    }

    /// The bits of 256 k that are all 0 where |k| < 512, and not elsewhere, nan included: 256 k is then 0, or has one
    /// of the exponents 8 to 16, in bits 0x407 to 0x40f.
    @inline(__always)
    static var extremeSizes: UInt64 { 0x3f0 << 52 }

    /// eˣ⁺ᶜ for a correction c far smaller than x, which x + c would round away. It is nearer to the exact value than
    /// `exp`, by adding back what 1 + high lost.
    static func exponential(_ x: Double, plus correction: Double) -> Double {
        let isSmall = x < -700
        let parts = ExponentialParts(x, atLeast: -746)
        let low = parts.low - correction
        let tail = exponentialSeries(parts.high - low, plus: -low)
        let sum = 1 + parts.high
        let lost = (1 - sum) + parts.high
        return (sum + (lost + tail)) * parts.scale(isSmall: isSmall) * (isSmall ? 0x1p-63 : 2)
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
        let s = parts.power
        let half = fused(s, parts.tail, plus: fused(s, parts.high, plus: s - 0.5))
        // Halving would take the last bit from the smallest numbers.
        return x.magnitude < 0x1p-54 ? x : 2 * half
    }

    /// x = k·ln 2 + r with r = high − low, where high is r but for its last digits.
    struct ExponentialParts {
        /// 256 k.
        let k256: Double
        let high: Double
        /// k + bias in the lowest bits.
        private let exponentBits: UInt64

        /// The parts of x, or of the nearest number from `least` to 1024 ln 2, with 2ᵏ⁻¹ as `power`.
        @inline(__always)
        init(_ x: Double, atLeast least: Double) {
            // From 1024 ln 2 on the result is infinite. Of a bound that stands here as a sum, the compiler makes one
            // instruction; of a plain number it makes two, because it follows what the other bound would do to it.
            let notAbove = Swift.min(x, fused(1024, 0.6931471805599453, plus: 0.2))
            self.init(bounded: notAbove < least ? least : notAbove, exponentBias: 1022)
        }

        /// The parts of x, with 2ᵏ as `power` for the bias 1023, and 2ᵏ⁻¹ for 1022.
        ///
        /// Source: the reduction by ln 2 in two parts is that of FreeBSD's msun, `e_exp.c` (Sun Microsystems 1993).
        @inline(__always)
        init(bounded x: Double, exponentBias bias: Double) {
            // Added to 1.5·2⁶⁰, a number is rounded to a multiple of 256. How often 256, stands in the lowest bits.
            let shift = 0x1.8p60 + 256 * bias
            let shifted = fused(x, 0x1.71547652b82fep8, plus: shift)
            k256 = shifted - shift
            // ln 2 in two parts, the first of 33 bits: high is exact, and where it is tiny, so is 1 + high.
            high = fused(-k256, 0x1.62e42fefp-9, plus: x)
            exponentBits = shifted.bitPattern
        }

        @inline(__always)
        var low: Double { k256 * 0x1.473de6af278edp-42 }

        @inline(__always)
        private var r: Double { fused(-k256, 0x1.473de6af278edp-42, plus: high) }

        /// eʳ − 1 is high + tail.
        @inline(__always)
        var tail: Double { exponentialSeries(r, plus: -low) }

        /// eʳ − 1 in one number, sooner computed than high + tail and less accurate.
        @inline(__always)
        var rise: Double {
            let r = r
            return exponentialSeries(r, plus: r)
        }

        /// 2ᵏ or 2ᵏ⁻¹, if a Double can be as large and as small.
        @inline(__always)
        var power: Double { Double(bitPattern: exponentBits &<< 52) }

        /// 2ᵏ or 2ᵏ⁻¹, for small ones times 2⁶⁴.
        @inline(__always)
        func scale(isSmall: Bool) -> Double { Double(bitPattern: (exponentBits &+ (isSmall ? 64 : 0)) &<< 52) }
    }
}

/// (eʳ − 1 − r) + c for |r| up to ½ ln 2. In place of eʳ − 1 − r stands r² times a polynomial in r.
///
/// The ten minimax coefficients change eʳ by less than 0.04 units in the last place. The terms are taken together in an
/// order in which few steps must wait for another.
@inline(__always)
private func exponentialSeries(_ r: Double, plus c: Double) -> Double {
    let (square, fourth) = (r * r, (r * r) * (r * r))
    let terms89 = fused(r, 0x1.ad9c1fcaddb83p-26, plus: 0x1.28ad7bc846439p-22)
    let terms67 = fused(r, 0x1.71df0f383543bp-19, plus: 0x1.a01999f30f29bp-16)
    let terms45 = fused(r, 0x1.a01a0136d5fcbp-13, plus: 0x1.6c16c184402f8p-10)
    let terms23 = fused(r, 0x1.1111111124b14p-7, plus: 0x1.555555555078cp-5)
    let terms01 = fused(r, 0x1.555555555550bp-3, plus: 0x1.000000000000ap-1)
    let terms2to9 = fused(fourth, fused(square, terms89, plus: terms67), plus: fused(square, terms45, plus: terms23))
    return fused(fourth, terms2to9, plus: fused(square, terms01, plus: c))
}
