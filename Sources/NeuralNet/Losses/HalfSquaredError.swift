// Half of the summed squared error.

/// Half of the summed squared error: L = ½ Σ (oᵢ − tᵢ)².
///
/// The ½ cancels the 2 of the derivative, which is oᵢ − tᵢ. The sum runs over all numbers, batch included: nothing is
/// averaged.
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
    halfSum(prediction, target)
}

/// The loss itself, inlined also on the tape, where a small net would spend a fiftieth of its time on the call.
@inline(__always)
private func halfSum<Scalar: Real>(_ prediction: Tensor<Scalar>, _ target: Tensor<Scalar>) -> Scalar {
    summedLoss("halfSquaredError", prediction, target) { ($0 - $1) * ($0 - $1) } / 2
}

/// The slope of half of the summed squared error: ∂L/∂oᵢ = oᵢ − tᵢ.
///
/// Shapes: all are the same.
///
/// - Parameters: as of `halfSquaredError`.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func halfSquaredErrorGradient<Scalar: Real>(
    prediction: Tensor<Scalar>, target: Tensor<Scalar>
) -> Tensor<Scalar> {
    lossSlopes("halfSquaredErrorGradient", prediction, target) { $0 - $1 }
}

/// Half of the summed squared error on the tape: ∂L/∂oᵢ = oᵢ − tᵢ, ∂L/∂tᵢ = tᵢ − oᵢ.
///
/// - Parameters: as of the tensor function.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func halfSquaredError<Scalar: Real>(prediction: Variable<Scalar>, target: Variable<Scalar>) -> Variable<Scalar> {
    let loss = halfSum(prediction.value, target.value)
    return Variable("halfSquaredError", Tensor(loss), from: prediction, target) { l in
        l.propagateDifferenceLoss(1) { $0 - $1 }
    }
}

/// Half of the summed squared error on the tape: ∂L/∂oᵢ = oᵢ − tᵢ, ∂L/∂tᵢ = tᵢ − oᵢ, with a constant target.
///
/// - Parameters: as of the tensor function.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func halfSquaredError<Scalar: Real>(prediction: Variable<Scalar>, target: Tensor<Scalar>) -> Variable<Scalar> {
    halfSquaredError(prediction: prediction, target: Variable(constant: target))
}
