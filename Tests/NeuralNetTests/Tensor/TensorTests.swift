@testable import NeuralNet
import Testing

struct TensorTests {
    @Test func vectorFromALiteral() {
        let x = Tensor([0.5, 0.3])
        #expect(x.shape == [2])
        #expect(x.rank == 1)
        #expect(x.count == 2)
        #expect(x.scalars == [0.5, 0.3])
    }

    @Test func matrixFromANestedLiteralIsRowMajor() {
        let a = Tensor<Float>([[1, 2, 3], [4, 5, 6]])
        #expect(a.shape == [2, 3])
        #expect(a.scalars == [1, 2, 3, 4, 5, 6])
    }

    @Test func emptyRowsKeepTheirCount() {
        #expect(Tensor<Double>([[], []] as [[Double]]).shape == [2, 0])
        #expect(Tensor<Double>([] as [[Double]]).shape == [0, 0])
    }

    @Test func aNumberAloneHasNoAxes() {
        let number = Tensor(shape: [], [2.5])
        #expect(number.rank == 0)
        #expect(number.count == 1)
        #expect(number[] == 2.5)
    }

    @Test func oneNumberRepeated() {
        #expect(Tensor(repeating: 0.5, shape: [2, 1, 2]) == Tensor(shape: [2, 1, 2], [0.5, 0.5, 0.5, 0.5]))
        #expect(Tensor(repeating: 0.5, shape: [3, 0]).scalars.isEmpty)
    }

    @Test func equalNumbersInAnotherShapeAreNotEqual() {
        #expect(Tensor([1.0, 2]) != Tensor([[1.0, 2]]))
        #expect(Tensor([1.0, 2]) != Tensor([2.0, 1]))
        #expect(Tensor([1.0, 2]) == Tensor(shape: [2], [1, 2]))
    }

    @Test func aCopyIsAValue() {
        let original = Tensor([1.0, 2])
        var copy = original
        copy[0] = 9
        #expect(original.scalars == [1, 2])
        #expect(copy.scalars == [9, 2])
    }

    @Test func theMemoryThatACopyReadsGetsNoOtherShape() {
        var tensor = Tensor([[1.0, 2, 3, 4]])
        let copy = tensor
        tensor.becomeUnfilled([2, 2])
        #expect(copy.shape == [1, 4])
        #expect(tensor.shape == [2, 2])
    }

    @Test func countMustFitShape() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensor(shape: [2, 3], [1.0, 2])
        }
        #expect(message(of: result).contains("Tensor(shape:): shape [2, 3] holds 6 numbers, but 2 were given"))
    }

    @Test func rowsMustBeEquallyLong() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensor([[1.0, 2], [3]])
        }
        #expect(message(of: result).contains("Tensor(rows): row 0 has shape [2], but row 1 has shape [1]"))
    }

    @Test func sizesMustNotBeNegative() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensor(repeating: 0.0, shape: [2, -1])
        }
        #expect(message(of: result).contains("Tensor: shape [2, -1] has a negative size"))
    }

    @Test func aShapeBeyondCountingStops() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensor(repeating: 0.0, shape: [Int.max, 2])
        }
        #expect(message(of: result).contains("2] holds more numbers than can be counted"))
    }
}
