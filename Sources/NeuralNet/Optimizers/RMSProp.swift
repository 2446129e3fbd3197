// RMSProp: AdaGrad that forgets.

/// RMSProp: h ← β h + (1 − β) g², w ← w − η g / (√h + ε), number by number.
///
/// √h is the root of the mean square of the latest slopes, about 1 / (1 − β) of them: hence the name. It begins at 0,
/// so that the first step is η / √(1 − β) long.
///
/// Centred, the mean m ← m + (1 − β)(g − m) of the slopes is tracked too, and √h becomes √(h − m²), their standard
/// deviation. (It is taken as 0 where rounding makes the difference negative; PyTorch's root is nan there.) With weight
/// decay λ the slope of ½ λ Σ w² is added: g ← g + λ w.
///
/// With momentum μ, the steps gather velocity: v ← μ v + g / (√h + ε), w ← w − η v, where v is 0 at first.
///
/// Source: T. Tieleman, G. Hinton, "Lecture 6.5 - rmsprop", Coursera: Neural Networks for Machine Learning (2012);
/// centred: A. Graves, "Generating Sequences With Recurrent Neural Networks" (2013). PyTorch: `RMSprop`.
public final class RMSProp<Scalar: Real>: Optimizer<Scalar> {
    /// β, how much of the mean square a step keeps.
    public let beta: Double
    /// ε, added to the root.
    public let epsilon: Double
    /// Whether slopes are measured from their mean.
    public let isCentred: Bool
    /// λ, how strongly weights are drawn towards 0.
    public let weightDecay: Double
    /// μ, how much of the velocity a step keeps.
    public let momentum: Double

    /// h, m and v for each parameter; without numbers before the first gradient, or where they are not needed.
    private var squares: [Tensor<Scalar>]
    private var means: [Tensor<Scalar>]
    private var velocities: [Tensor<Scalar>]

    /// RMSProp on the given parameters.
    ///
    /// - Parameters:
    ///   - parameters: what to change.
    ///   - learningRate: η, by which steps are scaled.
    ///   - beta: β, how much of the mean square a step keeps. (PyTorch calls it alpha.)
    ///   - epsilon: ε, added to the root; with 0, a gradient that was always 0 makes its parameter nan.
    ///   - isCentred: whether slopes are measured from their mean.
    ///   - weightDecay: λ, added to the gradient as λ w.
    ///   - momentum: μ, how much of the velocity a step keeps; with 0 there is none.
    /// - Precondition: all numbers are finite and not negative, and `beta` is below 1.
    public init(
        _ parameters: [Variable<Scalar>], learningRate: Double = 0.01, beta: Double = 0.99, epsilon: Double = 1e-8,
        isCentred: Bool = false, weightDecay: Double = 0, momentum: Double = 0
    ) {
        requireBelowOne(beta, "RMSProp: beta")
        requireNotNegative(epsilon, "RMSProp: epsilon")
        requireNotNegative(weightDecay, "RMSProp: weightDecay")
        requireNotNegative(momentum, "RMSProp: momentum")
        self.beta = beta
        self.epsilon = epsilon
        self.isCentred = isCentred
        self.weightDecay = weightDecay
        self.momentum = momentum
        squares = []
        means = []
        velocities = []
        super.init(parameters, learningRate: learningRate)
        squares = Array(repeating: Tensor(), count: self.parameters.count)
        means = squares
        velocities = squares
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func updateParameters() {
        let (rate, epsilon, decay) = (Scalar(learningRate), Scalar(epsilon), Scalar(weightDecay))
        let (kept, added) = (Scalar(beta), Scalar(1 - beta))
        let mu = Scalar(momentum)
        func nextSquare(_ h: Scalar, _ g: Scalar) -> Scalar { kept * h + added * (g * g) }
        func nextMean(_ m: Scalar, _ g: Scalar) -> Scalar { m + added * (g - m) }
        func divisor(_ variance: Scalar) -> Scalar { (variance < 0 ? 0 : variance).squareRoot() + epsilon }
        for (index, parameter) in parameters.enumerated() where parameter.hasGradient {
            switch (isCentred, momentum > 0) {
            case (false, false):
                parameter.update(&squares[index]) { w, g, h in
                    let g = decayed(g, w, by: decay)
                    let h = nextSquare(h, g)
                    return (w - rate * g / divisor(h), h)
                }
            case (true, false):
                parameter.update(&squares[index], &means[index]) { w, g, h, m in
                    let g = decayed(g, w, by: decay)
                    let (h, m) = (nextSquare(h, g), nextMean(m, g))
                    return (w - rate * g / divisor(h - m * m), h, m)
                }
            case (false, true):
                parameter.update(&squares[index], &velocities[index]) { w, g, h, v in
                    let g = decayed(g, w, by: decay)
                    let h = nextSquare(h, g)
                    let v = mu * v + g / divisor(h)
                    return (w - rate * v, h, v)
                }
            case (true, true):
                parameter.update(&squares[index], &means[index], &velocities[index]) { w, g, h, m, v in
                    let g = decayed(g, w, by: decay)
                    let (h, m) = (nextSquare(h, g), nextMean(m, g))
                    let v = mu * v + g / divisor(h - m * m)
                    return (w - rate * v, h, m, v)
                }
            }
        }
    }
}
