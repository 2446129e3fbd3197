// Pooling of images, as functions of tensors and on the tape.

/// The largest number in each window that slides over an image; nan if there is one.
///
/// Padding is never the largest: a window at the border looks only at what lies inside the image.
///
/// Shapes: x is `[batch, channels, height, width]`, the result `[batch, channels, outputHeight, outputWidth]` with
/// sizes as of `convolutionOutputSize`; numbers at the right and at the bottom that no window covers have no influence.
///
/// - Parameters:
///   - x: the images.
///   - size: the size of the window.
///   - stride: how far the window moves from one place to the next; without one, its own size.
///   - padding: how far the window may reach over the image's border; at most half its size.
/// - Precondition: x has four axes, and the window fits into the padded images.
///
/// Source: M. Ranzato, F. J. Huang, Y. Boureau, Y. LeCun, Unsupervised learning of invariant feature hierarchies, CVPR
/// 2007.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func maxPooling<Scalar: Real>(
    _ x: Tensor<Scalar>, size: PerAxis, stride: PerAxis? = nil, padding: PerAxis = 0
) -> Tensor<Scalar> {
    let windows = PoolingWindows(
        shape: x.shape, poolingWindow(size, stride: stride, padding: padding, "maxPooling"), "maxPooling")
    var output = Tensor<Scalar>()
    maxPool(x, windows, into: &output)
    return output
}

/// Maximum pooling on the tape; see the function of tensors. Backward, a gradient goes to the number that was the
/// largest in its window, the first of equals in row-major order.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func maxPooling<Scalar: Real>(
    _ x: Variable<Scalar>, size: PerAxis, stride: PerAxis? = nil, padding: PerAxis = 0
) -> Variable<Scalar> {
    let window = poolingWindow(size, stride: stride, padding: padding, "maxPooling")
    return Variable("maxPooling", maxPooling(x.value, size: size, stride: stride, padding: padding), from: x) { y in
        let x = y.firstInput
        var inputGradient = Tensor<Scalar>()
        maxPoolBackward(
            y.gradientMemory, x.value, y.value, PoolingWindows(shape: x.shape, window, "maxPooling"),
            into: &inputGradient)
        x.accumulate(inputGradient)
    }
}

/// The mean of each window that slides over an image.
///
/// Shapes: as of `maxPooling`.
///
/// - Parameters:
///   - x: the images.
///   - size: the size of the window.
///   - stride: how far the window moves from one place to the next; without one, its own size.
///   - padding: how many zeros stand around the images, on each side; at most half the window's size.
///   - countsPadding: whether the zeros of the padding count as numbers of which the mean is taken; otherwise a window
///     at the border has fewer. (PyTorch's `count_include_pad`, with the same default.)
/// - Precondition: x has four axes, and the window fits into the padded images.
///
/// Source: Y. LeCun et al., Gradient-based learning applied to document recognition, Proceedings of the IEEE 86, 1998
/// (sub-sampling).
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func averagePooling<Scalar: Real>(
    _ x: Tensor<Scalar>, size: PerAxis, stride: PerAxis? = nil, padding: PerAxis = 0, countsPadding: Bool = true
) -> Tensor<Scalar> {
    let windows = PoolingWindows(
        shape: x.shape, poolingWindow(size, stride: stride, padding: padding, "averagePooling"), "averagePooling")
    var output = Tensor<Scalar>()
    averagePool(x, windows, countsPadding: countsPadding, into: &output)
    return output
}

/// Average pooling on the tape; see the function of tensors. Backward, a gradient is shared equally by the numbers of
/// its window.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func averagePooling<Scalar: Real>(
    _ x: Variable<Scalar>, size: PerAxis, stride: PerAxis? = nil, padding: PerAxis = 0, countsPadding: Bool = true
) -> Variable<Scalar> {
    let window = poolingWindow(size, stride: stride, padding: padding, "averagePooling")
    let value = averagePooling(x.value, size: size, stride: stride, padding: padding, countsPadding: countsPadding)
    return Variable("averagePooling", value, from: x) { y in
        let x = y.firstInput
        var inputGradient = Tensor<Scalar>()
        averagePoolBackward(
            y.gradientMemory, shape: x.shape, PoolingWindows(shape: x.shape, window, "averagePooling"),
            countsPadding: countsPadding, into: &inputGradient)
        x.accumulate(inputGradient)
    }
}
