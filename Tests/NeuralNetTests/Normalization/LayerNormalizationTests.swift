import NeuralNet
import Testing

struct LayerNormalizationTests {
    @Test(arguments: [false, true]) func itIsWhatPyTorchComputes(ofBlocks: Bool) {
        let recorded = ofBlocks ? RecordedNormalization.blocks : RecordedNormalization.rows
        expectRecorded(recorded, Double.self, relative: 1e-12)
        expectRecorded(recorded, Float.self, relative: 1e-5)
    }

    private func expectRecorded<Scalar: Real>(_ recorded: RecordedNormalization, _: Scalar.Type, relative: Scalar) {
        expectNormalization(
            recorded, relative: relative,
            by: LayerNormalization<Scalar>(scale: recorded.scale.tensor(), shift: recorded.shift.tensor()),
            and: { layerNormalization($0, scale: $1, shift: $2) })
    }

    @Test func anExampleDoesNotDependOnTheOthers() {
        var random = RandomState(seed: 11)
        let x: Tensor<Double> = random.normal(shape: [5, 40])
        let layer = LayerNormalization<Double>(shape: [40])
        let y = layer.forward(x)
        #expect(layer.forward(x[2..<3]) == y[2..<3])
        #expect(y.mean(axis: 1).isClose(to: Tensor(zeros: [5]), relative: 0, absolute: 1e-14))
        #expect(y.variance(axis: 1).isClose(to: Tensor(repeating: 1, shape: [5]), relative: 1e-4))
    }

    @Test func anEmptyBatchGivesAnEmptyBatchAndNoSlope() {
        let layer = LayerNormalization<Double>(shape: [3])
        #expect(layer.forward(Tensor(zeros: [0, 3])).shape == [0, 3])
        #expect(layer.backward(Tensor(zeros: [0, 3])).shape == [0, 3])
        #expect(layer.scale.gradient == Tensor(zeros: [3]))
    }

    @Test func differencesAgreeWithBackwardAndTheTape() {
        var random = RandomState(seed: 12)
        for (shape, last) in [([4, 5], [5]), ([1, 2], [2]), ([2, 3, 2, 2], [2, 2]), ([2, 2], [2, 2]), ([3, 1], [1])] {
            let layer = LayerNormalization<Double>(
                scale: random.normal(shape: Shape(last)), shift: random.normal(shape: Shape(last)), epsilon: 0.1)
            let x: Tensor<Double> = random.normal(shape: Shape(shape))
            #expect(checkGradient(of: layer, at: x).relativeError < 1e-7)
            let input = Variable(x, name: "x")
            let onTape = checkGradient(of: [input] + layer.parameters) {
                let y = layer(input)
                return (y * y).sum()
            }
            #expect(onTape.relativeError < 1e-7)
        }
    }
}
