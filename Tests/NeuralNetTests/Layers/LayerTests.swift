@testable import NeuralNet
import Testing

/// y = w x with one weight, as somebody might write a layer: only what must be there.
private final class Scaling: Layer<Double> {
    private var input = Tensor<Double>(0)

    init() { super.init(parameters: [Variable(Tensor(3), name: "w")]) }

    override func forward(_ x: Tensor<Double>) -> Tensor<Double> {
        input = x
        return x * parameters[0].value[]
    }

    override func backward(_ gradient: Tensor<Double>) -> Tensor<Double> {
        parameters[0].gradient = Tensor((gradient * input).sum())
        return gradient * parameters[0].value[]
    }
}

/// Passes on what it gets, and notes where that lies in memory.
private final class Probe: Layer<Double> {
    private(set) var addresses: [UInt] = []

    init() { super.init() }

    override func forward(_ x: Tensor<Double>) -> Tensor<Double> {
        addresses.append(x.withPointer { UInt(bitPattern: $0) })
        return x
    }
}

struct LayerTests {
    @Test func aNetForgetsItsInputsFirstSoThatTheirMemoryIsUsedAgain() {
        let (weights, probe) = (Tensor([[1.0, 2], [3, 4]]), Probe())
        let net = Sequential([Dense(weights: weights), probe, Dense(weights: weights)])
        for _ in 0..<3 { _ = net.forward(Tensor([[1, 2]])) }
        #expect(Set(probe.addresses).count == 1)
    }

    @Test func goingBackToTheParametersIsGoingBackUnlessALayerKnowsBetter() {
        let layer = Scaling()
        let net = Sequential([layer, ReLU()])
        #expect(net.forward(Tensor([[2, -1]])) == Tensor([[6, 0]]))
        net.backwardToParameters(Tensor([[10, 10]]))
        #expect(layer.parameters[0].gradient == Tensor(20))
    }

    @Test func whatALayerMustSayItself() async {
        let forward = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Layer<Double>().forward(Tensor([1]))
        }
        #expect(message(of: forward).contains("Layer.forward: this layer does not say what it computes"))
        let backward = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Layer<Double>().backward(Tensor([1]))
        }
        #expect(message(of: backward).contains("Layer.backward: this layer does not say its slope"))
        let onTape = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Layer<Double>()(Variable(Tensor([1])))
        }
        #expect(message(of: onTape).contains("Layer: this layer does not say what it computes on the tape"))
    }
}
