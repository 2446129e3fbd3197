// The softmax as a layer.

/// The softmax of each row, yᵢ = e^xᵢ / Σⱼ e^xⱼ; backward ∂L/∂xᵢ = yᵢ (∂L/∂yᵢ − Σⱼ ∂L/∂yⱼ · yⱼ).
///
/// Before a cross-entropy it is not wanted: `crossEntropy(logits:labels:)` has it in itself.
///
/// Shapes: any with at least one axis, usually `[batch, classes]`; the softmax is taken along the last. The output and
/// the gradients have the input's shape.
public final class Softmax<Scalar: Real>: Layer<Scalar> {
    private var output = Tensor<Scalar>()
    private var inputGradient = Tensor<Scalar>()

    public init() { super.init() }

    /// The softmax of each row of `x`.
    ///
    /// - Precondition: `x` has an axis.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func forward(_ x: Tensor<Scalar>) -> Tensor<Scalar> {
        let size = x.shape[x.resolved(-1, "Softmax.forward")]
        let rows = size == 0 ? 0 : x.count / size
        output.becomeUnfilled(x.shape)
        x.withPointer { x in
            output.withMutablePointer { softmaxOfRows(x, into: $0, rows: rows, size: size) }
        }
        return output
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func backward(_ gradient: Tensor<Scalar>) -> Tensor<Scalar> {
        require(
            gradient.shape == output.shape,
            """
            Softmax.backward: a gradient of shape \(gradient.shape) does not fit shape \(output.shape) of the last \
            forward
            """)
        let size = gradient.shape[gradient.rank - 1]
        let rows = size == 0 ? 0 : gradient.count / size
        inputGradient.becomeUnfilled(gradient.shape)
        gradient.withPointer { gradient in
            output.withPointer { y in
                inputGradient.withMutablePointer { softmaxBackward(gradient, y, into: $0, rows: rows, size: size) }
            }
        }
        return inputGradient
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> { softmax(x) }
}
