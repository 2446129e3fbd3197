// Layer normalization as a layer.

/// Layer normalization: y = γ (x − μ) / √(σ² + ε) + β with the mean μ and the variance σ² of each example, as of the
/// function `layerNormalization`. (As PyTorch's `LayerNorm`.)
///
/// Shapes: x is `[batch, …]` and ends in the shape of γ and β; output and gradients have the shape of x.
public final class LayerNormalization<Scalar: Real>: Layer<Scalar> {
    /// The scale γ.
    public let scale: Variable<Scalar>
    /// The shift β.
    public let shift: Variable<Scalar>

    private let epsilon: Scalar
    private var memory = LayerNormalizationMemory<Scalar>()
    private var hasInput = false
    private var output = Tensor<Scalar>()
    private var inputGradient = Tensor<Scalar>()

    /// The layer with the given scale and shift.
    ///
    /// - Parameters:
    ///   - scale: γ, of the shape of what is normalized together, not empty.
    ///   - shift: β, of the same shape.
    ///   - epsilon: ε, which keeps the root away from 0; more than 0.
    /// - Precondition: the shapes and the number are as said.
    public init(scale: Tensor<Scalar>, shift: Tensor<Scalar>, epsilon: Scalar = 1e-5) {
        requireRows(scale.shape, scale.shape, shift.shape, "LayerNormalization(scale:shift:)")
        requireEpsilon(epsilon, "LayerNormalization(scale:shift:)")
        let parameters = [Variable(scale, name: "γ"), Variable(shift, name: "β")]
        self.scale = parameters[0]
        self.shift = parameters[1]
        self.epsilon = epsilon
        super.init(parameters: parameters)
    }

    /// The layer that at first only normalizes: γ = 1, β = 0.
    ///
    /// - Parameter shape: the shape of what is normalized together, usually `[features]`.
    public convenience init(shape: Shape, epsilon: Scalar = 1e-5) {
        self.init(scale: Tensor(repeating: 1, shape: shape), shift: Tensor(zeros: shape), epsilon: epsilon)
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func forward(_ x: Tensor<Scalar>) -> Tensor<Scalar> {
        requireRows(x.shape, scale.shape, shift.shape, "LayerNormalization.forward")
        memory.forward(x, scale.value, shift.value, epsilon, into: &output)
        hasInput = true
        return output
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func backward(_ gradient: Tensor<Scalar>) -> Tensor<Scalar> {
        backwardToParameters(gradient)
        memory.inputGradient(gradient, scale.value, into: &inputGradient)
        return inputGradient
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func backwardToParameters(_ gradient: Tensor<Scalar>) {
        require(
            hasInput && gradient.shape == output.shape,
            """
            LayerNormalization.backward: a gradient of shape \(gradient.shape) does not fit an output of shape \
            \(output.shape)
            """)
        memory.parameterGradients(
            gradient, shape: scale.shape, scale: &scale.gradientMemory, shift: &shift.gradientMemory)
        scale.hasGradient = true
        shift.hasGradient = true
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> {
        layerNormalization(x, scale: scale, shift: shift, epsilon: epsilon)
    }
}
