// The square.

/// The square xᵢ · xᵢ, number by number.
///
/// Shapes: the result has the shape of `x`.
///
/// Range: from 0 upwards.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func square<Scalar: Real>(_ x: Tensor<Scalar>) -> Tensor<Scalar> { x.elementwise { $0 * $0 } }

/// The square xᵢ · xᵢ on the tape, with slope 2x.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func square<Scalar: Real>(_ x: Variable<Scalar>) -> Variable<Scalar> {
    Variable("square", square(x.value), from: x) { y in
        y.propagateElementwise(y.firstInput.value) { $0 * (2 * $1) }
    }
}
