// The numbers a tensor may hold.

/// A floating-point number that the library can compute with: `Float` or `Double`.
///
/// The protocol lists only what the standard library lacks. Everything else comes from `BinaryFloatingPoint`.
/// How near each function comes to the exact value, `Float` and `Double` say, which compute it in Swift alone.
public protocol Real: BinaryFloatingPoint, VectorLane, Sendable {
    /// The exponential eˣ; the free function `exp` calls it.
    static func exp(_ x: Self) -> Self
    /// The exponential less one, eˣ − 1, exact to the last digits where eˣ is nearly 1.
    static func expMinusOne(_ x: Self) -> Self
    /// The natural logarithm ln x; the free function `log` calls it.
    static func log(_ x: Self) -> Self
    /// The natural logarithm ln (1 + x), exact to the last digits where x is nearly 0.
    static func logOnePlus(_ x: Self) -> Self
    /// The hyperbolic tangent; the free function `tanh` calls it.
    static func tanh(_ x: Self) -> Self
    /// The logistic sigmoid 1 / (1 + e⁻ˣ); the free function `sigmoid` calls it.
    static func sigmoid(_ x: Self) -> Self
    /// The error function erf x = 2/√π ∫₀ˣ e^(−t²) dt.
    static func erf(_ x: Self) -> Self
    /// The sine of x radians; the free function `sin` calls it.
    static func sin(_ x: Self) -> Self
    /// The cosine of x radians; the free function `cos` calls it.
    static func cos(_ x: Self) -> Self
    /// The power xʸ; the free function `pow` calls it.
    static func pow(_ x: Self, _ y: Self) -> Self
    /// The shortest decimal text that reads back as this very number.
    var description: String { get }
}

#if hasFeature(Embedded)
/// What can be a number in a vector register.
public typealias VectorLane = SIMDScalar
#else
/// What can be a number in a vector register. With the full standard library such a number can also be encoded.
public typealias VectorLane = SIMDScalar & Codable
#endif

extension Float: Real {}
extension Double: Real {}
