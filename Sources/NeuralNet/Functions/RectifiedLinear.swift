// The rectified linear unit, its leaky form, and their derivatives.

/// The rectified linear unit relu(x) = max(x, 0).
///
/// Range: from 0 upwards; relu(nan) is nan.
///
/// Source: V. Nair and G. E. Hinton, "Rectified linear units improve restricted Boltzmann machines" (2010).
@inlinable
@inline(__always)
public func relu<Scalar: Real>(_ x: Scalar) -> Scalar { x <= 0 ? 0 : x }

/// The derivative of the rectified linear unit: 1 for x above 0, otherwise 0.
///
/// Range: 0 or 1. At the kink x = 0, where there is no derivative, it is 0, as in PyTorch.
///
/// - Parameter x: the input of relu.
@inlinable
@inline(__always)
public func reluDerivative<Scalar: Real>(_ x: Scalar) -> Scalar { x <= 0 ? 0 : 1 }

/// The derivative of the rectified linear unit from its output y = relu(x): 1 for y above 0, otherwise 0.
///
/// Range: 0 or 1.
@inlinable
@inline(__always)
public func reluDerivative<Scalar: Real>(ofOutput y: Scalar) -> Scalar { y <= 0 ? 0 : 1 }

/// The leaky rectified linear unit: x for x above 0, otherwise slope · x.
///
/// Range: any number.
///
/// - Parameters:
///   - x: any number.
///   - slope: what is left of the slope on the negative side, 0.01 by default.
///
/// Source: A. L. Maas, A. Y. Hannun and A. Y. Ng, "Rectifier nonlinearities improve neural network acoustic models"
/// (2013).
@inlinable
@inline(__always)
public func leakyReLU<Scalar: Real>(_ x: Scalar, slope: Scalar = 0.01) -> Scalar { x > 0 ? x : slope * x }

/// The derivative of the leaky rectified linear unit: 1 for x above 0, otherwise the slope.
///
/// Range: 1 or the slope. At the kink x = 0, where there is no derivative, it is the slope, as in PyTorch.
///
/// - Parameters:
///   - x: the input of leakyReLU.
///   - slope: the slope on the negative side, 0.01 by default.
@inlinable
@inline(__always)
public func leakyReLUDerivative<Scalar: Real>(_ x: Scalar, slope: Scalar = 0.01) -> Scalar { x > 0 ? 1 : slope }

/// The derivative of the leaky rectified linear unit from its output y, which has the sign of x.
///
/// Range: 1 or the slope.
///
/// - Parameters:
///   - y: the output of leakyReLU.
///   - slope: the slope on the negative side, not below 0; 0.01 by default.
@inlinable
@inline(__always)
public func leakyReLUDerivative<Scalar: Real>(ofOutput y: Scalar, slope: Scalar = 0.01) -> Scalar { y > 0 ? 1 : slope }

// MARK: Tensors and variables

/// The rectified linear unit max(xᵢ, 0), number by number.
///
/// Shapes: the result has the shape of `x`, usually `[batch, features]`.
///
/// Range: from 0 upwards.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func relu<Scalar: Real>(_ x: Tensor<Scalar>) -> Tensor<Scalar> {
    x.elementwise { relu($0) }
}

/// The rectified linear unit max(xᵢ, 0), on the tape.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func relu<Scalar: Real>(_ x: Variable<Scalar>) -> Variable<Scalar> {
    Variable("relu", x.elementwise { relu($0) }, from: x) { y in
        y.propagateElementwise(y.value) { $0 * reluDerivative(ofOutput: $1) }
    }
}

/// The leaky rectified linear unit: xᵢ above 0, otherwise slope · xᵢ, number by number.
///
/// Shapes: the result has the shape of `x`, usually `[batch, features]`.
///
/// Range: any number.
///
/// - Parameters:
///   - x: any numbers.
///   - slope: what is left of the slope on the negative side.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func leakyReLU<Scalar: Real>(_ x: Tensor<Scalar>, slope: Scalar = 0.01) -> Tensor<Scalar> {
    x.elementwise { leakyReLU($0, slope: slope) }
}

/// The leaky rectified linear unit: xᵢ above 0, otherwise slope · xᵢ, on the tape.
///
/// - Parameters:
///   - x: any numbers.
///   - slope: what is left of the slope on the negative side.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func leakyReLU<Scalar: Real>(_ x: Variable<Scalar>, slope: Scalar = 0.01) -> Variable<Scalar> {
    Variable("leakyReLU", leakyReLU(x.value, slope: slope), from: x) { y in
        y.propagateElementwise(y.firstInput.value) { $0 * leakyReLUDerivative($1, slope: slope) }
    }
}
