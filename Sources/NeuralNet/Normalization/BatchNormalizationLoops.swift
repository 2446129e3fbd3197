// Batch normalization forward and backward: the formulas behind the function, the tape and the layer.

/// What batch normalization computes on the way forward and needs on the way back, in memory that is used again.
struct BatchNormalizationMemory<Scalar: Real> {
    /// The mean of each channel in the batch.
    var mean = Tensor<Scalar>()
    /// The variance of each channel in the batch, (1/n) Σ (x − mean)².
    var variance = Tensor<Scalar>()
    /// 1 / √(variance + ε) of each channel.
    private var inverseDeviation = Tensor<Scalar>()
    /// x̂ = (x − mean) / √(variance + ε).
    private(set) var normalized = Tensor<Scalar>()
    private var sums = Tensor<Scalar>()
    /// Whether mean and variance are those of the batch, so that each x moves them.
    private var isOfBatch = true

    init() {}

    /// Normalizes by the mean and the variance of the batch itself.
    @inline(never)
    mutating func normalize(_ x: Tensor<Scalar>, _ epsilon: Scalar) {
        let channels = Channels(x.shape)
        let size = Scalar(channels.size)
        isOfBatch = true
        x.withPointer { x in channels.sum(&sums, into: &mean) { index, _ in x[index] } }
        mean.update { $0 / size }
        normalized.becomeUnfilled(x.shape)
        withPointers(x, mean) { x, mean in
            normalized.withMutablePointer { centred in
                channels.forEach { index, _, channel in centred[index] = x[index] - mean[channel] }
            }
        }
        normalized.withPointer { centred in
            channels.sum(&sums, into: &variance) { index, _ in centred[index] * centred[index] }
        }
        variance.update { $0 / size }
        inverseDeviation.assign(variance) { 1 / ($0 + epsilon).squareRoot() }
        inverseDeviation.withPointer { inverse in
            normalized.withMutablePointer { normalized in
                channels.forEach { index, _, channel in normalized[index] *= inverse[channel] }
            }
        }
    }

    /// Normalizes by a mean and a variance known from elsewhere.
    @inline(never)
    mutating func normalize(_ x: Tensor<Scalar>, mean: Tensor<Scalar>, variance: Tensor<Scalar>, _ epsilon: Scalar) {
        let channels = Channels(x.shape)
        isOfBatch = false
        inverseDeviation.assign(variance) { 1 / ($0 + epsilon).squareRoot() }
        normalized.becomeUnfilled(x.shape)
        withPointers(x, mean, inverseDeviation) { x, mean, inverse in
            normalized.withMutablePointer { normalized in
                channels.forEach { index, _, channel in
                    normalized[index] = (x[index] - mean[channel]) * inverse[channel]
                }
            }
        }
    }

    /// y = γ x̂ + β.
    @inline(never)
    func scale(by scale: Tensor<Scalar>, _ shift: Tensor<Scalar>, into output: inout Tensor<Scalar>) {
        output.becomeUnfilled(normalized.shape)
        withPointers(normalized, scale, shift) { normalized, scale, shift in
            output.withMutablePointer { output in
                Channels(self.normalized.shape).forEach { index, _, channel in
                    output[index] = scale[channel] * normalized[index] + shift[channel]
                }
            }
        }
    }

    /// ∂L/∂γ = Σ ∂L/∂y · x̂ and ∂L/∂β = Σ ∂L/∂y, each over a channel.
    @inline(__always)
    mutating func parameterGradients(
        _ gradient: Tensor<Scalar>, scale scaleGradient: inout Tensor<Scalar>, shift shiftGradient: inout Tensor<Scalar>
    ) {
        let channels = Channels(normalized.shape)
        withPointers(gradient, normalized) { gradient, normalized in
            channels.sum(&sums, into: &shiftGradient) { index, _ in gradient[index] }
            channels.sum(&sums, into: &scaleGradient) { index, _ in gradient[index] * normalized[index] }
        }
    }

    /// ∂L/∂x = γ / √(variance + ε) · (∂L/∂y − (∂L/∂β + x̂ · ∂L/∂γ) / n) where mean and variance are those of the
    /// batch's n numbers of a channel; where they are known from elsewhere, only γ / √(variance + ε) · ∂L/∂y.
    @inline(never)
    func inputGradient(
        _ gradient: Tensor<Scalar>, scale: Tensor<Scalar>, _ scaleGradient: Tensor<Scalar>,
        _ shiftGradient: Tensor<Scalar>,
        into inputGradient: inout Tensor<Scalar>
    ) {
        inputGradient.becomeUnfilled(normalized.shape)
        let channels = Channels(normalized.shape)
        let size = Scalar(channels.size)
        withPointers(gradient, scale, inverseDeviation) { gradient, scale, inverse in
            inputGradient.withMutablePointer { result in
                if !isOfBatch {
                    channels.forEach { index, _, channel in
                        result[index] = scale[channel] * inverse[channel] * gradient[index]
                    }
                    return
                }
                withPointers(normalized, scaleGradient, shiftGradient) { normalized, scaleGradient, shiftGradient in
                    channels.forEach { index, _, channel in
                        let mean = (shiftGradient[channel] + normalized[index] * scaleGradient[channel]) / size
                        result[index] = scale[channel] * inverse[channel] * (gradient[index] - mean)
                    }
                }
            }
        }
    }
}
