// The Huber loss: the squared error of small differences, the absolute error of large ones.

/// The Huber loss of d = oᵢ − tᵢ: ½ d² where |d| ≤ δ, otherwise δ (|d| − ½ δ).
///
/// The slope grows with the difference up to δ and no further, so that a few wild targets do not decide everything.
/// The "smooth L1 loss" with β is this loss with δ = β, divided by β; with δ = 1 they are the same.
///
/// Shapes: both are the same, usually `[batch, outputs]`; the result is a single number.
///
/// Range: from 0, when prediction and target are equal, upwards.
///
/// - Parameters:
///   - prediction: o, what the net says.
///   - target: t, what it should say.
///   - delta: δ, where the square ends; 1 without.
///   - reduction: the mean over all numbers, or their sum.
/// - Precondition: the shapes are equal, and δ is above 0.
///
/// Source: P. J. Huber, "Robust estimation of a location parameter", Annals of Mathematical Statistics 35 (1964).
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func huberLoss<Scalar: Real>(
    prediction: Tensor<Scalar>, target: Tensor<Scalar>, delta: Scalar = 1, reduction: Reduction = .mean
) -> Scalar {
    require(delta > 0, "huberLoss: delta \(delta) must be above 0")
    let total = summedLoss("huberLoss", prediction, target) { huber($0 - $1, delta) }
    return reduction.applied(to: total, count: prediction.count)
}

/// The slope of the Huber loss: d = oᵢ − tᵢ, but no further from 0 than δ; for the mean, divided by the count of
/// numbers.
///
/// Shapes: all are the same.
///
/// - Parameters: as of `huberLoss`.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func huberLossGradient<Scalar: Real>(
    prediction: Tensor<Scalar>, target: Tensor<Scalar>, delta: Scalar = 1, reduction: Reduction = .mean
) -> Tensor<Scalar> {
    require(delta > 0, "huberLossGradient: delta \(delta) must be above 0")
    let factor: Scalar = reduction.factor(count: prediction.count)
    return lossSlopes("huberLossGradient", prediction, target) { huberSlope($0 - $1, delta) * factor }
}

/// The Huber loss on the tape.
///
/// - Parameters: as of the tensor function.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func huberLoss<Scalar: Real>(
    prediction: Variable<Scalar>, target: Variable<Scalar>, delta: Scalar = 1, reduction: Reduction = .mean
) -> Variable<Scalar> {
    let loss = huberLoss(prediction: prediction.value, target: target.value, delta: delta, reduction: reduction)
    return Variable("huberLoss", Tensor(loss), from: prediction, target) { l in
        l.propagateDifferenceLoss(reduction.factor(count: l.firstInput.shape.elementCount)) {
            huberSlope($0 - $1, delta)
        }
    }
}

/// The Huber loss on the tape, with a constant target.
///
/// - Parameters: as of the tensor function.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func huberLoss<Scalar: Real>(
    prediction: Variable<Scalar>, target: Tensor<Scalar>, delta: Scalar = 1, reduction: Reduction = .mean
) -> Variable<Scalar> {
    huberLoss(prediction: prediction, target: Variable(constant: target), delta: delta, reduction: reduction)
}

/// ½ d² where |d| ≤ δ, otherwise δ (|d| − ½ δ).
@inline(__always)
private func huber<Scalar: Real>(_ d: Scalar, _ delta: Scalar) -> Scalar {
    d.magnitude <= delta ? d * d / 2 : delta * (d.magnitude - delta / 2)
}

/// d, but no further from 0 than δ.
@inline(__always)
private func huberSlope<Scalar: Real>(_ d: Scalar, _ delta: Scalar) -> Scalar {
    d > delta ? delta : d < -delta ? -delta : d
}
