// Layer normalization as a function of tensors and on the tape.

/// The numbers along the last axes brought to mean 0 and variance 1, then scaled and shifted: y = γ x̂ + β with x̂ = (x
/// − μ) / √(σ² + ε), where μ and σ² = (1/n) Σ (x − μ)² are those of one example's n numbers. Nothing depends on the
/// other examples of a batch.
///
/// Shapes: x is `[batch, …]` and ends in the shape of γ and β, usually `[features]`; the result has the shape of x.
///
/// - Parameters:
///   - x: the examples.
///   - scale: γ.
///   - shift: β.
///   - epsilon: ε, which keeps the root away from 0; more than 0.
/// - Precondition: the shapes fit, and γ is not empty.
///
/// Source: J. L. Ba, J. R. Kiros, G. E. Hinton, Layer normalization, 2016.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func layerNormalization<Scalar: Real>(
    _ x: Tensor<Scalar>, scale: Tensor<Scalar>, shift: Tensor<Scalar>, epsilon: Scalar = 1e-5
) -> Tensor<Scalar> {
    requireRows(x.shape, scale.shape, shift.shape, "layerNormalization")
    requireEpsilon(epsilon, "layerNormalization")
    var memory = LayerNormalizationMemory<Scalar>()
    var output = Tensor<Scalar>()
    memory.forward(x, scale, shift, epsilon, into: &output)
    return output
}

/// Layer normalization on the tape; see the function of tensors. Backward, ∂L/∂γ and ∂L/∂β are the sums of ∂L/∂y · x̂
/// and ∂L/∂y over the examples, and ∂L/∂x = (h − mean(h) − x̂ · mean(h · x̂)) / √(σ² + ε) with h = γ · ∂L/∂y.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func layerNormalization<Scalar: Real>(
    _ x: Variable<Scalar>, scale: Variable<Scalar>, shift: Variable<Scalar>, epsilon: Scalar = 1e-5
) -> Variable<Scalar> {
    requireRows(x.shape, scale.shape, shift.shape, "layerNormalization")
    requireEpsilon(epsilon, "layerNormalization")
    var forward = LayerNormalizationMemory<Scalar>()
    var output = Tensor<Scalar>()
    forward.forward(x.value, scale.value, shift.value, epsilon, into: &output)
    let memory = forward
    return Variable("layerNormalization", output, from: [x, scale, shift]) { y in
        let (x, scale, shift) = (y.inputs[0], y.inputs[1], y.inputs[2])
        var memory = memory
        var (scaleGradient, shiftGradient) = (Tensor<Scalar>(), Tensor<Scalar>())
        memory.parameterGradients(y.gradientMemory, shape: scale.shape, scale: &scaleGradient, shift: &shiftGradient)
        if x.requiresGradient {
            var inputGradient = Tensor<Scalar>()
            memory.inputGradient(y.gradientMemory, scale.value, into: &inputGradient)
            x.accumulate(inputGradient)
        }
        scale.accumulate(scaleGradient)
        shift.accumulate(shiftGradient)
    }
}

/// Stops on behalf of `operation` unless γ and β have one shape, x ends in it, and it is not empty.
func requireRows(_ x: Shape, _ scale: Shape, _ shift: Shape, _ operation: StaticString) {
    require(
        scale.elementCount > 0 && shift == scale,
        """
        \(operation): a scale of shape \(scale) and a shift of shape \(shift) do not fit: both must have one shape \
        that is not empty
        """)
    require(
        x.count >= scale.count && x.suffix(scale.count).elementsEqual(scale),
        "\(operation): an input of shape \(x) does not fit a scale of shape \(scale): it must end in it")
}
