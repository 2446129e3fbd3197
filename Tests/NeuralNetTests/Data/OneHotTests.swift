import NeuralNet
import Testing

struct OneHotTests {
    @Test func aOneInTheLabelsColumn() {
        #expect(oneHot([2, 0, 2], classes: 3) == Tensor([[0.0, 0, 1], [1, 0, 0], [0, 0, 1]]))
        let floats: Tensor<Float> = oneHot([1], classes: 2)
        #expect(floats == Tensor([[0, 1]]))
        #expect(oneHot([], classes: 3) == Tensor<Double>(shape: [0, 3], []))
    }

    @Test func aLabelThatIsNoClassStops() async {
        let high = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = oneHot([0, 3], classes: 3)
        }
        #expect(message(of: high).contains("oneHot: label 3 of example 1 is no class: there are 3, from 0 on"))
        let negative = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = oneHot([-1], classes: 3)
        }
        #expect(message(of: negative).contains("oneHot: label -1 of example 0 is no class"))
        let classes = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = oneHot([], classes: -3)
        }
        #expect(message(of: classes).contains("oneHot(classes:): -3 classes were asked for; 0 is the least"))
    }
}
