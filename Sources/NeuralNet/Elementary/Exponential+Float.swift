// eˣ and eˣ − 1 of a `Float`: the steps of the `Double`, with shorter constants.

extension Float {
    /// The exponential eˣ.
    ///
    /// Range: from 0 to inf; results below 2⁻¹²⁶ keep what digits a subnormal number has.
    ///
    /// Accuracy: at most 0.78 units in the last place, over every number with a size between 2⁻³⁰ and 90 and each
    /// seventh of the others; measured against glibc's `Double` functions.
    @inline(__always)
    public static func exp(_ x: Float) -> Float {
        var bounded = x > 89 ? 89 : x
        bounded = bounded < -104 ? -104 : bounded
        let parts = ExponentialParts(bounded, bias: 254)
        let sum = 1 + parts.high
        let lost = (1 - sum) + parts.high
        let power = sum + (lost + (parts.tail - parts.low))
        let first = (parts.exponentBits & ~1) &<< 22
        let second = (parts.exponentBits &<< 23) &- first
        return power * Float(bitPattern: first) * Float(bitPattern: second)
    }

    /// The exponential less one, eˣ − 1, exact to the last digits where eˣ is nearly 1.
    ///
    /// Range: from −1 to inf; the result has the sign of x, also that of a zero.
    ///
    /// Accuracy: at most 1.26 units in the last place, over the numbers as for `exp`.
    @inline(__always)
    public static func expMinusOne(_ x: Float) -> Float {
        let half = halfOfExpMinusOne(x > 89 ? 89 : x)
        return x.magnitude < 0x1p-25 ? x : 2 * half.high
    }

    /// Half of eˣ − 1 as high + low, where low is what high rounds away, for x up to 89.
    @inline(__always)
    static func halfOfExpMinusOne(_ x: Float) -> (high: Float, low: Float) {
        let bounded = x < -18 ? -18 : x
        let parts = ExponentialParts(bounded, bias: 126)
        let s = Float(bitPattern: parts.exponentBits &<< 23)
        let (whole, linear) = (s - 0.5, s * parts.high)
        let sum = whole + linear
        let lost = linear - (sum - whole)
        let rest = lost + s * (parts.tail - parts.low)
        let high = sum + rest
        return (high, rest - (high - sum))
    }
}

/// x = k·ln 2 + (high − low), and eʳ = 1 + r + tail for r = high − low.
private struct ExponentialParts {
    let high, low, tail: Float
    /// k plus the bias asked for, in the lowest bits.
    let exponentBits: UInt32

    /// Source: as for `Double`; here two coefficients are enough for 0.04 units in the last place.
    @inline(__always)
    init(_ x: Float, bias: Float) {
        let shift = 0x1.8p23 + bias
        let shifted = x * 0x1.715476p0 + shift
        let k = shifted - shift
        high = x - k * 0x1.62e4p-1
        low = k * 0x1.7f7d1cp-20
        let r = high - low
        let z = r * r
        let c = r - z * (0x1.55551ep-3 + z * -0x1.6aa376p-9)
        tail = r * c / (2 - c)
        exponentBits = shifted.bitPattern
    }
}
