// Images written out as the rows of a matrix, one row for each place of a filter, and back.

/// The matrix of what a filter sees: a row for each of its places, in the order image, vertical, horizontal; a column
/// for each of its numbers, in the order channel, vertical, horizontal. Zeros stand for the padding.
///
/// Convolution is then a product of matrices: `im2col(x, size: 3).matmul(w)` with w of shape `[channels · 9, filters]`.
///
/// Shapes: `[batch, channels, height, width]` gives `[batch · outputHeight · outputWidth, channels · size.height ·
/// size.width]` with output sizes as of `convolutionOutputSize`.
///
/// - Parameters:
///   - x: the images.
///   - size: the size of the filter.
///   - stride: how far the filter moves from one place to the next.
///   - padding: how many zeros stand around the images, on each side.
///   - dilation: how far apart the filter's neighbours look.
/// - Precondition: x has four axes, and the filter fits into the padded images.
///
/// Source: K. Chellapilla, S. Puri, P. Simard, High performance convolutional neural networks for document processing,
/// 2006.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func im2col<Scalar: Real>(
    _ x: Tensor<Scalar>, size: PerAxis, stride: PerAxis = 1, padding: PerAxis = 0, dilation: PerAxis = 1
) -> Tensor<Scalar> {
    let layout = columnLayout(x.shape, size, stride, padding, dilation, "im2col")
    let (batch, rows, places) = (x.shape[0], layout.rowCount, layout.columnCount)
    var columns = Tensor<Scalar>(unfilled: Shape(rows: rows, columns: places))
    var result = Tensor<Scalar>(unfilled: Shape(rows: batch * places, columns: rows))
    x.withPointer { x in
        columns.withMutablePointer { columns in
            result.withMutablePointer { result in
                for image in 0..<batch {
                    layout.fill(columns, from: x + image * layout.imageCount)
                    transpose(columns, into: result + image * places * rows, rows: rows, columns: places)
                }
            }
        }
    }
    return result
}

/// The images to whose pixels each number of a matrix like that of `im2col` was added: the transpose of the map
/// `im2col`, and so its backward.
///
/// A pixel that k places of the filter see is the sum of k numbers; `col2im(im2col(x))` is x times those k.
///
/// Shapes: `[batch · outputHeight · outputWidth, channels · size.height · size.width]` gives `shape`.
///
/// - Parameters:
///   - columns: the matrix.
///   - shape: the shape of the images, `[batch, channels, height, width]`.
///   - size, stride, padding, dilation: as of `im2col`.
/// - Precondition: `columns` has the shape that `im2col` gives for images of `shape`.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func col2im<Scalar: Real>(
    _ columns: Tensor<Scalar>, shape: Shape, size: PerAxis, stride: PerAxis = 1, padding: PerAxis = 0,
    dilation: PerAxis = 1
) -> Tensor<Scalar> {
    let layout = columnLayout(shape, size, stride, padding, dilation, "col2im")
    let (batch, rows, places) = (shape[0], layout.rowCount, layout.columnCount)
    let expected = Shape(rows: batch * places, columns: rows)
    require(
        columns.shape == expected,
        "col2im: a matrix of shape \(columns.shape) does not fit images of shape \(shape): it must be \(expected)")
    var transposed = Tensor<Scalar>(unfilled: Shape(rows: rows, columns: places))
    var result = Tensor<Scalar>(zeros: shape)
    columns.withPointer { columns in
        transposed.withMutablePointer { transposed in
            result.withMutablePointer { result in
                for image in 0..<batch {
                    transpose(columns + image * places * rows, into: transposed, rows: places, columns: rows)
                    layout.add(transposed, to: result + image * layout.imageCount)
                }
            }
        }
    }
    return result
}

private func columnLayout(
    _ shape: Shape, _ size: PerAxis, _ stride: PerAxis, _ padding: PerAxis, _ dilation: PerAxis,
    _ operation: StaticString
) -> ImageColumns {
    require(
        shape.count == 4,
        "\(operation): images of shape \(shape) do not fit: they must be [batch, channels, height, width]")
    let window = SlidingWindow(size, stride: stride, padding: padding, dilation: dilation, operation)
    return ImageColumns(shape: shape, window, operation)
}

/// Writes the transpose of a matrix of `rows` × `columns` numbers.
@inline(__always)
func transpose<Scalar: Real>(
    _ matrix: UnsafePointer<Scalar>, into result: UnsafeMutablePointer<Scalar>, rows: Int, columns: Int
) {
    for column in 0..<columns {
        for row in 0..<rows { result[column * rows + row] = matrix[row * columns + column] }
    }
}
