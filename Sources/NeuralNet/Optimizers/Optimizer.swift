// What all optimizers have in common.

/// Changes parameters by their gradients, so that a loss becomes smaller.
///
///     let optimizer = Adam(net.parameters, learningRate: 0.001)
///     for (x, labels) in batches {
///         optimizer.clearGradients()
///         crossEntropy(logits: net(x), labels: labels).backward()
///         optimizer.step()
///     }
///
/// A parameter without a gradient is left alone by `step()`, and so is whatever the optimizer remembers of it: a
/// gradient that is not there is not a gradient of zero, by which momentum would carry it on. (PyTorch has the same
/// rule.)
///
/// What an optimizer remembers is kept in the order of the parameters. The numbers that steer it are `Double` also for
/// parameters of `Float`, and are rounded once a step: `1 - beta` would lose half of its digits in `Float`.
///
/// An optimizer of one's own overrides `updateParameters()`.
open class Optimizer<Scalar: Real> {
    /// What is changed, in the given order. A variable that was given twice, as by a net that uses a layer twice,
    /// stands here once.
    public let parameters: [Variable<Scalar>]

    /// η, by which steps are scaled: finite and not negative.
    public var learningRate: Double {
        didSet { requireNotNegative(learningRate, "Optimizer.learningRate") }
    }

    /// Where `learningRate` comes from at each step, if it is not set by hand.
    public var schedule: LearningRateSchedule?

    /// How many steps were taken.
    public private(set) final var stepCount = 0

    /// An optimizer of the given parameters.
    ///
    /// - Parameters:
    ///   - parameters: what to change; of a net, its `parameters`.
    ///   - learningRate: η, by which steps are scaled.
    /// - Precondition: `learningRate` is finite and not negative; no parameter is the result of an operation.
    public init(_ parameters: [Variable<Scalar>], learningRate: Double) {
        requireNotNegative(learningRate, "Optimizer: learningRate")
        self.parameters = withoutRepetitions(parameters)
        self.learningRate = learningRate
    }

    /// Changes every parameter that has a gradient. The gradients stay: `clearGradients()` forgets them.
    ///
    /// With a `schedule`, `learningRate` is first set to what it says for the number of steps taken before this one.
    ///
    /// - Precondition: no parameter has changed its shape since its gradient was computed, or since the last step.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public final func step() {
        if let schedule { learningRate = schedule(stepCount) }
        updateParameters()
        stepCount += 1
    }

    /// Changes every parameter that has a gradient, by `learningRate`: what makes one optimizer differ from another.
    open func updateParameters() {
        stop("Optimizer.updateParameters: this optimizer does not say how it changes parameters")
    }

    /// Forgets the parameters' gradients; without this, the next `backward()` of a tape adds to them.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public final func clearGradients() {
        for index in parameters.indices { parameters.withUncounted(index) { $0.clearGradient() } }
    }
}

/// The variables in their order, each where it stands first.
private func withoutRepetitions<Scalar: Real>(_ parameters: [Variable<Scalar>]) -> [Variable<Scalar>] {
    var seen: Set<ObjectIdentifier> = []
    return parameters.filter { seen.insert(ObjectIdentifier($0)).inserted }
}

/// Stops unless `value` is finite and not negative; `name` says whose value it is.
func requireNotNegative(_ value: Double, _ name: StaticString) {
    require(value.isFinite && value >= 0, "\(name) is \(value): it must be a finite number, 0 or more")
}

/// Stops unless 0 ≤ `value` < 1; `name` says whose value it is.
func requireBelowOne(_ value: Double, _ name: StaticString) {
    require(value >= 0 && value < 1, "\(name) is \(value): it must be a number from 0 to 1, 1 excluded")
}
