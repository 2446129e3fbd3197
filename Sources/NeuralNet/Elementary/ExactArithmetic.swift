// Sums and products with the part that rounding takes away: about 106 bits from two numbers of 53.

/// A number as the sum high + low, where |low| is at most half a unit in the last place of high.
struct DoublePair {
    var high, low: Double
}

/// a + b without any loss.
///
/// Source: D. E. Knuth, The Art of Computer Programming, volume 2, section 4.2.2, theorem B.
@inline(__always)
func exactSum(_ a: Double, _ b: Double) -> DoublePair {
    let sum = a + b
    let roundedB = sum - a
    return DoublePair(high: sum, low: (a - (sum - roundedB)) + (b - roundedB))
}

/// a · b without any loss, for factors below 2⁹⁹⁶ and a product that is not subnormal.
///
/// Source: T. J. Dekker, "A floating-point technique for extending the available precision",
/// Numerische Mathematik 18 (1971). Each factor is split into halves of 26 bits, whose products are exact.
@inline(__always)
func exactProduct(_ a: Double, _ b: Double) -> DoublePair {
    let product = a * b
    let (a1, a2) = halves(a)
    let (b1, b2) = halves(b)
    return DoublePair(high: product, low: a2 * b2 - (((product - a1 * b1) - a2 * b1) - a1 * b2))
}

@inline(__always)
private func halves(_ a: Double) -> (Double, Double) {
    let scaled = a * 134_217_729  // 2²⁷ + 1
    let upper = scaled - (scaled - a)
    return (upper, a - upper)
}

extension DoublePair {
    /// The product of two pairs, to about 100 bits.
    @inline(__always)
    static func * (a: DoublePair, b: DoublePair) -> DoublePair {
        let product = exactProduct(a.high, b.high)
        return DoublePair(ordered: product.high, product.low + (a.high * b.low + a.low * b.high))
    }

    /// The sum of two pairs of which the first is the larger, or 0; to about 100 bits.
    @inline(__always)
    static func + (a: DoublePair, b: DoublePair) -> DoublePair {
        let sum = exactSum(a.high, b.high)
        return DoublePair(ordered: sum.high, sum.low + (a.low + b.low))
    }

    /// a + b without any loss, where a is the larger, or 0.
    @inline(__always)
    init(ordered a: Double, _ b: Double) {
        high = a + b
        low = b - (high - a)
    }
}
