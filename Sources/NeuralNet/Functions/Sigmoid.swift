// The logistic sigmoid and its derivative.

/// The logistic sigmoid σ(x) = 1 / (1 + e⁻ˣ).
///
/// Range: between 0 and 1, with σ(0) = ½. Nothing overflows: σ(−1000) is 0, σ(1000) is 1, and small results keep their
/// digits.
///
/// - Parameter x: any number; σ(nan) is nan.
@inlinable
@inline(__always)
public func sigmoid<Scalar: Real>(_ x: Scalar) -> Scalar { Scalar.sigmoid(x) }

/// The derivative of the logistic sigmoid, σ′(x) = σ(x) (1 − σ(x)).
///
/// Range: above 0 (0 where eˣ underflows) up to ¼, which it reaches at x = 0. It is computed as e / (1 + e)² with
/// e = e^(−|x|): for large x the difference 1 − σ(x) would lose all its digits.
///
/// - Parameter x: the sigmoid's input, not its output.
@inlinable
@inline(__always)
public func sigmoidDerivative<Scalar: Real>(_ x: Scalar) -> Scalar {
    let power = Scalar.exp(-x.magnitude)
    return power / ((1 + power) * (1 + power))
}

/// The derivative of the logistic sigmoid from its output y = σ(x): σ′(x) = y (1 − y).
///
/// Range: from 0 to ¼. Near y = 1 digits are lost that `sigmoidDerivative(_:)` keeps; but σ is not computed again.
@inlinable
@inline(__always)
public func sigmoidDerivative<Scalar: Real>(ofOutput y: Scalar) -> Scalar { y * (1 - y) }

// MARK: Tensors and variables

/// The logistic sigmoid σ(xᵢ) = 1 / (1 + e^(−xᵢ)), number by number.
///
/// Shapes: the result has the shape of `x`, usually `[batch, features]`.
///
/// Range: between 0 and 1.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func sigmoid<Scalar: Real>(_ x: Tensor<Scalar>) -> Tensor<Scalar> { x.elementwise { sigmoid($0) } }

/// The derivative of the logistic sigmoid, σ′(xᵢ) = σ(xᵢ) (1 − σ(xᵢ)), number by number.
///
/// Shapes: the result has the shape of `x`, usually `[batch, features]`.
///
/// Range: from 0 to ¼.
///
/// - Parameter x: the sigmoid's inputs, not its outputs.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func sigmoidDerivative<Scalar: Real>(_ x: Tensor<Scalar>) -> Tensor<Scalar> {
    x.elementwise { sigmoidDerivative($0) }
}

/// The logistic sigmoid on the tape; its slope is taken from its output y, as y (1 − y).
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func sigmoid<Scalar: Real>(_ x: Variable<Scalar>) -> Variable<Scalar> {
    Variable("sigmoid", x.elementwise { sigmoid($0) }, from: x) { y in
        y.propagateElementwise(y.value) { $0 * sigmoidDerivative(ofOutput: $1) }
    }
}
