import NeuralNet
import Testing

/// The digits that come with the book, `Chapters/Data/digits-…`.
struct BundledDigitsTests {
    // Python 3.11, over the original table of 1797 lines: how often each digit is the last number of a line; the pixels
    // of the fourth line; sum((i + 1) * pixel for i, pixel in enumerate(all pixels)).
    @Test func theyAreTheOriginalsNumbers() throws {
        let root = #filePath.split(separator: "/").dropLast(4).map { "/\($0)" }.joined()
        let digits = try LabelledImages(
            images: "\(root)/Chapters/Data/digits-images-idx3-ubyte.gz",
            labels: "\(root)/Chapters/Data/digits-labels-idx1-ubyte.gz")
        try #require(digits.shape == [1797, 8, 8])
        let counts = digits.labels.reduce(into: Array(repeating: 0, count: 10)) { $0[$1] += 1 }
        #expect(counts == [178, 182, 177, 183, 181, 182, 181, 179, 174, 180])
        #expect(digits.labels.suffix(5) == [9, 0, 8, 9, 8])
        #expect(digits.labels[3] == 3)
        #expect(Array(digits.pixels[3 * 64..<4 * 64]) == [
            0, 0, 7, 15, 13, 1, 0, 0,
            0, 8, 13, 6, 15, 4, 0, 0,
            0, 2, 1, 13, 13, 0, 0, 0,
            0, 0, 2, 15, 11, 1, 0, 0,
            0, 0, 0, 1, 12, 12, 1, 0,
            0, 0, 0, 0, 1, 10, 8, 0,
            0, 0, 8, 4, 5, 14, 9, 0,
            0, 0, 7, 13, 13, 9, 0, 0,
        ])
        #expect(digits.pixels.max() == 16)
        #expect(digits.pixels.enumerated().reduce(0) { $0 + ($1.offset + 1) * Int($1.element) } == 32_232_145_379)
        let inputs: Tensor<Double> = digits.inputs(dividedBy: 16)
        #expect(Array(inputs.shape) == [1797, 64])
        #expect(inputs[3, 3] == 0.9375)
    }
}
