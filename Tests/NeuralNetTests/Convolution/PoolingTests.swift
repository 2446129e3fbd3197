@testable import NeuralNet
import Testing

struct PoolingTests {
    @Test(arguments: RecordedPooling.all) func itIsWhatPyTorchComputes(_ recorded: RecordedPooling) {
        expectRecorded(recorded, Double.self, relative: 1e-12)
        expectRecorded(recorded, Float.self, relative: 1e-5)
    }

    private func expectRecorded<Scalar: Real>(_ recorded: RecordedPooling, _: Scalar.Type, relative: Scalar) {
        let (size, stride, padding) = (recorded.size, recorded.stride, recorded.padding)
        let x = recorded.x.tensor(Scalar.self)
        #expect(maxPooling(x, size: size, stride: stride, padding: padding) == recorded.maximum.tensor())
        expect(
            MaxPooling<Scalar>(size: size, stride: stride, padding: padding), x, recorded.slope,
            recorded.maximum, recorded.maximumGradient, relative: relative)

        let average = averagePooling(x, size: size, stride: stride, padding: padding)
        expectAgreement(average, shape: recorded.average.shape, recorded.average.scalars(), relative: relative)
        expect(
            AveragePooling<Scalar>(size: size, stride: stride, padding: padding), x, recorded.slope,
            recorded.average, recorded.averageGradient, relative: relative)
        expect(
            AveragePooling<Scalar>(size: size, stride: stride, padding: padding, countsPadding: false), x,
            recorded.slope,
            recorded.averageInside, recorded.averageInsideGradient, relative: relative)
    }

    /// The layer gives what is recorded, and the tape the same in every bit.
    private func expect<Scalar: Real>(
        _ layer: Layer<Scalar>, _ x: Tensor<Scalar>, _ slope: Recorded, _ output: Recorded, _ gradient: Recorded,
        relative: Scalar
    ) {
        let y = layer.forward(x)
        expectAgreement(y, shape: output.shape, output.scalars(), relative: relative)
        let inputGradient = layer.backward(slope.tensor())
        expectAgreement(inputGradient, shape: gradient.shape, gradient.scalars(), relative: relative)

        let input = Variable(x)
        let onTape = layer(input)
        #expect(onTape.value == y)
        onTape.backward(slope.tensor())
        #expect(input.gradient == inputGradient)
    }

    @Test func blocksOfTwoWithAPaddedEdge() {
        let x = Tensor(shape: [1, 1, 2, 8], (1...16).map { Double($0) })
        let layer = MaxPooling<Double>(size: 2, stride: 2, padding: 1)
        #expect(layer.forward(x) == Tensor(shape: [1, 1, 2, 5], [1, 3, 5, 7, 8, 9, 11, 13, 15, 16]))
        #expect(
            layer.backward(Tensor(shape: [1, 1, 2, 5], (1...10).map { Double($0) }))
                == Tensor(shape: [1, 1, 2, 8], [1, 0, 2, 0, 3, 0, 4, 5, 6, 0, 7, 0, 8, 0, 9, 10]))
    }

    // The first of equals, as PyTorch 2.13.0 and NumPy's argmax choose.
    @Test func theFirstOfEqualsGetsTheGradient() {
        let layer = MaxPooling<Double>(size: 2)
        for width in [2, 8, 10] {
            let shape: Shape = [1, 1, 2, width]
            let ones = Tensor(repeating: 1.0, shape: [1, 1, 1, width / 2])
            #expect(layer.forward(Tensor(repeating: 1, shape: shape)) == ones)
            let gradient = layer.backward(ones)
            #expect(gradient.scalars == (0..<2 * width).map { $0 < width && $0 % 2 == 0 ? 1 : 0 })
        }
        // Second and third, third and fourth.
        _ = layer.forward(Tensor(shape: [1, 1, 2, 4], [0.0, 7, 1, 2, 7, 0, 5, 5]))
        #expect(layer.backward(Tensor(repeating: 1, shape: [1, 1, 1, 2])).scalars == [0, 1, 0, 0, 0, 0, 1, 0])
    }

    @Test func paddingIsNeverTheLargest() {
        let x = Tensor(repeating: -3.0, shape: [1, 1, 2, 2])
        #expect(maxPooling(x, size: 3, stride: 1, padding: 1) == x)
        let infinite = Tensor(repeating: -Double.infinity, shape: [1, 1, 2, 2])
        #expect(maxPooling(infinite, size: 3, stride: 1, padding: 1) == infinite)
    }

    @Test func aNanIsTheLargestAndGetsTheGradient() {
        // The same numbers at a window's four places, in narrow images and in the wide ones that have loops of their
        // own.
        for width in [2, 8] {
            for place in 0..<4 {
                var x = Tensor<Double>(zeros: [1, 1, 2, width])
                x[0, 0, place / 2, place % 2] = .nan
                let layer = MaxPooling<Double>(size: 2)
                #expect(layer.forward(x).scalars[0].isNaN)
                let gradient = layer.backward(Tensor(repeating: 1, shape: [1, 1, 1, width / 2]))
                #expect(gradient[0, 0, place / 2, place % 2] == 1)
                #expect(gradient.sum() == Double(width / 2))
            }
        }
    }

    @Test(arguments: [4, 5, 8, 9, 14, 15, 24, 27]) func blocksAreLikeAnyWindow(width: Int) {
        var random = RandomState(seed: width)
        // Whole numbers, so that equal ones occur.
        let numbers = random.integers(in: -2..<3, count: 2 * 3 * 7 * width)
        let x = Tensor(shape: [2, 3, 7, width], numbers.map { Double($0) })
        let layer = MaxPooling<Double>(size: 2)
        let y = layer.forward(x)
        let slope: Tensor<Double> = random.normal(shape: y.shape)
        let gradient = layer.backward(slope)

        // Each block as an image of its own, which is too narrow for the loops of four blocks.
        for block in 0..<2 * 3 * 3 * (width / 2) {
            let (plane, row, column) = (block / (3 * (width / 2)), block / (width / 2) % 3, block % (width / 2))
            func part(_ tensor: Tensor<Double>) -> [Double] {
                (0..<4).map { tensor[plane / 3, plane % 3, 2 * row + $0 / 2, 2 * column + $0 % 2] }
            }
            let single = MaxPooling<Double>(size: 2)
            #expect(single.forward(Tensor(shape: [1, 1, 2, 2], part(x))).scalars == [y.scalars[block]])
            #expect(single.backward(Tensor(shape: [1, 1, 1, 1], [slope.scalars[block]])).scalars == part(gradient))
        }
        #expect(gradient.scalars.filter { $0 != 0 }.count == slope.count)
    }

    @Test func differencesAgreeWithBackward() {
        var random = RandomState(seed: 5)
        // All are straight between kinks, so the step may be long; the numbers are so far apart that it crosses none.
        let shuffled = Tensor(shape: [2, 2, 6, 8], random.permutation(192).map { Double($0) / 100 })
        let step = 1e-3
        for layer in [MaxPooling<Double>(size: 2), MaxPooling(size: 3, stride: 2, padding: 1)] {
            #expect(checkGradient(of: layer, at: shuffled, step: step).relativeError < 1e-7)
        }
        for countsPadding in [true, false] {
            let layer = AveragePooling<Double>(size: 3, stride: 2, padding: 1, countsPadding: countsPadding)
            #expect(checkGradient(of: layer, at: shuffled, step: step).relativeError < 1e-7)
        }
        #expect(checkGradient(of: MaxPooling<Double>(size: 1), at: Tensor(zeros: [1, 1, 1, 1])).relativeError < 1e-7)
    }

    @Test func anEmptyBatchGivesAnEmptyBatch() {
        for layer in [MaxPooling<Float>(size: 2), AveragePooling(size: 2)] as [Layer<Float>] {
            #expect(layer.forward(Tensor(zeros: [0, 3, 8, 9])).shape == [0, 3, 4, 4])
            #expect(layer.backward(Tensor(zeros: [0, 3, 4, 4])).shape == [0, 3, 8, 9])
        }
    }
}
