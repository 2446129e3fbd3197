// Where the windows of a pooling lie in an image.

/// The windows of a pooling over images of one shape: which part of each lies inside the image.
struct PoolingWindows {
    /// How many planes there are: one for each channel of each image.
    let planeCount: Int
    let height: Int
    let width: Int
    let window: SlidingWindow
    /// How many windows there are along each axis.
    let places: PerAxis

    /// The windows over images of the given shape; stops on behalf of `operation` if that is no shape of images or no
    /// window fits.
    init(shape: Shape, _ window: SlidingWindow, _ operation: StaticString) {
        require(
            shape.count == 4,
            "\(operation): an input of shape \(shape) does not fit: it must be [batch, channels, height, width]")
        planeCount = shape[0] * shape[1]
        height = shape[2]
        width = shape[3]
        self.window = window
        places = window.outputSize(height: height, width: width, operation)
    }

    /// Calls `body` for each window with its number in the result, where the first of its numbers inside the image
    /// lies, and how many rows and columns of it are inside.
    @inline(__always)
    func forEach(_ body: (_ result: Int, _ start: Int, _ rows: Int, _ columns: Int) -> Void) {
        var result = 0
        for plane in 0..<planeCount {
            for vertical in 0..<places.height {
                let top = vertical * window.stride.height - window.padding.height
                let rows = Swift.max(top, 0)..<Swift.min(top + window.size.height, height)
                for horizontal in 0..<places.width {
                    let left = horizontal * window.stride.width - window.padding.width
                    let columns = Swift.max(left, 0)..<Swift.min(left + window.size.width, width)
                    let start = (plane * height + rows.lowerBound) * width + columns.lowerBound
                    body(result, start, rows.count, columns.count)
                    result += 1
                }
            }
        }
    }
}

/// The window of a pooling, after its numbers were checked on behalf of `operation`.
///
/// The padding is at most half the window, so that no window lies in the padding altogether.
func poolingWindow(_ size: PerAxis, stride: PerAxis?, padding: PerAxis, _ operation: StaticString) -> SlidingWindow {
    let window = SlidingWindow(size, stride: stride ?? size, padding: padding, operation)
    require(
        padding.height <= size.height / 2 && padding.width <= size.width / 2,
        "\(operation): a padding of \(padding) is more than half of a window of \(size)")
    return window
}
