import NeuralNet
import Testing

struct Im2colTests {
    @Test(arguments: RecordedColumns.all) func theLayoutIsThatOfTheTutorial(_ recorded: RecordedColumns) {
        let (size, stride, padding) = (recorded.size, recorded.stride, recorded.padding)
        let columns = im2col(RecordedColumns.x.tensor(Double.self), size: size, stride: stride, padding: padding)
        #expect(columns == recorded.columns.tensor())
        let image = col2im(columns, shape: RecordedColumns.x.shape, size: size, stride: stride, padding: padding)
        expectAgreement(image, shape: RecordedColumns.x.shape, recorded.image.scalars(), relative: 1e-15)

        let inFloat = im2col(RecordedColumns.x.tensor(Float.self), size: size, stride: stride, padding: padding)
        #expect(inFloat == recorded.columns.tensor())
    }

    @Test(arguments: randomWindows(count: 60, seed: 2)) func col2imIsTheTransposeOfIm2col(_ example: WindowExample) {
        var random = RandomState(seed: example.seed)
        let x: Tensor<Double> = random.normal(shape: example.shape)
        let (stride, padding, dilation) = (example.stride, example.padding, example.dilation)
        let columns = im2col(x, size: example.size, stride: stride, padding: padding, dilation: dilation)
        #expect(columns.shape == [
            x.shape[0] * example.outputSize.height * example.outputSize.width,
            x.shape[1] * example.size.height * example.size.width,
        ])
        let c: Tensor<Double> = random.normal(shape: columns.shape)
        let image = col2im(c, shape: x.shape, size: example.size, stride: stride, padding: padding, dilation: dilation)
        // ⟨im2col x, c⟩ = ⟨x, col2im c⟩.
        let (left, right) = ((columns * c).sum(), (x * image).sum())
        #expect((left - right).magnitude <= 1e-12 * max(1, left.magnitude), "\(left) and \(right)")
    }

    @Test func eachPixelIsCountedOnceForEachWindowThatSeesIt() {
        let ones = Tensor(repeating: 1.0, shape: [1, 1, 3, 4])
        let counts = col2im(im2col(ones, size: 2), shape: [1, 1, 3, 4], size: 2)
        #expect(counts.reshaped([3, 4]) == Tensor([[1.0, 2, 2, 1], [2, 4, 4, 2], [1, 2, 2, 1]]))
    }

    @Test func outputSizes() {
        #expect(convolutionOutputSize(input: 28, filter: 5) == 24)
        #expect(convolutionOutputSize(input: 28, filter: 5, padding: 2) == 28)
        #expect(convolutionOutputSize(input: 28, filter: 2, stride: 2) == 14)
        #expect(convolutionOutputSize(input: 7, filter: 3, stride: 3) == 2)
        #expect(convolutionOutputSize(input: 7, filter: 3, dilation: 3) == 1)
        #expect(convolutionOutputSize(input: 0, filter: 2, padding: 1) == 1)
    }
}
