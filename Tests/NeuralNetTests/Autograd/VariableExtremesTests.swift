import NeuralNet
import Testing

struct VariableExtremesTests {
    @Test(arguments: shapesOfAllKinds.filter { $0.elementCount > 0 })
    func overAllNumbers(_ shape: Shape) {
        let x = Variable(seeded(shape, 12))
        #expect(x.max().value == Tensor(x.value.max()))
        #expect(x.min().value == Tensor(x.value.min()))
        expectGradients(of: [x]) { x.max() }
        expectGradients(of: [x]) { x.min() }
    }

    @Test(arguments: shapesWithAnAxis)
    func alongAnAxis(_ shape: Shape, _ axis: Int) {
        let x = Variable(seeded(shape, 11))
        for isKept in [false, true] {
            #expect(x.max(axis: axis, keepingAxis: isKept).value == x.value.max(axis: axis, keepingAxis: isKept))
            #expect(x.min(axis: axis, keepingAxis: isKept).value == x.value.min(axis: axis, keepingAxis: isKept))
            expectGradients(of: [x]) { x.max(axis: axis, keepingAxis: isKept) }
            expectGradients(of: [x]) { x.min(axis: axis, keepingAxis: isKept) }
        }
    }

    // PyTorch 2.13.0: `x.min(dim).values`, and the slopes of Σ wᵢ yᵢ.
    @Test func minimaAgreeWithPyTorch() {
        let numbers = Tensor([[0.3, -1.2, 2.5, 0.7], [1.1, 0.4, -0.6, 3.2], [-2.3, 0.9, 1.7, -0.1]])
        let x = Variable(numbers)
        let columns = x.min(axis: 0)
        columns.backward(Tensor([1, -2, 0.5, 3]))
        #expect(columns.value == Tensor([-2.3, -1.2, -0.6, -0.1]))
        #expect(x.gradient == Tensor([[0, -2, 0, 0], [0, 0, 0.5, 0], [1, 0, 0, 3]]))
        let y = Variable(numbers)
        let rows = y.min(axis: 1)
        rows.backward(Tensor([1, -2, 0.5]))
        #expect(rows.value == Tensor([-1.2, -0.6, -2.3]))
        #expect(y.gradient == Tensor([[0, 1, 0, 0], [0, 0, -2, 0], [0.5, 0, 0, 0]]))
    }

    @Test func theFirstOfEqualsGetsTheGradient() {
        let x = Variable(Tensor([[1.0, 3, 3], [2, 2, 2], [0, .nan, .nan]]))
        x.max(axis: 1).backward(Tensor([10, 20, 30]))
        #expect(x.gradient == Tensor([[0, 10, 0], [20, 0, 0], [0, 30, 0]]))
        let y = Variable(Tensor([[5.0, 3, 3], [2, 2, 2], [0, .nan, .nan]]))
        y.min(axis: 1).backward(Tensor([10, 20, 30]))
        #expect(y.gradient == Tensor([[0, 10, 0], [20, 0, 0], [0, 30, 0]]))
        let z = Variable(Tensor([[1.0, 3], [1, 3]]))
        z.max().backward()
        z.min().backward()
        #expect(z.gradient == Tensor([[1, 1], [0, 0]]))
    }

    @Test(
        arguments: [([2, 3], [2, 3]), ([2, 3], [3]), ([], [2, 3]), ([2, 1], [1, 3]), ([0, 3], [3])]
            as [(Shape, Shape)])
    func ofTwoVariables(_ first: Shape, _ second: Shape) {
        let (a, b) = (Variable(seeded(first, 13)), Variable(seeded(second, 43)))
        #expect(maximum(a, b).value == maximum(a.value, b.value))
        #expect(minimum(a, b).value == minimum(a.value, b.value))
        expectGradients(of: [a, b]) { maximum(a, b) }
        expectGradients(of: [a, b]) { minimum(a, b) }
    }

    @Test func ofTwoEqualNumbersTheFirstGetsTheGradient() {
        for function in [maximum, minimum] as [(Variable<Double>, Variable<Double>) -> Variable<Double>] {
            let a = Variable(Tensor([1.0, .nan, 2, .nan]))
            let b = Variable(Tensor([1.0, 2, .nan, .nan]))
            let y = function(a, b)
            y.backward(Tensor([10, .infinity, 30, 40]))
            #expect(y.value.scalars.map { $0.isNaN } == [false, true, true, true])
            #expect(a.gradient == Tensor([10, .infinity, 0, 40]))
            #expect(b.gradient == Tensor([0, 0, 30, 0]))
        }
    }

    @Test func inSinglePrecision() {
        let x = Variable(Tensor<Float>([[1, 2], [4, 3]]))
        (x.max(axis: 1) + 2 * x.min(axis: 0) + maximum(x, 2 * x.min())).sum().backward()
        #expect(x.gradient == Tensor([[6, 7], [3, 1]]))
    }

    @Test func misuse() async {
        let max = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Variable(Tensor<Double>(zeros: [2, 0])).max(axis: 1)
        }
        #expect(message(of: max).contains("max: axis 1 of shape [2, 0] is empty"))
        let min = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Variable(Tensor<Double>(zeros: [2, 0])).min(axis: 1)
        }
        #expect(message(of: min).contains("min: axis 1 of shape [2, 0] is empty"))
        let axis = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Variable(Tensor([1.0])).min(axis: 1)
        }
        #expect(message(of: axis).contains("min: shape [1] has no axis 1"))
        let largest = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Variable(Tensor<Double>(zeros: [0])).max()
        }
        #expect(message(of: largest).contains("max: a tensor of shape [0] has no largest number"))
        let smallest = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Variable(Tensor<Double>(zeros: [0])).min()
        }
        #expect(message(of: smallest).contains("min: a tensor of shape [0] has no smallest number"))
        let shapes = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = maximum(Variable(Tensor([1.0, 2])), Variable(Tensor([1.0, 2, 3])))
        }
        #expect(message(of: shapes).contains("maximum: "))
        #expect(message(of: shapes).contains("[2]") && message(of: shapes).contains("[3]"))
    }
}
