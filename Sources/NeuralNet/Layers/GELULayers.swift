// The Gaussian error linear unit as a layer, exact and approximated by tanh.

/// y = x · Φ(x), number by number, where Φ is the normal distribution.
///
/// Backward: ∂L/∂x = ∂L/∂y · (Φ(x) + x · φ(x)).
///
/// Shapes: any; the output and the gradients have the input's.
///
/// Source: D. Hendrycks and K. Gimpel, "Gaussian error linear units (GELUs)" (2016).
public final class GELU<Scalar: Real>: ElementwiseLayer<Scalar> {
    public override init() { super.init() }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func forward(_ x: Tensor<Scalar>) -> Tensor<Scalar> {
        input = x
        return forward(x) { gelu($0) }
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func backward(_ gradient: Tensor<Scalar>) -> Tensor<Scalar> {
        backward(gradient, input, "GELU") { $0 * geluDerivative($1) }
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> { gelu(x) }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func forget() { input = Tensor() }
}

/// y = ½ x (1 + tanh(√(2/π) (x + 0.044715 x³))), number by number: GELU by tanh.
///
/// Backward: ∂L/∂x = ∂L/∂y · y′(x), see `approximateGELUDerivative`.
///
/// Shapes: any; the output and the gradients have the input's.
///
/// Source: D. Hendrycks and K. Gimpel, "Gaussian error linear units (GELUs)" (2016), section 2.
public final class ApproximateGELU<Scalar: Real>: ElementwiseLayer<Scalar> {
    public override init() { super.init() }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func forward(_ x: Tensor<Scalar>) -> Tensor<Scalar> {
        input = x
        return forward(x) { approximateGELU($0) }
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func backward(_ gradient: Tensor<Scalar>) -> Tensor<Scalar> {
        backward(gradient, input, "ApproximateGELU") { $0 * approximateGELUDerivative($1) }
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> { approximateGELU(x) }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func forget() { input = Tensor() }
}
