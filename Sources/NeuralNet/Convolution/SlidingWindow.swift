// The window that slides over images: what convolution and pooling have in common.

/// How many places a filter finds along one axis: ⌊(input + 2 · padding − extent) / stride⌋ + 1, where a filter of f
/// numbers has the extent dilation · (f − 1) + 1.
///
///     convolutionOutputSize(input: 28, filter: 5, padding: 2)    // 28
///
/// - Parameters:
///   - input: the size of the image along the axis.
///   - filter: the size of the filter.
///   - stride: how far the filter moves from one place to the next.
///   - padding: how many zeros stand before the image, and as many after it.
///   - dilation: how far apart in the image the filter's neighbours look; 1 for next to each other.
/// - Precondition: `filter`, `stride` and `dilation` are at least 1, `input` and `padding` at least 0, and the filter
///   fits into the padded image.
///
/// Source: V. Dumoulin, F. Visin, A guide to convolution arithmetic for deep learning, 2016, relationship 6 (and 15 for
/// dilation).
public func convolutionOutputSize(
    input: Int, filter: Int, stride: Int = 1, padding: Int = 0, dilation: Int = 1
) -> Int {
    let window = SlidingWindow(
        PerAxis(filter), stride: PerAxis(stride), padding: PerAxis(padding), dilation: PerAxis(dilation),
        "convolutionOutputSize")
    return window.outputSize(height: input, width: input, "convolutionOutputSize").height
}

/// A window of a given size that slides over an image and looks at the pixels under it.
struct SlidingWindow: Equatable, Sendable {
    let size: PerAxis
    let stride: PerAxis
    let padding: PerAxis
    let dilation: PerAxis

    /// The window, after its numbers were checked on behalf of `operation`.
    init(_ size: PerAxis, stride: PerAxis, padding: PerAxis, dilation: PerAxis = 1, _ operation: StaticString) {
        require(size.height >= 1 && size.width >= 1, "\(operation): a window of \(size) is empty: 1 × 1 is the least")
        require(
            stride.height >= 1 && stride.width >= 1,
            "\(operation): a stride of \(stride) goes nowhere: 1 × 1 is the least")
        require(
            padding.height >= 0 && padding.width >= 0,
            "\(operation): a padding of \(padding) is negative: 0 × 0 is the least")
        require(
            dilation.height >= 1 && dilation.width >= 1,
            "\(operation): a dilation of \(dilation) is none: 1 × 1 is the least")
        self.size = size
        self.stride = stride
        self.padding = padding
        self.dilation = dilation
    }

    /// From the first to the last pixel under the window.
    var extent: PerAxis {
        PerAxis(height: dilation.height * (size.height - 1) + 1, width: dilation.width * (size.width - 1) + 1)
    }

    /// How many places the window has along each axis of an image; stops on behalf of `operation` if it has none.
    func outputSize(height: Int, width: Int, _ operation: StaticString) -> PerAxis {
        let free = PerAxis(
            height: height + 2 * padding.height - extent.height, width: width + 2 * padding.width - extent.width)
        require(
            free.height >= 0 && free.width >= 0,
            """
            \(operation): a window that covers \(extent) does not fit into an image of \(height) × \(width) with a \
            padding of \(padding)
            """)
        return PerAxis(height: free.height / stride.height + 1, width: free.width / stride.width + 1)
    }
}
