// Numbers that look random and are the same on every run.

@testable import NeuralNet
import Testing

/// A tensor of the given shape with numbers between `low` and `high`, no two alike.
func seeded(_ shape: Shape, _ seed: UInt64, from low: Double = -1, to high: Double = 1) -> Tensor<Double> {
    // SplitMix64: G. L. Steele, D. Lea, C. H. Flood, Fast splittable pseudorandom number generators, 2014.
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    return Tensor(
        shape: shape,
        (0..<shape.elementCount).map { _ in
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return low + (high - low) * (Double((z ^ (z >> 31)) >> 11) * 0x1p-53)
        })
}

extension Tensor<Double> {
    /// The same numbers, rounded.
    var inSinglePrecision: Tensor<Float> { Tensor<Float>(shape: shape, scalars.map { Float($0) }) }
}

/// Records a failure unless the gradients of `inputs` agree with differences, for a loss that weighs the result's
/// numbers unevenly.
func expectGradients(
    of inputs: [Variable<Double>], step: Double = 1e-5, at location: SourceLocation = #_sourceLocation,
    _ f: () -> Variable<Double>
) {
    let check = checkGradient(of: inputs, step: step) {
        let y = f()
        return (y * seeded(y.shape, 99)).sum()
    }
    #expect(check.relativeError < 1e-7, "\(check)", sourceLocation: location)
}

/// Shapes with every kind of axis: none, one, several, of size 1 and 0.
let shapesOfAllKinds: [Shape] = [[], [1], [4], [2, 3], [1, 3], [2, 1], [0], [0, 3], [2, 0], [2, 3, 2]]
