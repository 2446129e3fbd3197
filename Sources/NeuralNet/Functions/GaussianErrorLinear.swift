// The Gaussian error linear unit, exact and approximated by tanh, and their derivatives.

/// The Gaussian error linear unit gelu(x) = x · Φ(x), where Φ(x) = ½ (1 + erf(x/√2)) is the normal distribution.
///
/// Range: from about −0.17 upwards. Far below 0, where Φ is nearly 0, the sum 1 + erf loses digits: the error is about
/// |x| times half a unit in the last place of 1, however small the result.
///
/// Source: D. Hendrycks and K. Gimpel, "Gaussian error linear units (GELUs)" (2016).
@inlinable
@inline(__always)
public func gelu<Scalar: Real>(_ x: Scalar) -> Scalar { x * normalDistribution(x) }

/// The derivative of the Gaussian error linear unit, gelu′(x) = Φ(x) + x · φ(x) with φ(x) = e^(−x²/2) / √(2π).
///
/// Range: from about −0.13 to 1.13.
///
/// - Parameter x: the input of gelu, a finite number.
@inlinable
@inline(__always)
public func geluDerivative<Scalar: Real>(_ x: Scalar) -> Scalar {
    let inverseRootOfTwoPi: Scalar = 0.39894228040143267793994605993438
    return normalDistribution(x) + x * (inverseRootOfTwoPi * Scalar.exp(-0.5 * x * x))
}

/// The normal distribution Φ(x) = ½ (1 + erf(x/√2)).
@inlinable
@inline(__always)
func normalDistribution<Scalar: Real>(_ x: Scalar) -> Scalar {
    let rootOfHalf: Scalar = 0.70710678118654752440084436210485
    return 0.5 * (1 + Scalar.erf(x * rootOfHalf))
}

/// The Gaussian error linear unit with tanh in place of erf: ½ x (1 + tanh(√(2/π) (x + 0.044715 x³))).
///
/// Range: from about −0.17 upwards; it differs from `gelu` by less than 0.0005.
///
/// Source: D. Hendrycks and K. Gimpel, "Gaussian error linear units (GELUs)" (2016), section 2.
@inlinable
@inline(__always)
public func approximateGELU<Scalar: Real>(_ x: Scalar) -> Scalar {
    0.5 * x * (1 + Scalar.tanh(approximateGELUArgument(x)))
}

/// The derivative of the approximated unit: ½ (1 + t) + ½ x (1 − t²) √(2/π) (1 + 3 · 0.044715 x²), t the tanh in it.
///
/// Range: from about −0.13 to 1.13.
///
/// - Parameter x: the input of approximateGELU, a number whose square is finite.
@inlinable
@inline(__always)
public func approximateGELUDerivative<Scalar: Real>(_ x: Scalar) -> Scalar {
    let argument = approximateGELUArgument(x)
    let slope: Scalar = 0.79788456080286535587989211986876 * (1 + 3 * 0.044715 * x * x)
    return 0.5 * (1 + Scalar.tanh(argument)) + 0.5 * x * (tanhDerivative(argument) * slope)
}

/// √(2/π) (x + 0.044715 x³).
@inlinable
@inline(__always)
func approximateGELUArgument<Scalar: Real>(_ x: Scalar) -> Scalar {
    0.79788456080286535587989211986876 * (x + 0.044715 * x * x * x)
}

// MARK: Tensors and variables

/// The Gaussian error linear unit xᵢ · Φ(xᵢ), number by number.
///
/// Shapes: the result has the shape of `x`, usually `[batch, features]`.
///
/// Range: from about −0.17 upwards.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func gelu<Scalar: Real>(_ x: Tensor<Scalar>) -> Tensor<Scalar> {
    x.elementwise(gelu as (Scalar) -> Scalar)
}

/// The Gaussian error linear unit xᵢ · Φ(xᵢ), on the tape.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func gelu<Scalar: Real>(_ x: Variable<Scalar>) -> Variable<Scalar> {
    Variable("gelu", gelu(x.value), from: x) { y in
        y.propagateElementwise(y.firstInput.value) { $0 * geluDerivative($1) }
    }
}

/// The Gaussian error linear unit with tanh in place of erf, number by number.
///
/// Shapes: the result has the shape of `x`, usually `[batch, features]`.
///
/// Range: from about −0.17 upwards.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func approximateGELU<Scalar: Real>(_ x: Tensor<Scalar>) -> Tensor<Scalar> {
    x.elementwise(approximateGELU as (Scalar) -> Scalar)
}

/// The Gaussian error linear unit with tanh in place of erf, on the tape.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func approximateGELU<Scalar: Real>(_ x: Variable<Scalar>) -> Variable<Scalar> {
    Variable("approximateGELU", approximateGELU(x.value), from: x) { y in
        y.propagateElementwise(y.firstInput.value) { $0 * approximateGELUDerivative($1) }
    }
}
