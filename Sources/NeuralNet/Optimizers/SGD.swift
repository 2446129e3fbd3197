// Gradient descent: straight down the slope.

/// (Stochastic) gradient descent: w ← w − η g.
///
/// It is called stochastic because g is the slope for one batch drawn by chance, not for all examples. With weight
/// decay λ the slope of ½ λ Σ w² is added: g ← g + λ w.
///
/// Source: H. Robbins, S. Monro, "A Stochastic Approximation Method", Annals of Mathematical Statistics 22 (1951).
/// PyTorch: `SGD`.
public final class SGD<Scalar: Real>: Optimizer<Scalar> {
    /// λ, how strongly weights are drawn towards 0.
    public let weightDecay: Double

    /// Gradient descent on the given parameters.
    ///
    /// - Parameters:
    ///   - parameters: what to change.
    ///   - learningRate: η, by which steps are scaled.
    ///   - weightDecay: λ, added to the gradient as λ w.
    /// - Precondition: `learningRate` and `weightDecay` are finite and not negative.
    public init(_ parameters: [Variable<Scalar>], learningRate: Double = 0.01, weightDecay: Double = 0) {
        requireNotNegative(weightDecay, "SGD: weightDecay")
        self.weightDecay = weightDecay
        super.init(parameters, learningRate: learningRate)
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func updateParameters() {
        let (rate, decay) = (Scalar(learningRate), Scalar(weightDecay))
        for index in parameters.indices {
            parameters.withUncounted(index) { parameter in
                if !parameter.hasGradient { return }
                parameter.update { w, g in w - rate * decayed(g, w, by: decay) }
            }
        }
    }
}
