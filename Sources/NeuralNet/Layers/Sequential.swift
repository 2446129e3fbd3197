// Layers one after another.

/// A net of layers in a row: each one's output is the next one's input.
///
/// A layer may stand in it more than once, with the same weights each time. But it remembers only the last input that
/// it was given: such a net goes forward, and back on the tape alone.
public final class Sequential<Scalar: Real>: Layer<Scalar> {
    /// The layers, from the input to the output.
    public let layers: [Layer<Scalar>]

    /// Whether the net is being trained: so are then all its layers.
    public override var isTraining: Bool {
        didSet { for layer in layers { layer.isTraining = isTraining } }
    }

    private let hasRepetitions: Bool

    public init(_ layers: [Layer<Scalar>]) {
        self.layers = layers
        var seen: Set<ObjectIdentifier> = []
        hasRepetitions = layers.contains { layer in
            layer.layersWithin.contains { !seen.insert(ObjectIdentifier($0)).inserted }
        }
        super.init(parameters: layers.flatMap { $0.parameters })
    }

    public override var layersWithin: [Layer<Scalar>] { layers.flatMap { $0.layersWithin } }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func forward(_ x: Tensor<Scalar>) -> Tensor<Scalar> {
        forget()
        var y = x
        for index in layers.indices {
            let input = y
            y = layers.withUncounted(index) { $0.forward(input) }
        }
        return y
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func backward(_ gradient: Tensor<Scalar>) -> Tensor<Scalar> {
        requireEachOnce()
        var gradient = gradient
        for index in layers.indices.reversed() {
            let outputGradient = gradient
            gradient = layers.withUncounted(index) { $0.backward(outputGradient) }
        }
        return gradient
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func backwardToParameters(_ gradient: Tensor<Scalar>) {
        requireEachOnce()
        if layers.isEmpty { return }
        var gradient = gradient
        for index in (1..<layers.count).reversed() {
            let outputGradient = gradient
            gradient = layers.withUncounted(index) { $0.backward(outputGradient) }
        }
        layers.withUncounted(0) { $0.backwardToParameters(gradient) }
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> {
        var y = x
        for index in layers.indices {
            let input = y
            y = layers.withUncounted(index) { $0(input) }
        }
        return y
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func forget() {
        for index in layers.indices { layers.withUncounted(index) { $0.forget() } }
    }

    @inline(__always)
    private func requireEachOnce() {
        require(
            !hasRepetitions,
            """
            Sequential.backward: a layer stands in this net twice, and a layer remembers only its last input; call \
            the net with a Variable and go back on the tape
            """)
    }
}
