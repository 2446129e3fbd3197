// The exponential linear units as layers.

/// y = x above 0, otherwise α (eˣ − 1), number by number.
///
/// Backward: ∂L/∂x is ∂L/∂y where y is above 0, otherwise ∂L/∂y · (y + α).
///
/// Shapes: any; the output and the gradients have the input's.
///
/// Source: D.-A. Clevert, T. Unterthiner and S. Hochreiter, "Fast and accurate deep network learning by exponential
/// linear units (ELUs)" (2016).
public final class ELU<Scalar: Real>: ElementwiseLayer<Scalar> {
    /// α: the output levels out at −α on the negative side.
    public let alpha: Scalar

    /// The layer with the given α.
    ///
    /// - Precondition: α is not below 0.
    public init(alpha: Scalar = 1) {
        requireNoNegativeAlpha(alpha, "ELU")
        self.alpha = alpha
        super.init()
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func forward(_ x: Tensor<Scalar>) -> Tensor<Scalar> {
        let alpha = alpha
        return forward(x) { elu($0, alpha: alpha) }
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func backward(_ gradient: Tensor<Scalar>) -> Tensor<Scalar> {
        let alpha = alpha
        return backward(gradient, output, "ELU") { $0 * eluDerivative(ofOutput: $1, alpha: alpha) }
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> { elu(x, alpha: alpha) }
}

/// y = λx above 0, otherwise λα (eˣ − 1), number by number, with λ ≈ 1.0507 and α ≈ 1.6733.
///
/// Backward: ∂L/∂x is ∂L/∂y · λ where y is above 0, otherwise ∂L/∂y · (y + λα).
///
/// Shapes: any; the output and the gradients have the input's.
///
/// Source: G. Klambauer, T. Unterthiner, A. Mayr and S. Hochreiter, "Self-normalizing neural networks" (2017).
public final class SELU<Scalar: Real>: ElementwiseLayer<Scalar> {
    public override init() { super.init() }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func forward(_ x: Tensor<Scalar>) -> Tensor<Scalar> {
        forward(x) { selu($0) }
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func backward(_ gradient: Tensor<Scalar>) -> Tensor<Scalar> {
        backward(gradient, output, "SELU") { $0 * seluDerivative(ofOutput: $1) }
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> { selu(x) }
}
