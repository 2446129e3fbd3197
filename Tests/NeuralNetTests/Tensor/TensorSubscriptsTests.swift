import NeuralNet
import Testing

struct TensorSubscriptsTests {
    @Test func everyPlaceOfEveryRank() {
        let vector = Tensor([10.0, 11, 12])
        for i in 0..<3 { #expect(vector[i] == Double(10 + i)) }

        let matrix = Tensor([[0.0, 1, 2], [10, 11, 12]])
        for i in 0..<2 { for j in 0..<3 { #expect(matrix[i, j] == Double(10 * i + j)) } }

        let cube = Tensor(shape: [2, 3, 4], (0..<24).map(Double.init))
        for i in 0..<2 { for j in 0..<3 { for k in 0..<4 { #expect(cube[i, j, k] == Double(12 * i + 4 * j + k)) } } }
    }

    @Test func writingChangesOnePlace() {
        var matrix = Tensor([[1.0, 2], [3, 4]])
        matrix[1, 0] = 9
        #expect(matrix == Tensor([[1.0, 2], [9, 4]]))
        matrix[0, 1] += 5
        #expect(matrix == Tensor([[1.0, 7], [9, 4]]))
        var vector = Tensor([1.0, 2])
        vector[1] = 8
        #expect(vector == Tensor([1.0, 8]))
        var cube = Tensor(repeating: 0.0, shape: [1, 2, 1])
        cube[0, 1, 0] = 3
        #expect(cube.scalars == [0, 3])
    }

    @Test func indexOutside() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensor([[1.0, 2], [3, 4]])[0, 2]
        }
        #expect(message(of: result).contains("Tensor subscript: [0, 2] lies outside shape [2, 2]"))
    }

    @Test func negativeIndex() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensor([1.0, 2])[-1]
        }
        #expect(message(of: result).contains("Tensor subscript: [-1] lies outside shape [2]"))
    }

    @Test func wrongNumberOfIndices() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensor([[1.0, 2]])[0]
        }
        #expect(message(of: result).contains("Tensor subscript: shape [1, 2] needs 2 indices, not [0]"))
    }
}
