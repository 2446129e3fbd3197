// The convolutional layer.

/// A convolutional layer: the convolution of images with filters, as of the function `convolution`, and its backward.
///
/// Shapes: x is `[batch, channels, height, width]`, the filters W `[filters, channels, filterHeight, filterWidth]`, the
/// bias b `[filters]`; the output is `[batch, filters, outputHeight, outputWidth]`. (The same as PyTorch's `Conv2d`.)
///
/// All memory is kept from step to step: for batches of one shape, only the first step allocates.
public final class Convolution<Scalar: Real>: Layer<Scalar> {
    /// The filters W, of shape `[filters, channels, filterHeight, filterWidth]`.
    public let filters: Variable<Scalar>
    /// The bias b, of shape `[filters]`; without one, nothing is added.
    public let bias: Variable<Scalar>?

    private let window: SlidingWindow
    private var input = Tensor<Scalar>()
    private var output = Tensor<Scalar>()
    private var inputGradient = Tensor<Scalar>()
    // Working memory: the matrix of one image, and the transpose of the filters' gradient.
    private var columns = Tensor<Scalar>()
    private var transpose = Tensor<Scalar>()

    /// The layer with the given filters.
    ///
    /// - Parameters:
    ///   - filters: W, of shape `[filters, channels, filterHeight, filterWidth]`.
    ///   - bias: b, of shape `[filters]`; `nil` for a layer without.
    ///   - stride: how far a filter moves from one place to the next; at least 1.
    ///   - padding: how many zeros stand around the images, on each side; at least 0.
    ///   - dilation: how far apart a filter's neighbours look; at least 1.
    /// - Precondition: the shapes and the numbers are as said.
    public init(
        filters: Tensor<Scalar>, bias: Tensor<Scalar>? = nil, stride: PerAxis = 1, padding: PerAxis = 0,
        dilation: PerAxis = 1
    ) {
        requireFilters(filters.shape, bias: bias?.shape, "Convolution(filters:)")
        window = SlidingWindow(
            PerAxis(height: filters.shape[2], width: filters.shape[3]),
            stride: stride, padding: padding, dilation: dilation, "Convolution(filters:)")
        var parameters = [Variable(filters, name: "W")]
        if let bias { parameters.append(Variable(bias, name: "b")) }
        self.filters = parameters[0]
        self.bias = bias == nil ? nil : parameters[1]
        super.init(parameters: parameters)
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func forward(_ x: Tensor<Scalar>) -> Tensor<Scalar> {
        let layout = convolutionLayout(x.shape, filters.shape, window, "Convolution.forward")
        input = x
        convolve(x, filters.value, bias?.value, layout, columns: &columns, into: &output)
        return output
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func backward(_ gradient: Tensor<Scalar>) -> Tensor<Scalar> {
        backwardToParameters(gradient)
        let layout = ImageColumns(shape: input.shape, window, "Convolution.backward")
        convolutionInputGradient(
            gradient, filters.value, shape: input.shape, layout, columns: &columns, into: &inputGradient)
        return inputGradient
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func backwardToParameters(_ gradient: Tensor<Scalar>) {
        requireGradient(gradient.shape)
        let layout = ImageColumns(shape: input.shape, window, "Convolution.backward")
        convolutionFilterGradient(
            gradient, input, shape: filters.shape, layout, columns: &columns, transpose: &transpose,
            into: &filters.gradientMemory)
        filters.hasGradient = true
        if let bias {
            convolutionBiasGradient(gradient, into: &bias.gradientMemory)
            bias.hasGradient = true
        }
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> {
        convolution(
            x, filters: filters, bias: bias, stride: window.stride, padding: window.padding, dilation: window.dilation)
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func forget() { input = Tensor() }

    private func requireGradient(_ shape: Shape) {
        require(
            input.rank == 4,
            """
            Convolution.backward: there was no forward before, whose input the gradient of shape \(shape) could \
            belong to
            """)
        require(
            shape == output.shape,
            "Convolution.backward: a gradient of shape \(shape) does not fit an output of shape \(output.shape)")
    }
}
