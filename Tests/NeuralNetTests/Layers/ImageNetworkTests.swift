@testable import NeuralNet
import Testing

struct ImageNetworkTests {
    /// A small net with every layer that works on images.
    private func network<Scalar: Real>(_: Scalar.Type) -> Sequential<Scalar> {
        var random = RandomState(seed: 20)
        return Sequential([
            Convolution<Scalar>(
                filters: random.normal(shape: [4, 1, 3, 3]), bias: random.normal(shape: [4]), padding: 1),
            BatchNormalization<Scalar>(channels: 4),
            ReLU<Scalar>(),
            MaxPooling<Scalar>(size: 2),
            Convolution<Scalar>(filters: random.normal(shape: [3, 4, 2, 2]), bias: random.normal(shape: [3])),
            AveragePooling<Scalar>(size: 2, stride: 1),
            Flatten<Scalar>(),
            LayerNormalization<Scalar>(shape: [12]),
            Dropout<Scalar>(rate: 0.25, random: RandomState(seed: 21)),
            Dense<Scalar>(weights: random.normal(shape: [12, 2]), bias: random.normal(shape: [2])),
        ])
    }

    @Test func layersAndTapeAgreeInEveryBit() {
        expectAgreementOfLayersAndTape(Double.self)
        expectAgreementOfLayersAndTape(Float.self)
    }

    private func expectAgreementOfLayersAndTape<Scalar: Real>(_: Scalar.Type) {
        var random = RandomState(seed: 22)
        let x: Tensor<Scalar> = random.normal(shape: [5, 1, 8, 8])
        let slope: Tensor<Scalar> = random.normal(shape: [5, 2])
        let (byLayers, onTape) = (network(Scalar.self), network(Scalar.self))
        let input = Variable(x)
        let y = onTape(input)
        #expect(byLayers.forward(x) == y.value)
        y.backward(slope)
        #expect(byLayers.backward(slope) == input.gradient)
        for (layer, tape) in zip(byLayers.parameters, onTape.parameters) {
            #expect(layer.gradient == tape.gradient)
            #expect(layer.gradient?.shape == layer.shape)
        }
    }

    @Test func aStepInTheSteadyStateKeepsItsMemory() {
        let network = network(Float.self)
        var random = RandomState(seed: 23)
        let x: Tensor<Float> = random.normal(shape: [5, 1, 8, 8])
        let slope: Tensor<Float> = random.normal(shape: [5, 2])
        // Weakly held: memory that a step gives back is gone then, even if new memory lies in the same place.
        func step() -> [Weak] {
            for layer in network.layers { layer.forget() }
            var (y, gradient) = (x, slope)
            var results: [Weak] = []
            for layer in network.layers {
                y = layer.forward(y)
                results.append(Weak(memoryOf: y))
            }
            for layer in network.layers.reversed() {
                gradient = layer.backward(gradient)
                results.append(Weak(memoryOf: gradient))
            }
            return results + network.parameters.map { Weak(memoryOf: $0.gradientMemory) }
        }
        _ = step()
        let first = step()
        let second = step()
        #expect(first.count == 2 * 10 + 10)
        for (index, pair) in zip(first, second).enumerated() {
            #expect(pair.0.object != nil && pair.0.object === pair.1.object, "result \(index) has moved")
        }
    }

    @Test func trainingIsSwitchedForAllLayers() {
        let network = Sequential([network(Double.self), Dropout<Double>(random: RandomState(seed: 24))])
        network.isTraining = false
        let x = Tensor<Double>(repeating: 1, shape: [1, 1, 8, 8])
        #expect(network.forward(x) == network.forward(x))
        let inner = network.layers[0] as? Sequential<Double>
        #expect(inner?.layers.allSatisfy { !$0.isTraining } == true)
        network.isTraining = true
        #expect(inner?.layers.allSatisfy { $0.isTraining } == true)
    }
}

/// The memory of a tensor, without holding it.
private struct Weak {
    private(set) weak var object: AnyObject?

    init(memoryOf tensor: Tensor<Float>) {
        // A tensor is one reference to its memory.
        object = unsafeBitCast(tensor, to: AnyObject?.self)
    }
}
