// AdaGrad: each number has a learning rate of its own, which shrinks with the slopes it has seen.

/// AdaGrad: h ← h + g², w ← w − η g / (√h + ε), number by number.
///
/// Numbers with steep slopes slow down soon, those that are rarely moved keep their pace. Because h only grows, the
/// steps only shrink; see `RMSProp` for one that forgets. Whatever the slope is, the first step is η long.
///
/// ε keeps the division sound where h is 0. It stands outside of the root, where textbooks often use 10⁻⁷ and PyTorch
/// 10⁻¹⁰.
///
/// PyTorch's `lr_decay` is the schedule `.inverseTime(from:decay:)`. With weight decay λ the slope of ½ λ Σ w² is
/// added: g ← g + λ w.
///
/// Source: J. Duchi, E. Hazan, Y. Singer, "Adaptive Subgradient Methods for Online Learning and Stochastic
/// Optimization", Journal of Machine Learning Research 12 (2011). PyTorch: `Adagrad`.
public final class AdaGrad<Scalar: Real>: Optimizer<Scalar> {
    /// ε, added to the root.
    public let epsilon: Double
    /// λ, how strongly weights are drawn towards 0.
    public let weightDecay: Double

    /// h for each parameter; without numbers before the first gradient.
    private var squares: [Tensor<Scalar>]

    /// AdaGrad on the given parameters.
    ///
    /// - Parameters:
    ///   - parameters: what to change.
    ///   - learningRate: η, the length of the first step.
    ///   - epsilon: ε, added to the root; with 0, a gradient that was always 0 makes its parameter nan.
    ///   - weightDecay: λ, added to the gradient as λ w.
    /// - Precondition: all numbers are finite and not negative.
    public init(
        _ parameters: [Variable<Scalar>], learningRate: Double = 0.01, epsilon: Double = 1e-10, weightDecay: Double = 0
    ) {
        requireNotNegative(epsilon, "AdaGrad: epsilon")
        requireNotNegative(weightDecay, "AdaGrad: weightDecay")
        self.epsilon = epsilon
        self.weightDecay = weightDecay
        squares = []
        super.init(parameters, learningRate: learningRate)
        squares = Array(repeating: Tensor(), count: self.parameters.count)
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func updateParameters() {
        let (rate, epsilon, decay) = (Scalar(learningRate), Scalar(epsilon), Scalar(weightDecay))
        for (index, parameter) in parameters.enumerated() where parameter.hasGradient {
            parameter.update(&squares[index]) { w, g, h in
                let g = decayed(g, w, by: decay)
                let h = h + g * g
                return (w - rate * g / (h.squareRoot() + epsilon), h)
            }
        }
    }
}
