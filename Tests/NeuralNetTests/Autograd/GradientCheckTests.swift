@testable import NeuralNet
import Testing

struct GradientCheckTests {
    private let x = Variable(constant: Tensor([[0.5, 0.3]]))
    private let target = Variable(constant: Tensor([[0.23, -0.07]]))

    private func loss(_ w: Variable<Double>, _ v: Variable<Double>) -> Variable<Double> {
        halfSquaredError(prediction: sigmoid(sigmoid(x.matmul(w)).matmul(v)), target: target)
    }

    @Test func rightGradientsPass() {
        let w = Variable(Tensor([[0.2, -0.4], [0.5, 0.6]]), name: "W")
        let v = Variable(Tensor([[0.1, -0.5], [-0.3, 0.8]]), name: "V")
        let check = checkGradient(of: [w, v]) { loss(w, v) }
        #expect(check.count == 8)
        #expect(check.relativeError < 1e-8)
        #expect(check.analytic.map { $0.shape } == [[2, 2], [2, 2]])
        #expect(check.relativeErrors.map { $0.shape } == [[2, 2], [2, 2]])
        #expect(check.relativeErrors.flatMap(\.scalars).max() == check.relativeError)
    }

    @Test func aWrongGradientIsFoundAndNamed() {
        let w = Variable(Tensor([1.0, 2]), name: "W")
        let v = Variable(Tensor([[3.0, 4], [5, 6]]), name: "V")
        // The square, with a slope that is wrong at one place by one part in a million.
        func wrongSquare(_ x: Variable<Double>) -> Variable<Double> {
            Variable("square", x.value * x.value, from: x) { y in
                var slope = y.firstInput.value * 2
                if slope.rank == 2 { slope[1, 0] *= 1.000001 }
                y.firstInput.accumulate(slope * y.gradientMemory)
            }
        }
        func total(_ x: Variable<Double>) -> Variable<Double> {
            Variable("sum", Tensor(x.value.sum()), from: x) { y in
                y.firstInput.accumulate(Tensor(repeating: y.gradientMemory.sum(), shape: y.firstInput.shape))
            }
        }
        let right = checkGradient(of: [w]) { total(wrongSquare(w)) }
        #expect(right.relativeError < 1e-7)
        let wrong = checkGradient(of: [w, v]) {
            Variable(
                "+", total(wrongSquare(w)).value + total(wrongSquare(v)).value, from: total(wrongSquare(w)),
                total(wrongSquare(v))
            ) { y in
                y.firstInput.accumulate(y.gradientMemory)
                y.secondInput.accumulate(y.gradientMemory)
            }
        }
        #expect(wrong.worst?.variable == 1)
        #expect(wrong.worst?.name == "V")
        #expect(wrong.worst?.indices == [1, 0])
        #expect(wrong.worst?.analytic == 10.00001)
        #expect(abs(wrong.relativeError - 1e-6) < 1e-8)
        #expect(wrong.description.hasPrefix("6 gradients, worst relative error "))
        #expect(wrong.description.contains(": V[1, 0] is 10.00001 by the chain rule, "))
    }

    @Test func aNanIsTheWorst() {
        let x = Variable(Tensor([1.0, 2, 3]))
        let check = checkGradient(of: [x]) {
            Variable("odd", Tensor(x.value.sum()), from: x) { y in y.firstInput.accumulate(Tensor([7, .nan, 9])) }
        }
        #expect(check.relativeError.isNaN)
        #expect(check.worst?.indices == [1])
        #expect(check.worst?.name == "x0")
    }

    @Test func everythingIsAsItWasBefore() {
        let w = Variable(Tensor([[0.2, -0.4], [0.5, 0.6]]))
        let v = Variable(Tensor([[0.1, -0.5], [-0.3, 0.8]]))
        w.gradient = Tensor([[1, 2], [3, 4]])
        let before = loss(w, v)
        let (valueOfW, valueOfV) = (w.value, v.value)
        _ = checkGradient(of: [w]) { loss(w, v) }
        #expect(w.value == valueOfW)
        #expect(v.value == valueOfV)
        #expect(w.gradient == Tensor([[1, 2], [3, 4]]))
        #expect(v.gradient == nil)
        before.backward()  // A tape from before is still good.
        #expect(v.gradient != nil)
    }

    @Test func aVariableThatTheLossDoesNotKnowHasGradientZero() {
        let w = Variable(Tensor([[0.2, -0.4], [0.5, 0.6]]))
        let v = Variable(Tensor([[0.1, -0.5], [-0.3, 0.8]]))
        let stranger = Variable(Tensor([1.0]))
        stranger.gradient = Tensor([5])
        let check = checkGradient(of: [stranger]) { loss(w, v) }
        #expect(check.analytic == [Tensor([0])])
        #expect(check.relativeError == 0)
        #expect(stranger.gradient == Tensor([5]))
    }

    @Test func nothingToCompare() {
        let w = Variable(Tensor([[0.2, -0.4], [0.5, 0.6]]))
        let check = checkGradient(of: []) { loss(w, w) }
        #expect(check.worst == nil)
        #expect(check.relativeError == 0)
        #expect(check.description == "no gradients to compare")
    }

    @Test func roundingIsNotTakenForAnError() {
        // The slope is 0, differences of a loss near ½ give some 1e-12; of a loss near 0, some 1e-17.
        let x = Variable(Tensor([0.0]))
        for target in [0.5, 1.5] {
            let minimum = checkGradient(of: [x]) {
                let square = halfSquaredError(prediction: sigmoid(x), target: Variable(constant: Tensor([0.5])))
                return halfSquaredError(prediction: square, target: Variable(constant: Tensor(target - 0.5)))
            }
            #expect(minimum.relativeError < 1e-7)
        }
    }

    @Test func inSinglePrecision() {
        let w = Variable(Tensor<Float>([[0.2, -0.4], [0.5, 0.6]]))
        let x = Variable(constant: Tensor<Float>([[0.5, 0.3]]))
        let check = checkGradient(of: [w]) {
            halfSquaredError(prediction: sigmoid(x.matmul(w)), target: Variable(constant: Tensor([[0.23, -0.07]])))
        }
        #expect(check.relativeError < 1e-3)
    }

    @Test func layersAreCheckedWithInputAndParameters() {
        let layer = Dense(weights: Tensor([[1.0, 2, 3], [4, 5, 6]]), bias: Tensor([10.0, 20, 30]))
        let check = checkGradient(of: layer, at: Tensor([[1.0, -0.5], [0.25, 2]]))
        #expect(check.count == 4 + 6 + 3)
        #expect(check.relativeError < 1e-7)
        #expect(checkGradient(of: layer, at: Tensor([[1.0, -0.5]]), seed: 1).analytic[2] != check.analytic[2])
    }

    @Test func aLayerWithAWrongSlopeIsFound() {
        final class Halved: Layer<Double> {
            override func forward(_ x: Tensor<Double>) -> Tensor<Double> { x * x }
            override func backward(_ gradient: Tensor<Double>) -> Tensor<Double> { gradient }
        }
        let check = checkGradient(of: Halved(), at: Tensor([[0.5, 0.5], [0.5, 3]]))
        #expect(check.worst?.indices == [1, 1])
        #expect(check.worst?.name == "x")
        #expect(check.relativeErrors[0][0, 0] < 1e-7)
    }

    @Test func aLossOfConstantsHasNoGradient() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let x = Variable(constant: Tensor([1.0]))
            _ = checkGradient(of: [x]) { sigmoid(x) }
        }
        #expect(message(of: result).contains("backward: nothing was recorded for this variable"))
    }
}
