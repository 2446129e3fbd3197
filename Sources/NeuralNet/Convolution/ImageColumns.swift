// An image's pixels written out once for each place of a window that sees them, so that convolution becomes a product
// of matrices.

/// The pixels of one image under a sliding window as a matrix: a column for each place of the window, a row for each
/// number of the window.
///
/// Row (channel · height + i) · width + j holds what the window's number (i, j) sees in a channel, from place to place;
/// zeros stand for the padding. A row is made of runs of the image's rows, so that it is copied and not gathered.
/// Matrices of one image stay in the cache.
struct ImageColumns {
    let channels: Int
    let height: Int
    let width: Int
    let window: SlidingWindow
    /// How many places the window has along each axis.
    let places: PerAxis

    /// The matrix for images of shape `[…, channels, height, width]`; stops on behalf of `operation` if the window does
    /// not fit.
    init(shape: Shape, _ window: SlidingWindow, _ operation: StaticString) {
        channels = shape[1]
        height = shape[2]
        width = shape[3]
        self.window = window
        places = window.outputSize(height: height, width: width, operation)
    }

    /// How many numbers an image has.
    var imageCount: Int { channels * height * width }
    /// How many rows the matrix has.
    var rowCount: Int { channels * window.size.area }
    /// How many columns the matrix has.
    var columnCount: Int { places.area }

    /// Fills the matrix from an image.
    @inline(never)
    func fill<Scalar: Real>(_ columns: UnsafeMutablePointer<Scalar>, from image: UnsafePointer<Scalar>) {
        forEachRow { row, plane, down, right, inside in
            var target = columns + row * columnCount
            for place in 0..<places.height {
                let y = place * window.stride.height + down
                if y < 0 || y >= height {
                    target.update(repeating: 0, count: places.width)
                } else {
                    // Not a pointer to the row itself, which can begin before the image.
                    let first = plane + y * width + inside.lowerBound * window.stride.width + right
                    for index in 0..<inside.lowerBound { target[index] = 0 }
                    if window.stride.width == 1 {
                        copyRun(image + first, to: target + inside.lowerBound, count: inside.count)
                    } else {
                        let run = target + inside.lowerBound
                        for index in 0..<inside.count { run[index] = image[first + index * window.stride.width] }
                    }
                    for index in inside.upperBound..<places.width { target[index] = 0 }
                }
                target += places.width
            }
        }
    }

    /// Adds each of the matrix's numbers to the pixel that it was copied from: the backward of `fill`.
    @inline(never)
    func add<Scalar: Real>(_ columns: UnsafePointer<Scalar>, to image: UnsafeMutablePointer<Scalar>) {
        forEachRow { row, plane, down, right, inside in
            let source = columns + row * columnCount + inside.lowerBound
            for place in 0..<places.height {
                let y = place * window.stride.height + down
                if y < 0 || y >= height { continue }
                let first = plane + y * width + inside.lowerBound * window.stride.width + right
                let run = source + place * places.width
                if window.stride.width == 1 {
                    addRun(run, to: image + first, count: inside.count)
                } else {
                    for index in 0..<inside.count { image[first + index * window.stride.width] += run[index] }
                }
            }
        }
    }

    /// Calls `body` for each row of the matrix: with where its channel's plane begins in the image, how far down and
    /// right of the window's place its number looks, and at which horizontal places that is inside the image.
    @inline(__always)
    private func forEachRow(
        _ body: (_ row: Int, _ plane: Int, _ down: Int, _ right: Int, _ inside: Range<Int>) -> Void
    ) {
        var row = 0
        for channel in 0..<channels {
            for i in 0..<window.size.height {
                for j in 0..<window.size.width {
                    let right = j * window.dilation.width - window.padding.width
                    body(
                        row, channel * height * width, i * window.dilation.height - window.padding.height, right,
                        placesInside(right: right))
                    row += 1
                }
            }
        }
    }

    /// The horizontal places at which a look `right` of the place falls inside the image.
    @inline(__always)
    private func placesInside(right: Int) -> Range<Int> {
        let stride = window.stride.width
        let first = Swift.min(right < 0 ? (stride - 1 - right) / stride : 0, places.width)
        let end = right < width ? Swift.min((width - 1 - right) / stride + 1, places.width) : 0
        return first..<Swift.max(first, end)
    }
}
