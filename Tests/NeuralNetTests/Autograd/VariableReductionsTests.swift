import NeuralNet
import Testing

struct VariableReductionsTests {
    @Test(arguments: shapesOfAllKinds)
    func overAllNumbers(_ shape: Shape) {
        let x = Variable(seeded(shape, 10))
        #expect(x.sum().value == Tensor(x.value.sum()))
        expectGradients(of: [x]) { x.sum() }
        if shape.elementCount == 0 { return }  // The mean of nothing is nan.
        #expect(x.mean().value == Tensor(x.value.mean()))
        expectGradients(of: [x]) { x.mean() }
    }

    @Test(
        arguments: [
            ([4], 0), ([2, 3], 0), ([2, 3], 1), ([2, 3], -1), ([2, 3, 2], 1), ([1, 3], 0), ([2, 1], 1), ([0, 3], 1),
            ([2, 0], 0),
        ] as [(Shape, Int)])
    func alongAnAxis(_ shape: Shape, _ axis: Int) {
        let x = Variable(seeded(shape, 11))
        for isKept in [false, true] {
            #expect(x.sum(axis: axis, keepingAxis: isKept).value == x.value.sum(axis: axis, keepingAxis: isKept))
            #expect(x.mean(axis: axis, keepingAxis: isKept).value == x.value.mean(axis: axis, keepingAxis: isKept))
            #expect(x.max(axis: axis, keepingAxis: isKept).value == x.value.max(axis: axis, keepingAxis: isKept))
            expectGradients(of: [x]) { x.sum(axis: axis, keepingAxis: isKept) }
            expectGradients(of: [x]) { x.mean(axis: axis, keepingAxis: isKept) }
            expectGradients(of: [x]) { x.max(axis: axis, keepingAxis: isKept) }
        }
    }

    @Test func theSumsOfAnEmptyAxis() {
        let x = Variable(Tensor<Double>(zeros: [0, 3]))
        #expect(x.sum(axis: 0).value == Tensor([0, 0, 0]))
        expectGradients(of: [x]) { x.sum(axis: 0) }
    }

    @Test func theFirstOfEqualMaximaGetsTheGradient() {
        let x = Variable(Tensor([[1.0, 3, 3], [2, 2, 2], [0, .nan, .nan]]))
        let y = x.max(axis: 1)
        y.backward(Tensor([10, 20, 30]))
        #expect(x.gradient == Tensor([[0, 10, 0], [20, 0, 0], [0, 30, 0]]))
    }

    @Test func inSinglePrecision() {
        let x = Variable(Tensor<Float>([[1, 2], [4, 3]]))
        (x.max(axis: 1) + x.mean(axis: 0) * x.sum(axis: 0) + x.mean()).sum().backward()
        #expect(x.gradient == Tensor([[5.5, 6.5], [6.5, 5.5]]))
    }

    @Test func misuse() async {
        let sum = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Variable(Tensor([1.0])).sum(axis: 1)
        }
        #expect(message(of: sum).contains("sum: shape [1] has no axis 1"))
        let mean = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Variable(Tensor([1.0])).mean(axis: 1)
        }
        #expect(message(of: mean).contains("shape [1] has no axis 1"))
        let empty = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Variable(Tensor<Double>(zeros: [2, 0])).max(axis: 1)
        }
        #expect(message(of: empty).contains("max: axis 1 of shape [2, 0] is empty"))
    }
}
