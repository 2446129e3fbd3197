import NeuralNet
import Testing

/// Parameters with the given gradients.
private func parameters<Scalar: Real>(_ gradients: Tensor<Scalar>?...) -> [Variable<Scalar>] {
    gradients.map { gradient in
        let parameter = Variable<Scalar>(Tensor(zeros: gradient?.shape ?? [2]))
        parameter.gradient = gradient
        return parameter
    }
}

struct GradientClippingTests {
    // The norm is that over all parameters: √(3² + 4² + 12²) = 13.
    @Test func aNormAboveTheLimitIsBroughtToIt() {
        let both = parameters(Tensor([3.0, 4]), Tensor([[-12.0]]), nil)
        #expect(SGD(both).clipGradients(byNorm: 6.5) == 13)
        #expect(both[0].gradient == Tensor([1.5, 2]))
        #expect(both[1].gradient == Tensor([[-6.0]]))
        #expect(both[2].gradient == nil)
        let floats = parameters(Tensor<Float>([3, 4]))
        #expect(SGD(floats).clipGradients(byNorm: 2.5) == 5)
        #expect(floats[0].gradient == Tensor<Float>([1.5, 2]))
    }

    @Test func aNormBelowTheLimitStays() {
        let gradients = parameters(Tensor([3.0, 4]))
        #expect(SGD(gradients).clipGradients(byNorm: 5) == 5)
        #expect(gradients[0].gradient == Tensor([3.0, 4]))
        #expect(SGD(parameters(Tensor<Double>?.none)).clipGradients(byNorm: 1) == 0)
    }

    // Σ i² = n (n + 1) (2n + 1) / 6. In `Float` alone the sum would be wrong from 2²⁴ on.
    @Test(arguments: [1, 7, 8, 9, 100, 1000])
    func manyNumbersAreAddedInDoublePrecision(count: Int) {
        let gradients = parameters(Tensor<Float>((1...count).map { Float($0) }))
        let square = Double(count * (count + 1) * (2 * count + 1) / 6)
        #expect(SGD(gradients).clipGradients(byNorm: 1e9) == square.squareRoot())
    }

    @Test func aNormThatIsNotFiniteChangesNothing() {
        let infinite = parameters(Tensor([.infinity, 1.0]))
        #expect(SGD(infinite).clipGradients(byNorm: 1) == .infinity)
        #expect(infinite[0].gradient == Tensor([.infinity, 1.0]))
        let nan = parameters(Tensor([1.0]), Tensor([Double.nan]))
        #expect(SGD(nan).clipGradients(byNorm: 0.5).isNaN)
        #expect(nan[0].gradient == Tensor([1.0]))
    }

    @Test func valuesAreBroughtBetweenTheLimits() {
        let gradients = parameters(Tensor([-3.0, -0.5, 0, 0.5, 3, .infinity, -.infinity]), nil)
        SGD(gradients).clipGradients(byValue: 1)
        #expect(gradients[0].gradient == Tensor([-1.0, -0.5, 0, 0.5, 1, 1, -1]))
        #expect(gradients[1].gradient == nil)
        let nan = parameters(Tensor<Float>([.nan, 7]))
        SGD(nan).clipGradients(byValue: 0.25)
        #expect(nan[0].gradient![0].isNaN && nan[0].gradient![1] == 0.25)
    }

    @Test func gradientsThatOthersHoldStayAsTheyAre() {
        let gradient = Tensor([3.0, 4])
        let held = parameters(gradient)
        SGD(held).clipGradients(byNorm: 1)
        SGD(held).clipGradients(byValue: 0.1)
        #expect(gradient == Tensor([3.0, 4]))
    }

    @Test func theLimitMustBeANumber() async {
        let norm = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            SGD(parameters(Tensor([1.0]))).clipGradients(byNorm: .nan)
        }
        #expect(message(of: norm).contains(
            "Optimizer.clipGradients(byNorm:): the limit is nan: it must be a finite number, 0 or more"))
        let value = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            SGD(parameters(Tensor([1.0]))).clipGradients(byValue: -1)
        }
        #expect(message(of: value).contains(
            "Optimizer.clipGradients(byValue:): the limit is -1.0: it must be a finite number, 0 or more"))
    }
}
