import NeuralNet
import Testing

/// A parameter, for optimizers that are not to be.
private func parameters() -> [Variable<Double>] { [Variable(Tensor([1.0, 2]), name: "W")] }

/// An optimizer that does not say what it does.
private final class Silent: Optimizer<Double> {}

struct OptimizerMisuseTests {
    @Test func stepsAreScaledByANumber() async {
        let stop1 = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = SGD(parameters(), learningRate: -0.1)
        }
        #expect(message(of: stop1).contains("Optimizer: learningRate is -0.1: it must be a finite number, 0 or more"))
        let stop2 = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Adam(parameters(), learningRate: .nan)
        }
        #expect(message(of: stop2).contains("Optimizer: learningRate is nan: it must be a finite number, 0 or more"))
        let stop3 = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = SGD(parameters(), weightDecay: .infinity)
        }
        #expect(message(of: stop3).contains("SGD: weightDecay is inf: it must be a finite number, 0 or more"))
    }

    @Test func momentumIsANumber() async {
        let stop1 = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Momentum(parameters(), momentum: -0.9)
        }
        #expect(message(of: stop1).contains("Momentum: momentum is -0.9: it must be a finite number, 0 or more"))
        let stop2 = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Momentum(parameters(), velocity: .ofGradients, dampening: -1)
        }
        #expect(message(of: stop2).contains("Momentum: dampening is -1.0: it must be a finite number, 0 or more"))
        let stop3 = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Momentum(parameters(), dampening: 0.5)
        }
        #expect(message(of: stop3).contains(
            "Momentum: dampening is 0.5, but only a velocity of gradients is dampened: say velocity: .ofGradients"))
        let stop4 = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Momentum(parameters(), weightDecay: -1)
        }
        #expect(message(of: stop4).contains("Momentum: weightDecay is -1.0: it must be a finite number, 0 or more"))
        let stop5 = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Nesterov(parameters(), momentum: .infinity)
        }
        #expect(message(of: stop5).contains("Nesterov: momentum is inf: it must be a finite number, 0 or more"))
        let stop6 = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Nesterov(parameters(), weightDecay: -1)
        }
        #expect(message(of: stop6).contains("Nesterov: weightDecay is -1.0: it must be a finite number, 0 or more"))
        let stop7 = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = RMSProp(parameters(), momentum: .nan)
        }
        #expect(message(of: stop7).contains("RMSProp: momentum is nan: it must be a finite number, 0 or more"))
    }

    @Test func epsilonIsANumber() async {
        let stop1 = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = AdaGrad(parameters(), epsilon: -1)
        }
        #expect(message(of: stop1).contains("AdaGrad: epsilon is -1.0: it must be a finite number, 0 or more"))
        let stop2 = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = AdaGrad(parameters(), weightDecay: -1)
        }
        #expect(message(of: stop2).contains("AdaGrad: weightDecay is -1.0: it must be a finite number, 0 or more"))
        let stop3 = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = RMSProp(parameters(), epsilon: -1)
        }
        #expect(message(of: stop3).contains("RMSProp: epsilon is -1.0: it must be a finite number, 0 or more"))
        let stop4 = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = RMSProp(parameters(), weightDecay: -1)
        }
        #expect(message(of: stop4).contains("RMSProp: weightDecay is -1.0: it must be a finite number, 0 or more"))
        let stop5 = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Adam(parameters(), epsilon: .infinity)
        }
        #expect(message(of: stop5).contains("Adam: epsilon is inf: it must be a finite number, 0 or more"))
        let stop6 = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = AdamW(parameters(), weightDecay: -1)
        }
        #expect(message(of: stop6).contains("Adam: weightDecay is -1.0: it must be a finite number, 0 or more"))
    }

    @Test func betasAreBelowOne() async {
        let stop1 = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = RMSProp(parameters(), beta: 1)
        }
        #expect(message(of: stop1).contains("RMSProp: beta is 1.0: it must be a number from 0 to 1, 1 excluded"))
        let stop2 = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Adam(parameters(), beta1: 1)
        }
        #expect(message(of: stop2).contains("Adam: beta1 is 1.0: it must be a number from 0 to 1, 1 excluded"))
        let stop3 = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Adam(parameters(), beta2: -0.1)
        }
        #expect(message(of: stop3).contains("Adam: beta2 is -0.1: it must be a number from 0 to 1, 1 excluded"))
        let stop4 = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = AdamW(parameters(), beta1: .nan)
        }
        #expect(message(of: stop4).contains("Adam: beta1 is nan: it must be a number from 0 to 1, 1 excluded"))
    }

    @Test func theRateMustStayANumber() async {
        let stop1 = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let optimizer = SGD(parameters())
            optimizer.learningRate = -1
        }
        #expect(message(of: stop1).contains("Optimizer.learningRate is -1.0: it must be a finite number, 0 or more"))
        let stop2 = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let optimizer = SGD(parameters())
            optimizer.schedule = LearningRateSchedule { _ in .nan }
            optimizer.step()
        }
        #expect(message(of: stop2).contains("Optimizer.learningRate is nan: it must be a finite number, 0 or more"))
    }

    @Test func shapesMustStay() async {
        let stop1 = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let w = parameters()[0]
            w.gradient = Tensor([1.0, 1])
            w.value = Tensor([1.0, 2, 3])
            SGD([w]).step()
        }
        #expect(message(of: stop1).contains(
            "Optimizer.step: a gradient of shape [2] does not fit the parameter `W` of shape [3]"))
        let stop2 = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let w = parameters()[0]
            let optimizer = Momentum([w])
            w.gradient = Tensor([1.0, 1])
            optimizer.step()
            w.value = Tensor([1.0, 2, 3])
            w.gradient = Tensor([1.0, 1, 1])
            optimizer.step()
        }
        #expect(message(of: stop2).contains(
            "Optimizer.step: the parameter `W` had shape [2] before and has shape [3] now"))
        let stop3 = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let w = parameters()[0]
            let optimizer = Adam([w])
            w.gradient = Tensor([1.0, 1])
            optimizer.step()
            w.value = Tensor([1.0, 2, 3])
            w.gradient = Tensor([1.0, 1, 1])
            optimizer.step()
        }
        #expect(message(of: stop3).contains(
            "Optimizer.step: the parameter `W` had shape [2] before and has shape [3] now"))
    }

    @Test func anOptimizerMustSayWhatItDoes() async {
        let stop1 = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            Silent(parameters(), learningRate: 1).step()
        }
        #expect(message(of: stop1).contains(
            "Optimizer.updateParameters: this optimizer does not say how it changes parameters"))
    }

    @Test func whatWasComputedCannotBeChanged() async {
        let stop1 = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let w = Variable<Double>(Tensor([[1.0]]))
            let product = w.matmul(w)
            product.gradient = Tensor([[1.0]])
            SGD([product]).step()
        }
        #expect(message(of: stop1).contains("Variable.value: the result of `matmul` was computed and cannot be set"))
    }
}
