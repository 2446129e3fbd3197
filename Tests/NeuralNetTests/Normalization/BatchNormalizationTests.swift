@testable import NeuralNet
import Testing

struct BatchNormalizationTests {
    @Test(arguments: [false, true]) func itIsWhatPyTorchComputes(ofImages: Bool) {
        let recorded = ofImages ? RecordedNormalization.images : RecordedNormalization.features
        expectRecorded(recorded, Double.self, relative: 1e-12)
        expectRecorded(recorded, Float.self, relative: 1e-5)
    }

    private func expectRecorded<Scalar: Real>(_ recorded: RecordedNormalization, _: Scalar.Type, relative: Scalar) {
        expectNormalization(
            recorded, relative: relative,
            by: BatchNormalization<Scalar>(scale: recorded.scale.tensor(), shift: recorded.shift.tensor()),
            and: { batchNormalization($0, scale: $1, shift: $2) })
    }

    @Test func theRunningStatisticsFollow() {
        let recorded = RecordedNormalization.features
        let layer = BatchNormalization<Double>(scale: recorded.scale.tensor(), shift: recorded.shift.tensor())
        #expect(layer.runningMean == Tensor([0.0, 0, 0]))
        #expect(layer.runningVariance == Tensor([1.0, 1, 1]))
        _ = layer.forward(recorded.x.tensor())
        expectRunning(layer, RecordedNormalization.featuresRunningMean, RecordedNormalization.featuresRunningVariance)

        let images = RecordedNormalization.images
        let ofImages = BatchNormalization<Double>(scale: images.scale.tensor(), shift: images.shift.tensor())
        _ = ofImages(Variable(images.x.tensor()))
        expectRunning(ofImages, RecordedNormalization.imagesRunningMean, RecordedNormalization.imagesRunningVariance)
    }

    private func expectRunning(_ layer: BatchNormalization<Double>, _ mean: Recorded, _ variance: Recorded) {
        expectAgreement(layer.runningMean, shape: mean.shape, mean.scalars(), relative: 1e-12)
        expectAgreement(layer.runningVariance, shape: variance.shape, variance.scalars(), relative: 1e-12)
    }

    @Test func whenTheNetIsUsedTheRunningStatisticsDecide() {
        let recorded = RecordedNormalization.features
        let x = recorded.x.tensor(Double.self)
        let layer = BatchNormalization<Double>(scale: recorded.scale.tensor(), shift: recorded.shift.tensor())
        _ = layer.forward(x)
        layer.isTraining = false
        let (mean, variance) = (layer.runningMean, layer.runningVariance)
        let y = layer.forward(x)
        expectAgreement(
            y, shape: x.shape, RecordedNormalization.featuresInference.scalars(), relative: 1e-12)
        #expect(layer.runningMean == mean && layer.runningVariance == variance)
        let gradient = layer.backward(recorded.slope.tensor())
        expectAgreement(
            gradient, shape: x.shape, RecordedNormalization.featuresInferenceGradient.scalars(), relative: 1e-12)
        #expect(
            batchNormalization(
                x, mean: mean, variance: variance, scale: layer.scale.value, shift: layer.shift.value) == y)

        let input = Variable(x)
        let onTape = layer(input)
        #expect(onTape.value == y)
        onTape.backward(recorded.slope.tensor())
        #expect(input.gradient == gradient)

        // One example alone, and none.
        #expect(layer.forward(x[1..<2]) == y[1..<2])
        #expect(layer.forward(Tensor(zeros: [0, 3])).shape == [0, 3])
        #expect(layer.backward(Tensor(zeros: [0, 3])).shape == [0, 3])
    }

    @Test func trainingGoesOnAfterTheNetWasUsed() {
        let recorded = RecordedNormalization.features
        let layer = BatchNormalization<Double>(scale: recorded.scale.tensor(), shift: recorded.shift.tensor())
        layer.isTraining = false
        _ = layer.forward(recorded.x.tensor())
        layer.isTraining = true
        _ = layer.forward(recorded.x.tensor())
        expectAgreement(
            layer.backward(recorded.slope.tensor()), shape: [5, 3], recorded.inputGradient.scalars(), relative: 1e-12)
    }

    @Test func theTutorialsFormFollowsFromOurs() {
        let recorded = RecordedNormalization.features
        let layer = BatchNormalization<Double>(
            scale: recorded.scale.tensor(), shift: recorded.shift.tensor(), epsilon: 1e-6, momentum: 1 - 0.9)
        layer.runningVariance = Tensor([0.0, 0, 0])
        let y = layer.forward(recorded.x.tensor())
        expectAgreement(y, shape: y.shape, RecordedNormalization.tutorialOutput.scalars(), relative: 1e-12)
        let gradient = layer.backward(recorded.slope.tensor())
        expectAgreement(
            gradient, shape: y.shape, RecordedNormalization.tutorialInputGradient.scalars(), relative: 1e-12)
        expectAgreement(
            layer.runningMean, shape: [3], RecordedNormalization.tutorialRunningMean.scalars(), relative: 1e-12)
        // Five examples: the tutorial's biased estimate is four fifths of the unbiased one.
        expectAgreement(
            layer.runningVariance * 0.8, shape: [3], RecordedNormalization.tutorialRunningVariance.scalars(),
            relative: 1e-12)
    }

    @Test func aNewLayerBringsMeanToZeroAndVarianceToOne() {
        var random = RandomState(seed: 6)
        let x: Tensor<Double> = random.normal(shape: [8, 4, 3, 5], mean: 7, standardDeviation: 3)
        let layer = BatchNormalization<Double>(channels: 4)
        let rows = layer.forward(x).transposed(axes: [1, 0, 2, 3]).reshaped([4, 120])
        #expect(rows.mean(axis: 1).isClose(to: Tensor(zeros: [4]), relative: 0, absolute: 1e-14))
        #expect(rows.variance(axis: 1).isClose(to: Tensor(repeating: 1, shape: [4]), relative: 1e-5))
    }

    @Test func differencesAgreeWithBackward() {
        var random = RandomState(seed: 8)
        for shape in [[5, 3], [2, 1], [2, 3, 2, 2], [1, 2, 3, 1]] {
            let layer = BatchNormalization<Double>(
                scale: random.normal(shape: [shape[1]]), shift: random.normal(shape: [shape[1]]), epsilon: 0.1)
            let x: Tensor<Double> = random.normal(shape: Shape(shape))
            #expect(checkGradient(of: layer, at: x).relativeError < 1e-7)
            layer.isTraining = false
            #expect(checkGradient(of: layer, at: x).relativeError < 1e-7)
        }
    }

    @Test func differencesAgreeWithTheTape() {
        var random = RandomState(seed: 9)
        let x = Variable<Double>(random.normal(shape: [4, 2]), name: "x")
        let scale = Variable<Double>(random.normal(shape: [2]), name: "γ")
        let shift = Variable<Double>(random.normal(shape: [2]), name: "β")
        let ofBatch = checkGradient(of: [x, scale, shift]) {
            let y = batchNormalization(x, scale: scale, shift: shift)
            return (y * y * y).sum()
        }
        #expect(ofBatch.relativeError < 1e-7)
        let known = checkGradient(of: [x, scale, shift]) {
            let y = batchNormalization(
                x, mean: Tensor([0.1, 0.2]), variance: Tensor([0.5, 2]), scale: scale, shift: shift, epsilon: 0.5)
            return (y * y).sum()
        }
        #expect(known.relativeError < 1e-7)
    }

    @Test func theTapeKeepsWhatItNeeds() {
        // The layer goes on to another batch before the tape goes back.
        var random = RandomState(seed: 10)
        let (x, slope): (Tensor<Double>, Tensor<Double>) = (random.normal(shape: [4, 2]), random.normal(shape: [4, 2]))
        let layer = BatchNormalization<Double>(channels: 2)
        _ = layer.forward(x)
        let expected = layer.backward(slope)
        let input = Variable(x)
        let y = layer(input)
        _ = layer.forward(random.normal(shape: [4, 2]))
        y.backward(slope)
        #expect(input.gradient == expected)
    }
}
