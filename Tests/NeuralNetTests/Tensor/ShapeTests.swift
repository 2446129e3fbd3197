import NeuralNet
import Testing

struct ShapeTests {
    @Test func isACollectionOfSizes() {
        let shape: Shape = [2, 3, 4]
        #expect(shape.count == 3)
        #expect(Array(shape) == [2, 3, 4])
        #expect(shape[2] == 4)
        #expect(shape.elementCount == 24)
        #expect(shape.description == "[2, 3, 4]")
        #expect(Shape([7]).description == "[7]")
    }

    @Test func theShapeOfASingleNumber() {
        let shape: Shape = []
        #expect(shape.count == 0)
        #expect(shape.elementCount == 1)
        #expect(shape.description == "[]")
    }

    @Test func equalSizesInEqualOrder() {
        #expect(Shape([2, 3]) == [2, 3])
        #expect(Shape([2, 3]) != [3, 2])
        #expect(Shape([2, 3]) != [2, 3, 1])
        #expect(Shape([0, 3]) != [3, 0])
        #expect(Set([Shape([2, 3]), [2, 3], [3, 2]]).count == 2)
    }

    @Test func eightAxesAndNoMore() async {
        #expect(Shape([1, 2, 1, 2, 1, 2, 1, 2]).elementCount == 16)
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Shape([1, 2, 1, 2, 1, 2, 1, 2, 3])
        }
        #expect(message(of: result).contains("Shape: [1, 2, 1, 2, 1, 2, 1, 2, 3] has 9 axes; 8 is the most"))
    }

    @Test func noNegativeAndNoUncountableSizes() async {
        let negative = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = Shape([2, -1]) }
        #expect(message(of: negative).contains("shape [2, -1] has a negative size"))
        let huge = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = Shape([Int.max, 2]) }
        #expect(message(of: huge).contains("holds more numbers than can be counted"))
    }

    @Test func anAxisMustBeThere() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = Shape([2, 3])[2] }
        #expect(message(of: result).contains("Shape: [2, 3] has no axis 2"))
    }
}
