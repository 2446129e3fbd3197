// The cross-entropy of yes-or-no answers, from probabilities or from logits.

/// The binary cross-entropy of probabilities: L = −Σ (tᵢ ln pᵢ + (1 − tᵢ) ln (1 − pᵢ)), or the mean.
///
/// Where a net gives logits and a sigmoid makes probabilities of them, `binaryCrossEntropy(logits:targets:)` is better:
/// it takes both steps at once and keeps the digits that a probability near 1 has lost.
///
/// Shapes: both are the same, usually `[batch, outputs]`; the result is a single number.
///
/// Range: from 0 upwards; inf if something is called impossible that is so (p = 0 for t = 1). Where t is 0 or 1, its
/// other term is 0.
///
/// - Parameters:
///   - probabilities: p, what the net says: from 0 to 1. A nan makes the loss nan.
///   - targets: t, what it should say: from 0 to 1, usually one of the two.
///   - reduction: the mean over all numbers, or their sum.
/// - Precondition: the shapes are equal, and all numbers lie between 0 and 1.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func binaryCrossEntropy<Scalar: Real>(
    probabilities: Tensor<Scalar>, targets: Tensor<Scalar>, reduction: Reduction = .mean
) -> Scalar {
    requireProbabilities("binaryCrossEntropy", "probability", probabilities)
    requireProbabilities("binaryCrossEntropy", "target", targets)
    let total = summedLoss("binaryCrossEntropy", probabilities, targets) { p, t in
        let yes = t == 0 ? 0 : t * Scalar.log(p)
        let no = t == 1 ? 0 : (1 - t) * Scalar.logOnePlus(-p)
        return -(yes + no)
    }
    return reduction.applied(to: total, count: targets.count)
}

/// The slope of the binary cross-entropy in the probabilities: ∂L/∂pᵢ = (1 − tᵢ) / (1 − pᵢ) − tᵢ / pᵢ; for the mean,
/// divided by the count.
///
/// Shapes: all are the same.
///
/// - Parameters: as of `binaryCrossEntropy(probabilities:targets:reduction:)`.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func binaryCrossEntropyGradient<Scalar: Real>(
    probabilities: Tensor<Scalar>, targets: Tensor<Scalar>, reduction: Reduction = .mean
) -> Tensor<Scalar> {
    requireProbabilities("binaryCrossEntropyGradient", "probability", probabilities)
    requireProbabilities("binaryCrossEntropyGradient", "target", targets)
    let factor: Scalar = reduction.factor(count: targets.count)
    return lossSlopes("binaryCrossEntropyGradient", probabilities, targets) { slope(ofProbability: $0, $1) * factor }
}

/// The binary cross-entropy of probabilities on the tape; the targets are constants.
///
/// - Parameters: as of the tensor function.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func binaryCrossEntropy<Scalar: Real>(
    probabilities: Variable<Scalar>, targets: Tensor<Scalar>, reduction: Reduction = .mean
) -> Variable<Scalar> {
    let loss = binaryCrossEntropy(probabilities: probabilities.value, targets: targets, reduction: reduction)
    return Variable("binaryCrossEntropy", Tensor(loss), from: probabilities) { l in
        let factor = reduction.factor(count: targets.count) * l.gradientMemory.withPointer { $0[0] }
        l.firstInput.accumulate(l.firstInput.value, targets) { slope(ofProbability: $0, $1) * factor }
    }
}

/// (1 − t) / (1 − p) − t / p, without the term that t leaves out.
@inline(__always)
private func slope<Scalar: Real>(ofProbability p: Scalar, _ t: Scalar) -> Scalar {
    (t == 1 ? 0 : (1 - t) / (1 - p)) - (t == 0 ? 0 : t / p)
}

/// Stops the program if a number lies outside 0...1.
@inline(never)
func requireProbabilities<Scalar: Real>(_ operation: StaticString, _ what: StaticString, _ numbers: Tensor<Scalar>) {
    let count = numbers.count
    numbers.withPointer { numbers in
        var outside: Scalar = 0
        for index in 0..<count { outside = numbers[index] < 0 || numbers[index] > 1 ? 1 : outside }
        if outside == 0 { return }
        for index in 0..<count where numbers[index] < 0 || numbers[index] > 1 {
            stop("\(operation): \(what) \(numbers[index]) at place \(index) does not lie between 0 and 1")
        }
    }
}

// MARK: From logits

/// The binary cross-entropy of logits: L = −Σ (tᵢ ln σ(xᵢ) + (1 − tᵢ) ln (1 − σ(xᵢ))), or the mean.
///
/// It is computed as max(x, 0) − x t + ln (1 + e^(−|x|)), which is equal, cannot overflow, and keeps its digits for
/// large |x|.
///
/// Shapes: both are the same, usually `[batch, outputs]`; the result is a single number.
///
/// Range: from 0 upwards.
///
/// - Parameters:
///   - logits: x, what the net says: any numbers, of which the sigmoid would make probabilities.
///   - targets: t, what it should say: from 0 to 1, usually one of the two.
///   - reduction: the mean over all numbers, or their sum.
/// - Precondition: the shapes are equal, and all targets lie between 0 and 1.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func binaryCrossEntropy<Scalar: Real>(
    logits: Tensor<Scalar>, targets: Tensor<Scalar>, reduction: Reduction = .mean
) -> Scalar {
    requireProbabilities("binaryCrossEntropy", "target", targets)
    let total = summedLoss("binaryCrossEntropy", logits, targets) { x, t in
        ((x > 0 ? x : 0) - x * t) + Scalar.logOnePlus(Scalar.exp(-x.magnitude))
    }
    return reduction.applied(to: total, count: targets.count)
}

/// The slope of the binary cross-entropy in the logits: ∂L/∂xᵢ = σ(xᵢ) − tᵢ; for the mean, divided by the count.
///
/// Shapes: all are the same.
///
/// - Parameters: as of `binaryCrossEntropy(logits:targets:reduction:)`.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func binaryCrossEntropyGradient<Scalar: Real>(
    logits: Tensor<Scalar>, targets: Tensor<Scalar>, reduction: Reduction = .mean
) -> Tensor<Scalar> {
    requireProbabilities("binaryCrossEntropyGradient", "target", targets)
    let factor: Scalar = reduction.factor(count: targets.count)
    return lossSlopes("binaryCrossEntropyGradient", logits, targets) { (sigmoid($0) - $1) * factor }
}

/// The binary cross-entropy of logits on the tape; the targets are constants.
///
/// - Parameters: as of the tensor function.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func binaryCrossEntropy<Scalar: Real>(
    logits: Variable<Scalar>, targets: Tensor<Scalar>, reduction: Reduction = .mean
) -> Variable<Scalar> {
    let loss = binaryCrossEntropy(logits: logits.value, targets: targets, reduction: reduction)
    return Variable("binaryCrossEntropy", Tensor(loss), from: logits) { l in
        let factor = reduction.factor(count: targets.count) * l.gradientMemory.withPointer { $0[0] }
        l.firstInput.accumulate(l.firstInput.value, targets) { (sigmoid($0) - $1) * factor }
    }
}
