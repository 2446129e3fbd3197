import NeuralNet
import Testing

struct HalfSquaredErrorTests {
    @Test func halfOfTheSum() {
        #expect(halfSquaredError(prediction: Tensor([[1.0, 5]]), target: Tensor([[3.0, 2]])) == 6.5)
        #expect(halfSquaredError(prediction: Tensor<Float>([1, 5]), target: Tensor([3, 2])) == 6.5)
    }

    @Test func theBatchIsSummedNotAveraged() {
        let prediction = Tensor([[1.0, 5], [1, 5]])
        #expect(halfSquaredError(prediction: prediction, target: Tensor([[3.0, 2], [3, 2]])) == 13)
    }

    @Test func zeroWhenEqual() {
        #expect(halfSquaredError(prediction: Tensor([0.1, 0.2]), target: Tensor([0.1, 0.2])) == 0)
    }

    @Test func shapesMustBeEqual() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = halfSquaredError(prediction: Tensor([[1.0, 2]]), target: Tensor([1.0, 2]))
        }
        #expect(
            message(of: result).contains(
                """
                halfSquaredError: a prediction of shape [1, 2] does not fit a target of shape [2]: the shapes must \
                be equal
                """))
    }
}
