// Alpha dropout as a layer.

/// Alpha dropout, as of the function `alphaDropout`, for nets of SELU: while training (`isTraining`), by chance of the
/// layer's own. When the net is used, it gives its input. (As PyTorch's `AlphaDropout`.)
///
/// Shapes: any; output and gradients have the input's.
public final class AlphaDropout<Scalar: Real>: Layer<Scalar> {
    /// The probability of being replaced.
    public let rate: Double
    /// Where the layer's chance comes from. Set it anew to draw the same numbers again.
    public var random: RandomState

    /// What the last input was multiplied by.
    private var factors = Tensor<Scalar>()
    private var output = Tensor<Scalar>()
    private var inputGradient = Tensor<Scalar>()

    /// The layer with the given rate.
    ///
    /// - Parameters:
    ///   - rate: the probability of being replaced, from 0 to below 1.
    ///   - random: where the layer's chance comes from; each layer needs a seed of its own.
    /// - Precondition: `rate` lies in that range.
    public init(rate: Double = 0.5, random: RandomState) {
        requireRate(rate, "AlphaDropout(rate:)")
        self.rate = rate
        self.random = random
        super.init()
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func forward(_ x: Tensor<Scalar>) -> Tensor<Scalar> {
        if isTraining {
            alphaDrop(x, rate, &random, factors: &factors, into: &output)
        } else {
            factors.becomeUnfilled(x.shape)
            factors.update { _ in 1 }
            output.assign(x) { $0 }
        }
        return output
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func backward(_ gradient: Tensor<Scalar>) -> Tensor<Scalar> {
        require(
            gradient.shape == factors.shape,
            """
            AlphaDropout.backward: a gradient of shape \(gradient.shape) does not fit an output of shape \
            \(factors.shape)
            """)
        inputGradient.assign(gradient, factors) { $0 * $1 }
        return inputGradient
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> {
        isTraining ? alphaDropout(x, rate: rate, using: &random) : x
    }
}
