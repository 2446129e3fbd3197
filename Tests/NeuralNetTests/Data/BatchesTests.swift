import NeuralNet
import Testing

struct BatchesTests {
    @Test func inOrder() {
        let batches = Batches(of: 7, size: 3)
        #expect(batches.count == 3)
        #expect(Array(batches) == [[0, 1, 2], [3, 4, 5], [6]])
    }

    @Test func aShortLastBatchCanBeDropped() {
        let batches = Batches(of: 7, size: 3, droppingShort: true)
        #expect(batches.count == 2)
        #expect(Array(batches) == [[0, 1, 2], [3, 4, 5]])
        #expect(Array(Batches(of: 6, size: 3, droppingShort: true)) == [[0, 1, 2], [3, 4, 5]])
        #expect(Array(Batches(of: 2, size: 3, droppingShort: true)) == [])
    }

    @Test func fewExamples() {
        #expect(Array(Batches(of: 0, size: 3)) == [])
        #expect(Array(Batches(of: 2, size: 3)) == [[0, 1]])
        #expect(Array(Batches(of: 2, size: 1)) == [[0], [1]])
    }

    // NumPy 2.4.6: np.random.RandomState(3).permutation(7)
    @Test func shuffled() {
        var random = RandomState(seed: 3)
        let batches = Batches(of: 7, size: 3, shuffledBy: &random)
        #expect(Array(batches) == [[4, 6, 5], [3, 1, 0], [2]])
        #expect(Array(batches) == [[4, 6, 5], [3, 1, 0], [2]])
        random = RandomState(seed: 3)
        #expect(Array(Batches(of: 7, size: 3, shuffledBy: &random, droppingShort: true)) == [[4, 6, 5], [3, 1, 0]])
        #expect(Array(Batches(of: 7, size: 7, shuffledBy: &random)) != [[4, 6, 5, 3, 1, 0, 2]])
    }

    @Test func ofInputsAndLabels() throws {
        let inputs = Tensor([[0.0, 1], [10, 11], [20, 21]])
        let batches = Array(Batches(of: 3, size: 2).of(inputs, [7, 8, 9]))
        try #require(batches.count == 2)
        #expect(batches[0].inputs == Tensor([[0, 1], [10, 11]]))
        #expect(batches[0].targets == [7, 8])
        #expect(batches[1].inputs == Tensor([[20, 21]]))
        #expect(batches[1].targets == [9])
    }

    @Test func ofInputsAndTargetsByChance() {
        let inputs = Tensor<Float>(shape: [5, 1, 2], [0, 1, 10, 11, 20, 21, 30, 31, 40, 41])
        let targets = Tensor<Float>([0, 10, 20, 30, 40])
        var random = RandomState(seed: 3)
        // NumPy 2.4.6: np.random.RandomState(3).permutation(5) is [3, 4, 1, 0, 2].
        let batches = Array(Batches(of: 5, size: 3, shuffledBy: &random).of(inputs, targets))
        #expect(batches.map(\.inputs)
            == [Tensor(shape: [3, 1, 2], [30, 31, 40, 41, 10, 11]), Tensor(shape: [2, 1, 2], [0, 1, 20, 21])])
        #expect(batches.map(\.targets) == [Tensor([30, 40, 10]), Tensor([0, 20])])
    }

    @Test func whatCannotBeCutStops() async {
        let size = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Batches(of: 5, size: 0)
        }
        #expect(message(of: size).contains("Batches(of:size:): a batch of 0 examples was asked for; 1 is the least"))
        let count = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Batches(of: -1, size: 2)
        }
        #expect(message(of: count).contains("Batches(of:size:): -1 examples cannot be cut into batches"))
        let targets = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Batches(of: 2, size: 2).of(Tensor([1.0, 2]), [1])
        }
        #expect(message(of: targets).contains(
            "Batches.of: 2 inputs do not fit 1 targets: each input needs one"))
        let other = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Batches(of: 3, size: 2).of(Tensor([1.0, 2]), [1, 2])
        }
        #expect(message(of: other).contains("Batches.of: the batches were made of 3 examples, not of 2"))
    }
}
