// The dense layer: every input reaches every output through a weight of its own.

/// A dense layer computes y = x · W, or y = x · W + b with a bias: yₙⱼ = Σᵢ xₙᵢ Wᵢⱼ + bⱼ.
///
/// Backward: ∂L/∂W = xᵀ · ∂L/∂y, ∂L/∂b = Σₙ ∂L/∂yₙ, ∂L/∂x = ∂L/∂y · Wᵀ.
///
/// Shapes: x is `[batch, inputs]`, W is `[inputs, outputs]`, b is `[outputs]`, y is `[batch, outputs]`.
/// So column j of W holds the weights that lead to output j. (PyTorch's `Linear` stores the transpose of W.)
///
/// A layer is a class: the model that runs it and the optimizer that changes it speak of the same weights.
public final class Dense<Scalar: Real>: Layer<Scalar> {
    /// The weights W, of shape `[inputs, outputs]`.
    public let weights: Variable<Scalar>
    /// The bias b, of shape `[outputs]`; without one, nothing is added.
    public let bias: Variable<Scalar>?

    private var input = Tensor<Scalar>()
    private var output = Tensor<Scalar>()
    private var inputGradient = Tensor<Scalar>()

    /// The layer with the given weights.
    ///
    /// - Parameters:
    ///   - weights: W, of shape `[inputs, outputs]`.
    ///   - bias: b, of shape `[outputs]`; `nil` for a layer without.
    /// - Precondition: `weights` has two axes, and `bias` has one entry for each column of `weights`.
    public init(weights: Tensor<Scalar>, bias: Tensor<Scalar>? = nil) {
        require(weights.rank == 2, "Dense(weights:): weights of shape \(weights.shape) are no matrix [inputs, outputs]")
        if let bias {
            require(
                bias.shape == [weights.shape[1]],
                """
                Dense(weights:bias:): a bias of shape \(bias.shape) does not fit \
                weights of shape \(weights.shape): it must be [\(weights.shape[1])]
                """)
        }
        var parameters = [Variable(weights, name: "W")]
        if let bias { parameters.append(Variable(bias, name: "b")) }
        self.weights = parameters[0]
        self.bias = bias == nil ? nil : parameters[1]
        super.init(parameters: parameters)
    }

    /// The layer's output y = x · W (+ b) for a batch of examples.
    ///
    /// Shapes: `[batch, inputs]` gives `[batch, outputs]`.
    ///
    /// - Parameter x: one example a row.
    /// - Precondition: `x` has two axes, and as many columns as the weights have rows.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func forward(_ x: Tensor<Scalar>) -> Tensor<Scalar> {
        requireInput(x.shape)
        input = x
        output.assignProduct(x.matrix, weights.value.matrix)
        if let b = bias?.value.place { output.addToRows(b) }
        return output
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func backward(_ gradient: Tensor<Scalar>) -> Tensor<Scalar> {
        backwardToParameters(gradient)
        inputGradient.assignProduct(gradient.matrix, weights.value.matrix.transposed)
        return inputGradient
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func backwardToParameters(_ gradient: Tensor<Scalar>) {
        requireGradient(gradient.shape)
        weights.gradientMemory.assignProduct(input.matrix.transposed, gradient.matrix)
        weights.hasGradient = true
        if let bias {
            bias.gradientMemory.assignSumOfRows(gradient)
            bias.hasGradient = true
        }
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> {
        requireInput(x.shape)
        let product = x.matmul(weights)
        guard let bias else { return product }
        return product + bias
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func forget() { input = Tensor() }

    @inline(__always)
    private func requireInput(_ shape: Shape) {
        require(
            shape.count == 2 && shape.size(1) == weights.shape.size(0),
            """
            Dense.forward: an input of shape \(shape) does not fit \
            weights of shape \(weights.shape): it must be [batch, \(weights.shape[0])]
            """)
    }

    @inline(__always)
    private func requireGradient(_ shape: Shape) {
        require(
            input.rank == 2 && shape == Shape(rows: input.shape.size(0), columns: weights.shape.size(1)),
            """
            Dense.backward: a gradient of shape \(shape) does not fit an input of shape \(input.shape) and weights \
            of shape \(weights.shape)
            """)
    }
}
