// Layers one after another.

/// A net of layers in a row: each one's output is the next one's input.
public final class Sequential<Scalar: Real>: Layer<Scalar> {
    /// The layers, from the input to the output.
    public let layers: [Layer<Scalar>]

    /// Whether the net is being trained: so are then all its layers.
    public override var isTraining: Bool {
        didSet { for layer in layers { layer.isTraining = isTraining } }
    }

    public init(_ layers: [Layer<Scalar>]) {
        self.layers = layers
        super.init(parameters: layers.flatMap { $0.parameters })
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func forward(_ x: Tensor<Scalar>) -> Tensor<Scalar> {
        var y = x
        for layer in layers { layer.forget() }
        for layer in layers { y = layer.forward(y) }
        return y
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func backward(_ gradient: Tensor<Scalar>) -> Tensor<Scalar> {
        var gradient = gradient
        for layer in layers.reversed() { gradient = layer.backward(gradient) }
        return gradient
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func backwardToParameters(_ gradient: Tensor<Scalar>) {
        guard let first = layers.first else { return }
        var gradient = gradient
        for layer in layers.dropFirst().reversed() { gradient = layer.backward(gradient) }
        first.backwardToParameters(gradient)
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> { layers.reduce(x) { $1($0) } }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func forget() { for layer in layers { layer.forget() } }
}
