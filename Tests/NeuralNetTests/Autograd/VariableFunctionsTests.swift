import NeuralNet
import Testing

struct VariableFunctionsTests {
    typealias Function = @Sendable (Variable<Double>) -> Variable<Double>

    /// Each function with what it is for tensors, and where its inputs may lie.
    static let functions:
        [(name: String, Function, @Sendable (Tensor<Double>) -> Tensor<Double>, ClosedRange<Double>)] = [
            ("exp", { exp($0) }, { exp($0) }, -2...2),
            ("log", { log($0) }, { log($0) }, 0.5...3),
            ("sqrt", { sqrt($0) }, { sqrt($0) }, 0.5...3),
            ("square", { square($0) }, { $0 * $0 }, -2...2),
            ("pow 3", { pow($0, 3) }, { pow($0, 3) }, -2...2),
            ("pow 2.5", { pow($0, 2.5) }, { pow($0, 2.5) }, 0.5...2),
            ("pow -1", { pow($0, -1) }, { pow($0, -1) }, 0.5...2),
            ("tanh", { tanh($0) }, { tanh($0) }, -2...2),
            ("sin", { sin($0) }, { sin($0) }, -4...4),
            ("cos", { cos($0) }, { cos($0) }, -4...4),
            ("abs", { abs($0) }, { abs($0) }, -2...2),
        ]

    @Test(arguments: functions.indices, shapesOfAllKinds)
    func valueAndSlope(_ index: Int, _ shape: Shape) {
        let (name, f, ofTensor, range) = Self.functions[index]
        let x = Variable(seeded(shape, 3, from: range.lowerBound, to: range.upperBound))
        #expect(f(x).value == ofTensor(x.value), "\(name)")
        expectGradients(of: [x]) { f(x) }
    }

    @Test func theSquareOfATensor() {
        #expect(square(Tensor([[1.5, -2]])) == Tensor([[2.25, 4]]))
        #expect(square(Tensor<Float>([1.5, -2])) == Tensor([2.25, 4]))
    }

    @Test func theKinkOfTheAbsoluteValueHasSlopeZero() {
        let x = Variable(Tensor([-2.0, 0, 3, -0.0]))
        abs(x).sum().backward()
        #expect(x.gradient == Tensor([-1, 0, 1, 0]))
    }

    @Test func thePowerZeroHasSlopeZeroEverywhere() {
        let x = Variable(Tensor([0.0, 2]))
        let y = pow(x, 0)
        y.sum().backward()
        #expect(y.value == Tensor([1, 1]))
        #expect(x.gradient == Tensor([0, 0]))
    }

    @Test func inSinglePrecision() {
        let x = Variable(Tensor<Float>([0.5, 1, 2]))
        let y = exp(x) + log(x) + sqrt(x) + square(x) + pow(x, 3) + tanh(x) + sin(x) + cos(x) + abs(x)
        y.sum().backward()
        let doubles = Variable(Tensor([0.5, 1.0, 2]))
        let e = exp(doubles) + log(doubles) + sqrt(doubles) + square(doubles) + pow(doubles, 3)
        (e + tanh(doubles) + sin(doubles) + cos(doubles) + abs(doubles)).sum().backward()
        expectAgreement(x.gradient!, shape: [3], doubles.gradient!.scalars.map { Float($0) }, relative: 1e-5)
    }
}
