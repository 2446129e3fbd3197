// A net of dense layers that tells classes apart.

/// Dense layers with an activation after each but the last, and the cross-entropy of the softmax as the loss.
///
///     var random = RandomState(seed: 0)
///     let net = MultiLayerNet<Float>(inputs: 784, hidden: [100, 100], outputs: 10, using: &random)
///     let optimizer = Adam(net.parameters)
///     net.gradient(x, labels: labels)
///     optimizer.step()
///
/// L = −(1/N) Σₙ ln softmax(yₙ)[labelₙ] + ½ λ Σ W², where the second sum runs over the weights of all layers, but not
/// over their biases. (The textbook adds 10⁻⁷ to what the logarithm is taken of, and leaves that out of the slope. Here
/// both are exact.)
///
/// Shapes: x is `[batch, inputs]`, the logits y are `[batch, outputs]`; labels are numbers from 0 to `outputs` − 1, one
/// for each example.
///
/// Source: K. Saitoh, Deep Learning from Scratch, `MultiLayerNet`.
public final class MultiLayerNet<Scalar: Real> {
    /// The layers, from the input to the logits.
    public let layers: Sequential<Scalar>
    /// λ, how strongly weights are drawn towards 0.
    public let weightDecay: Double

    private let dense: [Dense<Scalar>]
    private let crossEntropy = SoftmaxCrossEntropy<Scalar>()

    /// The net with weights by chance and biases of zeros.
    ///
    /// The textbook's `weight_init_std='relu'` is `.heNormal()`, `'sigmoid'` is `.leCunNormal()` (which it calls
    /// Xavier's), and a number is `.normal(standardDeviation:)`: from the same seed come the same weights as there.
    ///
    /// - Parameters:
    ///   - inputs: how many numbers an example has.
    ///   - hidden: how many units each hidden layer has, from the input on.
    ///   - outputs: how many classes there are.
    ///   - activation: makes the layer that follows each hidden layer, such as `{ ReLU() }` or `{ Sigmoid() }`.
    ///   - initializer: how the weights are filled.
    ///   - weightDecay: λ.
    ///   - random: where chance comes from.
    /// - Precondition: no size is negative; `weightDecay` is finite and not negative.
    public init(
        inputs: Int, hidden: [Int], outputs: Int, activation: () -> Layer<Scalar> = { ReLU() },
        initializer: Initializer = .heNormal(), weightDecay: Double = 0, using random: inout RandomState
    ) {
        requireNotNegative(weightDecay, "MultiLayerNet: weightDecay")
        let sizes = [inputs] + hidden + [outputs]
        var (layers, dense): ([Layer<Scalar>], [Dense<Scalar>]) = ([], [])
        for index in 1..<sizes.count {
            if index > 1 { layers.append(activation()) }
            let layer = Dense<Scalar>(
                inputs: sizes[index - 1], outputs: sizes[index], initializer: initializer, using: &random)
            layers.append(layer)
            dense.append(layer)
        }
        self.layers = Sequential(layers)
        self.dense = dense
        self.weightDecay = weightDecay
    }

    /// The weights and biases W₁, b₁, W₂, b₂, …, from the input on.
    public var parameters: [Variable<Scalar>] { layers.parameters }

    /// The logits y: the larger, the more the net believes in the class.
    public func predict(_ x: Tensor<Scalar>) -> Tensor<Scalar> { layers.forward(x) }

    /// The loss L of a batch.
    ///
    /// - Precondition: the labels are classes, one for each example.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func loss(_ x: Tensor<Scalar>, labels: [Int]) -> Scalar {
        NeuralNet.crossEntropy(logits: layers.forward(x), labels: labels) + penalty()
    }

    /// The part of the examples whose largest logit is that of their label.
    ///
    /// Range: from 0 to 1; nan if there are no examples.
    ///
    /// - Precondition: there is one label for each example; no logit is nan.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func accuracy(_ x: Tensor<Scalar>, labels: [Int]) -> Double {
        let classes = layers.forward(x).argMax(axis: 1)
        require(
            classes.count == labels.count,
            "MultiLayerNet.accuracy: \(labels.count) labels do not fit an input of shape \(x.shape), one for each row")
        return Double(zip(classes, labels).count { $0 == $1 }) / Double(labels.count)
    }

    /// Sets every parameter's gradient to the slope of the loss of a batch.
    ///
    /// - Returns: the loss.
    /// - Precondition: the labels are classes, one for each example.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    @discardableResult
    public func gradient(_ x: Tensor<Scalar>, labels: [Int]) -> Scalar {
        let loss = crossEntropy.forward(layers.forward(x), labels: labels) + penalty()
        layers.backwardToParameters(crossEntropy.backward())
        let decay = Scalar(weightDecay)
        if decay != 0 {
            for layer in dense { layer.weights.gradientMemory.update(layer.weights.value) { $0 + decay * $1 } }
        }
        return loss
    }

    /// The slopes of the loss of a batch by central differences, one tensor for each of `parameters`: slow, for
    /// checking `gradient`.
    ///
    /// - Parameters:
    ///   - x: the batch.
    ///   - labels: the classes of its examples.
    ///   - step: how far each number is moved up and down; see the function `numericalGradient`.
    /// - Precondition: the labels are classes, one for each example.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func numericalGradient(_ x: Tensor<Scalar>, labels: [Int], step: Scalar? = nil) -> [Tensor<Scalar>] {
        parameters.map { parameter in
            let value = parameter.value
            defer { parameter.value = value }
            return NeuralNet.numericalGradient(
                of: { moved in
                    parameter.value = moved
                    return loss(x, labels: labels)
                }, at: value, step: step)
        }
    }

    /// ½ λ Σ W².
    private func penalty() -> Scalar {
        if weightDecay == 0 { return 0 }
        return Scalar(weightDecay) / 2 * dense.reduce(0) { $0 + ($1.weights.value * $1.weights.value).sum() }
    }
}
