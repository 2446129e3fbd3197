// Average pooling forward and backward: the formulas behind the function, the tape and the layer.

/// By how many numbers a window's sum is divided: all that it covers, padding included, or those inside the image.
@inline(__always)
private func divisor<Scalar: Real>(_ windows: PoolingWindows, _ rows: Range<Int>, _ columns: Range<Int>, _ countsPadding: Bool) -> Scalar {
    Scalar(countsPadding ? windows.window.size.height * windows.window.size.width : rows.count * columns.count)
}

/// Each output is the mean of its window; the numbers are added row by row.
@inline(__always)
func averagePool<Scalar: Real>(
    _ x: Tensor<Scalar>, _ windows: PoolingWindows, countsPadding: Bool, into output: inout Tensor<Scalar>
) {
    output.becomeUnfilled(
        Shape(batch: x.shape[0], channels: x.shape[1], height: windows.places.height, width: windows.places.width))
    x.withPointer { x in
        output.withMutablePointer { output in
            windows.forEach { result, plane, rows, columns in
                var sum: Scalar = 0
                for y in rows {
                    for place in (plane + y * windows.width + columns.lowerBound)..<(plane + y * windows.width + columns.upperBound) {
                        sum += x[place]
                    }
                }
                output[result] = sum / divisor(windows, rows, columns, countsPadding)
            }
        }
    }
}

/// Each gradient is shared equally by the numbers of its window.
@inline(__always)
func averagePoolBackward<Scalar: Real>(
    _ gradient: Tensor<Scalar>, shape: Shape, _ windows: PoolingWindows, countsPadding: Bool,
    into inputGradient: inout Tensor<Scalar>
) {
    inputGradient.becomeUnfilled(shape)
    gradient.withPointer { gradient in
        inputGradient.withMutablePointer { slope in
            slope.update(repeating: 0, count: shape.elementCount)
            windows.forEach { result, plane, rows, columns in
                let share = gradient[result] / divisor(windows, rows, columns, countsPadding)
                for y in rows {
                    for place in (plane + y * windows.width + columns.lowerBound)..<(plane + y * windows.width + columns.upperBound) {
                        slope[place] += share
                    }
                }
            }
        }
    }
}
