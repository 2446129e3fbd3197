// The hyperbolic tangent as a layer.

/// y = tanh x, number by number.
///
/// Backward: ∂L/∂x = ∂L/∂y · (1 − y²).
///
/// Shapes: any; the output and the gradients have the input's.
public final class Tanh<Scalar: Real>: ElementwiseLayer<Scalar> {
    public override init() { super.init() }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func forward(_ x: Tensor<Scalar>) -> Tensor<Scalar> {
        forward(x) { Scalar.tanh($0) }
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func backward(_ gradient: Tensor<Scalar>) -> Tensor<Scalar> {
        backward(gradient, output, "Tanh") { $0 * tanhDerivative(ofOutput: $1) }
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> { tanh(x) }
}
