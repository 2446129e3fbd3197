// Average pooling forward and backward: the formulas behind the function, the tape and the layer.

/// Each output is the mean of its window; the numbers are added row by row.
@inline(never)
func averagePool<Scalar: Real>(
    _ x: Tensor<Scalar>, _ windows: PoolingWindows, countsPadding: Bool, into output: inout Tensor<Scalar>
) {
    output.becomeUnfilled(
        Shape(batch: x.shape[0], channels: x.shape[1], height: windows.places.height, width: windows.places.width))
    x.withPointer { x in
        output.withMutablePointer { output in
            windows.forEach { result, start, rows, columns in
                var sum: Scalar = 0
                for row in 0..<rows {
                    for column in 0..<columns { sum += x[start + row * windows.width + column] }
                }
                output[result] = sum / Scalar(countsPadding ? windows.window.size.area : rows * columns)
            }
        }
    }
}

/// Each gradient is shared equally by the numbers of its window.
@inline(never)
func averagePoolBackward<Scalar: Real>(
    _ gradient: Tensor<Scalar>, shape: Shape, _ windows: PoolingWindows, countsPadding: Bool,
    into inputGradient: inout Tensor<Scalar>
) {
    inputGradient.becomeUnfilled(shape)
    gradient.withPointer { gradient in
        inputGradient.withMutablePointer { inputGradient in
            inputGradient.update(repeating: 0, count: shape.elementCount)
            windows.forEach { result, start, rows, columns in
                let share = gradient[result] / Scalar(countsPadding ? windows.window.size.area : rows * columns)
                for row in 0..<rows {
                    for column in 0..<columns { inputGradient[start + row * windows.width + column] += share }
                }
            }
        }
    }
}
