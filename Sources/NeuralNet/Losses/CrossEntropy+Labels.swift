// The cross-entropy of classes: logits against labels.

/// The cross-entropy of logits against labels: Lₙ = −ln softmax(xₙ)[labelₙ] = ln Σⱼ e^xₙⱼ − xₙ[labelₙ], and their mean
/// or sum.
///
/// Softmax and logarithm are taken in one: nothing overflows, and nothing is lost where a probability is nearly 0. So
/// the net must end in logits, not in a softmax. With weights for the classes, an example counts as much as its class,
/// and the mean is Σ wₙ Lₙ / Σ wₙ.
///
/// Shapes: logits are `[batch, classes]`, with one label for each row; the result is a single number.
///
/// Range: from 0 upwards; ln K for equal logits of K classes. nan for the mean of no examples.
///
/// - Parameters:
///   - logits: x, what the net says: any numbers.
///   - labels: the right class of each example, from 0 to classes − 1.
///   - classWeights: w, how much each class counts, of shape `[classes]`; all the same without.
///   - reduction: the mean over the examples, or their sum.
/// - Precondition: the logits have two axes, there is a label for each row, every label is a class, and no weight is
///   below 0.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func crossEntropy<Scalar: Real>(
    logits: Tensor<Scalar>, labels: [Int], classWeights: Tensor<Scalar>? = nil, reduction: Reduction = .mean
) -> Scalar {
    var powers = Tensor<Scalar>()
    let targets = LabelTargets("crossEntropy", labels, classWeights, reduction, logits.shape)
    return targets.reduced(targets.losses(logits, gradient: &powers, isGradientWanted: false))
}

/// The cross-entropy of each example against its label: Lₙ = ln Σⱼ e^xₙⱼ − xₙ[labelₙ].
///
/// Shapes: logits `[batch, classes]` give `[batch]`.
///
/// - Parameters: as of `crossEntropy(logits:labels:classWeights:reduction:)`.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func crossEntropyPerExample<Scalar: Real>(logits: Tensor<Scalar>, labels: [Int]) -> Tensor<Scalar> {
    var powers = Tensor<Scalar>()
    return LabelTargets("crossEntropyPerExample", labels, nil, .sum, logits.shape)
        .losses(logits, gradient: &powers, isGradientWanted: false)
}

/// The slope of the cross-entropy in the logits: ∂L/∂xₙⱼ = softmax(xₙ)ⱼ − [j = labelₙ]; for the mean, divided by the
/// count of examples.
///
/// Shapes: that of the logits. Each row sums to 0.
///
/// - Parameters: as of `crossEntropy(logits:labels:classWeights:reduction:)`.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func crossEntropyGradient<Scalar: Real>(
    logits: Tensor<Scalar>, labels: [Int], classWeights: Tensor<Scalar>? = nil, reduction: Reduction = .mean
) -> Tensor<Scalar> {
    var gradient = Tensor<Scalar>()
    _ = LabelTargets("crossEntropyGradient", labels, classWeights, reduction, logits.shape)
        .losses(logits, gradient: &gradient, isGradientWanted: true)
    return gradient
}

/// The cross-entropy of logits against labels on the tape.
///
/// - Parameters: as of the tensor function.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func crossEntropy<Scalar: Real>(
    logits: Variable<Scalar>, labels: [Int], classWeights: Tensor<Scalar>? = nil, reduction: Reduction = .mean
) -> Variable<Scalar> {
    var gradient = Tensor<Scalar>()
    let targets = LabelTargets("crossEntropy", labels, classWeights, reduction, logits.shape)
    let losses = targets.losses(
        logits.value, gradient: &gradient, isGradientWanted: logits.requiresGradient && Recording.isOn)
    return Variable("crossEntropy", Tensor(targets.reduced(losses)), from: logits) { [gradient] l in
        let factor = l.gradientMemory.withPointer { $0[0] }
        l.firstInput.accumulate(gradient) { $0 * factor }
    }
}

/// The right classes of a batch, and how much each example counts.
struct LabelTargets<Scalar: Real> {
    private let labels: [Int]
    private let weights: Tensor<Scalar>?
    private let reduction: Reduction
    /// By what the sum of the losses is divided for the mean.
    private var total: Scalar

    /// Checked against the shape of the logits; `operation` is named if they do not fit.
    @inline(never)
    init(
        _ operation: StaticString, _ labels: [Int], _ weights: Tensor<Scalar>?, _ reduction: Reduction, _ shape: Shape
    ) {
        requireLabels(operation, labels, shape)
        self.labels = labels
        self.weights = weights
        self.reduction = reduction
        total = Scalar(labels.count)
        guard let weights else { return }
        require(
            weights.rank == 1 && weights.count == shape.size(1),
            """
            \(operation): class weights of shape \(weights.shape) do not fit logits of shape \(shape), one for each \
            class
            """)
        total = 0
        weights.withPointer { weights in
            for index in 0..<shape.size(1) {
                require(weights[index] >= 0, "\(operation): weight \(weights[index]) of class \(index) is below 0")
            }
            for label in labels { total += weights[label] }
        }
    }

    /// The batch's loss from those of the examples.
    @inline(__always)
    func reduced(_ losses: Tensor<Scalar>) -> Scalar {
        let sum = losses.withPointer { NeuralNet.sum($0, count: losses.count) }
        return reduction == .mean ? sum / total : sum
    }

    /// The loss of each example, weighted. `gradient` becomes the slope of the batch's loss in the logits, if that is
    /// wanted.
    @inline(never)
    func losses(_ logits: Tensor<Scalar>, gradient: inout Tensor<Scalar>, isGradientWanted: Bool) -> Tensor<Scalar> {
        let (rows, size) = (labels.count, logits.shape.size(1))
        var losses = Tensor<Scalar>(unfilled: Shape(size: rows))
        let factor = reduction == .mean ? 1 / total : 1
        gradient.becomeUnfilled(logits.shape)
        logits.withPointer { x in
            gradient.withMutablePointer { powers in
                losses.withMutablePointer { losses in
                    exponentialsOfRows(x, into: powers, rows: rows, size: size) { row, largest, sum in
                        let (label, slopes) = (labels[row], powers + row * size)
                        let weight = weights?.withPointer { $0[label] } ?? 1
                        losses[row] = weight * ((largest - x[row * size + label]) + Scalar.log(sum))
                        if !isGradientWanted { return }
                        let factor = weight * factor
                        let probability = slopes[label] / sum
                        for index in 0..<size { slopes[index] = slopes[index] / sum * factor }
                        slopes[label] = (probability - 1) * factor
                    }
                }
            }
        }
        return losses
    }
}
