import NeuralNet
import Testing

/// The optimizer with a schedule.
private func scheduled<Scalar: Real>(
    _ optimizer: Optimizer<Scalar>, _ schedule: LearningRateSchedule
) -> Optimizer<Scalar> {
    optimizer.schedule = schedule
    return optimizer
}

struct ScheduledPathTests {
    @Test func stairs() {
        let schedule = LearningRateSchedule.stepDecay(from: 0.95, factor: 0.5, every: 10)
        expectPath(
            PyTorchPaths.sgdByHalves,
            inDouble: { scheduled(SGD($0), schedule) },
            inFloat: { scheduled(SGD($0), schedule) })
    }

    // Only a velocity of gradients changes its pace with the rate at once, as PyTorch's does.
    @Test func stairsWithMomentum() {
        let schedule = LearningRateSchedule.stepDecay(from: 0.1, factor: 0.5, every: 10)
        expectPath(
            PyTorchVariantPaths.momentumByHalves,
            inDouble: { scheduled(Momentum($0, velocity: .ofGradients), schedule) },
            inFloat: { scheduled(Momentum($0, velocity: .ofGradients), schedule) })
        let ofSteps = Bowl<Double>.path { scheduled(Momentum($0, velocity: .ofSteps), schedule) }
        #expect((ofSteps[60] - PyTorchVariantPaths.momentumByHalves[60]).magnitude > 0.1)
    }

    @Test func adaGradsDecayOfTheRate() {
        let schedule = LearningRateSchedule.inverseTime(from: 1.5, decay: 0.1)
        expectPath(
            PyTorchVariantPaths.adaGradWithRateDecay,
            inDouble: { scheduled(AdaGrad($0), schedule) }, inFloat: { scheduled(AdaGrad($0), schedule) })
    }
}
