// How often a quarter of a turn, π/2, goes into an angle, and what is left.

/// An angle x = count · π/2 + rest, with |rest| at most π/4 (a little more where rounding decides).
struct QuarterTurns {
    /// The count of quarters; of a huge angle, only modulo 4.
    let count: Int
    /// What is left, to about 20 bits more than a `Double` has.
    let rest: DoublePair

    /// Angles up to this one are reduced with a π/2 of 152 bits, in which count fits 20 bits.
    static let largestDirect = 0x1p20

    @inline(__always)
    init(_ x: Double) {
        if x.magnitude <= Self.largestDirect { self.init(direct: x) } else { self.init(huge: x) }
    }

    /// π/2 in three parts of 33 bits, whose products with count are exact, and a fourth.
    ///
    /// Source: W. J. Cody and W. Waite, Software Manual for the Elementary Functions (1980).
    @inline(__always)
    init(direct x: Double) {
        let shifted = x * 0x1.45f306dc9c883p-1 + 0x1.8p52
        let quarters = shifted - 0x1.8p52
        let first = x - quarters * 0x1.921fb544p+0
        let second = exactSum(first, -quarters * 0x1.0b4611a6p-34)
        let third = exactSum(second.high, -quarters * 0x1.3198a2ep-69)
        let low = (second.low + third.low) - quarters * 0x1.b839a252049c1p-104
        count = Int(truncatingIfNeeded: shifted.bitPattern)
        rest = DoublePair(ordered: third.high, low)
    }

    /// x = m·2ᵉ with an integer m, and x · 2/π is needed only modulo 4: so of the bits of 2/π only those 192 matter
    /// that m·2ᵉ moves to the two places before the point and to those behind it.
    ///
    /// Source: M. Payne and R. Hanek, "Radian reduction for trigonometric functions", SIGNUM Newsletter 18 (1983).
    @inline(never)
    init(huge x: Double) {
        if !x.isFinite {
            count = 0
            rest = DoublePair(high: .nan, low: .nan)
            return
        }
        let m = x.significandBitPattern | 1 << 52
        let e = Int(x.exponentBitPattern) - 1075
        let product = lowLimbs(ofProduct: m, twoOverPiLimbs(from: e + 62))
        // From one half on, the next count is nearer, and what is left is negative.
        let isBehindNext = product[0] >> 29 & 1 == 1
        var fraction = DoublePair(high: 0, low: 0)
        var weight = 0x1p-30
        for (place, limb) in product.enumerated() {
            let bits = (isBehindNext ? ~limb : limb) & (place == 0 ? 0x3FFF_FFFF : 0xFFFF_FFFF)
            let sum = exactSum(fraction.high, Double(bits) * weight)
            fraction = DoublePair(high: sum.high, low: fraction.low + sum.low)
            weight *= 0x1p-32
        }
        let angle = fraction * DoublePair(high: 0x1.921fb54442d18p+0, low: 0x1.1a62633145c07p-54)
        let quarters = Int(product[0] >> 30) + (isBehindNext ? 1 : 0)
        count = x < 0 ? -quarters : quarters
        rest = (x < 0) == isBehindNext ? angle : DoublePair(high: -angle.high, low: -angle.low)
    }
}

/// The 192 bits of `twoOverPi` from the bit at `start` on, highest first.
private func twoOverPiLimbs(from start: Int) -> [UInt32] {
    let (word, bit) = (start / 32, UInt64(start % 32))
    return (word..<word + 6).map { index in
        let both = UInt64(twoOverPi[index]) << 32 | UInt64(twoOverPi[index + 1])
        return UInt32(truncatingIfNeeded: both >> (32 - bit))
    }
}

/// The lowest 192 bits of factor · number, both highest limb first.
private func lowLimbs(ofProduct factor: UInt64, _ number: [UInt32]) -> [UInt32] {
    var product = [UInt32](repeating: 0, count: number.count)
    for (shift, part) in [factor & 0xFFFF_FFFF, factor >> 32].enumerated() {
        var carry: UInt64 = 0
        for place in (shift..<number.count).reversed() {
            let sum = UInt64(number[place]) * part + UInt64(product[place - shift]) + carry
            product[place - shift] = UInt32(truncatingIfNeeded: sum)
            carry = sum >> 32
        }
    }
    return product
}

/// The bits of 2/π behind the point, after 64 zeros (mpmath 1.3.0).
private let twoOverPi: [UInt32] = [
    0x0000_0000, 0x0000_0000, 0xA2F9_836E, 0x4E44_1529, 0xFC27_57D1, 0xF534_DDC0, 0xDB62_9599, 0x3C43_9041,
    0xFE51_63AB, 0xDEBB_C561, 0xB724_6E3A, 0x424D_D2E0, 0x0649_2EEA, 0x09D1_921C, 0xFE1D_EB1C, 0xB129_A73E,
    0xE882_35F5, 0x2EBB_4484, 0xE99C_7026, 0xB45F_7E41, 0x3991_D639, 0x8353_39F4, 0x9C84_5F8B, 0xBDF9_283B,
    0x1FF8_97FF, 0xDE05_980F, 0xEF2F_118B, 0x5A0A_6D1F, 0x6D36_7ECF, 0x27CB_09B7, 0x4F46_3F66, 0x9E5F_EA2D,
    0x7527_BAC7, 0xEBE5_F17B, 0x3D07_39F7, 0x8A52_92EA, 0x6BFB_5FB1, 0x1F8D_5D08, 0x5603_3046, 0xFC7B_6BAB,
    0xF0CF_BC20,
]
