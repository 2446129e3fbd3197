// The softplus as a layer.

/// y = ln (1 + eˣ), number by number.
///
/// Backward: ∂L/∂x = ∂L/∂y · σ(x).
///
/// Shapes: any; the output and the gradients have the input's.
///
/// Source: C. Dugas, Y. Bengio, F. Bélisle, C. Nadeau and R. Garcia, "Incorporating second-order functional knowledge
/// for better option pricing" (2000).
public final class Softplus<Scalar: Real>: ElementwiseLayer<Scalar> {
    public override init() { super.init() }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func forward(_ x: Tensor<Scalar>) -> Tensor<Scalar> {
        input = x
        return forward(x) { softplus($0) }
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func backward(_ gradient: Tensor<Scalar>) -> Tensor<Scalar> {
        backward(gradient, input, "Softplus") { $0 * softplusDerivative($1) }
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> { softplus(x) }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func forget() { input = Tensor() }
}
