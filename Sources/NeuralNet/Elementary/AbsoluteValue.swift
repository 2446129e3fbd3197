// The absolute value of a tensor; that of a number is in the standard library.

/// The absolute value |xᵢ|, number by number.
///
/// Shapes: the result has the shape of `x`.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func abs<Scalar: Real>(_ x: Tensor<Scalar>) -> Tensor<Scalar> { x.elementwise { $0.magnitude } }
