// Batch normalization as a layer, which remembers mean and variance for when the net is used.

/// Batch normalization: y = γ (x − μ) / √(σ² + ε) + β for each channel, as of the function `batchNormalization`.
///
/// While training (`isTraining`), μ and σ² are those of the batch, and the running mean and variance follow them: r ←
/// (1 − m) r + m · new with the momentum m. The running variance follows the unbiased estimate Σ (x − μ)² / (n − 1).
/// When the net is used, μ and σ² are the running ones, and the output for an example does not depend on the others in
/// its batch. All this is as in PyTorch.
///
/// (The textbook's layer, Saito 2016, differs: its momentum is 1 − m, its running variance starts at 0 and follows the biased
/// estimate with n, its ε is 10⁻⁶, and of images it normalizes each pixel by itself instead of each channel.)
///
/// Shapes: x is `[batch, features]` or `[batch, channels, height, width]`; γ, β and the running statistics are
/// `[features]` or `[channels]`. Output and gradients have the input's shape.
public final class BatchNormalization<Scalar: Real>: Layer<Scalar> {
    /// The scale γ.
    public let scale: Variable<Scalar>
    /// The shift β.
    public let shift: Variable<Scalar>
    /// The mean that is used when the net is; 0 at first.
    public var runningMean: Tensor<Scalar> {
        didSet {
            requireStatistics(runningMean.shape, runningVariance.shape, scale.shape, "BatchNormalization.runningMean")
        }
    }
    /// The variance that is used when the net is; 1 at first.
    public var runningVariance: Tensor<Scalar> {
        didSet {
            requireStatistics(
                runningMean.shape, runningVariance.shape, scale.shape, "BatchNormalization.runningVariance")
        }
    }

    private let epsilon: Scalar
    private let momentum: Scalar
    private var memory = BatchNormalizationMemory<Scalar>()
    private var hasInput = false
    private var output = Tensor<Scalar>()
    private var inputGradient = Tensor<Scalar>()

    /// The layer with the given scale and shift.
    ///
    /// - Parameters:
    ///   - scale: γ, of shape `[channels]`.
    ///   - shift: β, of the same shape.
    ///   - epsilon: ε, which keeps the root away from 0; more than 0.
    ///   - momentum: m, how much of the new mean and variance the running ones take over; from 0 to 1.
    /// - Precondition: the shapes and the numbers are as said.
    public init(scale: Tensor<Scalar>, shift: Tensor<Scalar>, epsilon: Scalar = 1e-5, momentum: Scalar = 0.1) {
        requireScale(scale.shape, shift.shape, "BatchNormalization(scale:shift:)")
        requireEpsilon(epsilon, "BatchNormalization(scale:shift:)")
        require(
            momentum >= 0 && momentum <= 1,
            "BatchNormalization(scale:shift:): a momentum of \(momentum.description) does not lie between 0 and 1")
        let parameters = [Variable(scale, name: "γ"), Variable(shift, name: "β")]
        self.scale = parameters[0]
        self.shift = parameters[1]
        self.epsilon = epsilon
        self.momentum = momentum
        runningMean = Tensor(zeros: scale.shape)
        runningVariance = Tensor(repeating: 1, shape: scale.shape)
        super.init(parameters: parameters)
    }

    /// The layer that at first only normalizes: γ = 1, β = 0.
    public convenience init(channels: Int, epsilon: Scalar = 1e-5, momentum: Scalar = 0.1) {
        self.init(
            scale: Tensor(repeating: 1, shape: [channels]), shift: Tensor(zeros: [channels]), epsilon: epsilon,
            momentum: momentum)
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func forward(_ x: Tensor<Scalar>) -> Tensor<Scalar> {
        normalize(x, "BatchNormalization.forward")
        memory.scale(by: scale.value, shift.value, into: &output)
        hasInput = true
        return output
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func backward(_ gradient: Tensor<Scalar>) -> Tensor<Scalar> {
        backwardToParameters(gradient)
        memory.inputGradient(
            gradient, scale: scale.value, scale.gradientMemory, shift.gradientMemory, into: &inputGradient)
        return inputGradient
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func backwardToParameters(_ gradient: Tensor<Scalar>) {
        require(
            hasInput && gradient.shape == output.shape,
            """
            BatchNormalization.backward: a gradient of shape \(gradient.shape) does not fit an output of shape \
            \(output.shape)
            """)
        memory.parameterGradients(gradient, scale: &scale.gradientMemory, shift: &shift.gradientMemory)
        scale.hasGradient = true
        shift.hasGradient = true
    }

    /// The layer's output on the tape; while training, the running statistics follow here too.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> {
        normalize(x.value, "BatchNormalization")
        hasInput = false
        return scaled(memory, x, scale, shift)
    }

    @inline(never)
    private func normalize(_ x: Tensor<Scalar>, _ operation: StaticString) {
        requireChannels(x.shape, scale.shape, shift.shape, operation)
        if isTraining {
            requireVariance(x.shape, operation)
            memory.normalize(x, epsilon)
            follow(count: Channels(x.shape).size)
        } else {
            memory.normalize(x, mean: runningMean, variance: runningVariance, epsilon)
        }
    }

    /// Moves the running statistics towards those of a batch that has `count` numbers in a channel.
    @inline(__always)
    private func follow(count: Int) {
        let momentum = momentum
        let unbiased = Scalar(count) / Scalar(count - 1)
        runningMean.update(memory.mean) { (1 - momentum) * $0 + momentum * $1 }
        runningVariance.update(memory.variance) { (1 - momentum) * $0 + momentum * ($1 * unbiased) }
    }
}
