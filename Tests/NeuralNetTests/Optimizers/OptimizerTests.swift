import NeuralNet
import Testing

/// An optimizer of each kind.
private func everyOptimizer<Scalar: Real>(_ parameters: [Variable<Scalar>]) -> [Optimizer<Scalar>] {
    [
        SGD(parameters), Momentum(parameters), Momentum(parameters, velocity: .ofGradients), Nesterov(parameters),
        Nesterov(parameters, velocity: .ofGradients), AdaGrad(parameters), RMSProp(parameters),
        RMSProp(parameters, isCentred: true), RMSProp(parameters, momentum: 0.9),
        RMSProp(parameters, isCentred: true, momentum: 0.9), Adam(parameters), AdamW(parameters),
    ]
}

/// Moves every parameter by the learning rate, whatever the slope.
private final class Descending: Optimizer<Double> {
    override func updateParameters() {
        for parameter in parameters { parameter.value -= learningRate }
    }
}

struct OptimizerTests {
    // A parameter that has a gradient at every second step goes the same way as one that is alone in the world and
    // takes half as many.
    @Test(arguments: 0..<12)
    func withoutAGradientNothingChanges(kind: Int) {
        let (seldom, alone) = (Variable(Tensor([1.0, -2])), Variable(Tensor([1.0, -2])))
        let always = Variable(Tensor([3.0]))
        let optimizer = everyOptimizer([seldom, always])[kind]
        let half = everyOptimizer([alone])[kind]
        for step in 0..<6 {
            always.gradient = Tensor([0.5])
            if step % 2 == 1 {
                seldom.gradient = seldom.value * 0.3
                alone.gradient = alone.value * 0.3
                half.step()
            }
            let (before, other) = (seldom.value, always.value)
            optimizer.step()
            #expect((seldom.value == before) == (step % 2 == 0))
            #expect(always.value != other)
            #expect(seldom.value == alone.value)
            optimizer.clearGradients()
            #expect(seldom.gradient == nil && always.gradient == nil)
        }
    }

    @Test(arguments: 0..<12)
    func whatIsRememberedBelongsToItsParameter(kind: Int) {
        let (a, b) = (Variable<Double>(Tensor([1, 2])), Variable<Double>(Tensor([[4.0], [-5]])))
        let (c, d) = (Variable<Double>(Tensor([1, 2])), Variable<Double>(Tensor([[4.0], [-5]])))
        let together = everyOptimizer([a, b])[kind]
        let (first, second) = (everyOptimizer([c])[kind], everyOptimizer([d])[kind])
        for _ in 0..<5 {
            for parameter in [a, b, c, d] { parameter.gradient = parameter.value * parameter.value }
            together.step()
            first.step()
            second.step()
        }
        #expect(a.value == c.value && b.value == d.value)
        #expect(a.value != Tensor([1.0, 2]))
    }

    // Eight are computed at once where there are as many; the last few by themselves.
    @Test(arguments: 0..<12)
    func theResultDoesNotDependOnHowManyNumbersThereAre(kind: Int) {
        func run<Scalar: Real>(_ type: Scalar.Type, count: Int) -> [Scalar] {
            let parameter = Variable<Scalar>(Tensor((0..<count).map { 1 / Scalar($0 + 3) }))
            let optimizer = everyOptimizer([parameter])[kind]
            for step in 1...4 {
                parameter.gradient = Tensor((0..<count).map { Scalar(step) / Scalar(7 * $0 + 5) - Scalar(0.01) })
                optimizer.step()
            }
            return parameter.value.scalars
        }
        for count in [1, 5, 16, 37] {
            #expect(run(Double.self, count: count) == Array(run(Double.self, count: 100).prefix(count)))
            #expect(run(Float.self, count: count) == Array(run(Float.self, count: 100).prefix(count)))
        }
    }

    @Test(arguments: 0..<12)
    func numbersThatOthersHoldStayAsTheyAre(kind: Int) {
        let start = Tensor<Float>([1, 2, 3])
        let parameter = Variable(start)
        parameter.gradient = start
        everyOptimizer([parameter])[kind].step()
        #expect(start == Tensor([1, 2, 3]))
        #expect(parameter.gradient == start)
        #expect(parameter.value != start)
    }

    @Test func withoutDecayAnInfiniteWeightIsNotTurnedIntoNan() {
        let weight = Variable<Double>(Tensor([.infinity]))
        weight.gradient = Tensor([1])
        for optimizer in everyOptimizer([weight]).dropLast() { optimizer.step() }
        #expect(weight.value[0] == .infinity)
    }

    @Test func aParameterWithoutNumbersIsNoTrouble() {
        let parameter = Variable<Double>(Tensor(zeros: [0, 3]))
        parameter.gradient = Tensor(zeros: [0, 3])
        for optimizer in everyOptimizer([parameter]) {
            optimizer.step()
            optimizer.step()
        }
        #expect(parameter.shape == [0, 3])
    }

    @Test func aVariableGivenTwiceIsChangedOnce() {
        let (shared, other) = (Variable<Double>(Tensor([1])), Variable<Double>(Tensor([1])))
        let optimizer = SGD([shared, other, shared], learningRate: 0.5)
        #expect(optimizer.parameters.count == 2)
        #expect(optimizer.parameters[0] === shared && optimizer.parameters[1] === other)
        shared.gradient = Tensor([1])
        optimizer.step()
        #expect(shared.value == Tensor([0.5]))
    }

    @Test func aScheduleSetsTheRateOfEachStep() {
        let w = Variable<Double>(Tensor([0]))
        let optimizer = SGD([w], learningRate: 9)
        optimizer.schedule = LearningRateSchedule { [1, 10, 100][$0] }
        w.gradient = Tensor([-1])
        var rates: [Double] = []
        for _ in 0..<3 {
            optimizer.step()
            rates.append(optimizer.learningRate)
        }
        #expect(rates == [1, 10, 100])
        #expect(w.value == Tensor([111]))
        #expect(optimizer.stepCount == 3)
        optimizer.schedule = nil
        optimizer.learningRate = 0.5
        optimizer.step()
        #expect(w.value == Tensor([111.5]))
    }

    @Test func oneOfOnesOwn() {
        let w = Variable(Tensor([1.0, 2]))
        Descending([w], learningRate: 0.25).step()
        #expect(w.value == Tensor([0.75, 1.75]))
    }
}
