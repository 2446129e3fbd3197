// The dense layer: every input reaches every output through a weight of its own.

/// A dense layer computes y = x · W, or y = x · W + b with a bias: yₙⱼ = Σᵢ xₙᵢ Wᵢⱼ + bⱼ.
///
/// Shapes: x is `[batch, inputs]`, W is `[inputs, outputs]`, b is `[outputs]`, y is `[batch, outputs]`.
/// So column j of W holds the weights that lead to output j. (PyTorch's `Linear` stores the transpose of W.)
///
/// A layer is a class: the model that runs it, and later the optimizer that changes it, speak of the same weights.
public final class Dense<Scalar: Real> {
    /// The weights W, of shape `[inputs, outputs]`.
    public var weights: Tensor<Scalar>
    /// The bias b, of shape `[outputs]`; without one, nothing is added.
    public var bias: Tensor<Scalar>?

    /// The layer with the given weights.
    ///
    /// - Parameters:
    ///   - weights: W, of shape `[inputs, outputs]`.
    ///   - bias: b, of shape `[outputs]`; `nil` for a layer without.
    /// - Precondition: `weights` has two axes, and `bias` has one entry for each column of `weights`.
    @inlinable
    public init(weights: Tensor<Scalar>, bias: Tensor<Scalar>? = nil) {
        require(
            weights.rank == 2,
            "Dense(weights:): weights of shape \(text(ofShape: weights.shape)) are no matrix [inputs, outputs]")
        if let bias {
            require(
                bias.shape == [weights.shape[1]],
                """
                Dense(weights:bias:): a bias of shape \(text(ofShape: bias.shape)) does not fit \
                weights of shape \(text(ofShape: weights.shape)): it must be [\(weights.shape[1])]
                """)
        }
        self.weights = weights
        self.bias = bias
    }

    /// The layer's output y = x · W (+ b) for a batch of examples.
    ///
    /// Shapes: `[batch, inputs]` gives `[batch, outputs]`.
    ///
    /// - Parameter x: one example a row.
    /// - Precondition: `x` has two axes, and as many columns as the weights have rows.
    @inlinable
    public func forward(_ x: Tensor<Scalar>) -> Tensor<Scalar> {
        require(
            x.rank == 2 && x.shape[1] == weights.shape[0],
            """
            Dense.forward: an input of shape \(text(ofShape: x.shape)) does not fit \
            weights of shape \(text(ofShape: weights.shape)): it must be [batch, \(weights.shape[0])]
            """)
        var y = x.matmul(weights)
        if let bias {
            for index in y.storage.indices { y.storage[index] += bias.storage[index % bias.count] }
        }
        return y
    }
}
