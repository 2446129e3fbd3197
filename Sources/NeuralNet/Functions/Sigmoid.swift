// The logistic sigmoid and its derivative.

/// The logistic sigmoid σ(x) = 1 / (1 + e⁻ˣ).
///
/// Range: between 0 and 1, with σ(0) = ½. For negative x the equal form eˣ / (1 + eˣ) is computed, so that no
/// intermediate overflows: σ(−1000) is 0, σ(1000) is 1, and small results keep their digits.
///
/// - Parameter x: any number; σ(nan) is nan.
@inlinable
public func sigmoid<Scalar: Real>(_ x: Scalar) -> Scalar {
    if x < 0 {
        let power = Scalar.exp(x)
        return power / (1 + power)
    }
    return 1 / (1 + Scalar.exp(-x))
}

/// The logistic sigmoid σ(xᵢ) = 1 / (1 + e^(−xᵢ)), number by number.
///
/// Shapes: the result has the shape of `x`, usually `[batch, features]`.
///
/// Range: between 0 and 1.
@inlinable
public func sigmoid<Scalar: Real>(_ x: Tensor<Scalar>) -> Tensor<Scalar> { x.map { sigmoid($0) } }

/// The derivative of the logistic sigmoid, σ′(x) = σ(x) (1 − σ(x)).
///
/// Range: above 0 (0 where eˣ underflows) up to ¼, which it reaches at x = 0. It is computed as e / (1 + e)² with
/// e = e^(−|x|): for large x the difference 1 − σ(x) would lose all its digits.
///
/// - Parameter x: the sigmoid's input, not its output.
@inlinable
public func sigmoidDerivative<Scalar: Real>(_ x: Scalar) -> Scalar {
    let power = Scalar.exp(-x.magnitude)
    return power / ((1 + power) * (1 + power))
}

/// The derivative of the logistic sigmoid, σ′(xᵢ) = σ(xᵢ) (1 − σ(xᵢ)), number by number.
///
/// Shapes: the result has the shape of `x`, usually `[batch, features]`.
///
/// Range: from 0 to ¼.
///
/// - Parameter x: the sigmoid's inputs, not its outputs.
@inlinable
public func sigmoidDerivative<Scalar: Real>(_ x: Tensor<Scalar>) -> Tensor<Scalar> { x.map { sigmoidDerivative($0) } }
