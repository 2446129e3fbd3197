// The derivative of the hyperbolic tangent, and the hyperbolic tangent on the tape.

/// The derivative of the hyperbolic tangent, tanh′(x) = 1 − tanh² x.
///
/// Range: above 0 (0 where e^(−2|x|) underflows) up to 1, which it reaches at x = 0. It is computed as 4e / (1 + e)²
/// with e = e^(−2|x|): for large x the difference 1 − tanh² x would lose all its digits.
///
/// - Parameter x: the input of tanh, not its output.
@inlinable
@inline(__always)
public func tanhDerivative<Scalar: Real>(_ x: Scalar) -> Scalar {
    let power = Scalar.exp(-2 * x.magnitude)
    return 4 * power / ((1 + power) * (1 + power))
}

/// The derivative of the hyperbolic tangent from its output y = tanh x: tanh′(x) = 1 − y², as (1 − y) (1 + y).
///
/// Range: from 0 to 1. Near y = ±1 digits are lost that `tanhDerivative(_:)` keeps; but tanh is not computed again.
@inlinable
@inline(__always)
public func tanhDerivative<Scalar: Real>(ofOutput y: Scalar) -> Scalar { (1 - y) * (1 + y) }

/// The hyperbolic tangent on the tape; its slope is taken from its output y, as (1 − y) (1 + y).
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func tanh<Scalar: Real>(_ x: Variable<Scalar>) -> Variable<Scalar> {
    Variable("tanh", x.elementwise { Scalar.tanh($0) }, from: x) { y in
        y.propagateElementwise(y.value) { $0 * tanhDerivative(ofOutput: $1) }
    }
}
