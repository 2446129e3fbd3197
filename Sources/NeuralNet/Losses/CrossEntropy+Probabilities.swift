// The cross-entropy of classes: logits against probabilities.

/// The cross-entropy of logits against probabilities: Lₙ = −Σⱼ tₙⱼ ln softmax(xₙ)ⱼ, and their mean or sum.
///
/// Softmax and logarithm are taken in one, as in `crossEntropy(logits:labels:)`. A class with t = 0 adds nothing,
/// however impossible.
///
/// The rows of t should be probabilities: not below 0, and with sum 1. That is not checked, because the formula has an
/// answer for any numbers, and books do put others in. What comes out then is no cross-entropy: with a t below 0 it has
/// no lower bound.
///
/// Shapes: both are `[batch, classes]`; the result is a single number.
///
/// Range: from Σ −t ln t upwards, which is 0 where one class is certain. nan for the mean of no examples.
///
/// - Parameters:
///   - logits: x, what the net says: any numbers.
///   - probabilities: t, the right probability of each class; finite numbers.
///   - reduction: the mean over the examples, or their sum.
/// - Precondition: the shapes are equal and have two axes, and all t are finite.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func crossEntropy<Scalar: Real>(
    logits: Tensor<Scalar>, probabilities: Tensor<Scalar>, reduction: Reduction = .mean
) -> Scalar {
    var powers = Tensor<Scalar>()
    let targets = ProbabilityTargets("crossEntropy", probabilities, reduction, logits.shape)
    return targets.reduced(targets.losses(logits, gradient: &powers, isGradientWanted: false))
}

/// The cross-entropy of each example against its probabilities: Lₙ = −Σⱼ tₙⱼ ln softmax(xₙ)ⱼ.
///
/// Shapes: `[batch, classes]` gives `[batch]`.
///
/// - Parameters: as of `crossEntropy(logits:probabilities:reduction:)`.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func crossEntropyPerExample<Scalar: Real>(
    logits: Tensor<Scalar>, probabilities: Tensor<Scalar>
) -> Tensor<Scalar> {
    var powers = Tensor<Scalar>()
    return ProbabilityTargets("crossEntropyPerExample", probabilities, .sum, logits.shape)
        .losses(logits, gradient: &powers, isGradientWanted: false)
}

/// The slope of the cross-entropy in the logits: ∂L/∂xₙⱼ = softmax(xₙ)ⱼ Σₖ tₙₖ − tₙⱼ; for the mean, divided by the
/// count of examples.
///
/// Shapes: all are the same. Each row sums to 0.
///
/// - Parameters: as of `crossEntropy(logits:probabilities:reduction:)`.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func crossEntropyGradient<Scalar: Real>(
    logits: Tensor<Scalar>, probabilities: Tensor<Scalar>, reduction: Reduction = .mean
) -> Tensor<Scalar> {
    var gradient = Tensor<Scalar>()
    _ = ProbabilityTargets("crossEntropyGradient", probabilities, reduction, logits.shape)
        .losses(logits, gradient: &gradient, isGradientWanted: true)
    return gradient
}

/// The cross-entropy of logits against probabilities on the tape; the probabilities are constants.
///
/// - Parameters: as of the tensor function.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func crossEntropy<Scalar: Real>(
    logits: Variable<Scalar>, probabilities: Tensor<Scalar>, reduction: Reduction = .mean
) -> Variable<Scalar> {
    var gradient = Tensor<Scalar>()
    let targets = ProbabilityTargets("crossEntropy", probabilities, reduction, logits.shape)
    let losses = targets.losses(
        logits.value, gradient: &gradient, isGradientWanted: logits.requiresGradient && Recording.isOn)
    return Variable("crossEntropy", Tensor(targets.reduced(losses)), from: logits) { [gradient] l in
        let factor = l.gradientMemory.withPointer { $0[0] }
        l.firstInput.accumulate(gradient) { $0 * factor }
    }
}

/// The right probabilities of a batch.
struct ProbabilityTargets<Scalar: Real> {
    private let probabilities: Tensor<Scalar>
    private let reduction: Reduction

    /// Checked against the shape of the logits; `operation` is named if they do not fit.
    @inline(never)
    init(_ operation: StaticString, _ probabilities: Tensor<Scalar>, _ reduction: Reduction, _ shape: Shape) {
        require(
            shape.count == 2 && probabilities.shape == shape,
            """
            \(operation): probabilities of shape \(probabilities.shape) do not fit logits of shape \(shape): both \
            must be [batch, classes]
            """)
        let count = probabilities.count
        probabilities.withPointer { numbers in
            for index in 0..<count {
                require(
                    numbers[index].isFinite,
                    "\(operation): probability \(numbers[index]) at place \(index) is not finite")
            }
        }
        self.probabilities = probabilities
        self.reduction = reduction
    }

    /// The batch's loss from those of the examples.
    @inline(__always)
    func reduced(_ losses: Tensor<Scalar>) -> Scalar {
        reduction.applied(to: losses.withPointer { NeuralNet.sum($0, count: losses.count) }, count: losses.count)
    }

    /// The loss of each example. `gradient` becomes the slope of the batch's loss in the logits, if that is wanted.
    @inline(never)
    func losses(_ logits: Tensor<Scalar>, gradient: inout Tensor<Scalar>, isGradientWanted: Bool) -> Tensor<Scalar> {
        let (rows, size) = (logits.shape.size(0), logits.shape.size(1))
        var losses = Tensor<Scalar>(repeating: 0, shape: Shape(size: rows))
        let factor: Scalar = reduction.factor(count: rows)
        gradient.becomeUnfilled(logits.shape)
        logits.withPointer { x in
            probabilities.withPointer { t in
                gradient.withMutablePointer { powers in
                    losses.withMutablePointer { losses in
                        exponentialsOfRows(x, into: powers, rows: rows, size: size) { row, largest, sum in
                            let (x, t, slopes) = (x + row * size, t + row * size, powers + row * size)
                            let logarithm = Scalar.log(sum)
                            losses[row] = NeuralNet.sum(count: size) { index in
                                t[index] == 0 ? 0 : t[index] * ((largest - x[index]) + logarithm)
                            }
                            if !isGradientWanted { return }
                            let total = NeuralNet.sum(t, count: size)
                            for index in 0..<size { slopes[index] = (slopes[index] / sum * total - t[index]) * factor }
                        }
                    }
                }
            }
        }
        return losses
    }
}
