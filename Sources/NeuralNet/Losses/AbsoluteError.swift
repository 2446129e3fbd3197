// The absolute error, summed and averaged.

/// The summed absolute error: L = Σ |oᵢ − tᵢ|.
///
/// A number that is far off counts by its distance, not by the square of it. (PyTorch: `L1Loss(reduction="sum")`.)
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
public func summedAbsoluteError<Scalar: Real>(prediction: Tensor<Scalar>, target: Tensor<Scalar>) -> Scalar {
    summedLoss("summedAbsoluteError", prediction, target) { ($0 - $1).magnitude }
}

/// The slope of the summed absolute error: ∂L/∂oᵢ is 1 where oᵢ is above tᵢ, −1 below, and 0 at the kink where they are
/// equal.
///
/// Shapes: all are the same.
///
/// - Parameters: as of `summedAbsoluteError`.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func summedAbsoluteErrorGradient<Scalar: Real>(
    prediction: Tensor<Scalar>, target: Tensor<Scalar>
) -> Tensor<Scalar> {
    lossSlopes("summedAbsoluteErrorGradient", prediction, target) { signum($0 - $1) }
}

/// The summed absolute error on the tape.
///
/// - Parameters: as of the tensor function.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func summedAbsoluteError<Scalar: Real>(
    prediction: Variable<Scalar>, target: Variable<Scalar>
) -> Variable<Scalar> {
    let loss = summedAbsoluteError(prediction: prediction.value, target: target.value)
    return Variable("summedAbsoluteError", Tensor(loss), from: prediction, target) { l in
        l.propagateDifferenceLoss(1) { signum($0 - $1) }
    }
}

/// The summed absolute error on the tape, with a constant target.
///
/// - Parameters: as of the tensor function.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func summedAbsoluteError<Scalar: Real>(
    prediction: Variable<Scalar>, target: Tensor<Scalar>
) -> Variable<Scalar> {
    summedAbsoluteError(prediction: prediction, target: Variable(constant: target))
}

/// The mean absolute error: L = (1/n) Σ |oᵢ − tᵢ| over all n numbers.
///
/// The mean is taken over all numbers, those of an example and those of the batch. (PyTorch: `L1Loss()`.)
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
public func meanAbsoluteError<Scalar: Real>(prediction: Tensor<Scalar>, target: Tensor<Scalar>) -> Scalar {
    summedLoss("meanAbsoluteError", prediction, target) { ($0 - $1).magnitude } / Scalar(prediction.count)
}

/// The slope of the mean absolute error: ∂L/∂oᵢ is 1/n where oᵢ is above tᵢ, −1/n below, and 0 where they are equal.
///
/// Shapes: all are the same.
///
/// - Parameters: as of `meanAbsoluteError`.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func meanAbsoluteErrorGradient<Scalar: Real>(
    prediction: Tensor<Scalar>, target: Tensor<Scalar>
) -> Tensor<Scalar> {
    let factor: Scalar = 1 / Scalar(prediction.count)
    return lossSlopes("meanAbsoluteErrorGradient", prediction, target) { signum($0 - $1) * factor }
}

/// The mean absolute error on the tape.
///
/// - Parameters: as of the tensor function.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func meanAbsoluteError<Scalar: Real>(
    prediction: Variable<Scalar>, target: Variable<Scalar>
) -> Variable<Scalar> {
    let loss = meanAbsoluteError(prediction: prediction.value, target: target.value)
    return Variable("meanAbsoluteError", Tensor(loss), from: prediction, target) { l in
        l.propagateDifferenceLoss(1 / Scalar(l.firstInput.shape.elementCount)) { signum($0 - $1) }
    }
}

/// The mean absolute error on the tape, with a constant target.
///
/// - Parameters: as of the tensor function.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func meanAbsoluteError<Scalar: Real>(prediction: Variable<Scalar>, target: Tensor<Scalar>) -> Variable<Scalar> {
    meanAbsoluteError(prediction: prediction, target: Variable(constant: target))
}
