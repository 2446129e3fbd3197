import NeuralNet
import Testing

struct TensorSlicesTests {
    let matrix = Tensor([[1.0, 2, 3], [4, 5, 6], [7, 8, 9]])

    @Test func rangesRowsAndColumns() {
        #expect(matrix[1..<3] == Tensor([[4.0, 5, 6], [7, 8, 9]]))
        #expect(matrix[1..<1].shape == [0, 3])
        #expect(matrix.slice(0..<2, axis: 1) == Tensor([[1.0, 2], [4, 5], [7, 8]]))
        #expect(matrix[row: 2] == Tensor([7.0, 8, 9]))
        #expect(matrix[column: 1] == Tensor([2.0, 5, 8]))
        let blocks = Tensor<Double>(shape: [2, 2, 2], (0..<8).map(Double.init))
        #expect(blocks[row: 1] == Tensor([[4.0, 5], [6, 7]]))
        #expect(blocks.slice(1..<2, axis: -1) == Tensor<Double>(shape: [2, 2, 1], [1, 3, 5, 7]))
    }

    @Test func whatIsPutThere() {
        var changed = matrix
        changed[row: 0] = Tensor([-1.0, -2, -3])
        changed[1..<3] = Tensor([[0.0, 0, 0], [1, 1, 1]])
        #expect(changed == Tensor([[-1.0, -2, -3], [0, 0, 0], [1, 1, 1]]))
        #expect(matrix[row: 0] == Tensor([1.0, 2, 3]))
    }

    @Test func chosenRowsInTheirOrder() {
        #expect(matrix.rows(at: [2, 0, 2]) == Tensor([[7.0, 8, 9], [1, 2, 3], [7, 8, 9]]))
        #expect(matrix.rows(at: []).shape == [0, 3])
        #expect(Tensor([5.0, 6]).rows(at: [1]) == Tensor([6.0]))
    }

    @Test func putTogether() {
        #expect(Tensor.concatenating([matrix[0..<1], matrix[2..<3]]) == Tensor([[1.0, 2, 3], [7, 8, 9]]))
        #expect(Tensor.concatenating([matrix, Tensor([[0.0], [0], [0]])], axis: 1)
            == Tensor([[1.0, 2, 3, 0], [4, 5, 6, 0], [7, 8, 9, 0]]))
        #expect(Tensor.stacking([Tensor([1.0, 2]), Tensor([3.0, 4])]) == Tensor([[1.0, 2], [3, 4]]))
        #expect(Tensor.stacking([Tensor(1.0), Tensor(2.0)]) == Tensor([1.0, 2]))
    }

    @Test func outsideIsAnError() async {
        let range = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = Tensor([1.0, 2])[1..<3] }
        #expect(message(of: range).contains("slice: 1..<3 lies outside axis 0 of shape [2]"))
        let row = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = Tensor([[1.0, 2]])[row: 1] }
        #expect(message(of: row).contains("row: 1 lies outside axis 0 of shape [1, 2]"))
        let column = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = Tensor([1.0, 2])[column: 0] }
        #expect(message(of: column).contains("column: shape [2] has no columns: it needs two axes"))
        let index = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = Tensor([[1.0, 2]]).rows(at: [0, -1]) }
        #expect(message(of: index).contains("rows(at:): index -1 lies outside axis 0 of shape [1, 2]"))
    }

    @Test func shapesMustFit() async {
        let put = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            var matrix = Tensor([[1.0, 2], [3, 4]])
            matrix[row: 0] = Tensor([1.0, 2, 3])
        }
        #expect(message(of: put).contains("row: shape [3] is not that of a row of shape [2, 2]"))
        let range = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            var matrix = Tensor([[1.0, 2], [3, 4]])
            matrix[0..<1] = Tensor([1.0, 2])
        }
        #expect(message(of: range).contains("slice: shape [2] cannot be put where [1, 2] is"))
        let joined = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensor.concatenating([Tensor([[1.0, 2]]), Tensor([[1.0]])])
        }
        #expect(message(of: joined).contains("concatenating: shapes [1, 2] and [1, 1] differ in more than axis 0"))
        let stacked = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensor.stacking([Tensor([1.0, 2]), Tensor([1.0])])
        }
        #expect(message(of: stacked).contains("stacking: shapes [2] and [1] differ"))
        let none = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensor<Double>.stacking([])
        }
        #expect(message(of: none).contains("stacking: no tensors were given"))
    }
}
