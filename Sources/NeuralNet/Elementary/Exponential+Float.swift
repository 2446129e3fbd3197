// eˣ and eˣ − 1 of a `Float`: the steps of the `Double`, with shorter constants.

extension Float {
    /// The exponential eˣ.
    ///
    /// Range: from 0 to inf; results below 2⁻¹²⁶ keep what digits a subnormal number has.
    ///
    /// Accuracy: at most 0.89 units in the last place, over every number with a size between 2⁻³⁰ and 90 and each
    /// seventh of the others; measured against glibc's `Double` functions.
    @inline(__always)
    public static func exp(_ x: Float) -> Float {
        let parts = ExponentialParts(x, atLeast: -104)
        let s = parts.scale
        return fused(s, parts.high + parts.tail, plus: s) * parts.rest
    }

    /// The exponential less one, eˣ − 1, exact to the last digits where eˣ is nearly 1.
    ///
    /// Range: from −1 to inf; the result has the sign of x, also that of a zero.
    ///
    /// Accuracy: at most 1.24 units in the last place, over the numbers as for `exp`.
    @inline(__always)
    public static func expMinusOne(_ x: Float) -> Float {
        let parts = ExponentialParts(x, atLeast: -18)
        let s = parts.halfOfPower
        let half = fused(s, parts.tail, plus: fused(s, parts.high, plus: s - 0.5))
        return x.magnitude < 0x1p-25 ? x : 2 * half
    }
}

/// (eʳ − 1 − r) / r² as a polynomial in r; five minimax coefficients are enough for 0.07 units in the last place of eʳ.
@inline(__always)
private func exponentialSeries(_ r: Float) -> Float {
    var sum = fused(r, 0x1.6af228p-10, plus: 0x1.122a34p-7)
    sum = fused(r, sum, plus: 0x1.555780p-5)
    sum = fused(r, sum, plus: 0x1.5554acp-3)
    return fused(r, sum, plus: 0x1.fffffep-2)
}

/// x = k·ln 2 + r with r = high − low, as for `Double`.
private struct ExponentialParts {
    let k, high: Float
    /// k + 126 in the lowest bits: the exponent of 2ᵏ⁻¹.
    private let exponentBits: UInt32
    /// Whether 2ᵏ⁻¹ may be too small for a Float.
    private let isSmall: Bool

    @inline(__always)
    init(_ x: Float, atLeast least: Float) {
        isSmall = x < -64
        let notAbove = Swift.min(x, fused(128, 0.6931472, plus: 0.2))
        let bounded = notAbove < least ? least : notAbove
        let shift: Float = 0x1.8p23 + 126
        let shifted = fused(bounded, 0x1.715476p0, plus: shift)
        k = shifted - shift
        high = fused(-k, 0x1.62e4p-1, plus: bounded)
        exponentBits = shifted.bitPattern
    }

    @inline(__always)
    var low: Float { k * 0x1.7f7d1cp-20 }

    /// eʳ − 1 is high + tail.
    @inline(__always)
    var tail: Float {
        let r = fused(-k, 0x1.7f7d1cp-20, plus: high)
        return fused(r * r, exponentialSeries(r), plus: -low)
    }

    /// 2ᵏ⁻¹, for k above −126.
    @inline(__always)
    var halfOfPower: Float { Float(bitPattern: exponentBits &<< 23) }

    /// 2ᵏ without the factor `rest`.
    @inline(__always)
    var scale: Float { Float(bitPattern: (exponentBits &+ (isSmall ? 64 : 0)) &<< 23) }

    @inline(__always)
    var rest: Float { isSmall ? 0x1p-63 : 2 }
}
