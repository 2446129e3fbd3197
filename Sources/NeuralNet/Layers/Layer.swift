// What all layers have in common.

/// One step of a net: `forward` computes its output, `backward` takes the loss's slope in the output back to its input and parameters.
///
/// A layer keeps from `forward` what its `backward` needs, and its parameters keep their gradients. On the tape, `layer(x)` for a variable
/// x does the same by the same formulas.
open class Layer<Scalar: Real> {
    /// Whether the net is being trained. Dropout and batch normalization work otherwise when it is used.
    public var isTraining = true

    /// What an optimizer changes, in the order in which the layer declares it.
    public let parameters: [Variable<Scalar>]

    /// A layer with the given parameters.
    public init(parameters: [Variable<Scalar>] = []) { self.parameters = parameters }

    /// The layer's output for a batch of inputs.
    open func forward(_ x: Tensor<Scalar>) -> Tensor<Scalar> {
        stop("Layer.forward: this layer does not say what it computes; override forward(_:) in its class")
    }

    /// The slope ∂L/∂x in the input of the last `forward`, given that in its output; the parameters' gradients are set on the way.
    ///
    /// Shapes: `gradient` has the output's, the result has the input's.
    open func backward(_ gradient: Tensor<Scalar>) -> Tensor<Scalar> {
        stop("Layer.backward: this layer does not say its slope; override backward(_:) in its class")
    }

    /// Like `backward`, for a net's first layer: nobody wants the slope in the data, which may be most of the work.
    open func backwardToParameters(_ gradient: Tensor<Scalar>) { _ = backward(gradient) }

    /// The layer's output on the tape.
    open func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> {
        stop("Layer: this layer does not say what it computes on the tape; override callAsFunction(_:) in its class")
    }

    /// The layer's output for a batch of inputs: `forward`.
    public final func callAsFunction(_ x: Tensor<Scalar>) -> Tensor<Scalar> { forward(x) }

    /// Itself; or, of a layer made of others, which overrides it, theirs.
    open var layersWithin: [Layer] { [self] }

    /// Lets go of what the last `forward` kept, so that the next one can use the memory again.
    open func forget() {}
}
