// The exponential function, as it is written in a formula.
//
// The functions of this folder are written in Swift alone: C libraries differ in the last digit from one machine to
// the next, and every digit that the book prints must be the same everywhere. The compiler fuses no product with a sum
// of its own accord; where a step is written as `fused`, that too has one result (FusedMultiplyAdd.swift).
//
// Coefficients that are called minimax were computed for this library with mpmath 1.3.0 and SciPy 1.17.1: a linear
// program makes the largest error over 200 points least; each coefficient is rounded, and those after it fitted anew.

/// The exponential eˣ.
///
/// Range: from 0 (below x ≈ −745 in `Double`, −104 in `Float`) to inf (above x ≈ 709 and 88); exp(nan) is nan.
public func exp<Scalar: Real>(_ x: Scalar) -> Scalar { Scalar.exp(x) }

/// The exponential eˣ, number by number.
///
/// Shapes: the result has the shape of `x`.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func exp<Scalar: Real>(_ x: Tensor<Scalar>) -> Tensor<Scalar> {
    var result = Tensor<Scalar>()
    let powers = result.unfilledPlace(x.shape)
    x.withPointer { exponentials(of: $0, minus: 0, into: powers, count: x.count) }
    return result
}
