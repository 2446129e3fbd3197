// Batch normalization as a function of tensors and on the tape.

/// Each channel of a batch brought to mean 0 and variance 1, then scaled and shifted: y = γ x̂ + β with x̂ = (x − μ) /
/// √(σ² + ε), where μ is the mean of the channel's n numbers in the batch and σ² = (1/n) Σ (x − μ)².
///
/// Shapes: x is `[batch, features]`, or `[batch, channels, height, width]`, where a channel's numbers are those of all
/// its pixels; γ and β are `[features]` or `[channels]`. The result has the shape of x.
///
/// - Parameters:
///   - x: the batch.
///   - scale: γ.
///   - shift: β.
///   - epsilon: ε, which keeps the root away from 0; more than 0.
/// - Precondition: the shapes fit, and a channel has at least two numbers: one alone is its own mean.
///
/// Source: S. Ioffe, C. Szegedy, Batch normalization, ICML 2015.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func batchNormalization<Scalar: Real>(
    _ x: Tensor<Scalar>, scale: Tensor<Scalar>, shift: Tensor<Scalar>, epsilon: Scalar = 1e-5
) -> Tensor<Scalar> {
    var memory = BatchNormalizationMemory<Scalar>()
    requireChannels(x.shape, scale.shape, shift.shape, "batchNormalization")
    requireVariance(x.shape, "batchNormalization")
    requireEpsilon(epsilon, "batchNormalization")
    var output = Tensor<Scalar>()
    memory.normalize(x, epsilon)
    memory.scale(by: scale, shift, into: &output)
    return output
}

/// Batch normalization by a mean μ and a variance σ² that are known from elsewhere: what the layer does when the net is
/// used.
///
/// Shapes: as of the other form; μ and σ² have the shape of γ.
///
/// - Parameters:
///   - x: the batch, of any size.
///   - mean: μ.
///   - variance: σ².
///   - scale: γ.
///   - shift: β.
///   - epsilon: ε, which keeps the root away from 0; more than 0.
/// - Precondition: the shapes fit.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func batchNormalization<Scalar: Real>(
    _ x: Tensor<Scalar>, mean: Tensor<Scalar>, variance: Tensor<Scalar>, scale: Tensor<Scalar>, shift: Tensor<Scalar>,
    epsilon: Scalar = 1e-5
) -> Tensor<Scalar> {
    var memory = BatchNormalizationMemory<Scalar>()
    requireChannels(x.shape, scale.shape, shift.shape, "batchNormalization")
    requireStatistics(mean.shape, variance.shape, scale.shape, "batchNormalization")
    requireEpsilon(epsilon, "batchNormalization")
    var output = Tensor<Scalar>()
    memory.normalize(x, mean: mean, variance: variance, epsilon)
    memory.scale(by: scale, shift, into: &output)
    return output
}

// MARK: On the tape

/// Batch normalization on the tape, by the statistics of the batch; see the function of tensors. Backward, with sums
/// over a channel's n numbers: ∂L/∂γ = Σ ∂L/∂y · x̂, ∂L/∂β = Σ ∂L/∂y, ∂L/∂x = γ / √(σ² + ε) · (∂L/∂y − (∂L/∂β + x̂ ·
/// ∂L/∂γ) / n).
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func batchNormalization<Scalar: Real>(
    _ x: Variable<Scalar>, scale: Variable<Scalar>, shift: Variable<Scalar>, epsilon: Scalar = 1e-5
) -> Variable<Scalar> {
    requireChannels(x.shape, scale.shape, shift.shape, "batchNormalization")
    requireVariance(x.shape, "batchNormalization")
    requireEpsilon(epsilon, "batchNormalization")
    var memory = BatchNormalizationMemory<Scalar>()
    memory.normalize(x.value, epsilon)
    return scaled(memory, x, scale, shift)
}

/// Batch normalization on the tape by a mean and a variance known from elsewhere; backward, ∂L/∂x = γ / √(σ² + ε) ·
/// ∂L/∂y.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func batchNormalization<Scalar: Real>(
    _ x: Variable<Scalar>, mean: Tensor<Scalar>, variance: Tensor<Scalar>, scale: Variable<Scalar>,
    shift: Variable<Scalar>,
    epsilon: Scalar = 1e-5
) -> Variable<Scalar> {
    requireChannels(x.shape, scale.shape, shift.shape, "batchNormalization")
    requireStatistics(mean.shape, variance.shape, scale.shape, "batchNormalization")
    requireEpsilon(epsilon, "batchNormalization")
    var memory = BatchNormalizationMemory<Scalar>()
    memory.normalize(x.value, mean: mean, variance: variance, epsilon)
    return scaled(memory, x, scale, shift)
}

/// γ x̂ + β on the tape, with all of batch normalization's backward.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func scaled<Scalar: Real>(
    _ memory: BatchNormalizationMemory<Scalar>, _ x: Variable<Scalar>, _ scale: Variable<Scalar>,
    _ shift: Variable<Scalar>
) -> Variable<Scalar> {
    var output = Tensor<Scalar>()
    memory.scale(by: scale.value, shift.value, into: &output)
    return Variable("batchNormalization", output, from: [x, scale, shift]) { y in
        let (x, scale, shift) = (y.inputs[0], y.inputs[1], y.inputs[2])
        var memory = memory
        var (scaleGradient, shiftGradient) = (Tensor<Scalar>(), Tensor<Scalar>())
        memory.parameterGradients(y.gradientMemory, scale: &scaleGradient, shift: &shiftGradient)
        if x.requiresGradient {
            var inputGradient = Tensor<Scalar>()
            memory.inputGradient(
                y.gradientMemory, scale: scale.value, scaleGradient, shiftGradient, into: &inputGradient)
            x.accumulate(inputGradient)
        }
        scale.accumulate(scaleGradient)
        shift.accumulate(shiftGradient)
    }
}

// MARK: Checks

/// Stops on behalf of `operation` unless x has channels, and γ and β a number for each.
func requireChannels(_ x: Shape, _ scale: Shape, _ shift: Shape, _ operation: StaticString) {
    requireScale(scale, shift, operation)
    require(
        x.count >= 2 && x[1] == scale[0],
        """
        \(operation): an input of shape \(x) does not fit a scale of shape \(scale): it must be [batch, \(scale[0]), \
        …]
        """)
}

/// Stops on behalf of `operation` unless γ and β are vectors of one size.
func requireScale(_ scale: Shape, _ shift: Shape, _ operation: StaticString) {
    require(
        scale.count == 1 && shift == scale,
        "\(operation): a scale of shape \(scale) and a shift of shape \(shift) do not fit: both must be [channels]")
}

/// Stops on behalf of `operation` if a channel has fewer than two numbers.
func requireVariance(_ x: Shape, _ operation: StaticString) {
    require(
        Channels(x).size >= 2 || x[1] == 0,
        "\(operation): a batch of shape \(x) has no variance: a channel needs at least two numbers")
}

/// Stops on behalf of `operation` unless there is a mean and a variance for each channel.
func requireStatistics(_ mean: Shape, _ variance: Shape, _ scale: Shape, _ operation: StaticString) {
    require(
        mean == scale && variance == scale,
        """
        \(operation): a mean of shape \(mean) and a variance of shape \(variance) do not fit a scale of shape \
        \(scale): all must be equal
        """)
}

/// Stops on behalf of `operation` unless ε is a number above 0.
@inline(__always)
func requireEpsilon<Scalar: Real>(_ epsilon: Scalar, _ operation: StaticString) {
    require(
        epsilon > 0 && epsilon.isFinite,
        "\(operation): epsilon is \(epsilon.description), but must be a number above 0")
}
