// Adam: momentum and a learning rate for each number, both corrected for beginning at zero.

/// Adam, number by number at step t = 1, 2, …:
///
///     m ← β₁ m + (1 − β₁) g        the mean of the latest slopes
///     v ← β₂ v + (1 − β₂) g²       the mean of their squares
///     w ← w − η m̂ / (√v̂ + ε)       with m̂ = m / (1 − β₁ᵗ), v̂ = v / (1 − β₂ᵗ)
///
/// Both means begin at 0 and would be too small at first; the divisions correct that. So the first step is η long
/// whatever the slope is, as long as the slope is much larger than ε. A parameter without a gradient does not count the
/// step: its t stays as it is.
///
/// With weight decay λ the slope of ½ λ Σ w² is added: g ← g + λ w. See `AdamW` for a better way.
///
/// Source: D. P. Kingma, J. Ba, "Adam: A Method for Stochastic Optimization", ICLR 2015, algorithm 1. PyTorch: `Adam`.
public class Adam<Scalar: Real>: Optimizer<Scalar> {
    /// Where ε stands.
    public enum EpsilonPlace: Sendable {
        /// Added to the corrected root, √v̂ + ε: algorithm 1 of the paper, and PyTorch.
        case corrected
        /// Added to the root as it is, √v + ε: the paper's "epsilon hat" at the end of section 2, and many textbooks,
        /// mostly with 10⁻⁷.
        ///
        /// Since v is small at first, an ε of the same size weighs up to 1 / √(1 − β₂) ≈ 32 times as much there.
        case uncorrected
    }

    /// β₁, how much of the mean slope a step keeps.
    public final let beta1: Double
    /// β₂, how much of the mean square a step keeps.
    public final let beta2: Double
    /// ε, added to the root.
    public final let epsilon: Double
    /// Where ε stands.
    public final let epsilonPlace: EpsilonPlace
    /// λ, how strongly weights are drawn towards 0.
    public final let weightDecay: Double
    /// Whether λ shrinks the weights themselves and is not added to the gradient.
    private final let isDecayDecoupled: Bool

    /// m and v for each parameter; without numbers before the first gradient.
    private final var means: [Tensor<Scalar>]
    private final var squares: [Tensor<Scalar>]
    /// β₁ᵗ and β₂ᵗ for each parameter.
    private final var powers: [(Double, Double)]

    /// Adam on the given parameters.
    ///
    /// - Parameters:
    ///   - parameters: what to change.
    ///   - learningRate: η, the length of the first step.
    ///   - beta1: β₁, how much of the mean slope a step keeps.
    ///   - beta2: β₂, how much of the mean square a step keeps.
    ///   - epsilon: ε, added to the root; with 0, a gradient that was always 0 makes its parameter nan.
    ///   - epsilonPlace: where ε stands.
    ///   - weightDecay: λ, added to the gradient as λ w.
    /// - Precondition: all numbers are finite and not negative; `beta1` and `beta2` are below 1.
    public convenience init(
        _ parameters: [Variable<Scalar>], learningRate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999,
        epsilon: Double = 1e-8, epsilonPlace: EpsilonPlace = .corrected, weightDecay: Double = 0
    ) {
        self.init(parameters, learningRate, beta1, beta2, epsilon, epsilonPlace, weightDecay, isDecayDecoupled: false)
    }

    init(
        _ parameters: [Variable<Scalar>], _ learningRate: Double, _ beta1: Double, _ beta2: Double,
        _ epsilon: Double, _ epsilonPlace: EpsilonPlace, _ weightDecay: Double, isDecayDecoupled: Bool
    ) {
        requireBelowOne(beta1, "Adam: beta1")
        requireBelowOne(beta2, "Adam: beta2")
        requireNotNegative(epsilon, "Adam: epsilon")
        requireNotNegative(weightDecay, "Adam: weightDecay")
        self.beta1 = beta1
        self.beta2 = beta2
        self.epsilon = epsilon
        self.epsilonPlace = epsilonPlace
        self.weightDecay = weightDecay
        self.isDecayDecoupled = isDecayDecoupled
        (means, squares, powers) = ([], [], [])
        super.init(parameters, learningRate: learningRate)
        means = Array(repeating: Tensor(), count: self.parameters.count)
        squares = means
        powers = Array(repeating: (1, 1), count: self.parameters.count)
    }

    // With c = √(1 − β₂ᵗ), η m̂ / (√v̂ + ε) is η c / (1 − β₁ᵗ) · m / (√v + c ε): the corrections leave the loop over
    // the numbers.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func updateParameters() {
        let (added1, added2) = (Scalar(1 - beta1), Scalar(1 - beta2))
        let decay = Scalar(isDecayDecoupled ? 0 : weightDecay)
        let kept = Scalar(isDecayDecoupled ? 1 - learningRate * weightDecay : 1)
        for (index, parameter) in parameters.enumerated() where parameter.hasGradient {
            let power1 = nextPower(powers[index].0, beta1)
            let power2 = nextPower(powers[index].1, beta2)
            powers[index] = (power1, power2)
            let correction = (1 - power2).squareRoot()
            let rate = Scalar(learningRate * correction / (1 - power1))
            let epsilon = Scalar(epsilonPlace == .corrected ? correction * epsilon : epsilon)
            parameter.update(&means[index], &squares[index]) { w, g, m, v in
                let g = decayed(g, w, by: decay)
                let m = m + added1 * (g - m)
                let v = v + added2 * (g * g - v)
                return (w * kept - rate * m / (v.squareRoot() + epsilon), m, v)
            }
        }
    }
}

/// βᵗ from βᵗ⁻¹; 0 once 1 − βᵗ is 1 to the last digit. (Processors are slow with the tiny numbers that it would
/// become.)
@inline(__always)
private func nextPower(_ power: Double, _ beta: Double) -> Double {
    let next = power * beta
    return next < 1e-17 ? 0 : next
}
