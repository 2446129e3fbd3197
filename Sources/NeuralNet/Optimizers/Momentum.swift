// Momentum: steps that remember the steps before.

/// What the velocity v of `Momentum` and `Nesterov` is a sum of.
///
/// While the learning rate stays the same, both go the same way. When it changes, a sum of steps keeps the pace of the
/// steps it was made of, and slows down gradually; of a sum of gradients, the whole is scaled by the new rate at once.
public enum Velocity: Sendable {
    /// v ← α v − η g, w ← w + v. Source: B. T. Polyak, 1964; so it stands in most textbooks.
    case ofSteps
    /// v ← α v + (1 − d) g, w ← w − η v, where d is the dampening; at first v = g. Source: PyTorch, `SGD(momentum=…)`.
    case ofGradients
}

/// Gradient descent with momentum: v ← α v − η g, w ← w + v.
///
/// It moves like a ball that rolls in the valley of the loss: g is the force, v the velocity, and 1 − α the friction.
/// Where slopes keep their direction the steps grow up to 1 / (1 − α) fold, where they change it they cancel.
///
/// With weight decay λ the slope of ½ λ Σ w² is added: g ← g + λ w.
///
/// Source: B. T. Polyak, "Some methods of speeding up the convergence of iteration methods", USSR Computational
/// Mathematics and Mathematical Physics 4 (1964).
public final class Momentum<Scalar: Real>: Optimizer<Scalar> {
    /// α, how much of the velocity a step keeps.
    public let momentum: Double
    /// What the velocity is a sum of.
    public let velocity: Velocity
    /// d, how much of each gradient but the first does not reach a velocity of gradients.
    public let dampening: Double
    /// λ, how strongly weights are drawn towards 0.
    public let weightDecay: Double

    /// v for each parameter; without numbers before the first gradient.
    private var velocities: [Tensor<Scalar>]

    /// Gradient descent with momentum on the given parameters.
    ///
    /// - Parameters:
    ///   - parameters: what to change.
    ///   - learningRate: η, by which steps are scaled.
    ///   - momentum: α, how much of the velocity a step keeps; with 0 this is `SGD`.
    ///   - velocity: what it is a sum of.
    ///   - dampening: d, for a velocity of gradients.
    ///   - weightDecay: λ, added to the gradient as λ w.
    /// - Precondition: all numbers are finite and not negative; `dampening` is 0 for a velocity of steps.
    public init(
        _ parameters: [Variable<Scalar>], learningRate: Double = 0.01, momentum: Double = 0.9,
        velocity: Velocity = .ofSteps, dampening: Double = 0, weightDecay: Double = 0
    ) {
        requireNotNegative(momentum, "Momentum: momentum")
        requireNotNegative(dampening, "Momentum: dampening")
        requireNotNegative(weightDecay, "Momentum: weightDecay")
        require(
            dampening == 0 || velocity == .ofGradients,
            """
            Momentum: dampening is \(dampening), but only a velocity of gradients is dampened: \
            say velocity: .ofGradients
            """)
        self.momentum = momentum
        self.velocity = velocity
        self.dampening = dampening
        self.weightDecay = weightDecay
        velocities = []
        super.init(parameters, learningRate: learningRate)
        velocities = Array(repeating: Tensor(), count: self.parameters.count)
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func updateParameters() {
        let (rate, alpha, decay) = (Scalar(learningRate), Scalar(momentum), Scalar(weightDecay))
        for index in parameters.indices {
            parameters.withUncounted(index) { parameter in
                if !parameter.hasGradient { return }
                switch velocity {
                case .ofSteps:
                    parameter.update(&velocities[index]) { w, g, v in
                        let v = alpha * v - rate * decayed(g, w, by: decay)
                        return (w + v, v)
                    }
                case .ofGradients:
                    let isFirst = velocities[index].count == 0
                    let share = isFirst ? 1 : Scalar(1 - dampening)
                    parameter.update(&velocities[index]) { w, g, v in
                        let v = alpha * v + share * decayed(g, w, by: decay)
                        return (w - rate * v, v)
                    }
                }
            }
        }
    }
}
