// eˣ and eˣ − 1 of a `Float`: the steps of the `Double`, with shorter constants.

extension Float {
    /// The exponential eˣ.
    ///
    /// Range: from 0 to inf; results below 2⁻¹²⁶ keep what digits a subnormal number has.
    ///
    /// Accuracy: at most 0.92 units in the last place, over every number with a size between 2⁻³⁰ and 90 and each
    /// seventh of the others; measured against glibc's `Double` functions.
    @inline(__always)
    public static func exp(_ x: Float) -> Float {
        let parts = ExponentialParts(x, atLeast: -104)
        return parts.scaled(1 + (parts.high + parts.tail))
    }

    /// The exponential less one, eˣ − 1, exact to the last digits where eˣ is nearly 1.
    ///
    /// Range: from −1 to inf; the result has the sign of x, also that of a zero.
    ///
    /// Accuracy: at most 1.28 units in the last place, over the numbers as for `exp`.
    @inline(__always)
    public static func expMinusOne(_ x: Float) -> Float {
        let parts = ExponentialParts(x, atLeast: -18)
        let s = parts.halfOfScale
        let half = ((s - 0.5) + s * parts.high) + s * parts.tail
        return x.magnitude < 0x1p-25 ? x : 2 * half
    }
}

/// x = k·ln 2 + r, and eʳ = 1 + high + tail, where high is r but for its last digits.
private struct ExponentialParts {
    let high, tail: Float
    /// k + 126 in the lowest bits: the exponent of 2ᵏ⁻¹.
    private let exponentBits: UInt32
    /// Whether 2ᵏ⁻¹ may be too small for a Float.
    private let isSmall: Bool

    /// Source: as for `Double`; here five minimax coefficients are enough for 0.07 units in the last place.
    @inline(__always)
    init(_ x: Float, atLeast least: Float) {
        isSmall = x < -64
        let bounded = x < least ? least : x
        let shift: Float = 0x1.8p23 + 126
        let shifted = Swift.min(bounded * 0x1.715476p0 + shift, shift + 128)
        let k = shifted - shift
        high = bounded - k * 0x1.62e4p-1
        let low = k * 0x1.7f7d1cp-20
        let r = high - low
        let z = r * r
        let terms23 = 0x1.555780p-5 + r * 0x1.122a34p-7
        let terms01 = 0x1.fffffep-2 + r * 0x1.5554acp-3
        tail = z * (terms01 + z * (terms23 + z * 0x1.6af228p-10)) - low
        exponentBits = shifted.bitPattern
    }

    /// 2ᵏ⁻¹, for k above −126.
    @inline(__always)
    var halfOfScale: Float { Float(bitPattern: exponentBits &<< 23) }

    /// 2ᵏ·power.
    @inline(__always)
    func scaled(_ power: Float) -> Float {
        let scale = Float(bitPattern: (exponentBits &+ (isSmall ? 64 : 0)) &<< 23)
        return power * scale * (isSmall ? 0x1p-63 : 2)
    }
}
