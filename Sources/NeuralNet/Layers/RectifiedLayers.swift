// The rectified linear units as layers.

/// y = max(x, 0), number by number.
///
/// Backward: ∂L/∂x is ∂L/∂y where x is above 0, otherwise 0.
///
/// Shapes: any; the output and the gradients have the input's.
///
/// Source: V. Nair and G. E. Hinton, "Rectified linear units improve restricted Boltzmann machines" (2010).
public final class ReLU<Scalar: Real>: ElementwiseLayer<Scalar> {
    public override init() { super.init() }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func forward(_ x: Tensor<Scalar>) -> Tensor<Scalar> {
        forward(x) { relu($0) }
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func backward(_ gradient: Tensor<Scalar>) -> Tensor<Scalar> {
        backward(gradient, output, "ReLU") { $0 * reluDerivative(ofOutput: $1) }
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> { relu(x) }
}

/// y = x above 0, otherwise slope · x, number by number.
///
/// Backward: ∂L/∂x is ∂L/∂y where x is above 0, otherwise slope · ∂L/∂y.
///
/// Shapes: any; the output and the gradients have the input's.
///
/// Source: A. L. Maas, A. Y. Hannun and A. Y. Ng, "Rectifier nonlinearities improve neural network acoustic models"
/// (2013).
public final class LeakyReLU<Scalar: Real>: ElementwiseLayer<Scalar> {
    /// What is left of the slope on the negative side.
    public let slope: Scalar

    /// The layer with the given slope on the negative side.
    public init(slope: Scalar = 0.01) {
        self.slope = slope
        super.init()
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func forward(_ x: Tensor<Scalar>) -> Tensor<Scalar> {
        let slope = slope
        input = x
        return forward(x) { leakyReLU($0, slope: slope) }
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func backward(_ gradient: Tensor<Scalar>) -> Tensor<Scalar> {
        let slope = slope
        return backward(gradient, input, "LeakyReLU") { $0 * leakyReLUDerivative($1, slope: slope) }
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> { leakyReLU(x, slope: slope) }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func forget() { input = Tensor() }
}
