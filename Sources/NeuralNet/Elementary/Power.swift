// Powers, and the square root.

// The standard library's square root is an instruction of the processor; only to report the root of a negative number
// it calls the C library, which must therefore be linked; `fused` calls it where the processor cannot.
#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// The square root √x, rounded correctly.
///
/// Range: from 0 to inf; the root of a negative number is nan.
public func sqrt<Scalar: Real>(_ x: Scalar) -> Scalar { x.squareRoot() }

/// The square root √xᵢ, number by number.
///
/// Shapes: the result has the shape of `x`.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func sqrt<Scalar: Real>(_ x: Tensor<Scalar>) -> Tensor<Scalar> { x.elementwise { $0.squareRoot() } }

/// The power xʸ.
///
/// Range: from −inf to inf. A negative x has powers only with integer y, otherwise the result is nan; x⁰ is 1.
public func pow<Scalar: Real>(_ x: Scalar, _ y: Scalar) -> Scalar { Scalar.pow(x, y) }

/// The power xᵢʸ with the same exponent everywhere.
///
/// Shapes: the result has the shape of `x`.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func pow<Scalar: Real>(_ x: Tensor<Scalar>, _ y: Scalar) -> Tensor<Scalar> { x.elementwise { Scalar.pow($0, y) } }

extension Double {
    /// The power xʸ = e^(y ln x), with ln x to about 65 bits.
    ///
    /// The exponents 1, 2, 3 and 4 give x, x·x, x·x·x and (x·x)·(x·x). A result that a `Double` holds exactly is exact.
    ///
    /// Range: special values are those of IEEE 754: x⁰ and 1ʸ are 1 even for nan; 0 has inf as negative power.
    ///
    /// Accuracy: at most 0.79 units in the last place, with the exponent 3 or 4 at most 1.89; over 1.5 million pairs,
    /// measured as for `exp`.
    public static func pow(_ x: Double, _ y: Double) -> Double {
        if y == 1 { return x }
        if y == 2 { return x * x }
        if y == 3 { return x * x * x }
        if y == 4 { return (x * x) * (x * x) }
        if y == 0 || x == 1 { return 1 }
        if x.isNaN || y.isNaN { return .nan }
        let (isInteger, isOdd) = parity(of: y)
        let isNegative = x.sign == .minus && isOdd
        if x == 0 || x.isInfinite {
            let magnitude: Double = (x == 0) == (y < 0) ? .infinity : 0
            return isNegative ? -magnitude : magnitude
        }
        if x < 0 && !isInteger { return .nan }
        let magnitude = positivePower(x.magnitude, y)
        return isNegative ? -magnitude : magnitude
    }

    /// Whether y is an integer, and an odd one. From 2⁵³ on every Double is an even integer.
    private static func parity(of y: Double) -> (isInteger: Bool, isOdd: Bool) {
        if y.magnitude >= 0x1p53 { return (true, false) }
        let integer = Int64(y)
        return (Double(integer) == y, Double(integer) == y && integer & 1 == 1)
    }

    /// e^(y ln x) for a finite x above 0.
    private static func positivePower(_ x: Double, _ y: Double) -> Double {
        // Every x but 1 already over- or underflows with the exponent ±2⁷⁰.
        let exponent = y > 0x1p70 ? 0x1p70 : y < -0x1p70 ? -0x1p70 : y
        let logarithm = logarithmPair(of: x)
        let product = exactProduct(exponent, logarithm.high)
        let low = product.low + exponent * logarithm.low
        return exponential(product.high, plus: product.high.magnitude < 800 ? low : 0)
    }

    /// ln x for a finite x above 0, to about 65 bits.
    ///
    /// As in `log`: x = 2ᵏ·m, s = (m − 1) / (m + 1), ln m = 2s + s³·(⅔ + s²·(⅖ + …)), here the first terms as pairs.
    /// The eight minimax coefficients from ⅖ on hold to 2⁻⁷³.
    private static func logarithmPair(of x: Double) -> DoublePair {
        let isSubnormal = x < 0x1p-1022
        let (exponent, m) = (isSubnormal ? x * 0x1p54 : x).exponentAndSignificand
        let k = isSubnormal ? exponent - 54 : exponent
        let s = quotient(m - 1, exactSum(m, 1))
        let square = s * s
        let z = square.high
        let series = z * (0x1.9999999999996p-2 + z * (0x1.2492492492f51p-2 + z * (0x1.c71c71c5968cfp-3
            + z * (0x1.745d182959421p-3 + z * (0x1.3b1364c82d943p-3 + z * (0x1.11206f65e214bp-3
            + z * (0x1.de3d65df26d77p-4 + z * 0x1.eac6251afd2a1p-4)))))))
        let factor = DoublePair(high: 0x1.5555555555555p-1, low: 0x1.5555555555555p-55)  // ⅔
            + DoublePair(high: series, low: 0)
        let logarithm = DoublePair(high: 2 * s.high, low: 2 * s.low) + s * (square * factor)
        // ln 2 in two parts: the first has 42 bits, so that its product with k is exact.
        return DoublePair(high: k * 0x1.62e42fefa38p-1, low: k * 0x1.ef35793c7673p-45) + logarithm
    }

    /// The quotient a / b, to about 100 bits.
    private static func quotient(_ a: Double, _ b: DoublePair) -> DoublePair {
        let first = a / b.high
        let product = exactProduct(first, b.high)
        let rest = ((a - product.high) - product.low) - first * b.low
        return DoublePair(ordered: first, rest / b.high)
    }
}

extension Float {
    /// The power xʸ, computed as `Double`.
    ///
    /// Range: special values are those of IEEE 754: x⁰ and 1ʸ are 1 even for nan; 0 has inf as negative power.
    ///
    /// Accuracy: at most 0.5001 units in the last place, which follows from that of `Double`.
    public static func pow(_ x: Float, _ y: Float) -> Float { Float(Double.pow(Double(x), Double(y))) }
}
