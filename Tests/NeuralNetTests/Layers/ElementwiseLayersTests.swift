@testable import NeuralNet
import Testing

struct ElementwiseLayersTests {
    @Test func theMemoryOfTheOutputIsUsedAgain() {
        let layer = Tanh<Double>()
        let x = seeded([4, 4], 30)
        func address() -> UInt { layer.forward(x).withPointer { UInt(bitPattern: $0) } }
        let first = address()
        #expect(address() == first)
        #expect(address() == first)
    }

    @Test func anOutputThatSomebodyHoldsIsLeftAlone() {
        let layer = Tanh<Double>()
        let y = layer.forward(Tensor([1.0]))
        let numbers = y.scalars
        _ = layer.forward(Tensor([2.0]))
        #expect(y.scalars == numbers)
    }

    @Test func aGradientMustFitTheOutput() async {
        let relu = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let layer = ReLU<Double>()
            _ = layer.forward(Tensor([[1.0, 2]]))
            _ = layer.backward(Tensor([1.0, 2]))
        }
        #expect(
            message(of: relu).contains(
                "ReLU.backward: a gradient of shape [2] does not fit shape [1, 2] of the last forward"))
        let early = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tanh<Double>().backward(Tensor([1.0, 2]))
        }
        #expect(
            message(of: early).contains(
                "Tanh.backward: a gradient of shape [2] does not fit shape [0] of the last forward"))
        let forgotten = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let layer = Softplus<Double>()
            _ = layer.forward(Tensor([1.0, 2]))
            layer.forget()
            _ = layer.backward(Tensor([1.0, 2]))
        }
        #expect(
            message(of: forgotten).contains(
                "Softplus.backward: a gradient of shape [2] does not fit shape [0] of the last forward"))
        let softmax = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let layer = Softmax<Double>()
            _ = layer.forward(Tensor([[1.0, 2]]))
            _ = layer.backward(Tensor([[1.0, 2], [3, 4]]))
        }
        #expect(
            message(of: softmax).contains(
                "Softmax.backward: a gradient of shape [2, 2] does not fit shape [1, 2] of the last forward"))
    }
}
