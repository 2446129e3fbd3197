// Nesterov's momentum: the slope is taken where the velocity is about to lead.

/// Nesterov's accelerated gradient: v′ ← α v − η g, w ← w − α v + (1 + α) v′.
///
/// Momentum first jumps by α v and only then corrects by the slope; so the slope is better taken after the jump, at w +
/// α v. The parameters here hold that place: what is stored as w has already jumped, and the formula takes the old jump
/// back and makes the next. So the gradient is computed at the parameters as always.
///
/// As a velocity of gradients (PyTorch's form): v′ ← α v + g, w ← w − η (g + α v′). Both go the same way while η stays
/// the same.
///
/// With weight decay λ the slope of ½ λ Σ w² is added: g ← g + λ w.
///
/// Source: Y. Nesterov, "A method for solving the convex programming problem with convergence rate O(1/k²)", Doklady AN
/// SSSR 269 (1983); in this form Y. Bengio, N. Boulanger-Lewandowski, R. Pascanu, "Advances in optimizing recurrent
/// networks", ICASSP 2013, and the notes of CS231n, Neural Networks Part 3.
public final class Nesterov<Scalar: Real>: Optimizer<Scalar> {
    /// α, how much of the velocity a step keeps.
    public let momentum: Double
    /// What the velocity is a sum of.
    public let velocity: Velocity
    /// λ, how strongly weights are drawn towards 0.
    public let weightDecay: Double

    /// v for each parameter; without numbers before the first gradient.
    private var velocities: [Tensor<Scalar>]

    /// Gradient descent with Nesterov's momentum on the given parameters.
    ///
    /// - Parameters:
    ///   - parameters: what to change.
    ///   - learningRate: η, by which steps are scaled.
    ///   - momentum: α, how much of the velocity a step keeps; with 0 this is `SGD`.
    ///   - velocity: what it is a sum of; PyTorch's `SGD(nesterov=True)` is `.ofGradients`.
    ///   - weightDecay: λ, added to the gradient as λ w.
    /// - Precondition: all numbers are finite and not negative.
    public init(
        _ parameters: [Variable<Scalar>], learningRate: Double = 0.01, momentum: Double = 0.9,
        velocity: Velocity = .ofSteps, weightDecay: Double = 0
    ) {
        requireNotNegative(momentum, "Nesterov: momentum")
        requireNotNegative(weightDecay, "Nesterov: weightDecay")
        self.momentum = momentum
        self.velocity = velocity
        self.weightDecay = weightDecay
        velocities = []
        super.init(parameters, learningRate: learningRate)
        velocities = Array(repeating: Tensor(), count: self.parameters.count)
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func updateParameters() {
        let (rate, alpha, decay) = (Scalar(learningRate), Scalar(momentum), Scalar(weightDecay))
        for (index, parameter) in parameters.enumerated() where parameter.hasGradient {
            switch velocity {
            case .ofSteps:
                parameter.update(&velocities[index]) { w, g, v in
                    let next = alpha * v - rate * decayed(g, w, by: decay)
                    return (w - alpha * v + (1 + alpha) * next, next)
                }
            case .ofGradients:
                parameter.update(&velocities[index]) { w, g, v in
                    let g = decayed(g, w, by: decay)
                    let next = alpha * v + g
                    return (w - rate * (g + alpha * next), next)
                }
            }
        }
    }
}
