// Dropout as a layer.

/// Dropout, as of the function `dropout`: while training (`isTraining`), each number becomes 0 with probability `rate`,
/// by chance of the layer's own.
///
/// When the net is used, the inverted form gives its input; the other form gives (1 − rate) · x.
///
/// Shapes: any; output and gradients have the input's.
public final class Dropout<Scalar: Real>: Layer<Scalar> {
    /// The probability of 0.
    public let rate: Double
    /// Whether what stays is divided by 1 − rate while training.
    public let isInverted: Bool
    /// Where the layer's chance comes from. Set it anew to draw the same masks again.
    public var random: RandomState

    /// What the last input was multiplied by.
    private var mask = Tensor<Scalar>()
    private var output = Tensor<Scalar>()
    private var inputGradient = Tensor<Scalar>()

    /// The layer with the given rate.
    ///
    /// - Parameters:
    ///   - rate: the probability of 0, from 0 to below 1.
    ///   - isInverted: whether what stays is divided by 1 − rate while training, and nothing happens when the net is
    ///     used; without, nothing is divided, and all numbers are multiplied by 1 − rate when the net is used, as in
    ///     dropout's first form.
    ///   - random: where the layer's chance comes from; each layer needs a seed of its own.
    /// - Precondition: `rate` lies in that range.
    public init(rate: Double = 0.5, isInverted: Bool = true, random: RandomState) {
        requireRate(rate, "Dropout(rate:)")
        self.rate = rate
        self.isInverted = isInverted
        self.random = random
        super.init()
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func forward(_ x: Tensor<Scalar>) -> Tensor<Scalar> {
        draw(x.shape)
        output.assign(x, mask) { $0 * $1 }
        return output
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func backward(_ gradient: Tensor<Scalar>) -> Tensor<Scalar> {
        require(
            gradient.shape == mask.shape,
            "Dropout.backward: a gradient of shape \(gradient.shape) does not fit an output of shape \(mask.shape)")
        inputGradient.assign(gradient, mask) { $0 * $1 }
        return inputGradient
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> {
        draw(x.shape)
        return multiplied(x, by: mask, "dropout")
    }

    @inline(__always)
    private func draw(_ shape: Shape) {
        if isTraining {
            mask.becomeDropoutMask(shape, rate, isInverted: isInverted, &random)
        } else {
            let factor = isInverted ? 1 : 1 - Scalar(rate)
            mask.becomeUnfilled(shape)
            mask.update { _ in factor }
        }
    }
}
