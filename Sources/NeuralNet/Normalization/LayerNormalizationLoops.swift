// Layer normalization forward and backward: the formulas behind the function, the tape and the layer.

/// What layer normalization computes on the way forward and needs on the way back, in memory that is used again.
///
/// A row is what is normalized together: the numbers along the last axes, as many as γ has.
struct LayerNormalizationMemory<Scalar: Real> {
    /// 1 / √(variance + ε) of each row.
    private var inverseDeviation = Tensor<Scalar>()
    /// x̂ = (x − mean) / √(variance + ε).
    private var normalized = Tensor<Scalar>()
    private var row = Tensor<Scalar>()

    init() {}

    /// y = γ x̂ + β.
    @inline(never)
    mutating func forward(
        _ x: Tensor<Scalar>, _ scale: Tensor<Scalar>, _ shift: Tensor<Scalar>, _ epsilon: Scalar,
        into output: inout Tensor<Scalar>
    ) {
        let size = scale.count
        let rows = x.count / size
        inverseDeviation.becomeUnfilled(Shape(size: rows))
        normalized.becomeUnfilled(x.shape)
        row.becomeUnfilled(Shape(size: size))
        output.becomeUnfilled(x.shape)
        withPointers(x, scale, shift) { x, scale, shift in
            withMutablePointers(&inverseDeviation, &normalized, &row) { inverse, normalized, squares in
                output.withMutablePointer { output in
                    for index in 0..<rows {
                        let start = index * size
                        let (x, normalized, output) = (x + start, normalized + start, output + start)
                        let mean = sum(x, count: size) / Scalar(size)
                        for place in 0..<size {
                            let centred = x[place] - mean
                            normalized[place] = centred
                            squares[place] = centred * centred
                        }
                        let factor = 1 / (sum(squares, count: size) / Scalar(size) + epsilon).squareRoot()
                        inverse[index] = factor
                        for place in 0..<size {
                            normalized[place] *= factor
                            output[place] = scale[place] * normalized[place] + shift[place]
                        }
                    }
                }
            }
        }
    }

    /// ∂L/∂γ = Σ ∂L/∂y · x̂ and ∂L/∂β = Σ ∂L/∂y, summed over the rows, one after another.
    @inline(never)
    func parameterGradients(
        _ gradient: Tensor<Scalar>, shape: Shape, scale scaleGradient: inout Tensor<Scalar>,
        shift shiftGradient: inout Tensor<Scalar>
    ) {
        let size = shape.elementCount
        let rows = normalized.count / size
        scaleGradient.becomeUnfilled(shape)
        shiftGradient.becomeUnfilled(shape)
        withPointers(gradient, normalized) { gradient, normalized in
            withMutablePointers(&scaleGradient, &shiftGradient) { scaleGradient, shiftGradient in
                scaleGradient.update(repeating: 0, count: size)
                shiftGradient.update(repeating: 0, count: size)
                for start in stride(from: 0, to: rows * size, by: size) {
                    let (gradient, normalized) = (gradient + start, normalized + start)
                    for place in 0..<size {
                        scaleGradient[place] += gradient[place] * normalized[place]
                        shiftGradient[place] += gradient[place]
                    }
                }
            }
        }
    }

    /// ∂L/∂x = (h − mean(h) − x̂ · mean(h · x̂)) / √(variance + ε) with h = γ · ∂L/∂y, the means being those of a row.
    @inline(never)
    mutating func inputGradient(
        _ gradient: Tensor<Scalar>, _ scale: Tensor<Scalar>, into inputGradient: inout Tensor<Scalar>
    ) {
        let size = scale.count
        let rows = normalized.count / size
        inputGradient.becomeUnfilled(normalized.shape)
        withPointers(gradient, scale, inverseDeviation) { gradient, scale, inverse in
            normalized.withPointer { normalized in
                withMutablePointers(&row, &inputGradient) { products, result in
                    for index in 0..<rows {
                        let start = index * size
                        let (gradient, normalized, result) = (gradient + start, normalized + start, result + start)
                        for place in 0..<size {
                            result[place] = scale[place] * gradient[place]
                            products[place] = result[place] * normalized[place]
                        }
                        let mean = sum(result, count: size) / Scalar(size)
                        let projection = sum(products, count: size) / Scalar(size)
                        for place in 0..<size {
                            result[place] = inverse[index] * (result[place] - (mean + normalized[place] * projection))
                        }
                    }
                }
            }
        }
    }
}
