// The pooling layers.

/// The largest number in each window that slides over an image, as of the function `maxPooling`, and its backward.
///
/// Shapes: `[batch, channels, height, width]` gives `[batch, channels, outputHeight, outputWidth]`. (As PyTorch's
/// `MaxPool2d`.)
public final class MaxPooling<Scalar: Real>: Layer<Scalar> {
    private let window: SlidingWindow
    private var input = Tensor<Scalar>()
    private var output = Tensor<Scalar>()
    private var inputGradient = Tensor<Scalar>()

    /// The layer with the given window.
    ///
    /// - Parameters:
    ///   - size: the size of the window; at least 1.
    ///   - stride: how far the window moves from one place to the next, at least 1; without one, its own size.
    ///   - padding: how far the window may reach over the image's border; from 0 to half its size.
    /// - Precondition: the numbers are as said.
    public init(size: PerAxis, stride: PerAxis? = nil, padding: PerAxis = 0) {
        window = poolingWindow(size, stride: stride, padding: padding, "MaxPooling(size:)")
        super.init()
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func forward(_ x: Tensor<Scalar>) -> Tensor<Scalar> {
        let windows = PoolingWindows(shape: x.shape, window, "MaxPooling.forward")
        input = x
        maxPool(x, windows, into: &output)
        return output
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func backward(_ gradient: Tensor<Scalar>) -> Tensor<Scalar> {
        require(
            input.rank == 4 && gradient.shape == output.shape,
            """
            MaxPooling.backward: a gradient of shape \(gradient.shape) does not fit an output of shape \
            \(output.shape)
            """)
        let windows = PoolingWindows(shape: input.shape, window, "MaxPooling.backward")
        maxPoolBackward(gradient, input, output, windows, into: &inputGradient)
        return inputGradient
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> {
        maxPooling(x, size: window.size, stride: window.stride, padding: window.padding)
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func forget() { input = Tensor() }
}

/// The mean of each window that slides over an image, as of the function `averagePooling`, and its backward.
///
/// Shapes: `[batch, channels, height, width]` gives `[batch, channels, outputHeight, outputWidth]`. (As PyTorch's
/// `AvgPool2d`.)
public final class AveragePooling<Scalar: Real>: Layer<Scalar> {
    private let window: SlidingWindow
    private let countsPadding: Bool
    private var inputShape = Shape.empty
    private var output = Tensor<Scalar>()
    private var inputGradient = Tensor<Scalar>()

    /// The layer with the given window.
    ///
    /// - Parameters:
    ///   - size: the size of the window; at least 1.
    ///   - stride: how far the window moves from one place to the next, at least 1; without one, its own size.
    ///   - padding: how many zeros stand around the images; from 0 to half the window's size.
    ///   - countsPadding: whether the zeros of the padding count as numbers of which the mean is taken.
    /// - Precondition: the numbers are as said.
    public init(size: PerAxis, stride: PerAxis? = nil, padding: PerAxis = 0, countsPadding: Bool = true) {
        window = poolingWindow(size, stride: stride, padding: padding, "AveragePooling(size:)")
        self.countsPadding = countsPadding
        super.init()
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func forward(_ x: Tensor<Scalar>) -> Tensor<Scalar> {
        let windows = PoolingWindows(shape: x.shape, window, "AveragePooling.forward")
        inputShape = x.shape
        averagePool(x, windows, countsPadding: countsPadding, into: &output)
        return output
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func backward(_ gradient: Tensor<Scalar>) -> Tensor<Scalar> {
        require(
            inputShape.count == 4 && gradient.shape == output.shape,
            """
            AveragePooling.backward: a gradient of shape \(gradient.shape) does not fit an output of shape \
            \(output.shape)
            """)
        let windows = PoolingWindows(shape: inputShape, window, "AveragePooling.backward")
        averagePoolBackward(gradient, shape: inputShape, windows, countsPadding: countsPadding, into: &inputGradient)
        return inputGradient
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> {
        averagePooling(
            x, size: window.size, stride: window.stride, padding: window.padding, countsPadding: countsPadding)
    }
}
