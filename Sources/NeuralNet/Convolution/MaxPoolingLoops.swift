// Maximum pooling forward and backward: the formulas behind the function, the tape and the layer.

/// The larger of two numbers, the first of equals; nan if one is.
@inline(__always)
func larger<Scalar: Real>(_ a: Scalar, _ b: Scalar) -> Scalar {
    // Larger or nan: never both, so this is "or", without a branch.
    (b > a) != (b != b) ? b : a
}

/// Whether a number is the one that was found to be the largest: equal, or nan.
@inline(__always)
func isLargest<Scalar: Real>(_ number: Scalar, _ largest: Scalar) -> Bool { (number == largest) != (number != number) }

/// Each output is the largest number in its window; nan if there is one.
@inline(never)
func maxPool<Scalar: Real>(_ x: Tensor<Scalar>, _ windows: PoolingWindows, into output: inout Tensor<Scalar>) {
    output.becomeUnfilled(
        Shape(batch: x.shape[0], channels: x.shape[1], height: windows.places.height, width: windows.places.width))
    x.withPointer { x in
        output.withMutablePointer { output in
            if windows.areBlocks { return maxPoolBlocks(x, windows, output) }
            windows.forEach { result, start, rows, columns in
                var largest = -Scalar.infinity
                for row in 0..<rows {
                    for column in 0..<columns { largest = larger(largest, x[start + row * windows.width + column]) }
                }
                output[result] = largest
            }
        }
    }
}

/// Each gradient goes to the number that was the largest in its window, the first of equals; the others had no
/// influence.
///
/// It is looked for again: that takes no memory, and little time.
@inline(never)
func maxPoolBackward<Scalar: Real>(
    _ gradient: Tensor<Scalar>, _ x: Tensor<Scalar>, _ output: Tensor<Scalar>, _ windows: PoolingWindows,
    into inputGradient: inout Tensor<Scalar>
) {
    inputGradient.becomeUnfilled(x.shape)
    let count = x.count
    gradient.withPointer { gradient in
        x.withPointer { x in
            output.withPointer { output in
                inputGradient.withMutablePointer { inputGradient in
                    if windows.areBlocks { return maxPoolBlocksBackward(gradient, x, output, windows, inputGradient) }
                    inputGradient.update(repeating: 0, count: count)
                    windows.forEach { result, start, rows, columns in
                        for row in 0..<rows {
                            let first = start + row * windows.width
                            for place in first..<first + columns where isLargest(x[place], output[result]) {
                                inputGradient[place] += gradient[result]
                                return
                            }
                        }
                    }
                }
            }
        }
    }
}
