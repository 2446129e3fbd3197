// eˣ and eˣ − 1 of a `Float`: the steps of the `Double`, with shorter constants.

extension Float {
    /// The exponential eˣ.
    ///
    /// Range: from 0 to inf; results below 2⁻¹²⁶ keep what digits a subnormal number has.
    ///
    /// Accuracy: at most 0.90 units in the last place, over every number with a size between 2⁻³⁰ and 90 and each
    /// seventh of the others; measured against glibc's `Double` functions.
    @inline(__always)
    public static func exp(_ x: Float) -> Float {
        let isSmall = x < -64
        let parts = ExponentialParts(x, atLeast: -104)
        let s = parts.scale(isSmall: isSmall)
        return fused(s, parts.high + parts.tail, plus: s) * (isSmall ? 0x1p-63 : 2)
    }

    /// eˣ, with the bits that `exp` gives, if `size` has none of the bits `extremeSizes`: at least for |x| up to 44.
    @inline(__always)
    static func moderateExp(_ x: Float) -> (power: Float, size: UInt32) {
        let parts = ExponentialParts(bounded: x, exponentBias: 127)
        return (fused(parts.power, parts.high + parts.tail, plus: parts.power), parts.k8.bitPattern)
    }

    /// The bits of 8 k that are all 0 where |k| < 64, and not elsewhere, nan included: 8 k is then 0, or has one of the
    /// exponents 3 to 8, in bits 0x82 to 0x87.
    @inline(__always)
    static var extremeSizes: UInt32 { 0x78 << 23 }

    /// The exponential less one, eˣ − 1, exact to the last digits where eˣ is nearly 1.
    ///
    /// Range: from −1 to inf; the result has the sign of x, also that of a zero.
    ///
    /// Accuracy: at most 1.24 units in the last place, over the numbers as for `exp`.
    @inline(__always)
    public static func expMinusOne(_ x: Float) -> Float {
        let parts = ExponentialParts(x, atLeast: -18)
        let s = parts.power
        let half = fused(s, parts.tail, plus: fused(s, parts.high, plus: s - 0.5))
        return x.magnitude < 0x1p-25 ? x : 2 * half
    }

    /// x = k·ln 2 + r with r = high − low, as for `Double`.
    struct ExponentialParts {
        /// 8 k.
        let k8: Float
        let high: Float
        /// k + bias in the lowest bits.
        private let exponentBits: UInt32

        /// The parts of x, or of the nearest number from `least` to 128 ln 2, with 2ᵏ⁻¹ as `power`.
        @inline(__always)
        init(_ x: Float, atLeast least: Float) {
            let notAbove = Swift.min(x, fused(128, 0.6931472, plus: 0.2))
            self.init(bounded: notAbove < least ? least : notAbove, exponentBias: 126)
        }

        /// The parts of x, with 2ᵏ as `power` for the bias 127, and 2ᵏ⁻¹ for 126.
        @inline(__always)
        init(bounded x: Float, exponentBias bias: Float) {
            let shift = 0x1.8p26 + 8 * bias
            let shifted = fused(x, 0x1.715476p3, plus: shift)
            k8 = shifted - shift
            high = fused(-k8, 0x1.62e4p-4, plus: x)
            exponentBits = shifted.bitPattern
        }

        @inline(__always)
        private var low: Float { k8 * 0x1.7f7d1cp-23 }

        @inline(__always)
        private var r: Float { fused(-k8, 0x1.7f7d1cp-23, plus: high) }

        /// eʳ − 1 is high + tail.
        @inline(__always)
        var tail: Float { exponentialSeries(r, plus: -low) }

        /// eʳ − 1 in one number.
        @inline(__always)
        var rise: Float {
            let r = r
            return exponentialSeries(r, plus: r)
        }

        /// 2ᵏ or 2ᵏ⁻¹, if a Float can be as large and as small.
        @inline(__always)
        var power: Float { Float(bitPattern: exponentBits &<< 23) }

        /// 2ᵏ or 2ᵏ⁻¹, for small ones times 2⁶⁴.
        @inline(__always)
        func scale(isSmall: Bool) -> Float { Float(bitPattern: (exponentBits &+ (isSmall ? 64 : 0)) &<< 23) }
    }
}

/// (eʳ − 1 − r) + c, as for `Double`; five minimax coefficients are enough for 0.07 units in the last place of eʳ.
@inline(__always)
private func exponentialSeries(_ r: Float, plus c: Float) -> Float {
    let square = r * r
    let terms23 = fused(r, 0x1.122a34p-7, plus: 0x1.555780p-5)
    let terms01 = fused(r, 0x1.5554acp-3, plus: 0x1.fffffep-2)
    return fused(square, fused(square, fused(square, 0x1.6af228p-10, plus: terms23), plus: terms01), plus: c)
}
