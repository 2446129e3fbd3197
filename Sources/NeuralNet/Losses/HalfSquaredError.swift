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
@inlinable
public func halfSquaredError<Scalar: Real>(prediction: Tensor<Scalar>, target: Tensor<Scalar>) -> Scalar {
    require(
        prediction.shape == target.shape,
        """
        halfSquaredError: a prediction of shape \(text(ofShape: prediction.shape)) does not fit \
        a target of shape \(text(ofShape: target.shape)): the shapes must be equal
        """)
    let difference = prediction - target
    return (difference * difference).sum() / 2
}
