import NeuralNet
import Testing

// PyTorch 2.13.0, double precision: batch_norm and layer_norm with eps=0.5, large enough that no other would do.
struct NormalizationEpsilonTests {
    private let x = Tensor([[1, -2], [3, 0.5], [-1, 4]])
    private let scale = Tensor([2.0, -1])
    private let shift = Tensor([0.5, 0])

    @Test func ofABatch() {
        let expected = [
            0.5, 1.106605743337003, 2.7478059477960657, 0.13018891098082389, -1.7478059477960657, -1.2367946543178268,
        ]
        let layer = BatchNormalization(scale: scale, shift: shift, epsilon: 0.5)
        for y in [
            batchNormalization(x, scale: scale, shift: shift, epsilon: 0.5), layer.forward(x), layer(Variable(x)).value,
            batchNormalization(Variable(x), scale: Variable(scale), shift: Variable(shift), epsilon: 0.5).value,
        ] {
            expectAgreement(y, shape: [3, 2], expected, relative: 1e-14)
        }
    }

    @Test func ofKnownStatistics() {
        let (mean, variance) = (Tensor([0.1, 0.2]), Tensor([0.5, 2]))
        let expected = [
            2.3, 1.3914021704740869, 6.3, -0.18973665961010275, -1.7, -2.4033310217279684,
        ]
        let layer = BatchNormalization(scale: scale, shift: shift, epsilon: 0.5)
        (layer.isTraining, layer.runningMean, layer.runningVariance) = (false, mean, variance)
        for y in [
            batchNormalization(x, mean: mean, variance: variance, scale: scale, shift: shift, epsilon: 0.5),
            batchNormalization(
                Variable(x), mean: mean, variance: variance, scale: Variable(scale), shift: Variable(shift),
                epsilon: 0.5
            ).value,
            layer.forward(x), layer(Variable(x)).value,
        ] {
            expectAgreement(y, shape: [3, 2], expected, relative: 1e-14)
        }
    }

    @Test func ofRows() {
        let expected = [
            2.3090680674665816, 0.9045340337332909, 2.2407765595569784, 0.8703882797784892, -1.4245008972987527,
            -0.9622504486493764,
        ]
        let layer = LayerNormalization(scale: scale, shift: shift, epsilon: 0.5)
        for y in [
            layerNormalization(x, scale: scale, shift: shift, epsilon: 0.5), layer.forward(x), layer(Variable(x)).value,
            layerNormalization(Variable(x), scale: Variable(scale), shift: Variable(shift), epsilon: 0.5).value,
        ] {
            expectAgreement(y, shape: [3, 2], expected, relative: 1e-14)
        }
    }

    // Two numbers a channel and example, the least for which a channel's numbers are neighbours.
    @Test func ofPairs() {
        let x = Tensor(shape: [3, 2, 2], [1, 2, 3, -4, 0.5, -1.5, 2.5, 7, -2, 0.25, 1, 1])
        let expected = [
            1.7307210496598637, 3.0149517101745045, -0.3744154322244884, 1.7223109882326466, 1.0886057194025436,
            -1.4798556016267375, -0.22464925933469307, -1.5725448153428512, -2.1219709318840576, 0.7675480542738835,
            0.22464925933469299, 0.22464925933469299,
        ]
        let y = batchNormalization(x, scale: scale, shift: shift, epsilon: 0.5)
        expectAgreement(y, shape: [3, 2, 2], expected, relative: 1e-14)
        let layer = BatchNormalization(scale: scale, shift: shift, epsilon: 0.5)
        #expect(checkGradient(of: layer, at: x).relativeError < 1e-7)
    }

    @Test func aNewLayerPassesItsNumbersOn() {
        let ofBatch = BatchNormalization<Double>(channels: 2, epsilon: 0.5, momentum: 1)
        #expect(
            ofBatch.forward(x) == batchNormalization(x, scale: Tensor([1, 1]), shift: Tensor([0, 0]), epsilon: 0.5))
        // With momentum 1, the last batch is all that counts.
        #expect(ofBatch.runningMean == Tensor([1, 2.5 / 3]))
        expectAgreement(
            ofBatch.runningVariance, shape: [2], x.variance(axis: 0, isUnbiased: true).scalars, relative: 1e-15)
        let ofRows = LayerNormalization<Double>(shape: [2], epsilon: 0.5)
        #expect(
            ofRows.forward(x) == layerNormalization(x, scale: Tensor([1, 1]), shift: Tensor([0, 0]), epsilon: 0.5))
    }
}
