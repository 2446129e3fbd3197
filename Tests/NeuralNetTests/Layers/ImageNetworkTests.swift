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
        var addresses: [[UnsafePointer<Float>]] = []
        for _ in 0..<4 {
            var ofStep: [UnsafePointer<Float>] = []
            for layer in network.layers { layer.forget() }
            var y = x
            for layer in network.layers {
                y = layer.forward(y)
                ofStep.append(y.withPointer { $0 })
            }
            var gradient = slope
            for layer in network.layers.reversed() {
                gradient = layer.backward(gradient)
                ofStep.append(gradient.withPointer { $0 })
            }
            ofStep += network.parameters.map { $0.gradientMemory.withPointer { $0 } }
            addresses.append(ofStep)
        }
        // New memory is taken before the old is given back: it would lie elsewhere than in the step before.
        #expect(addresses[2] == addresses[1])
        #expect(addresses[3] == addresses[2])
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
