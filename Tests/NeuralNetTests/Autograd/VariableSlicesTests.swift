import NeuralNet
import Testing

struct VariableSlicesTests {
    private let x = Variable(seeded([4, 3], 12))
    private let cube = Variable(seeded([3, 4, 2], 13))

    @Test func slices() {
        #expect(x.slice(1..<3, axis: 0).value == x.value.slice(1..<3, axis: 0))
        #expect(cube.slice(1..<3, axis: 1).value == cube.value.slice(1..<3, axis: 1))
        #expect(x[1..<4].value == x.value[1..<4])
        expectGradients(of: [x]) { x.slice(1..<3, axis: 0) }
        expectGradients(of: [x]) { x.slice(0..<2, axis: -1) }
        expectGradients(of: [cube]) { cube.slice(1..<3, axis: 1) }
        expectGradients(of: [cube]) { cube.slice(1..<2, axis: -1) }
        expectGradients(of: [x]) { x[1..<4] }
        expectGradients(of: [x]) { x[2..<2] }
    }

    @Test func rowsAndColumns() {
        #expect(x[row: 2].value == x.value[row: 2])
        #expect(x[column: 1].value == x.value[column: 1])
        #expect(cube[row: 1].value == cube.value[row: 1])
        expectGradients(of: [x]) { x[row: 2] }
        expectGradients(of: [x]) { x[column: 1] }
        expectGradients(of: [cube]) { cube[row: 1] }
    }

    @Test func overlappingPartsAddUp() {
        (x[0..<3].sum() + 10 * x[2..<4].sum()).backward()
        #expect(x.gradient == Tensor([[1, 1, 1], [1, 1, 1], [11, 11, 11], [10, 10, 10]]))
    }

    @Test func chosenRows() {
        #expect(x.rows(at: [3, 0, 3]).value == x.value.rows(at: [3, 0, 3]))
        expectGradients(of: [x]) { x.rows(at: [3, 0, 3]) }
        expectGradients(of: [x]) { x.rows(at: []) }
        let y = Variable(Tensor([1.0, 2, 3]))
        y.rows(at: [1, 1, 0]).backward(Tensor([1, 10, 100]))
        #expect(y.gradient == Tensor([100, 11, 0]))
    }

    @Test func putTogether() {
        let other = Variable(seeded([2, 3], 14))
        let wide = Variable(seeded([4, 2], 15))
        #expect(Variable.concatenating([x, other]).value == .concatenating([x.value, other.value]))
        #expect(Variable.concatenating([x, wide], axis: -1).value == .concatenating([x.value, wide.value], axis: 1))
        #expect(Variable.stacking([x, x]).value == .stacking([x.value, x.value]))
        expectGradients(of: [x, other]) { .concatenating([x, other, x]) }
        expectGradients(of: [x, wide]) { .concatenating([wide, x], axis: 1) }
        expectGradients(of: [x, other]) { .stacking([x[0..<2], other, x[1..<3]]) }
        // A constant among them gets nothing.
        let constant = Variable(constant: other.value)
        expectGradients(of: [x]) { .concatenating([constant, x]) }
        #expect(constant.gradient == nil)
    }

    @Test func inSinglePrecision() {
        let y = Variable(Tensor<Float>([[1, 2], [3, 4]]))
        (Variable.concatenating([y[row: 0], y[column: 1]]) * Tensor([1, 10, 100, 1000])).sum().backward()
        #expect(y.gradient == Tensor([[1, 110], [0, 1000]]))
    }

    @Test func misuse() async {
        let slice = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Variable(Tensor([1.0, 2])).slice(1..<3, axis: 0)
        }
        #expect(message(of: slice).contains("slice: 1..<3 lies outside axis 0 of shape [2]"))
        let row = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Variable(Tensor([[1.0, 2]]))[row: 1]
        }
        #expect(message(of: row).contains("row: 1 lies outside axis 0 of shape [1, 2]"))
        let column = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Variable(Tensor([[1.0, 2]]))[column: 2]
        }
        #expect(message(of: column).contains("column: 2 lies outside axis 1 of shape [1, 2]"))
        let rows = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Variable(Tensor([[1.0, 2]])).rows(at: [1])
        }
        #expect(message(of: rows).contains("rows(at:): index 1 lies outside axis 0 of shape [1, 2]"))
        let none = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Variable<Double>.concatenating([])
        }
        #expect(message(of: none).contains("concatenating: no tensors were given"))
        let stacked = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Variable.stacking([Variable(Tensor([1.0])), Variable(Tensor([1.0, 2]))])
        }
        #expect(message(of: stacked).contains("stacking: shapes [1] and [2] differ"))
    }
}
