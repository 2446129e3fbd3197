// Learning rates that rise, and schedules one after another.

extension LearningRateSchedule {
    /// A straight line: η₀ + (η₁ − η₀) t / n, and η₁ from step n on.
    ///
    /// - Parameters:
    ///   - start: η₀, the first rate.
    ///   - end: η₁, the last rate.
    ///   - steps: n, after how many steps η₁ is reached.
    /// - Precondition: `start` and `end` are finite and not negative, `steps` is positive.
    ///
    /// Source: PyTorch, `LinearLR`, which gives both ends as parts of the optimizer's rate.
    public static func linear(from start: Double, to end: Double, over steps: Int) -> LearningRateSchedule {
        requireNotNegative(start, "LearningRateSchedule.linear: the first rate")
        requireNotNegative(end, "LearningRateSchedule.linear: the last rate")
        requirePositive(steps, "LearningRateSchedule.linear: the number of steps")
        return LearningRateSchedule { step in
            if step >= steps { return end }
            return start + (end - start) * Double(step) / Double(steps)
        }
    }

    /// A warm-up: in a straight line up to where another schedule begins, then that schedule.
    ///
    ///     let schedule = LearningRateSchedule.warmUp(over: 100, then: .cosine(from: 0.1, over: 900))
    ///
    /// At the beginning the weights are far from any minimum, and what the optimizer remembers is still made of few
    /// slopes: large steps would then lead astray.
    ///
    /// - Parameters:
    ///   - start: the first rate.
    ///   - steps: how long the rate rises.
    ///   - next: what follows; its step 0 is the first after the warm-up.
    /// - Precondition: `start` is finite and not negative, `steps` is positive.
    ///
    /// Source: P. Goyal and others, "Accurate, Large Minibatch SGD: Training ImageNet in 1 Hour" (2017), section 2.2.
    public static func warmUp(
        from start: Double = 0, over steps: Int, then next: LearningRateSchedule
    ) -> LearningRateSchedule {
        requireNotNegative(start, "LearningRateSchedule.warmUp: the first rate")
        requirePositive(steps, "LearningRateSchedule.warmUp: the number of steps")
        return linear(from: start, to: next(0), over: steps).followed(by: next, after: steps)
    }

    /// This schedule for some steps, then another.
    ///
    /// - Parameters:
    ///   - next: what follows; it counts its steps from 0.
    ///   - steps: how many steps this schedule has.
    /// - Precondition: `steps` is positive.
    ///
    /// Source: PyTorch, `SequentialLR`.
    public func followed(by next: LearningRateSchedule, after steps: Int) -> LearningRateSchedule {
        requirePositive(steps, "LearningRateSchedule.followed: the number of steps")
        return LearningRateSchedule { $0 < steps ? self($0) : next($0 - steps) }
    }
}
