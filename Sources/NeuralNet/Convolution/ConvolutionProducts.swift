// Convolution forward and backward, image by image: the formulas behind the function, the tape and the layer.

/// yₙ = W · columns(xₙ) + b for each image n; row o of the matrix W holds filter o.
///
/// - Parameters:
///   - columns: memory for the matrix of one image.
///   - output: becomes the result.
@inline(never)
func convolve<Scalar: Real>(
    _ x: Tensor<Scalar>, _ filters: Tensor<Scalar>, _ bias: Tensor<Scalar>?, _ layout: ImageColumns,
    columns: inout Tensor<Scalar>, into output: inout Tensor<Scalar>
) {
    let (batch, filterCount) = (x.shape[0], filters.shape[0])
    let (rows, places) = (layout.rowCount, layout.columnCount)
    columns.becomeUnfilled(Shape(rows: rows, columns: places))
    output.becomeUnfilled(
        Shape(batch: batch, channels: filterCount, height: layout.places.height, width: layout.places.width))
    x.withPointer { x in
        filters.withPointer { filters in
            columns.withMutablePointer { columns in
                output.withMutablePointer { output in
                    for image in 0..<batch {
                        let result = output + image * filterCount * places
                        layout.fill(columns, from: x + image * layout.imageCount)
                        multiply(
                            filters, .plain, columns, .plain, into: result,
                            rows: filterCount, inner: rows, columns: places, adding: false)
                        // While the result is still in the cache.
                        bias?.withPointer { addToRows($0, result, rows: filterCount, columns: places) }
                    }
                }
            }
        }
    }
}

/// Adds to each row of a matrix a number of its own.
@inline(__always)
private func addToRows<Scalar: Real>(
    _ numbers: UnsafePointer<Scalar>, _ matrix: UnsafeMutablePointer<Scalar>, rows: Int, columns: Int
) {
    for row in 0..<rows {
        let number = numbers[row]
        let start = matrix + row * columns
        for column in 0..<columns { start[column] += number }
    }
}

/// ∂L/∂W = Σₙ ∂L/∂yₙ · columns(xₙ)ᵀ.
///
/// The sum is built as its transpose, Σₙ columns(xₙ) · (∂L/∂yₙ)ᵀ: BLAS is faster with the many rows of the columns on
/// the left than with the few filters.
///
/// - Parameters:
///   - columns: memory for the matrix of one image.
///   - transpose: memory for the transpose.
///   - filterGradient: becomes the result, of shape `shape`.
@inline(never)
func convolutionFilterGradient<Scalar: Real>(
    _ gradient: Tensor<Scalar>, _ x: Tensor<Scalar>, shape: Shape, _ layout: ImageColumns,
    columns: inout Tensor<Scalar>, transpose: inout Tensor<Scalar>, into filterGradient: inout Tensor<Scalar>
) {
    let (batch, filterCount) = (x.shape[0], shape[0])
    let (rows, places) = (layout.rowCount, layout.columnCount)
    columns.becomeUnfilled(Shape(rows: rows, columns: places))
    transpose.becomeUnfilled(Shape(rows: rows, columns: filterCount))
    filterGradient.becomeUnfilled(shape)
    gradient.withPointer { gradient in
        x.withPointer { x in
            columns.withMutablePointer { columns in
                transpose.withMutablePointer { transpose in
                    transpose.update(repeating: 0, count: rows * filterCount)
                    for image in 0..<batch {
                        layout.fill(columns, from: x + image * layout.imageCount)
                        multiply(
                            columns, .plain, gradient + image * filterCount * places, .transposed, into: transpose,
                            rows: rows, inner: places, columns: filterCount, adding: true)
                    }
                    filterGradient.withMutablePointer {
                        NeuralNet.transpose(transpose, into: $0, rows: rows, columns: filterCount)
                    }
                }
            }
        }
    }
}

/// ∂L/∂bₒ = Σₙ Σₚ ∂L/∂yₙₒₚ over the images n and the places p, added place by place within an image and then image by
/// image.
@inline(never)
func convolutionBiasGradient<Scalar: Real>(_ gradient: Tensor<Scalar>, into biasGradient: inout Tensor<Scalar>) {
    let (batch, filterCount) = (gradient.shape[0], gradient.shape[1])
    let places = gradient.shape[2] * gradient.shape[3]
    biasGradient.becomeUnfilled(Shape(size: filterCount))
    gradient.withPointer { gradient in
        biasGradient.withMutablePointer { result in
            result.update(repeating: 0, count: filterCount)
            for image in 0..<batch {
                for filter in 0..<filterCount {
                    result[filter] += sum(gradient + (image * filterCount + filter) * places, count: places)
                }
            }
        }
    }
}

/// ∂L/∂xₙ: the columns Wᵀ · ∂L/∂yₙ, each number added to the pixel that it was copied from.
///
/// - Parameters:
///   - columns: memory for the matrix of one image.
///   - inputGradient: becomes the result, of shape `shape`.
@inline(never)
func convolutionInputGradient<Scalar: Real>(
    _ gradient: Tensor<Scalar>, _ filters: Tensor<Scalar>, shape: Shape, _ layout: ImageColumns,
    columns: inout Tensor<Scalar>, into inputGradient: inout Tensor<Scalar>
) {
    let (batch, filterCount) = (shape[0], filters.shape[0])
    let (rows, places) = (layout.rowCount, layout.columnCount)
    columns.becomeUnfilled(Shape(rows: rows, columns: places))
    inputGradient.becomeUnfilled(shape)
    gradient.withPointer { gradient in
        filters.withPointer { filters in
            columns.withMutablePointer { columns in
                inputGradient.withMutablePointer { result in
                    result.update(repeating: 0, count: shape.elementCount)
                    for image in 0..<batch {
                        multiply(
                            filters, .transposed, gradient + image * filterCount * places, .plain, into: columns,
                            rows: rows, inner: filterCount, columns: places, adding: false)
                        layout.add(columns, to: result + image * layout.imageCount)
                    }
                }
            }
        }
    }
}
