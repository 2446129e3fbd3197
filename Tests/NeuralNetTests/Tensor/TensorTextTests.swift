import NeuralNet
import Testing

struct TensorTextTests {
    @Test func vector() {
        #expect(Tensor([0.5621765008857981, 0.1]).description == "[0.5621765008857981, 0.1]")
        #expect(Tensor([0.5, -0.3]).formatted(digits: 3) == "[0.500, -0.300]")
        #expect("\(Tensor<Float>([0.1, 1e20]))" == "[0.1, 1e+20]")
    }

    @Test func matrixColumnsStandBelowEachOther() {
        let matrix = Tensor([[0.25, -1], [10, 0.125]])
        #expect(matrix.description == "[[0.25,  -1.0],\n [10.0, 0.125]]")
        #expect(matrix.formatted(digits: 2) == "[[ 0.25, -1.00],\n [10.00,  0.12]]")
        #expect(Tensor([[0.5, 0.3]]).description == "[[0.5, 0.3]]")
        #expect(Tensor([[1.0], [-1]]).formatted(digits: 0) == "[[ 1],\n [-1]]")
    }

    @Test func threeAndFourAxes() {
        let cube = Tensor(shape: [2, 2, 1], [1.0, 2, 3, 4])
        #expect(cube.formatted(digits: 0) == "[[[1],\n  [2]],\n\n [[3],\n  [4]]]")
        let four = Tensor(shape: [2, 1, 2, 1], [1.0, 2, 3, 4])
        #expect(four.formatted(digits: 0) == "[[[[1],\n   [2]]],\n\n\n [[[3],\n   [4]]]]")
    }

    @Test func numberAlone() {
        #expect(Tensor(shape: [], [0.5]).description == "0.5")
        #expect(Tensor(shape: [], [0.5]).formatted(digits: 2) == "0.50")
    }

    @Test func emptyTensorsTellTheirShape() {
        #expect(Tensor<Double>(shape: [0], []).description == "[]")
        #expect(Tensor<Double>(shape: [0, 3], []).description == "[] of shape [0, 3]")
        #expect(Tensor<Double>(shape: [2, 0], []).formatted(digits: 1) == "[] of shape [2, 0]")
    }

    @Test func unusualNumbers() {
        let numbers = Tensor([Double.nan, .infinity, -.infinity, -0.0])
        #expect(numbers.description == "[nan, inf, -inf, -0.0]")
        #expect(numbers.formatted(digits: 1) == "[nan, inf, -inf, 0.0]")
    }
}
