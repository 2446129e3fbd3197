import NeuralNet
import Testing

struct VariableVectorProductsTests {
    @Test(arguments: [0, 1, 4])
    func innerProduct(size: Int) {
        let (a, b) = (Variable(seeded([size], 15)), Variable(seeded([size], 45)))
        #expect(a.dot(b).value == Tensor(a.value.dot(b.value)))
        expectGradients(of: [a, b]) { a.dot(b) }
        expectGradients(of: [a]) { a.dot(a) }
    }

    @Test(arguments: [(3, 2), (1, 4), (4, 1), (0, 2), (2, 0)])
    func outerProduct(rows: Int, columns: Int) {
        let (a, b) = (Variable(seeded([rows], 17)), Variable(seeded([columns], 48)))
        #expect(a.outer(b).value == a.value.outer(b.value))
        expectGradients(of: [a, b]) { a.outer(b) }
        expectGradients(of: [a]) { a.outer(a) }
    }

    @Test func inSinglePrecision() {
        let (a, b) = (Variable(Tensor<Float>([1, 2])), Variable(Tensor<Float>([3, 4])))
        (a.dot(b) + a.outer(b).sum()).backward()
        #expect(a.gradient == Tensor([10, 11]))
        #expect(b.gradient == Tensor([4, 5]))
    }

    @Test func misuse() async {
        let dot = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Variable(Tensor([1.0, 2])).dot(Variable(Tensor([1.0])))
        }
        #expect(message(of: dot).contains("dot: [2] and [1] are no two vectors of one size"))
        let outer = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Variable(Tensor([1.0, 2])).outer(Variable(Tensor([[1.0]])))
        }
        #expect(message(of: outer).contains("outer: [2] and [1, 1] are no two vectors"))
    }
}
