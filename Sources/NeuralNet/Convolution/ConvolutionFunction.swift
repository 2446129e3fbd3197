// Convolution of images with filters, as a function of tensors and on the tape.

/// The convolution of images with filters: yₙₒ(p, q) = Σ_c Σ_i Σ_j Wₒ(c, i, j) · xₙ(c, p·s + i·d − P, q·s + j·d − P) +
/// bₒ with stride s, dilation d and padding P, each of which can differ between the two axes; outside the image x is 0.
///
/// (As everywhere in deep learning, the filters are not turned around; mathematics calls this the cross-correlation.)
///
/// Shapes: x is `[batch, channels, height, width]`, W `[filters, channels, filterHeight, filterWidth]`, b `[filters]`;
/// the result is `[batch, filters, outputHeight, outputWidth]` with sizes as of `convolutionOutputSize`.
///
/// - Parameters:
///   - x: the images.
///   - filters: W.
///   - bias: b; without one, nothing is added.
///   - stride: how far a filter moves from one place to the next.
///   - padding: how many zeros stand around the images, on each side.
///   - dilation: how far apart a filter's neighbours look.
/// - Precondition: the shapes fit, and the filters fit into the padded images.
///
/// Source: Y. LeCun et al., Gradient-based learning applied to document recognition, Proceedings of the IEEE 86, 1998.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func convolution<Scalar: Real>(
    _ x: Tensor<Scalar>, filters: Tensor<Scalar>, bias: Tensor<Scalar>? = nil,
    stride: PerAxis = 1, padding: PerAxis = 0, dilation: PerAxis = 1
) -> Tensor<Scalar> {
    requireFilters(filters.shape, bias: bias?.shape, "convolution")
    let window = SlidingWindow(
        PerAxis(height: filters.shape[2], width: filters.shape[3]), stride: stride, padding: padding,
        dilation: dilation, "convolution")
    let layout = convolutionLayout(x.shape, filters.shape, window, "convolution")
    var (columns, output) = (Tensor<Scalar>(), Tensor<Scalar>())
    convolve(x, filters, bias, layout, columns: &columns, into: &output)
    return output
}

/// The convolution on the tape; see the function of tensors. Backward, with columns(x) as `im2col` makes them:
/// ∂L/∂W = Σₙ ∂L/∂yₙ · columns(xₙ)ᵀ, ∂L/∂bₒ = Σ ∂L/∂yₙₒ, and ∂L/∂x is `col2im` of Wᵀ · ∂L/∂yₙ.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func convolution<Scalar: Real>(
    _ x: Variable<Scalar>, filters: Variable<Scalar>, bias: Variable<Scalar>? = nil,
    stride: PerAxis = 1, padding: PerAxis = 0, dilation: PerAxis = 1
) -> Variable<Scalar> {
    let value = convolution(
        x.value, filters: filters.value, bias: bias?.value, stride: stride, padding: padding, dilation: dilation)
    let window = SlidingWindow(
        PerAxis(height: filters.shape[2], width: filters.shape[3]), stride: stride, padding: padding,
        dilation: dilation, "convolution")
    if let bias {
        return Variable("convolution", value, from: [x, filters, bias]) { y in
            let inputs = y.inputs
            propagateConvolution(y.gradientMemory, inputs[0], inputs[1], inputs[2], window)
        }
    }
    return Variable("convolution", value, from: x, filters) { y in
        propagateConvolution(y.gradientMemory, y.firstInput.variable, y.secondInput.variable, nil, window)
    }
}

@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
private func propagateConvolution<Scalar: Real>(
    _ gradient: Tensor<Scalar>, _ x: Variable<Scalar>, _ filters: Variable<Scalar>, _ bias: Variable<Scalar>?,
    _ window: SlidingWindow
) {
    let layout = ImageColumns(shape: x.shape, window, "convolution")
    var columns = Tensor<Scalar>()
    if filters.requiresGradient {
        var (transpose, filterGradient) = (Tensor<Scalar>(), Tensor<Scalar>())
        convolutionFilterGradient(
            gradient, x.value, shape: filters.shape, layout, columns: &columns, transpose: &transpose,
            into: &filterGradient)
        filters.accumulate(filterGradient)
    }
    if let bias, bias.requiresGradient {
        var biasGradient = Tensor<Scalar>()
        convolutionBiasGradient(gradient, into: &biasGradient)
        bias.accumulate(biasGradient)
    }
    if x.requiresGradient {
        var inputGradient = Tensor<Scalar>()
        convolutionInputGradient(
            gradient, filters.value, shape: x.shape, layout, columns: &columns, into: &inputGradient)
        x.accumulate(inputGradient)
    }
}

// MARK: Checks

/// Stops on behalf of `operation` unless the shapes are those of filters and their bias.
func requireFilters(_ filters: Shape, bias: Shape?, _ operation: StaticString) {
    require(
        filters.count == 4,
        "\(operation): filters of shape \(filters) do not fit: they must be [filters, channels, height, width]")
    if let bias {
        require(
            bias.count == 1 && bias[0] == filters[0],
            """
            \(operation): a bias of shape \(bias) does not fit filters of shape \(filters): it must be \
            [\(filters[0])]
            """)
    }
}

/// How images of shape `x` meet the filters; stops on behalf of `operation` if they do not.
func convolutionLayout(
    _ x: Shape, _ filters: Shape, _ window: SlidingWindow, _ operation: StaticString
) -> ImageColumns {
    require(
        x.count == 4 && x[1] == filters[1],
        """
        \(operation): an input of shape \(x) does not fit filters of shape \(filters): \
        it must be [batch, \(filters[1]), height, width]
        """)
    return ImageColumns(shape: x, window, operation)
}
