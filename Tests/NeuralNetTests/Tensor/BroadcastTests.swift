import NeuralNet
import Testing

/// Every shape of up to three axes with sizes 0 to 3.
private let smallShapes: [[Int]] = {
    var shapes: [[Int]] = [[]]
    for first in 0...3 {
        shapes.append([first])
        for second in 0...3 {
            shapes.append([first, second])
            for third in 0...3 { shapes.append([first, second, third]) }
        }
    }
    return shapes
}()

/// The rule, straight from its words: aligned at the last axis, equal or 1.
private func meeting(_ a: [Int], _ b: [Int]) -> [Int]? {
    let rank = max(a.count, b.count)
    let (a, b) = (Array(repeating: 1, count: rank - a.count) + a, Array(repeating: 1, count: rank - b.count) + b)
    var shape: [Int] = []
    for (x, y) in zip(a, b) {
        if x != y && x != 1 && y != 1 { return nil }
        shape.append(x == 1 ? y : x)
    }
    return shape
}

/// All indices of a shape in row-major order.
private func indices(of shape: [Int]) -> [[Int]] {
    shape.reduce([[]]) { indices, size in indices.flatMap { index in (0..<size).map { index + [$0] } } }
}

/// The number that broadcasting puts at `index`: axes of size 1 are repeated, missing ones too.
private func number(_ tensor: Tensor<Double>, at index: [Int]) -> Double {
    var place = 0
    let shape = Array(tensor.shape)
    for (size, position) in zip(shape, index.suffix(shape.count)) { place = place * size + (size == 1 ? 0 : position) }
    return tensor.scalars[place]
}

private func sample(_ shape: [Int], _ seed: Int) -> Tensor<Double> {
    let count = shape.reduce(1, *)
    return Tensor(shape: Shape(shape), (0..<count).map { Double(($0 * 37 + seed * 11) % 23) - 9.5 })
}

struct BroadcastTests {
    @Test func everyPairOfSmallShapesAgreesWithTheNaiveRule() {
        for a in smallShapes {
            for b in smallShapes {
                guard let shape = meeting(a, b) else { continue }
                let (x, y) = (sample(a, 1), sample(b, 2))
                let places = indices(of: shape)
                let result = x - y
                #expect(Array(result.shape) == shape)
                #expect(result.scalars == places.map { number(x, at: $0) - number(y, at: $0) }, "\(a) - \(b)")
            }
        }
    }

    @Test func repeatingAndSummingAreAdjoint() {
        // ⟨broadcast x, c⟩ = ⟨x, sum c⟩: all numbers are small multiples of ½, so both sides are exact.
        for small in smallShapes {
            for large in smallShapes where meeting(small, large) == large {
                let (x, c) = (sample(small, 3), sample(large, 4))
                let repeated = x.broadcast(to: Shape(large))
                #expect(Array(repeated.shape) == large)
                #expect(repeated.scalars == indices(of: large).map { number(x, at: $0) })
                let summed = c.summed(to: Shape(small))
                #expect(Array(summed.shape) == small)
                #expect((repeated * c).sum() == (x * summed).sum(), "\(small) and \(large)")
            }
        }
    }

    @Test func allFourOperationsBroadcast() {
        let matrix = Tensor([[1.0, 2, 3], [4, 5, 6]])
        let row = Tensor([10.0, 20, 30])
        let column = Tensor([[100.0], [200]])
        #expect(matrix + row == Tensor([[11.0, 22, 33], [14, 25, 36]]))
        #expect(row - column == Tensor([[-90.0, -80, -70], [-190, -180, -170]]))
        #expect(matrix * column == Tensor([[100.0, 200, 300], [800, 1000, 1200]]))
        #expect(column / row == Tensor([[10.0, 5, 100.0 / 30], [20, 10, 200.0 / 30]]))
    }

    @Test func inPlaceTheLeftShapeStays() async {
        var matrix = Tensor([[1.0, 2, 3], [4, 5, 6]])
        let before = matrix
        matrix += Tensor([10.0, 20, 30])
        matrix *= Tensor([[2.0], [1]])
        matrix -= Tensor(1.0)
        matrix /= Tensor([1.0, 2, 4])
        #expect(matrix == Tensor([[21.0, 21.5, 16.25], [13, 12, 8.75]]))
        #expect(before == Tensor([[1.0, 2, 3], [4, 5, 6]]))
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            var row = Tensor([1.0, 2, 3])
            row += Tensor([[1.0, 2, 3], [4, 5, 6]])
        }
        #expect(message(of: result).contains("Tensor += Tensor: shape [2, 3] does not fit into [3]: the result would be [2, 3]"))
    }

    @Test func broadcastAndSumNeedShapesThatFit() async {
        let broadcast = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensor([1.0, 2]).broadcast(to: [2, 3])
        }
        #expect(message(of: broadcast).contains("broadcast(to:): shapes [2] and [2, 3] do not fit"))
        let narrower = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensor([[1.0, 2]]).broadcast(to: [2])
        }
        #expect(message(of: narrower).contains("broadcast(to:): shapes [1, 2] and [2] do not fit"))
        let sum = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensor([[1.0, 2, 3]]).summed(to: [2])
        }
        #expect(message(of: sum).contains("summed(to:): shapes [1, 3] and [2] do not fit"))
    }
}
