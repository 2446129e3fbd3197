// The sigmoid as a layer.

/// y = σ(x) = 1 / (1 + e⁻ˣ), number by number; backward ∂L/∂x = ∂L/∂y · y (1 − y).
///
/// Shapes: any; output and gradients have the input's.
public final class Sigmoid<Scalar: Real>: Layer<Scalar> {
    private var output = Tensor<Scalar>()
    private var inputGradient = Tensor<Scalar>()

    public init() { super.init() }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func forward(_ x: Tensor<Scalar>) -> Tensor<Scalar> {
        output.assign(x) { sigmoid($0) }
        return output
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func backward(_ gradient: Tensor<Scalar>) -> Tensor<Scalar> {
        inputGradient.assign(gradient, output) { $0 * ($1 * (1 - $1)) }
        return inputGradient
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> { sigmoid(x) }
}

@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func sigmoid<Scalar: Real>(_ x: Variable<Scalar>) -> Variable<Scalar> {
    Variable("sigmoid", sigmoid(x.value), from: x) { y in
        y.firstInput.accumulate(sigmoidBackward(y.gradientMemory, y.value))
    }
}
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func sigmoidBackward<Scalar: Real>(_ g: Tensor<Scalar>, _ y: Tensor<Scalar>) -> Tensor<Scalar> {
    Tensor.elementwise(g, y, "s") { $0 * ($1 * (1 - $1)) }
}
