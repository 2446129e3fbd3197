// Softmax and cross-entropy in one, as the last step of a net that is run layer by layer.

/// The cross-entropy of logits against labels or probabilities. Of one example, its slope is softmax(x) − t.
///
/// The mean over n examples divides losses and slopes by n. With weights for the classes, an example counts as much as
/// its label's class: loss and slope are wₙ times as large, and the mean is Σ wₙ Lₙ / Σ wₙ.
///
/// The slope is computed together with the loss, in memory that is used again if nobody else holds it.
///
/// Shapes: logits are `[batch, classes]`; so is the slope.
public final class SoftmaxCrossEntropy<Scalar: Real>: Loss<Scalar> {
    /// Whether the loss is the mean over the examples, or their sum.
    public let reduction: Reduction
    /// w, how much each class counts, of shape `[classes]`; all the same without.
    public let classWeights: Tensor<Scalar>?
    private var gradient: Tensor<Scalar>?

    /// The loss with the given reduction.
    ///
    /// - Parameters:
    ///   - reduction: the mean over the examples, or their sum.
    ///   - classWeights: w, how much each class counts, of shape `[classes]`; all the same without. For labels only.
    public init(reduction: Reduction = .mean, classWeights: Tensor<Scalar>? = nil) {
        self.reduction = reduction
        self.classWeights = classWeights
        super.init()
    }

    /// The loss of logits against labels, as `crossEntropy(logits:labels:classWeights:reduction:)`.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func forward(_ logits: Tensor<Scalar>, labels: [Int]) -> Scalar { lossAndSlope(logits, labels) }

    // A function by itself: in the public one, which first asks for the type of the numbers, its memory would be laid out
    // before the answer.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    @inline(never)
    private func lossAndSlope(_ logits: Tensor<Scalar>, _ labels: [Int]) -> Scalar {
        var slopes = memory()
        let targets = LabelTargets<Scalar>(
            "SoftmaxCrossEntropy.forward", labels, classWeights, reduction, logits.shape)
        let losses = targets.losses(logits, gradient: &slopes, isGradientWanted: true)
        gradient = slopes
        return targets.reduced(losses)
    }

    /// The loss of logits against probabilities, as `crossEntropy(logits:probabilities:reduction:)`.
    ///
    /// - Precondition: there are no class weights, and the two shapes are the same.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func forward(_ logits: Tensor<Scalar>, _ probabilities: Tensor<Scalar>) -> Scalar {
        require(
            classWeights == nil,
            """
            SoftmaxCrossEntropy.forward: class weights are for labels, not for probabilities; call \
            forward(_:labels:), or make the loss without weights
            """)
        var slopes = memory()
        let targets = ProbabilityTargets<Scalar>("SoftmaxCrossEntropy.forward", probabilities, reduction, logits.shape)
        let losses = targets.losses(logits, gradient: &slopes, isGradientWanted: true)
        gradient = slopes
        return targets.reduced(losses)
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func backward() -> Tensor<Scalar> {
        guard let gradient else { stop("SoftmaxCrossEntropy.backward: there was no forward before") }
        return gradient
    }

    /// The memory of the last slope, which is thereby forgotten.
    @inline(__always)
    private func memory() -> Tensor<Scalar> {
        defer { gradient = nil }
        return gradient ?? Tensor()
    }
}
