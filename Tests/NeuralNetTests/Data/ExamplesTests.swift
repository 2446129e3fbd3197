import NeuralNet
import Testing

struct ExamplesTests {
    @Test func rowsOfAMatrix() {
        let matrix = Tensor([[1.0, 2], [3, 4], [5, 6]])
        #expect(matrix.exampleCount == 3)
        #expect(matrix.examples(at: [2, 0, 2]) == Tensor([[5, 6], [1, 2], [5, 6]]))
    }

    @Test func numbersOfAVectorAndImagesOfAStack() {
        #expect(Tensor<Float>([1, 2, 3]).examples(at: [1]) == Tensor([2]))
        let images = Tensor<Float>(shape: [2, 2, 2], [1, 2, 3, 4, 5, 6, 7, 8])
        #expect(images.examples(at: [1]) == Tensor(shape: [1, 2, 2], [5, 6, 7, 8]))
    }

    @Test func nothingPicked() {
        #expect(Tensor([[1.0, 2]]).examples(at: []) == Tensor(shape: [0, 2], []))
        #expect(Tensor<Double>(shape: [2, 0], []).examples(at: [1]) == Tensor(shape: [1, 0], []))
    }

    @Test func labels() {
        #expect([7, 8, 9].exampleCount == 3)
        #expect([7, 8, 9].examples(at: [2, 2, 0]) == [9, 9, 7])
    }

    @Test func whatIsNotThereStops() async {
        let row = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensor([[1.0, 2], [3, 4]]).examples(at: [0, 2])
        }
        #expect(message(of: row).contains("rows(at:): index 2 lies outside axis 0 of shape [2, 2]"))
        let label = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = [1, 2].examples(at: [-1])
        }
        #expect(message(of: label).contains("examples(at:): there is no label -1 among 2"))
        let single = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensor(shape: [], [1.0]).exampleCount
        }
        #expect(message(of: single).contains(
            "examples: a tensor of shape [] is a single number, not a list of examples"))
    }
}
