import NeuralNet
import Testing

struct ReshapeLayersTests {
    @Test func flattenMakesARowOfEachExample() {
        let x = Tensor(shape: [2, 2, 1, 3], (0..<12).map { Double($0) })
        let layer = Flatten<Double>()
        let rows = Tensor(shape: [2, 6], (0..<12).map { Double($0) })
        #expect(layer.forward(x) == rows)
        #expect(layer.backward(rows) == x)
        let input = Variable(x)
        let y = layer(input)
        #expect(y.value == rows)
        y.backward(rows)
        #expect(input.gradient == x)
        #expect(Flatten<Float>().forward(Tensor(zeros: [0, 3, 4])).shape == [0, 12])
        #expect(Flatten<Float>().forward(Tensor(zeros: [5])).shape == [5, 1])
    }

    @Test func reshapeGivesEachExampleAShape() {
        let rows = Tensor(shape: [2, 6], (0..<12).map { Float($0) })
        let layer = Reshape<Float>([1, 2, 3])
        let images = Tensor(shape: [2, 1, 2, 3], (0..<12).map { Float($0) })
        #expect(layer.forward(rows) == images)
        #expect(layer.backward(images) == rows)
        let input = Variable(rows)
        let y = layer(input)
        #expect(y.value == images)
        y.backward(images)
        #expect(input.gradient == rows)
        #expect(Reshape<Float>([]).forward(Tensor(zeros: [3, 1])).shape == [3])
    }

    @Test func misuse() async {
        let number = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Flatten<Double>().forward(Tensor(1.0))
        }
        #expect(message(of: number).contains(
            "Flatten.forward: an input of shape [] is no batch: it needs at least one axis"))
        let axes = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Reshape<Double>([1, 1, 1, 1, 1, 1, 1, 1])
        }
        #expect(message(of: axes).contains(
            "Reshape(_:): shape [1, 1, 1, 1, 1, 1, 1, 1] leaves no axis for the batch; 7 axes are the most"))
        let count = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Reshape<Double>([2, 2]).forward(Tensor(zeros: [3, 5]))
        }
        #expect(message(of: count).contains(
            """
            Reshape.forward: examples of an input of shape [3, 5] cannot have shape [2, 2]: they hold another count \
            of numbers
            """))
        let backward = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let layer = Flatten<Double>()
            _ = layer.forward(Tensor(zeros: [2, 2, 2]))
            _ = layer.backward(Tensor(zeros: [2, 2, 2]))
        }
        #expect(message(of: backward).contains(
            "Flatten.backward: a gradient of shape [2, 2, 2] does not fit an output of shape [2, 4]"))
    }
}
