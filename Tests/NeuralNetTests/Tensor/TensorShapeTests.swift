import NeuralNet
import Testing

struct TensorShapeTests {
    let tensor = Tensor<Double>(shape: [2, 3, 4], (0..<24).map(Double.init))

    @Test func reshapedKeepsTheOrder() {
        #expect(tensor.reshaped([4, 6]) == Tensor<Double>(shape: [4, 6], tensor.scalars))
        #expect(tensor.reshaped([2, -1]).shape == [2, 12])
        #expect(tensor.reshaped([-1]).shape == [24])
        #expect(tensor.flattened().shape == [24])
        #expect(Tensor<Double>(shape: [0, 3], []).reshaped([3, -1]).shape == [3, 0])
    }

    @Test func aReshapedCopyIsIndependent() {
        var reshaped = tensor.reshaped([24])
        reshaped[0] = 99
        #expect(tensor[0, 0, 0] == 0)
    }

    @Test func everyOrderOfThreeAxes() {
        for axes in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
            let result = tensor.transposed(axes: axes)
            #expect(Array(result.shape) == axes.map { tensor.shape[$0] })
            for i in 0..<result.shape[0] {
                for j in 0..<result.shape[1] {
                    for k in 0..<result.shape[2] {
                        var index = [0, 0, 0]
                        index[axes[0]] = i
                        index[axes[1]] = j
                        index[axes[2]] = k
                        #expect(result[i, j, k] == tensor[index[0], index[1], index[2]])
                    }
                }
            }
        }
    }

    @Test func shapesMustHoldAsManyNumbers() async {
        let fewer = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensor([1.0, 2, 3]).reshaped([2, 2])
        }
        #expect(message(of: fewer).contains("reshaped: [3] holds 3 numbers, [2, 2] would hold 4"))
        let uneven = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensor([1.0, 2, 3]).reshaped([2, -1])
        }
        #expect(message(of: uneven).contains("reshaped: [3] does not fill the rest of [2, 1] evenly"))
    }

    @Test func axesMustBeNamedOnce() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensor([[1.0, 2]]).transposed(axes: [0, 0])
        }
        #expect(message(of: result).contains("transposed(axes:): [0, 0] does not name each axis of shape [1, 2] once"))
    }
}
