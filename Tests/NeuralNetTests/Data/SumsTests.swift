import NeuralNet
import Testing

// NumPy 2.4.6: x = np.random.RandomState(0).random_sample((2000, 2)); s = x[:, 0] + x[:, 1];
// bin = [0 if v < 0.807 else 1 if v < 1.169 else 2 for v in s]; mod = [int(v * 100) % 3 for v in s].
// A set of labels is compared by its counts and by sum((i + 1) * label for i, label in enumerate(labels)).
struct SumsTests {
    @Test func broadStripes() {
        var random = RandomState(seed: 0)
        let (inputs, labels) = sumBin(count: 2000, using: &random)
        expectPoints(inputs)
        #expect(counts(labels) == [681, 610, 709])
        #expect(labels.prefix(12) == [2, 1, 1, 2, 2, 2, 2, 0, 1, 2, 2, 2])
        #expect(weightedSum(labels) == 2_018_530)
    }

    @Test func narrowStripes() {
        var random = RandomState(seed: 0)
        let (inputs, labels) = sumMod(count: 2000, using: &random)
        expectPoints(inputs)
        #expect(counts(labels) == [630, 704, 666])
        #expect(labels.prefix(12) == [0, 0, 1, 0, 2, 0, 2, 0, 1, 2, 0, 1])
        #expect(weightedSum(labels) == 2_035_761)
    }

    // Summed as Float, one of these points would fall into another stripe.
    @Test func theLabelsAreThoseOfTheDoublesEvenForFloats() {
        var (random, again) = (RandomState(seed: 5), RandomState(seed: 5))
        let (doubles, labels) = sumMod(count: 20_000, using: &random)
        let (floats, sameLabels): (Tensor<Float>, [Int]) = sumMod(count: 20_000, using: &again)
        #expect(labels == sameLabels)
        #expect(doubles.scalars.map(Float.init) == floats.scalars)
        let rounded = (0..<20_000).map { Int((floats[$0, 0] + floats[$0, 1]) * 100) % 3 }
        #expect(rounded != labels)
    }

    @Test func aNegativeCountStops() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            var random = RandomState(seed: 0)
            _ = sumBin(count: -1, using: &random)
        }
        #expect(message(of: result).contains("sums: -1 points were asked for; 0 is the least"))
    }
}

private func expectPoints(_ inputs: Tensor<Double>, at location: SourceLocation = #_sourceLocation) {
    #expect(Array(inputs.shape) == [2000, 2], sourceLocation: location)
    #expect(
        inputs.scalars.prefix(4) == [0.5488135039273248, 0.7151893663724195, 0.6027633760716439, 0.5448831829968969],
        sourceLocation: location)
    #expect(inputs.scalars.suffix(2) == [0.9328061824822222, 0.30833843446623255], sourceLocation: location)
}

private func counts(_ labels: [Int]) -> [Int] {
    labels.reduce(into: [0, 0, 0]) { $0[$1] += 1 }
}

private func weightedSum(_ labels: [Int]) -> Int {
    labels.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element }
}
