@testable import NeuralNet
import Testing

struct ConvolutionTests {
    @Test(arguments: RecordedConvolution.all) func itIsWhatPyTorchComputes(_ recorded: RecordedConvolution) {
        expectRecorded(recorded, Double.self, relative: 1e-12)
        // Sums of terms of both signs: in Float their rounding shows where little is left.
        expectRecorded(recorded, Float.self, relative: 1e-5, terms: 1)
    }

    /// Function, layer and tape; the layer and the tape must agree in every bit.
    private func expectRecorded<Scalar: Real>(
        _ recorded: RecordedConvolution, _: Scalar.Type, relative: Scalar, terms: Scalar = 0
    ) {
        let (x, slope): (Tensor<Scalar>, Tensor<Scalar>) = (recorded.x.tensor(), recorded.slope.tensor())
        let (filters, bias): (Tensor<Scalar>, Tensor<Scalar>) = (recorded.filters.tensor(), recorded.bias.tensor())
        let (stride, padding, dilation) = (recorded.stride, recorded.padding, recorded.dilation)

        let output = convolution(x, filters: filters, bias: bias, stride: stride, padding: padding, dilation: dilation)
        expectAgreement(
            output, shape: recorded.output.shape, recorded.output.scalars(), relative: relative, terms: terms)

        let layer = Convolution(filters: filters, bias: bias, stride: stride, padding: padding, dilation: dilation)
        #expect(layer.forward(x) == output)
        let inputGradient = layer.backward(slope)
        let filterGradient = layer.filters.gradient!
        let biasGradient = layer.bias!.gradient!
        let gradients = recorded.inputGradient
        expectAgreement(inputGradient, shape: gradients.shape, gradients.scalars(), relative: relative, terms: terms)
        expectAgreement(
            filterGradient, shape: filters.shape, recorded.filterGradient.scalars(), relative: relative, terms: terms)
        expectAgreement(
            biasGradient, shape: bias.shape, recorded.biasGradient.scalars(), relative: relative, terms: terms)

        for parameter in layer.parameters { parameter.clearGradient() }
        let input = Variable(x)
        let onTape = layer(input)
        #expect(onTape.value == output)
        onTape.backward(slope)
        #expect(input.gradient == inputGradient)
        #expect(layer.filters.gradient == filterGradient)
        #expect(layer.bias!.gradient == biasGradient)

        for parameter in layer.parameters { parameter.clearGradient() }
        _ = layer.forward(x)
        layer.backwardToParameters(slope)
        #expect(layer.filters.gradient == filterGradient)
        #expect(layer.bias!.gradient == biasGradient)
    }

    @Test(arguments: randomWindows(count: 40, seed: 1))
    func itIsTheProductOfLoopsAndOfColumns(_ example: WindowExample) {
        var random = RandomState(seed: example.seed)
        let x: Tensor<Double> = random.normal(shape: example.shape)
        let filters: Tensor<Double> = random.normal(
            shape: [example.filters, example.shape[1], example.size.height, example.size.width])
        let bias: Tensor<Double> = random.normal(shape: [example.filters])
        let (stride, padding, dilation) = (example.stride, example.padding, example.dilation)
        let y = convolution(x, filters: filters, bias: bias, stride: stride, padding: padding, dilation: dilation)

        let loops = convolutionByLoops(x, filters, bias, example)
        expectAgreement(y, shape: loops.shape, loops.scalars, relative: 1e-13, terms: 1)

        let columns = im2col(x, size: example.size, stride: stride, padding: padding, dilation: dilation)
        let product = columns.matmul(filters.reshaped([example.filters, columns.shape[1]]).transposed()) + bias
        let images = product.reshaped([y.shape[0], y.shape[2], y.shape[3], y.shape[1]]).transposed(axes: [0, 3, 1, 2])
        expectAgreement(y, shape: images.shape, images.scalars, relative: 1e-13, terms: 1)
    }

    @Test func withoutBiasNothingIsAdded() {
        let x = Tensor(shape: [1, 1, 2, 2], [1.0, 2, 3, 4])
        let filters = Tensor(shape: [2, 1, 1, 1], [1.0, -2])
        let layer = Convolution(filters: filters)
        #expect(layer.bias == nil)
        #expect(layer.parameters.map(\.name) == ["W"])
        #expect(layer.forward(x) == Tensor(shape: [1, 2, 2, 2], [1.0, 2, 3, 4, -2, -4, -6, -8]))
        #expect(layer.backward(Tensor(repeating: 1, shape: [1, 2, 2, 2])) == Tensor(repeating: -1, shape: [1, 1, 2, 2]))
        #expect(layer.filters.gradient == Tensor(shape: [2, 1, 1, 1], [10.0, 10]))
        let onTape = layer(Variable(x))
        #expect(onTape.inputs.count == 2)
    }

    @Test func anEmptyBatchGivesAnEmptyBatchAndNoSlope() {
        let layer = Convolution(filters: Tensor(repeating: 1.0, shape: [3, 2, 2, 2]), bias: Tensor([1.0, 2, 3]))
        #expect(layer.forward(Tensor(zeros: [0, 2, 4, 5])).shape == [0, 3, 3, 4])
        #expect(layer.backward(Tensor(zeros: [0, 3, 3, 4])).shape == [0, 2, 4, 5])
        #expect(layer.filters.gradient == Tensor(zeros: [3, 2, 2, 2]))
        #expect(layer.bias!.gradient == Tensor(zeros: [3]))
    }

    @Test func differencesAgreeWithBackward() {
        var random = RandomState(seed: 3)
        let layer = Convolution<Double>(
            filters: random.normal(shape: [3, 2, 3, 2]), bias: random.normal(shape: [3]),
            stride: PerAxis(height: 2, width: 1), padding: PerAxis(height: 1, width: 2),
            dilation: PerAxis(height: 1, width: 2))
        #expect(checkGradient(of: layer, at: random.normal(shape: [2, 2, 6, 5])).relativeError < 1e-7)
        let small = Convolution<Double>(filters: random.normal(shape: [1, 1, 1, 1]), bias: random.normal(shape: [1]))
        #expect(checkGradient(of: small, at: random.normal(shape: [1, 1, 1, 1])).relativeError < 1e-7)
        #expect(checkGradient(of: small, at: random.normal(shape: [0, 1, 3, 3])).relativeError < 1e-7)
    }

    @Test func differencesAgreeWithTheTape() {
        var random = RandomState(seed: 4)
        let x = Variable<Double>(random.normal(shape: [2, 1, 4, 4]), name: "x")
        let filters = Variable<Double>(random.normal(shape: [2, 1, 2, 2]), name: "W")
        let bias = Variable<Double>(random.normal(shape: [2]), name: "b")
        let check = checkGradient(of: [x, filters, bias]) {
            let y = convolution(x, filters: filters, bias: bias, padding: 1)
            return (y * y).sum()
        }
        #expect(check.count == 32 + 8 + 2)
        #expect(check.relativeError < 1e-7)
    }

    @Test func aConstantInputGetsNoGradient() {
        let x = Variable(constant: Tensor(repeating: 1.0, shape: [1, 1, 3, 3]))
        let filters = Variable(Tensor(repeating: 1.0, shape: [1, 1, 2, 2]))
        convolution(x, filters: filters).sum().backward()
        #expect(x.gradient == nil)
        #expect(filters.gradient == Tensor(repeating: 4, shape: [1, 1, 2, 2]))
    }
}

/// The convolution as its definition says it, one sum after another.
private func convolutionByLoops(
    _ x: Tensor<Double>, _ filters: Tensor<Double>, _ bias: Tensor<Double>, _ example: WindowExample
) -> Tensor<Double> {
    let (size, stride, padding, dilation) = (example.size, example.stride, example.padding, example.dilation)
    func sum(_ image: Int, _ filter: Int, _ p: Int, _ q: Int) -> Double {
        var sum = bias[filter]
        for channel in 0..<x.shape[1] {
            for i in 0..<size.height {
                for j in 0..<size.width {
                    let row = p * stride.height + i * dilation.height - padding.height
                    let column = q * stride.width + j * dilation.width - padding.width
                    if row < 0 || row >= x.shape[2] || column < 0 || column >= x.shape[3] { continue }
                    sum += filters[filter, channel, i, j] * x[image, channel, row, column]
                }
            }
        }
        return sum
    }
    let places = example.outputSize
    var y = Tensor<Double>(zeros: [x.shape[0], filters.shape[0], places.height, places.width])
    for image in 0..<y.shape[0] {
        for filter in 0..<y.shape[1] {
            for p in 0..<places.height {
                for q in 0..<places.width { y[image, filter, p, q] = sum(image, filter, p, q) }
            }
        }
    }
    return y
}
