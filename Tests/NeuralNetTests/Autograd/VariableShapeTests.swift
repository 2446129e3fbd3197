import NeuralNet
import Testing

struct VariableShapeTests {
    private let x = Variable(seeded([2, 3], 4))
    private let cube = Variable(seeded([2, 3, 4], 5))

    @Test func transposes() {
        #expect(x.transposed().value == x.value.transposed())
        #expect(cube.transposed(axes: [2, 0, 1]).value == cube.value.transposed(axes: [2, 0, 1]))
        expectGradients(of: [x]) { x.transposed() }
        expectGradients(of: [cube]) { cube.transposed(axes: [2, 0, 1]) }
        expectGradients(of: [cube]) { cube.transposed(axes: [0, 2, 1]) }
    }

    @Test func otherShapes() {
        #expect(cube.reshaped([4, -1]).value == cube.value.reshaped([4, -1]))
        #expect(cube.reshaped([6, 4] as Shape).value == cube.value.reshaped([6, 4]))
        #expect(cube.flattened().value == cube.value.flattened())
        expectGradients(of: [cube]) { cube.reshaped([4, -1]) }
        expectGradients(of: [cube]) { cube.reshaped([6, 4] as Shape) }
        expectGradients(of: [cube]) { cube.flattened() }
        let empty = Variable(Tensor<Double>(zeros: [0, 3]))
        expectGradients(of: [empty]) { empty.flattened() }
        expectGradients(of: [empty]) { empty.transposed() }
    }

    @Test(
        arguments: [
            ([2, 3], [4, 2, 3]), ([3], [2, 3]), ([2, 1], [2, 3]), ([], [2, 3]), ([2, 3], [2, 3]), ([1], [0]),
        ] as [(Shape, Shape)])
    func repeatedAlongAxes(_ shape: Shape, _ larger: Shape) {
        let v = Variable(seeded(shape, 6))
        #expect(v.broadcast(to: larger).value == v.value.broadcast(to: larger))
        expectGradients(of: [v]) { v.broadcast(to: larger) }
    }

    @Test func productsOfMatrices() {
        let w = Variable(seeded([3, 4], 7))
        #expect(x.matmul(w).value == x.value.matmul(w.value))
        expectGradients(of: [x, w]) { x.matmul(w) }
        expectGradients(of: [x]) { x.matmul(x.transposed()) }
        let empty = Variable(Tensor<Double>(zeros: [0, 3]))
        expectGradients(of: [empty, w]) { empty.matmul(w) }
        // So large that the BLAS computes it.
        let (large, wide) = (Variable(seeded([12, 13], 8)), Variable(seeded([13, 11], 9)))
        expectGradients(of: [large, wide]) { large.matmul(wide) }
    }

    @Test func inSinglePrecision() {
        let a = Variable(Tensor<Float>([[1, 2, 3], [4, 5, 6]]))
        let weights = Tensor<Float>([[1, 2], [3, 4], [5, 6]])
        (a.transposed() * weights).sum().backward()
        #expect(a.gradient == weights.transposed())
    }

    @Test func misuse() async {
        let transposed = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Variable(Tensor([1.0])).transposed()
        }
        #expect(message(of: transposed).contains("transposed: shape [1] is no matrix"))
        let axes = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Variable(Tensor([[1.0]])).transposed(axes: [0, 0])
        }
        #expect(message(of: axes).contains("transposed(axes:): [0, 0] does not name each axis of shape [1, 1] once"))
        let reshaped = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Variable(Tensor([1.0, 2])).reshaped([3])
        }
        #expect(message(of: reshaped).contains("reshaped: [2] holds 2 numbers, [3] would hold 3"))
        let broadcast = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Variable(Tensor([1.0, 2])).broadcast(to: [3])
        }
        #expect(message(of: broadcast).contains("broadcast(to:): shapes [2] and [3] do not fit"))
        let product = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Variable(Tensor([[1.0, 2]])).matmul(Variable(Tensor([[1.0, 2]])))
        }
        #expect(message(of: product).contains("matmul: [1, 2] · [1, 2] does not fit"))
    }
}
