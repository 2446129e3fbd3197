// The negative log-likelihood: what is left of the cross-entropy when the logarithms of the probabilities are there
// already.

/// The negative log-likelihood of labels: Lₙ = −yₙ[labelₙ] for logarithms of probabilities y, and their mean or sum.
///
/// After `logSoftmax` it is the cross-entropy.
///
/// Shapes: `[batch, classes]` with one label for each row; the result is a single number.
///
/// Range: from 0 upwards, if y are logarithms of probabilities. nan for the mean of no examples.
///
/// - Parameters:
///   - logProbabilities: y, what the net says, usually from `logSoftmax`.
///   - labels: the right class of each example, from 0 to classes − 1.
///   - reduction: the mean over the examples, or their sum.
/// - Precondition: y has two axes, there is a label for each row, and every label is a class.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func negativeLogLikelihood<Scalar: Real>(
    logProbabilities: Tensor<Scalar>, labels: [Int], reduction: Reduction = .mean
) -> Scalar {
    requireLabels("negativeLogLikelihood", labels, logProbabilities.shape)
    let size = logProbabilities.shape.size(1)
    let total = logProbabilities.withPointer { y in sum(count: labels.count) { -y[$0 * size + labels[$0]] } }
    return reduction.applied(to: total, count: labels.count)
}

/// The negative log-likelihood of each example: Lₙ = −yₙ[labelₙ].
///
/// Shapes: `[batch, classes]` gives `[batch]`.
///
/// - Parameters: as of `negativeLogLikelihood`.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func negativeLogLikelihoodPerExample<Scalar: Real>(
    logProbabilities: Tensor<Scalar>, labels: [Int]
) -> Tensor<Scalar> {
    requireLabels("negativeLogLikelihoodPerExample", labels, logProbabilities.shape)
    let size = logProbabilities.shape.size(1)
    return logProbabilities.withPointer { y in
        Tensor(labels.enumerated().map { row, label in -y[row * size + label] })
    }
}

/// The slope of the negative log-likelihood: ∂L/∂yₙⱼ is −1 in the label's column and 0 elsewhere; for the mean, divided
/// by the count of examples.
///
/// Shapes: that of the log-probabilities.
///
/// - Parameters: as of `negativeLogLikelihood`.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func negativeLogLikelihoodGradient<Scalar: Real>(
    logProbabilities: Tensor<Scalar>, labels: [Int], reduction: Reduction = .mean
) -> Tensor<Scalar> {
    requireLabels("negativeLogLikelihoodGradient", labels, logProbabilities.shape)
    var gradient = Tensor<Scalar>(zeros: logProbabilities.shape)
    let (size, factor) = (logProbabilities.shape.size(1), reduction.factor(count: labels.count) as Scalar)
    gradient.withMutablePointer { slopes in
        for (row, label) in labels.enumerated() { slopes[row * size + label] = -factor }
    }
    return gradient
}

/// The negative log-likelihood of labels on the tape.
///
/// - Parameters: as of the tensor function.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func negativeLogLikelihood<Scalar: Real>(
    logProbabilities: Variable<Scalar>, labels: [Int], reduction: Reduction = .mean
) -> Variable<Scalar> {
    let loss = negativeLogLikelihood(logProbabilities: logProbabilities.value, labels: labels, reduction: reduction)
    return Variable("negativeLogLikelihood", Tensor(loss), from: logProbabilities) { l in
        let (y, size) = (l.firstInput, l.firstInput.shape.size(1))
        let factor = reduction.factor(count: labels.count) * l.gradientMemory.withPointer { $0[0] }
        y.accumulateInPlace { slopes in
            for (row, label) in labels.enumerated() { slopes[row * size + label] -= factor }
        }
    }
}
