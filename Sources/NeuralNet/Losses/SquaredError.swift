// The squared error, summed and averaged.

/// The summed squared error: L = Σ (oᵢ − tᵢ)².
///
/// The sum runs over all numbers, batch included: nothing is averaged. (PyTorch: `MSELoss(reduction="sum")`.)
///
/// Shapes: both are the same, usually `[batch, outputs]`; the result is a single number.
///
/// Range: from 0, when prediction and target are equal, upwards.
///
/// - Parameters:
///   - prediction: o, what the net says.
///   - target: t, what it should say.
/// - Precondition: the shapes are equal.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func summedSquaredError<Scalar: Real>(prediction: Tensor<Scalar>, target: Tensor<Scalar>) -> Scalar {
    summedLoss("summedSquaredError", prediction, target) { ($0 - $1) * ($0 - $1) }
}

/// The slope of the summed squared error: ∂L/∂oᵢ = 2 (oᵢ − tᵢ).
///
/// Shapes: all are the same.
///
/// - Parameters: as of `summedSquaredError`.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func summedSquaredErrorGradient<Scalar: Real>(
    prediction: Tensor<Scalar>, target: Tensor<Scalar>
) -> Tensor<Scalar> {
    let factor: Scalar = 2
    return lossSlopes("summedSquaredErrorGradient", prediction, target) { ($0 - $1) * factor }
}

/// The summed squared error on the tape.
///
/// - Parameters: as of the tensor function.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func summedSquaredError<Scalar: Real>(
    prediction: Variable<Scalar>, target: Variable<Scalar>
) -> Variable<Scalar> {
    let loss = summedSquaredError(prediction: prediction.value, target: target.value)
    return Variable("summedSquaredError", Tensor(loss), from: prediction, target) { l in
        l.propagateDifferenceLoss(2) { $0 - $1 }
    }
}

/// The summed squared error on the tape, with a constant target.
///
/// - Parameters: as of the tensor function.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func summedSquaredError<Scalar: Real>(prediction: Variable<Scalar>, target: Tensor<Scalar>) -> Variable<Scalar> {
    summedSquaredError(prediction: prediction, target: Variable(constant: target))
}

/// The mean squared error: L = (1/n) Σ (oᵢ − tᵢ)² over all n numbers.
///
/// The mean is taken over all numbers, those of an example and those of the batch. (PyTorch: `MSELoss()`.) With two
/// outputs and one example it is half of the summed squared error.
///
/// Shapes: both are the same, usually `[batch, outputs]`; the result is a single number.
///
/// Range: from 0, when prediction and target are equal, upwards; nan for no numbers.
///
/// - Parameters:
///   - prediction: o, what the net says.
///   - target: t, what it should say.
/// - Precondition: the shapes are equal.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func meanSquaredError<Scalar: Real>(prediction: Tensor<Scalar>, target: Tensor<Scalar>) -> Scalar {
    summedLoss("meanSquaredError", prediction, target) { ($0 - $1) * ($0 - $1) } / Scalar(prediction.count)
}

/// The slope of the mean squared error: ∂L/∂oᵢ = (2/n) (oᵢ − tᵢ).
///
/// Shapes: all are the same.
///
/// - Parameters: as of `meanSquaredError`.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func meanSquaredErrorGradient<Scalar: Real>(
    prediction: Tensor<Scalar>, target: Tensor<Scalar>
) -> Tensor<Scalar> {
    let factor: Scalar = 2 / Scalar(prediction.count)
    return lossSlopes("meanSquaredErrorGradient", prediction, target) { ($0 - $1) * factor }
}

/// The mean squared error on the tape.
///
/// - Parameters: as of the tensor function.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func meanSquaredError<Scalar: Real>(prediction: Variable<Scalar>, target: Variable<Scalar>) -> Variable<Scalar> {
    let loss = meanSquaredError(prediction: prediction.value, target: target.value)
    return Variable("meanSquaredError", Tensor(loss), from: prediction, target) { l in
        l.propagateDifferenceLoss(2 / Scalar(l.firstInput.shape.elementCount)) { $0 - $1 }
    }
}

/// The mean squared error on the tape, with a constant target.
///
/// - Parameters: as of the tensor function.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func meanSquaredError<Scalar: Real>(prediction: Variable<Scalar>, target: Tensor<Scalar>) -> Variable<Scalar> {
    meanSquaredError(prediction: prediction, target: Variable(constant: target))
}
