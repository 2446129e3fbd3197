// Windows over images by chance, for properties that must hold for all of them.

import NeuralNet
import Testing

/// A window that fits into images of a shape.
struct WindowExample: CustomTestStringConvertible {
    let shape: Shape
    let filters: Int
    let size: PerAxis
    let stride: PerAxis
    let padding: PerAxis
    let dilation: PerAxis
    /// From which the numbers of the images are drawn.
    let seed: Int

    var outputSize: PerAxis {
        PerAxis(
            height: convolutionOutputSize(
                input: shape[2], filter: size.height, stride: stride.height, padding: padding.height,
                dilation: dilation.height),
            width: convolutionOutputSize(
                input: shape[3], filter: size.width, stride: stride.width, padding: padding.width,
                dilation: dilation.width))
    }

    var testDescription: String {
        "\(shape), \(filters) filters of \(size), stride \(stride), padding \(padding), dilation \(dilation)"
    }
}

/// `count` examples, the same for the same seed; along each axis small sizes, so that borders and windows of all kinds
/// occur.
func randomWindows(count: Int, seed: Int) -> [WindowExample] {
    var random = RandomState(seed: seed)
    func pair(_ range: Range<Int>) -> PerAxis {
        PerAxis(height: random.integer(in: range), width: random.integer(in: range))
    }
    func inputSize(_ size: Int, _ padding: Int, _ dilation: Int) -> Int {
        // At least what the window covers beyond the padding.
        max(1, dilation * (size - 1) + 1 - 2 * padding) + random.integer(in: 0..<14)
    }
    return (0..<count).map { index in
        let (size, stride, padding, dilation) = (pair(1..<5), pair(1..<4), pair(0..<4), pair(1..<4))
        return WindowExample(
            shape: [
                random.integer(in: 0..<3), random.integer(in: 1..<4),
                inputSize(size.height, padding.height, dilation.height),
                inputSize(size.width, padding.width, dilation.width),
            ],
            filters: random.integer(in: 1..<5), size: size, stride: stride, padding: padding, dilation: dilation,
            seed: index)
    }
}
