// The sigmoid as a layer.

/// y = σ(x) = 1 / (1 + e⁻ˣ), number by number.
///
/// Backward: ∂L/∂x = ∂L/∂y · y (1 − y).
///
/// Shapes: any; the output and the gradients have the input's.
public final class Sigmoid<Scalar: Real>: ElementwiseLayer<Scalar> {
    public override init() { super.init() }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func forward(_ x: Tensor<Scalar>) -> Tensor<Scalar> {
        forward(x) { sigmoid($0) }
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func backward(_ gradient: Tensor<Scalar>) -> Tensor<Scalar> {
        backward(gradient, output, "Sigmoid") { $0 * sigmoidDerivative(ofOutput: $1) }
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> { sigmoid(x) }
}
