import NeuralNet
import Testing

struct NormalizationMisuseTests {
    @Test func batchShapes() async {
        let parameters = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = batchNormalization(Tensor<Double>(zeros: [2, 3]), scale: Tensor([1, 1, 1]), shift: Tensor([0, 0]))
        }
        #expect(message(of: parameters).contains(
            "batchNormalization: a scale of shape [3] and a shift of shape [2] do not fit: both must be [channels]"))
        let input = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = BatchNormalization<Double>(channels: 2).forward(Tensor(zeros: [4, 3]))
        }
        #expect(message(of: input).contains(
            """
            BatchNormalization.forward: an input of shape [4, 3] does not fit a scale of shape [2]: it must be \
            [batch, 2, …]
            """))
        let statistics = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let one = Tensor([1.0])
            _ = batchNormalization(Tensor([[1.0]]), mean: Tensor([1.0, 2]), variance: one, scale: one, shift: one)
        }
        #expect(message(of: statistics).contains(
            "batchNormalization: a mean of shape [2] and a variance of shape [1] do not fit"))
        let running = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            BatchNormalization<Double>(channels: 2).runningMean = Tensor([1.0])
        }
        #expect(message(of: running).contains("BatchNormalization.runningMean: a mean of shape [1]"))
        let variance = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            BatchNormalization<Double>(channels: 2).runningVariance = Tensor([1.0])
        }
        #expect(message(of: variance).contains(
            "BatchNormalization.runningVariance: a mean of shape [2] and a variance of shape [1]"))
    }

    @Test func oneNumberHasNoVariance() async {
        let layer = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = BatchNormalization<Double>(channels: 2).forward(Tensor([[1.0, 2]]))
        }
        #expect(message(of: layer).contains(
            """
            BatchNormalization.forward: a batch of shape [1, 2] has no variance: a channel needs at least two \
            numbers
            """))
        let onTape = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let one = Variable(Tensor([1.0]))
            _ = batchNormalization(Variable(Tensor<Double>(zeros: [0, 1])), scale: one, shift: one)
        }
        #expect(message(of: onTape).contains("batchNormalization: a batch of shape [0, 1] has no variance"))
    }

    @Test func numbers() async {
        let epsilon = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = BatchNormalization<Double>(channels: 2, epsilon: 0)
        }
        #expect(message(of: epsilon).contains(
            "BatchNormalization(scale:shift:): epsilon is 0.0, but must be a number above 0"))
        let momentum = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = BatchNormalization<Double>(channels: 2, momentum: 1.5)
        }
        #expect(message(of: momentum).contains(
            "BatchNormalization(scale:shift:): a momentum of 1.5 does not lie between 0 and 1"))
        let ofRows = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = LayerNormalization<Double>(shape: [2], epsilon: -1)
        }
        #expect(message(of: ofRows).contains(
            "LayerNormalization(scale:shift:): epsilon is -1.0, but must be a number above 0"))
    }

    @Test func backward() async {
        let early = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = BatchNormalization<Double>(channels: 2).backward(Tensor(zeros: [3, 2]))
        }
        #expect(message(of: early).contains(
            "BatchNormalization.backward: a gradient of shape [3, 2] does not fit an output of shape [0]"))
        let wrong = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let layer = LayerNormalization<Double>(shape: [2])
            _ = layer.forward(Tensor(zeros: [3, 2]))
            _ = layer.backward(Tensor(zeros: [2, 2]))
        }
        #expect(message(of: wrong).contains(
            "LayerNormalization.backward: a gradient of shape [2, 2] does not fit an output of shape [3, 2]"))
        let afterTape = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let layer = BatchNormalization<Double>(channels: 2)
            _ = layer.forward(Tensor(zeros: [3, 2]))
            _ = layer(Variable(Tensor(zeros: [3, 2])))
            _ = layer.backward(Tensor(zeros: [3, 2]))
        }
        #expect(message(of: afterTape).contains("BatchNormalization.backward: a gradient of shape [3, 2]"))
        // Before the first forward the output has the shape [0], which must not pass for one.
        let beforeForward = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = LayerNormalization<Double>(shape: [2]).backward(Tensor(zeros: [0]))
        }
        #expect(message(of: beforeForward).contains("LayerNormalization.backward: a gradient of shape [0]"))
    }

    @Test func rows() async {
        let input = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = layerNormalization(Tensor<Double>(zeros: [2, 3]), scale: Tensor([1, 1]), shift: Tensor([0, 0]))
        }
        #expect(message(of: input).contains(
            "layerNormalization: an input of shape [2, 3] does not fit a scale of shape [2]: it must end in it"))
        let empty = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = LayerNormalization<Double>(shape: [0])
        }
        #expect(message(of: empty).contains(
            """
            LayerNormalization(scale:shift:): a scale of shape [0] and a shift of shape [0] do not fit: both must \
            have one shape that is not empty
            """))
        let layer = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = LayerNormalization<Double>(shape: [2]).forward(Tensor(zeros: [2, 1]))
        }
        #expect(message(of: layer).contains(
            "LayerNormalization.forward: an input of shape [2, 1] does not fit a scale of shape [2]"))
    }
}
