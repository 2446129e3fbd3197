import NeuralNet
import Testing

struct TensorArithmeticTests {
    // Powers of two: every result below is exact.
    let a = Tensor([[1.0, 2], [4, 8]])
    let b = Tensor([[2.0, 4], [0.5, -1]])

    @Test func twoTensors() {
        #expect(a + b == Tensor([[3.0, 6], [4.5, 7]]))
        #expect(a - b == Tensor([[-1.0, -2], [3.5, 9]]))
        #expect(a * b == Tensor([[2.0, 8], [2, -8]]))
        #expect(a / b == Tensor([[0.5, 0.5], [8, -8]]))
    }

    @Test func tensorAndNumber() {
        #expect(a + 2 == Tensor([[3.0, 4], [6, 10]]))
        #expect(a - 2 == Tensor([[-1.0, 0], [2, 6]]))
        #expect(a * 2 == Tensor([[2.0, 4], [8, 16]]))
        #expect(a / 2 == Tensor([[0.5, 1], [2, 4]]))
    }

    @Test func numberAndTensor() {
        #expect(2 + a == Tensor([[3.0, 4], [6, 10]]))
        #expect(2 - a == Tensor([[1.0, 0], [-2, -6]]))
        #expect(2 * a == Tensor([[2.0, 4], [8, 16]]))
        #expect(2 / a == Tensor([[2.0, 1], [0.5, 0.25]]))
    }

    @Test func negativeAndMap() {
        #expect(-a == Tensor([[-1.0, -2], [-4, -8]]))
        #expect(a.map { $0 * $0 } == Tensor([[1.0, 4], [16, 64]]))
    }

    @Test func emptyTensorsStayEmpty() {
        let empty = Tensor<Float>(shape: [0, 3], [])
        #expect((empty + empty).shape == [0, 3])
        #expect((empty * 2).shape == [0, 3])
    }

    @Test func divisionByZeroIsThatOfNumbers() {
        let quotient = Tensor([1.0, -1, 0]) / Tensor([0.0, 0, 0])
        #expect(quotient[0] == .infinity)
        #expect(quotient[1] == -.infinity)
        #expect(quotient[2].isNaN)
    }

    @Test func shapesMustMeet() async {
        let plus = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensor([[1.0, 2, 3], [4, 5, 6]]) + Tensor([[1.0, 2], [3, 4], [5, 6]])
        }
        #expect(message(of: plus).contains("Tensor + Tensor: shapes [2, 3] and [3, 2] do not fit"))
        let minus = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensor([1.0, 2]) - Tensor([1.0, 2, 3])
        }
        #expect(message(of: minus).contains("Tensor - Tensor: shapes [2] and [3] do not fit"))
        let times = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensor([[1.0], [2]]) * Tensor<Double>(shape: [0, 1], [])
        }
        #expect(message(of: times).contains("Tensor * Tensor: shapes [2, 1] and [0, 1] do not fit"))
        let over = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensor([1.0, 2]) / Tensor<Double>(shape: [0], [])
        }
        #expect(message(of: over).contains("Tensor / Tensor: shapes [2] and [0] do not fit"))
    }
}
