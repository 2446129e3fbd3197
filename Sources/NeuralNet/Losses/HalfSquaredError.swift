// Half of the summed squared error.

/// Half of the summed squared error: L = ½ Σ (oᵢ − tᵢ)².
///
/// The ½ cancels the 2 of the derivative, which is oᵢ − tᵢ. The sum runs over all numbers, batch included: nothing is averaged.
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
public func halfSquaredError<Scalar: Real>(prediction: Tensor<Scalar>, target: Tensor<Scalar>) -> Scalar {
    require(
        prediction.shape == target.shape,
        """
        halfSquaredError: a prediction of shape \(prediction.shape) does not fit \
        a target of shape \(target.shape): the shapes must be equal
        """)
    let difference = prediction - target
    return (difference * difference).sum() / 2
}

@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func halfSquaredError<Scalar: Real>(prediction: Variable<Scalar>, target: Variable<Scalar>) -> Variable<Scalar> {
    Variable("halfSquaredError", Tensor(halfSquaredError(prediction: prediction.value, target: target.value)), from: prediction, target) { l in
        let d = l.firstInput.value - l.secondInput.value
        l.firstInput.accumulate(d * l.gradientMemory)
        l.secondInput.accumulate(-d * l.gradientMemory)
    }
}
