import NeuralNet
import Testing

struct TensorReductionsTests {
    let matrix = Tensor([[1.0, 5, 3], [4, 2, 6]])

    @Test func overAll() {
        #expect(matrix.sum() == 21)
        #expect(matrix.mean() == 3.5)
        #expect(matrix.max() == 6)
        #expect(matrix.min() == 1)
        #expect(matrix.argMax() == 5)
        #expect(matrix.variance() == 17.5 / 6)
        #expect(matrix.variance(isUnbiased: true) == 3.5)
        #expect(Tensor<Float>(shape: [0], []).sum() == 0)
        #expect(Tensor<Float>(shape: [0], []).mean().isNaN)
        #expect(Tensor<Float>(shape: [0], []).variance().isNaN)
        #expect(Tensor<Float>(shape: [0], []).variance(isUnbiased: true).isNaN)
        #expect(Tensor<Float>([2]).variance(isUnbiased: true).isNaN)
    }

    @Test func alongAnAxis() {
        #expect(matrix.sum(axis: 0) == Tensor([5.0, 7, 9]))
        #expect(matrix.sum(axis: 1, keepingAxis: true) == Tensor([[9.0], [12]]))
        #expect(matrix.sum(axis: -1) == Tensor([9.0, 12]))
        #expect(matrix.mean(axis: 1) == Tensor([3.0, 4]))
        #expect(matrix.max(axis: 0) == Tensor([4.0, 5, 6]))
        #expect(matrix.min(axis: 1) == Tensor([1.0, 2]))
        #expect(matrix.argMax(axis: 0) == [1, 0, 1])
        #expect(matrix.argMax(axis: 1) == [1, 2])
        #expect(matrix.variance(axis: 0) == Tensor([2.25, 2.25, 2.25]))
        #expect(matrix.variance(axis: 0, keepingAxis: true, isUnbiased: true) == Tensor([[4.5, 4.5, 4.5]]))
    }

    @Test func everyAxisOfThreeAgreesWithPlainLoops() {
        // Integers, so that sums are exact in any order.
        let tensor = Tensor<Double>(shape: [3, 4, 5], (0..<60).map { Double($0 * $0 % 17) })
        for axis in 0..<3 {
            var sizes = [3, 4, 5]
            let size = sizes.remove(at: axis)
            var sums: [Double] = [], maxima: [Double] = [], places: [Int] = []
            for i in 0..<sizes[0] {
                for j in 0..<sizes[1] {
                    let numbers = (0..<size).map { k in
                        axis == 0 ? tensor[k, i, j] : axis == 1 ? tensor[i, k, j] : tensor[i, j, k]
                    }
                    sums.append(numbers.reduce(0, +))
                    maxima.append(numbers.max()!)
                    places.append(numbers.firstIndex(of: numbers.max()!)!)
                }
            }
            #expect(tensor.sum(axis: axis) == Tensor(shape: Shape(sizes), sums))
            #expect(tensor.max(axis: axis) == Tensor(shape: Shape(sizes), maxima))
            #expect(tensor.argMax(axis: axis) == places)
        }
    }

    @Test func nanIsTheLargestAndTheSmallest() {
        let tensor = Tensor([[1.0, .nan, 3], [4, 5, 6]])
        #expect(tensor.max(axis: 1).scalars[0].isNaN)
        #expect(tensor.max(axis: 1).scalars[1] == 6)
        #expect(tensor.min(axis: 0).scalars[1].isNaN)
        #expect(tensor.max().isNaN)
        #expect(tensor.min().isNaN)
    }

    @Test func emptyAxes() async {
        let tensor = Tensor<Double>(shape: [2, 0, 3], [])
        #expect(tensor.sum(axis: 1) == Tensor(zeros: [2, 3]))
        #expect(tensor.sum(axis: 0).shape == [0, 3])
        #expect(tensor.max(axis: 2).shape == [2, 0])
        #expect(tensor.mean(axis: 1).scalars.allSatisfy { $0.isNaN })
        #expect(tensor.variance(axis: 1).scalars.allSatisfy { $0.isNaN })
        #expect(tensor.variance(axis: 1, isUnbiased: true).scalars.allSatisfy { $0.isNaN })
        #expect(tensor.variance(axis: 1).shape == [2, 3])
        let max = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensor<Double>(shape: [2, 0], []).max(axis: 1)
        }
        #expect(message(of: max).contains("max: axis 1 of shape [2, 0] is empty"))
        let argMax = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensor<Double>(shape: [2, 0], []).argMax(axis: 1)
        }
        #expect(message(of: argMax).contains("argMax: axis 1 of shape [2, 0] is empty"))
        let all = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensor<Double>(shape: [0], []).max()
        }
        #expect(message(of: all).contains("max: a tensor of shape [0] has no largest number"))
    }

    @Test func theAxisMustBeThere() async {
        let sum = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensor([1.0, 2]).sum(axis: 1)
        }
        #expect(message(of: sum).contains("sum: shape [2] has no axis 1"))
        let mean = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensor([1.0, 2]).mean(axis: -2)
        }
        #expect(message(of: mean).contains("has no axis -2"))
    }

    @Test func argMaxRefusesNan() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensor([1.0, .nan]).argMax()
        }
        #expect(message(of: result).contains("argMax: a tensor of shape [2] has a nan"))
    }
}
