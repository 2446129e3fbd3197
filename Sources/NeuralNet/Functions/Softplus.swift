// The softplus, a smooth form of the rectified linear unit, and its derivative.

/// The softplus ln(1 + eˣ).
///
/// Range: above 0. It is computed as max(x, 0) + ln(1 + e^(−|x|)), so that nothing overflows: softplus(1000) is 1000,
/// and softplus(−50) keeps its digits.
///
/// Source: C. Dugas, Y. Bengio, F. Bélisle, C. Nadeau and R. Garcia, "Incorporating second-order functional knowledge
/// for better option pricing" (2000).
@inlinable
@inline(__always)
public func softplus<Scalar: Real>(_ x: Scalar) -> Scalar {
    (x > 0 ? x : 0) + Scalar.logOnePlus(Scalar.exp(-x.magnitude))
}

/// The derivative of the softplus, which is the logistic sigmoid: 1 / (1 + e⁻ˣ).
///
/// Range: between 0 and 1.
///
/// - Parameter x: the input of softplus.
@inlinable
@inline(__always)
public func softplusDerivative<Scalar: Real>(_ x: Scalar) -> Scalar { sigmoid(x) }

/// The derivative of the softplus from its output y: 1 − e⁻ʸ.
///
/// Range: between 0 and 1.
@inlinable
@inline(__always)
public func softplusDerivative<Scalar: Real>(ofOutput y: Scalar) -> Scalar { -Scalar.expMinusOne(-y) }

// MARK: Tensors and variables

/// The softplus ln (1 + e^xᵢ), number by number.
///
/// Shapes: the result has the shape of `x`, usually `[batch, features]`.
///
/// Range: above 0.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func softplus<Scalar: Real>(_ x: Tensor<Scalar>) -> Tensor<Scalar> {
    x.elementwise(softplus as (Scalar) -> Scalar)
}

/// The softplus ln (1 + e^xᵢ), on the tape.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func softplus<Scalar: Real>(_ x: Variable<Scalar>) -> Variable<Scalar> {
    Variable("softplus", softplus(x.value), from: x) { y in
        y.propagateElementwise(y.firstInput.value) { $0 * softplusDerivative($1) }
    }
}
