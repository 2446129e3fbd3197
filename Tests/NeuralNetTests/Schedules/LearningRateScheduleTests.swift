import NeuralNet
import Testing

/// Expects a schedule to say the given rates, for steps 0, 1, …
private func expect(
    _ schedule: LearningRateSchedule, says expected: [Double], at location: SourceLocation = #_sourceLocation
) {
    let rates = expected.indices.map { schedule($0) }
    expectAgreement(Tensor(rates), shape: [expected.count], expected, relative: 1e-15, at: location)
}

// The rates are those of `torch.optim.lr_scheduler` of PyTorch 2.13.0 for an optimizer with lr = 0.1.
struct LearningRateScheduleTests {
    @Test func constant() {
        expect(.constant(0.3), says: [0.3, 0.3, 0.3])
    }

    // StepLR(o, 3, 0.5)
    @Test func stepDecay() {
        expect(
            .stepDecay(from: 0.1, factor: 0.5, every: 3),
            says: [0.1, 0.1, 0.1, 0.05, 0.05, 0.05, 0.025, 0.025, 0.025, 0.0125])
    }

    // ExponentialLR(o, 0.9)
    @Test func exponential() {
        expect(
            .exponential(from: 0.1, factor: 0.9),
            says: [
                0.1, 0.09000000000000001, 0.08100000000000002, 0.07290000000000002, 0.06561000000000002,
                0.05904900000000002,
                0.05314410000000002, 0.04782969000000002, 0.043046721000000024, 0.03874204890000002,
            ])
    }

    // CosineAnnealingLR(o, 8, 0.001); after 8 steps, ours stays where it is.
    @Test func cosine() {
        expect(
            .cosine(from: 0.1, to: 0.001, over: 8),
            says: [
                0.1, 0.0962320368593087, 0.0855017856687341, 0.06944282990207196, 0.0505, 0.03155717009792806,
                0.0154982143312659, 0.004767963140691306, 0.001, 0.001, 0.001,
            ])
    }

    // LinearLR(o, start_factor=0.25, end_factor=1, total_iters=6)
    @Test func linear() {
        expect(
            .linear(from: 0.025, to: 0.1, over: 6),
            says: [0.025, 0.037500000000000006, 0.05, 0.0625, 0.075, 0.08750000000000001, 0.1, 0.1, 0.1])
    }

    // SequentialLR(o, [LinearLR(o, start_factor=0.1, end_factor=1, total_iters=4), CosineAnnealingLR(o, 6, 0.001)],
    // [4])
    @Test func warmUpThenCosine() {
        expect(
            .warmUp(from: 0.01, over: 4, then: .cosine(from: 0.1, to: 0.001, over: 6)),
            says: [
                0.010000000000000002, 0.03250000000000001, 0.055000000000000014, 0.07750000000000003, 0.1,
                0.09336825748732973, 0.07525000000000001, 0.0505, 0.025750000000000012, 0.007631742512670284, 0.001,
            ])
        expect(.warmUp(over: 2, then: .constant(0.1)), says: [0, 0.05, 0.1, 0.1])
    }

    // LambdaLR(o, lambda t: 1 / (1 + 0.1 * t))
    @Test func inverseTime() {
        expect(
            .inverseTime(from: 0.1, decay: 0.1),
            says: [
                0.1, 0.09090909090909091, 0.08333333333333334, 0.07692307692307693, 0.07142857142857144,
                0.06666666666666667,
            ])
    }

    @Test func oneAfterAnother() {
        expect(LearningRateSchedule.constant(1).followed(by: .constant(2), after: 3), says: [1, 1, 1, 2, 2])
    }

    @Test func oneOfOnesOwn() {
        expect(LearningRateSchedule { Double($0 * $0) }, says: [0, 1, 4, 9])
    }

    @Test func ratesMustBeNumbers() async {
        let constant = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = LearningRateSchedule.constant(-0.1)
        }
        #expect(message(of: constant).contains(
            "LearningRateSchedule.constant: the rate is -0.1: it must be a finite number, 0 or more"))
        let stair = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = LearningRateSchedule.stepDecay(from: 0.1, factor: .infinity, every: 3)
        }
        #expect(message(of: stair).contains(
            "LearningRateSchedule.stepDecay: the factor is inf: it must be a finite number, 0 or more"))
        let exponential = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = LearningRateSchedule.exponential(from: .nan, factor: 1)
        }
        #expect(message(of: exponential).contains(
            "LearningRateSchedule.exponential: the first rate is nan: it must be a finite number, 0 or more"))
        let inverse = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = LearningRateSchedule.inverseTime(from: 0.1, decay: -1)
        }
        #expect(message(of: inverse).contains(
            "LearningRateSchedule.inverseTime: the decay is -1.0: it must be a finite number, 0 or more"))
        let last = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = LearningRateSchedule.cosine(from: 0.1, to: -1, over: 5)
        }
        #expect(message(of: last).contains(
            "LearningRateSchedule.cosine: the last rate is -1.0: it must be a finite number, 0 or more"))
        let factor = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = LearningRateSchedule.exponential(from: 0.1, factor: .infinity)
        }
        #expect(message(of: factor).contains(
            "LearningRateSchedule.exponential: the factor is inf: it must be a finite number, 0 or more"))
        let warmUp = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = LearningRateSchedule.warmUp(from: -1, over: 5, then: .constant(1))
        }
        #expect(message(of: warmUp).contains(
            "LearningRateSchedule.warmUp: the first rate is -1.0: it must be a finite number, 0 or more"))
    }

    @Test func stepsMustBeCounted() async {
        let stair = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = LearningRateSchedule.stepDecay(from: 0.1, factor: 0.5, every: 0)
        }
        #expect(message(of: stair).contains(
            "LearningRateSchedule.stepDecay: the length of a stair is 0: it must be 1 or more"))
        let cosine = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = LearningRateSchedule.cosine(from: 0.1, over: 0)
        }
        #expect(message(of: cosine).contains(
            "LearningRateSchedule.cosine: the number of steps is 0: it must be 1 or more"))
        let linear = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = LearningRateSchedule.linear(from: 0, to: 1, over: -1)
        }
        #expect(message(of: linear).contains(
            "LearningRateSchedule.linear: the number of steps is -1: it must be 1 or more"))
        let warmUp = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = LearningRateSchedule.warmUp(over: 0, then: .constant(1))
        }
        #expect(message(of: warmUp).contains(
            "LearningRateSchedule.warmUp: the number of steps is 0: it must be 1 or more"))
        let next = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = LearningRateSchedule.constant(1).followed(by: .constant(2), after: 0)
        }
        #expect(message(of: next).contains(
            "LearningRateSchedule.followed: the number of steps is 0: it must be 1 or more"))
        let step = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = LearningRateSchedule.constant(1)(-1)
        }
        #expect(message(of: step).contains("LearningRateSchedule: there is no rate for step -1; the first step is 0"))
    }
}
