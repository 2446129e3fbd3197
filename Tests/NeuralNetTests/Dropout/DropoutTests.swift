import NeuralNet
import Testing

struct DropoutTests {
    @Test func theMasksAreNumPys() {
        expectRecorded(Double.self, relative: 1e-15)
        expectRecorded(Float.self, relative: 1e-6)
    }

    private func expectRecorded<Scalar: Real>(_: Scalar.Type, relative: Scalar) {
        let seed = RandomState(seed: 0)
        expect(
            Dropout<Scalar>(random: seed), RecordedDropout.inverted, RecordedDropout.invertedGradient,
            inference: RecordedDropout.x, relative: relative)
        expect(
            Dropout<Scalar>(rate: 0.5, isInverted: false, random: seed), RecordedDropout.plain,
            RecordedDropout.plainGradient,
            inference: RecordedDropout.plainInference, relative: relative)
        expect(
            AlphaDropout<Scalar>(rate: 0.3, random: seed), RecordedDropout.alpha, RecordedDropout.alphaGradient,
            inference: RecordedDropout.x, relative: 4 * relative)
    }

    /// The layer by its own hand and on the tape, from the same chance.
    private func expect<Scalar: Real>(
        _ layer: Layer<Scalar>, _ output: Recorded, _ gradient: Recorded, inference: Recorded, relative: Scalar
    ) {
        let (x, slope): (Tensor<Scalar>, Tensor<Scalar>) = (RecordedDropout.x.tensor(), RecordedDropout.slope.tensor())
        let y = layer.forward(x)
        expectAgreement(y, shape: x.shape, output.scalars(), relative: relative)
        let inputGradient = layer.backward(slope)
        expectAgreement(inputGradient, shape: x.shape, gradient.scalars(), relative: relative)

        // The next mask is another one.
        #expect(layer.forward(x) != y)

        (layer as? Dropout<Scalar>)?.random = RandomState(seed: 0)
        (layer as? AlphaDropout<Scalar>)?.random = RandomState(seed: 0)
        let input = Variable(x)
        let onTape = layer(input)
        #expect(onTape.value == y)
        _ = layer(input)
        onTape.backward(slope)
        #expect(input.gradient == inputGradient)

        layer.isTraining = false
        expectAgreement(layer.forward(x), shape: x.shape, inference.scalars(), relative: relative)
        #expect(layer(Variable(x)).value == layer.forward(x))
        // What the net is used with is linear: its slope is that of the output.
        let factor = layer.forward(Tensor(repeating: 1, shape: [1])).scalars[0]
        _ = layer.forward(x)
        #expect(layer.backward(slope) == slope * factor)
    }

    @Test func theFunctionsDrawLikeTheLayers() {
        let x = RecordedDropout.x.tensor(Double.self)
        var random = RandomState(seed: 0)
        #expect(dropout(x, rate: 0.5, using: &random) == RecordedDropout.inverted.tensor())
        let next = random.random()
        random = RandomState(seed: 0)
        let plain = dropout(Variable(x), rate: 0.5, isInverted: false, using: &random)
        #expect(plain.value == RecordedDropout.plain.tensor())
        // One draw for each number.
        #expect(random.random() == next)
        random = RandomState(seed: 0)
        let alpha = alphaDropout(x, rate: 0.3, using: &random)
        random = RandomState(seed: 0)
        #expect(alphaDropout(Variable(x), rate: 0.3, using: &random).value == alpha)
    }

    @Test func atRateZeroNothingIsDropped() {
        let x = RecordedDropout.x.tensor(Double.self)
        #expect(Dropout<Double>(rate: 0, random: RandomState(seed: 1)).forward(x) == x)
        #expect(AlphaDropout<Double>(rate: 0, random: RandomState(seed: 1)).forward(x) == x)
    }

    @Test func meanAndVarianceStay() {
        var random = RandomState(seed: 2)
        let count = 200_000
        let x: Tensor<Double> = random.normal(shape: [count])
        let one = Tensor(repeating: 1.0, shape: [count])
        // Four standard deviations of the mean: the factors are 0 or 1/0.7, of variance 3/7.
        let mean = dropout(one, rate: 0.3, using: &random).mean()
        #expect(abs(mean - 1) < 4 * (3.0 / 7 / Double(count)).squareRoot())
        // Mean and variance of what alpha dropout makes are 0 and 1; the bounds are four standard deviations for normal
        // numbers.
        let y = alphaDropout(x, rate: 0.3, using: &random)
        #expect(abs(y.mean()) < 4 / Double(count).squareRoot())
        #expect(abs(y.variance() - 1) < 4 * (2 / Double(count)).squareRoot())
    }

    @Test func anEmptyBatchGivesAnEmptyBatch() {
        let random = RandomState(seed: 0)
        for layer in [Dropout<Float>(random: random), AlphaDropout(random: random)] as [Layer<Float>] {
            #expect(layer.forward(Tensor(zeros: [0, 3])).shape == [0, 3])
            #expect(layer.backward(Tensor(zeros: [0, 3])).shape == [0, 3])
        }
    }

    @Test func differencesAgreeWithTheTape() {
        var random = RandomState(seed: 3)
        let x = Variable<Double>(random.normal(shape: [3, 5]), name: "x")
        for isAlpha in [false, true] {
            let check = checkGradient(of: [x]) {
                // The same chance each time, so that the loss is a function of x.
                var chance = RandomState(seed: 4)
                let y = isAlpha ? alphaDropout(x, rate: 0.4, using: &chance) : dropout(x, rate: 0.4, using: &chance)
                return (y * y).sum()
            }
            #expect(check.relativeError < 1e-7)
        }
    }

    @Test func misuse() async {
        let rate = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Dropout<Double>(rate: 1, random: RandomState(seed: 0))
        }
        #expect(message(of: rate).contains("Dropout(rate:): a rate of 1.0 does not lie between 0 and 1, 1 excluded"))
        let alpha = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = AlphaDropout<Double>(rate: -0.1, random: RandomState(seed: 0))
        }
        #expect(message(of: alpha).contains(
            "AlphaDropout(rate:): a rate of -0.1 does not lie between 0 and 1, 1 excluded"))
        let function = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            var random = RandomState(seed: 0)
            _ = dropout(Tensor([1.0]), rate: .nan, using: &random)
        }
        #expect(message(of: function).contains("dropout: a rate of nan does not lie between 0 and 1, 1 excluded"))
        let onTape = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            var random = RandomState(seed: 0)
            _ = alphaDropout(Variable(Tensor([1.0])), rate: 2, using: &random)
        }
        #expect(message(of: onTape).contains("alphaDropout: a rate of 2.0 does not lie between 0 and 1, 1 excluded"))
        let backward = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let layer = Dropout<Double>(random: RandomState(seed: 0))
            _ = layer.forward(Tensor([1.0]))
            _ = layer.backward(Tensor([1.0, 2]))
        }
        #expect(message(of: backward).contains(
            "Dropout.backward: a gradient of shape [2] does not fit an output of shape [1]"))
        let early = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = AlphaDropout<Double>(random: RandomState(seed: 0)).backward(Tensor([1.0]))
        }
        #expect(message(of: early).contains(
            "AlphaDropout.backward: a gradient of shape [1] does not fit an output of shape [0]"))
    }
}
