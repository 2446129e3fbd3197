// The exponential function, as it is written in a formula.
//
// The functions of this folder are written in Swift alone: C libraries differ in the last digit from one machine to
// the next, and every digit that the book prints must be the same everywhere. No step fuses a product with a sum.

/// The exponential eˣ.
///
/// Range: from 0 (below x ≈ −745 in `Double`, −104 in `Float`) to inf (above x ≈ 709 and 88); exp(nan) is nan.
public func exp<Scalar: Real>(_ x: Scalar) -> Scalar { Scalar.exp(x) }

/// The exponential eˣ, number by number.
///
/// Shapes: the result has the shape of `x`.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func exp<Scalar: Real>(_ x: Tensor<Scalar>) -> Tensor<Scalar> { x.map { Scalar.exp($0) } }
