import NeuralNet
import Testing

struct VariableArithmeticTests {
    /// Pairs of shapes that meet, with either, both or none repeated.
    static let pairs: [(Shape, Shape)] = [
        ([2, 3], [2, 3]), ([2, 3], [3]), ([3], [2, 3]), ([2, 3], [2, 1]), ([2, 1], [1, 3]), ([2, 3], []), ([], [2, 3]),
        ([], []), ([1], [1]), ([1], [4]), ([2, 1, 3], [2, 1]), ([1, 3], [3]), ([4, 1], [1]), ([0, 3], [3]),
        ([2, 0], [2, 1]),
    ]

    @Test(arguments: pairs)
    func twoVariables(_ left: Shape, _ right: Shape) {
        let (a, b) = (Variable(seeded(left, 1)), Variable(seeded(right, 2, from: 0.5, to: 2)))
        #expect((a + b).value == a.value + b.value)
        #expect((a - b).value == a.value - b.value)
        #expect((a * b).value == a.value * b.value)
        #expect((a / b).value == a.value / b.value)
        expectGradients(of: [a, b]) { a + b }
        expectGradients(of: [a, b]) { a - b }
        expectGradients(of: [a, b]) { a * b }
        expectGradients(of: [a, b]) { a / b }
    }

    @Test(arguments: shapesOfAllKinds)
    func variablesAndNumbers(_ shape: Shape) {
        let a = Variable(seeded(shape, 1, from: 0.5, to: 2))
        #expect((a + 2).value == a.value + 2)
        #expect((2 + a).value == 2 + a.value)
        #expect((a - 2).value == a.value - 2)
        #expect((2 - a).value == 2 - a.value)
        #expect((a * 3).value == a.value * 3)
        #expect((3 * a).value == 3 * a.value)
        #expect((a / 3).value == a.value / 3)
        #expect((3 / a).value == 3 / a.value)
        #expect((-a).value == -a.value)
        for f in [
            { $0 + 2 }, { 2 + $0 }, { $0 - 2 }, { 2 - $0 }, { $0 * 3 }, { 3 * $0 }, { $0 / 3 }, { 3 / $0 }, { -$0 },
        ]
            as [(Variable<Double>) -> Variable<Double>]
        {
            expectGradients(of: [a]) { f(a) }
        }
    }

    @Test func variablesAndTensors() {
        let a = Variable(seeded([2, 3], 1, from: 0.5, to: 2))
        let b = seeded([3], 2, from: 0.5, to: 2)
        #expect((a + b).value == a.value + b)
        #expect((b + a).value == b + a.value)
        #expect((a - b).value == a.value - b)
        #expect((b - a).value == b - a.value)
        #expect((a * b).value == a.value * b)
        #expect((b * a).value == b * a.value)
        #expect((a / b).value == a.value / b)
        #expect((b / a).value == b / a.value)
        for f in [{ $0 + b }, { b + $0 }, { $0 - b }, { b - $0 }, { $0 * b }, { b * $0 }, { $0 / b }, { b / $0 }]
            as [(Variable<Double>) -> Variable<Double>]
        {
            expectGradients(of: [a]) { f(a) }
        }
    }

    @Test func theGradientOfARepeatedVectorIsTheSumOverTheBatch() {
        let bias = Variable(Tensor([10.0, 20]))
        let y = Variable(Tensor([[1.0, 2], [3, 4], [5, 6]])) + bias
        y.backward(Tensor([[1, 2], [30, 40], [500, 600]]))
        #expect(bias.gradient == Tensor([531, 642]))
    }

    @Test func inSinglePrecision() {
        let (a, b) = (Variable(Tensor<Float>([[1, 2], [3, 4]])), Variable(Tensor<Float>([2, 4])))
        (a / b - a * b).sum().backward()
        #expect(a.gradient == Tensor([[-1.5, -3.75], [-1.5, -3.75]]))
        #expect(b.gradient == Tensor([-1 - 4, -0.375 - 6]))
    }

    @Test func shapesMustMeet() async {
        let sum = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Variable(Tensor([1.0, 2])) + Variable(Tensor([1.0, 2, 3]))
        }
        #expect(message(of: sum).contains("Variable + Variable: shapes [2] and [3] do not fit"))
        let difference = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Variable(Tensor([1.0, 2])) - Tensor([1.0, 2, 3])
        }
        #expect(message(of: difference).contains("Variable - Variable: shapes [2] and [3] do not fit"))
        let product = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensor([1.0, 2]) * Variable(Tensor([1.0, 2, 3]))
        }
        #expect(message(of: product).contains("Variable * Variable: shapes [2] and [3] do not fit"))
        let quotient = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Variable(Tensor([1.0, 2])) / Variable(Tensor([1.0, 2, 3]))
        }
        #expect(message(of: quotient).contains("Variable / Variable: shapes [2] and [3] do not fit"))
    }
}
