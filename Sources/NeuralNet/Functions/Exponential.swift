// The exponential function.

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// The exponential eˣ.
///
/// Range: from 0 (below x ≈ −745 in `Double`, −104 in `Float`) to inf (above x ≈ 709 and 88); exp(nan) is nan.
public func exp<Scalar: Real>(_ x: Scalar) -> Scalar { Scalar.exp(x) }

/// The exponential eˣ, number by number.
///
/// Shapes: the result has the shape of `x`.
public func exp<Scalar: Real>(_ x: Tensor<Scalar>) -> Tensor<Scalar> { x.map { Scalar.exp($0) } }

#if canImport(Glibc)
extension Double { public static func exp(_ x: Double) -> Double { Glibc.exp(x) } }
extension Float { public static func exp(_ x: Float) -> Float { Glibc.expf(x) } }
#elseif canImport(Musl)
extension Double { public static func exp(_ x: Double) -> Double { Musl.exp(x) } }
extension Float { public static func exp(_ x: Float) -> Float { Musl.expf(x) } }
#elseif canImport(Darwin)
extension Double { public static func exp(_ x: Double) -> Double { Darwin.exp(x) } }
extension Float { public static func exp(_ x: Float) -> Float { Darwin.expf(x) } }
#else
extension Double { public static func exp(_ x: Double) -> Double { plainExponential(x) } }
extension Float { public static func exp(_ x: Float) -> Float { Float(plainExponential(Double(x))) } }
#endif

/// eˣ in plain Swift, for a machine without a C library; within one unit in the last place.
///
/// x = k·ln 2 + r with |r| ≤ ½ ln 2, so eˣ = 2ᵏ · eʳ, and eʳ comes from a rational approximation.
///
/// Source: FreeBSD's msun, `e_exp.c` (Sun Microsystems 1993), whose constants these are.
func plainExponential(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x > 709.782712893384 { return .infinity }
    if x < -745.1332191019412 { return 0 }
    let k = (x * 1.4426950408889634).rounded()
    let high = x - k * 6.93147180369123816490e-01
    let low = k * 1.90821492927058770002e-10
    let r = high - low
    let t = r * r
    let tail = 6.61375632143793436117e-05 + t * (-1.65339022054652515390e-06 + t * 4.13813679705723846039e-08)
    let c = r - t * (1.66666666666666019037e-01 + t * (-2.77777777770155933842e-03 + t * tail))
    let power = 1 - ((low - (r * c) / (2 - c)) - high)
    return Double(sign: .plus, exponent: Int(k), significand: power)
}
