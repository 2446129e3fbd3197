// The exponential linear unit, its self-normalizing form, and their derivatives.

/// The exponential linear unit: x for x above 0, otherwise α (eˣ − 1).
///
/// Range: from −α upwards.
///
/// - Parameters:
///   - x: any number.
///   - alpha: α, where the function levels out on the negative side; 1 by default.
///
/// Source: D.-A. Clevert, T. Unterthiner and S. Hochreiter, "Fast and accurate deep network learning by exponential
/// linear units (ELUs)" (2016).
@inlinable
@inline(__always)
public func elu<Scalar: Real>(_ x: Scalar, alpha: Scalar = 1) -> Scalar {
    let level = alpha * Scalar.expMinusOne(x)
    return x > 0 ? x : level
}

/// The derivative of the exponential linear unit: 1 for x above 0, otherwise α eˣ.
///
/// Range: from 0 to 1 or α. At x = 0 it is α, as in PyTorch; unless α is 1, there is a kink.
///
/// - Parameters:
///   - x: the input of elu.
///   - alpha: α, 1 by default.
@inlinable
@inline(__always)
public func eluDerivative<Scalar: Real>(_ x: Scalar, alpha: Scalar = 1) -> Scalar {
    let slope = alpha * Scalar.exp(x)
    return x > 0 ? 1 : slope
}

/// The derivative of the exponential linear unit from its output y: 1 for y above 0, otherwise y + α.
///
/// Range: from 0 to 1 or α. Near y = −α digits are lost that `eluDerivative(_:alpha:)` keeps.
///
/// - Parameters:
///   - y: the output of elu.
///   - alpha: α, not below 0; 1 by default.
@inlinable
@inline(__always)
public func eluDerivative<Scalar: Real>(ofOutput y: Scalar, alpha: Scalar = 1) -> Scalar { y > 0 ? 1 : y + alpha }

/// The scaled exponential linear unit: λx for x above 0, otherwise λα (eˣ − 1).
///
/// Range: from −λα ≈ −1.758 upwards. With λ ≈ 1.0507 and α ≈ 1.6733, inputs of mean 0 and variance 1 give outputs of
/// mean 0 and variance 1.
///
/// Source: G. Klambauer, T. Unterthiner, A. Mayr and S. Hochreiter, "Self-normalizing neural networks" (2017).
@inlinable
@inline(__always)
public func selu<Scalar: Real>(_ x: Scalar) -> Scalar { seluScale() * elu(x, alpha: seluAlpha()) }

/// The derivative of the scaled exponential linear unit: λ for x above 0, otherwise λα eˣ.
///
/// Range: from 0 to λα. At the kink x = 0 it is λα, as in PyTorch.
///
/// - Parameter x: the input of selu.
@inlinable
@inline(__always)
public func seluDerivative<Scalar: Real>(_ x: Scalar) -> Scalar { seluScale() * eluDerivative(x, alpha: seluAlpha()) }

/// The derivative of the scaled exponential linear unit from its output y: λ for y above 0, otherwise y + λα.
///
/// Range: from 0 to λα. Near y = −λα digits are lost that `seluDerivative(_:)` keeps.
@inlinable
@inline(__always)
public func seluDerivative<Scalar: Real>(ofOutput y: Scalar) -> Scalar {
    y > 0 ? seluScale() : y + seluScale() * seluAlpha()
}

/// λ of the scaled exponential linear unit, to all digits.
@inlinable
@inline(__always)
func seluScale<Scalar: Real>() -> Scalar { 1.0507009873554804934193349852946 }

/// α of the scaled exponential linear unit, to all digits.
@inlinable
@inline(__always)
func seluAlpha<Scalar: Real>() -> Scalar { 1.6732632423543772848170429916717 }

// MARK: Tensors and variables

/// The exponential linear unit: xᵢ above 0, otherwise α (e^xᵢ − 1), number by number.
///
/// Shapes: the result has the shape of `x`, usually `[batch, features]`.
///
/// Range: from −α upwards.
///
/// - Parameters:
///   - x: any numbers.
///   - alpha: α, where the function levels out on the negative side.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func elu<Scalar: Real>(_ x: Tensor<Scalar>, alpha: Scalar = 1) -> Tensor<Scalar> {
    x.elementwise { elu($0, alpha: alpha) }
}

/// The exponential linear unit: xᵢ above 0, otherwise α (e^xᵢ − 1), on the tape.
///
/// - Parameters:
///   - x: any numbers.
///   - alpha: α, where the function levels out on the negative side.
/// - Precondition: α is not below 0; the slope is taken from the output, whose sign must be that of x.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func elu<Scalar: Real>(_ x: Variable<Scalar>, alpha: Scalar = 1) -> Variable<Scalar> {
    requireNoNegativeAlpha(alpha, "elu")
    return Variable("elu", elu(x.value, alpha: alpha), from: x) { y in
        y.propagateElementwise(y.value) { $0 * eluDerivative(ofOutput: $1, alpha: alpha) }
    }
}

/// Stops the program if α is below 0.
@inline(__always)
func requireNoNegativeAlpha<Scalar: Real>(_ alpha: Scalar, _ operation: StaticString) {
    require(alpha >= 0, "\(operation): alpha \(alpha) is below 0, so the output no longer tells the slope")
}

/// The scaled exponential linear unit: λ xᵢ above 0, otherwise λα (e^xᵢ − 1), number by number.
///
/// Shapes: the result has the shape of `x`, usually `[batch, features]`.
///
/// Range: from −λα ≈ −1.758 upwards.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func selu<Scalar: Real>(_ x: Tensor<Scalar>) -> Tensor<Scalar> {
    x.elementwise { selu($0) }
}

/// The scaled exponential linear unit: λ xᵢ above 0, otherwise λα (e^xᵢ − 1), on the tape.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func selu<Scalar: Real>(_ x: Variable<Scalar>) -> Variable<Scalar> {
    Variable("selu", selu(x.value), from: x) { y in
        y.propagateElementwise(y.value) { $0 * seluDerivative(ofOutput: $1) }
    }
}
