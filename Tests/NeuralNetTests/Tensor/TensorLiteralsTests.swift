import NeuralNet
import Testing

struct TensorLiteralsTests {
    @Test func nestedLists() {
        let matrix: Tensor<Double> = [[1, 2.5], [3, -4]]
        #expect(matrix == Tensor([[1.0, 2.5], [3, -4]]))
        let vector: Tensor<Float> = [1, 2]
        #expect(vector == Tensor([Float(1), 2]))
        let blocks: Tensor<Double> = [[[1], [2]], [[3], [4]]]
        #expect(blocks.shape == [2, 2, 1])
        let empty: Tensor<Double> = []
        #expect(empty.shape == [0])
    }

    @Test func printedTextIsTheLiteral() {
        let matrix: Tensor<Double> = [
            [0.25, -0.020000000000000018],
            [1, 3],
        ]
        #expect("\(matrix)" == "[[0.25, -0.020000000000000018],\n [ 1.0,                   3.0]]")
    }

    @Test func raggedListsAreAnError() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let _: Tensor<Double> = [[1, 2], [3]]
        }
        #expect(message(of: result).contains("stacking: shapes [2] and [1] differ"))
    }
}
