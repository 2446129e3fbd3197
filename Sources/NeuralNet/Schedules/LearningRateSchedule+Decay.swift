// Learning rates that stay, or fall from step to step.

extension LearningRateSchedule {
    /// The same rate η at every step.
    ///
    /// - Precondition: `rate` is finite and not negative.
    public static func constant(_ rate: Double) -> LearningRateSchedule {
        requireNotNegative(rate, "LearningRateSchedule.constant: the rate")
        return LearningRateSchedule { _ in rate }
    }

    /// A staircase: η · γ^⌊t / n⌋, the rate times γ after every n steps.
    ///
    /// - Parameters:
    ///   - start: η, the rate of the first n steps.
    ///   - factor: γ, by which the rate is multiplied.
    ///   - steps: n, how long a stair is.
    /// - Precondition: `start` and `factor` are finite and not negative, `steps` is positive.
    ///
    /// Source: PyTorch, `StepLR`.
    public static func stepDecay(from start: Double, factor: Double, every steps: Int) -> LearningRateSchedule {
        requireNotNegative(start, "LearningRateSchedule.stepDecay: the first rate")
        requireNotNegative(factor, "LearningRateSchedule.stepDecay: the factor")
        requirePositive(steps, "LearningRateSchedule.stepDecay: the length of a stair")
        return LearningRateSchedule { start * Double.pow(factor, Double($0 / steps)) }
    }

    /// An exponential decay: η · γᵗ.
    ///
    /// - Parameters:
    ///   - start: η, the first rate.
    ///   - factor: γ, by which the rate is multiplied after each step.
    /// - Precondition: `start` and `factor` are finite and not negative.
    ///
    /// Source: PyTorch, `ExponentialLR`.
    public static func exponential(from start: Double, factor: Double) -> LearningRateSchedule {
        requireNotNegative(start, "LearningRateSchedule.exponential: the first rate")
        requireNotNegative(factor, "LearningRateSchedule.exponential: the factor")
        return LearningRateSchedule { start * Double.pow(factor, Double($0)) }
    }

    /// A decay with the inverse of time: η / (1 + k t), halved after 1 / k steps.
    ///
    /// Rates that fall like this, and no faster, still reach any distance: Σ 1/t has no bound, while Σ 1/t² has one.
    /// This is what gradient descent needs to come to rest at a minimum in spite of noise.
    ///
    /// - Parameters:
    ///   - start: η, the first rate.
    ///   - decay: k, how fast it falls.
    /// - Precondition: `start` and `decay` are finite and not negative.
    ///
    /// Source: H. Robbins, S. Monro, "A Stochastic Approximation Method", Annals of Mathematical Statistics 22 (1951);
    /// as `lr_decay` in PyTorch's `Adagrad`.
    public static func inverseTime(from start: Double, decay: Double) -> LearningRateSchedule {
        requireNotNegative(start, "LearningRateSchedule.inverseTime: the first rate")
        requireNotNegative(decay, "LearningRateSchedule.inverseTime: the decay")
        return LearningRateSchedule { start / (1 + decay * Double($0)) }
    }

    /// Half a wave of the cosine: η₁ + ½ (η₀ − η₁)(1 + cos(π t / n)), and η₁ from step n on.
    ///
    /// It leaves η₀ and reaches η₁ slowly and falls fastest halfway. (PyTorch's goes up again after n steps.)
    ///
    /// - Parameters:
    ///   - start: η₀, the first rate.
    ///   - end: η₁, the last rate.
    ///   - steps: n, after how many steps η₁ is reached.
    /// - Precondition: `start` and `end` are finite and not negative, `steps` is positive.
    ///
    /// Source: I. Loshchilov, F. Hutter, "SGDR: Stochastic Gradient Descent with Warm Restarts", ICLR 2017, without the
    /// restarts. PyTorch: `CosineAnnealingLR`.
    public static func cosine(from start: Double, to end: Double = 0, over steps: Int) -> LearningRateSchedule {
        requireNotNegative(start, "LearningRateSchedule.cosine: the first rate")
        requireNotNegative(end, "LearningRateSchedule.cosine: the last rate")
        requirePositive(steps, "LearningRateSchedule.cosine: the number of steps")
        return LearningRateSchedule { step in
            if step >= steps { return end }
            return end + (start - end) * (1 + Double.cos(.pi * Double(step) / Double(steps))) / 2
        }
    }
}

/// Stops unless `steps` is positive; `name` says whose number it is.
func requirePositive(_ steps: Int, _ name: StaticString) {
    require(steps > 0, "\(name) is \(steps): it must be 1 or more")
}
