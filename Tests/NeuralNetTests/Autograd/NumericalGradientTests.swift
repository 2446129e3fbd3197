import NeuralNet
import Testing

struct NumericalGradientTests {
    // x² + y², as the book "Deep Learning from Scratch" begins with. Differences of a parabola have no error but
    // rounding.
    @Test func theGradientOfAParabola() {
        let f = { (x: Tensor<Double>) in (x * x).sum() }
        let gradient = numericalGradient(of: f, at: Tensor([3.0, 4, 0, -2]))
        #expect(gradient.isClose(to: Tensor([6.0, 8, 0, -4]), relative: 1e-10))
    }

    @Test func theResultHasTheShapeOfThePlace() {
        let f = { (x: Tensor<Double>) in x.sum() }
        #expect(
            numericalGradient(of: f, at: Tensor(zeros: [2, 1, 3])).isClose(
                to: Tensor(repeating: 1, shape: [2, 1, 3]), relative: 1e-10))
        #expect(numericalGradient(of: f, at: Tensor(0.5)).shape == [])
        #expect(numericalGradient(of: f, at: Tensor(zeros: [0, 3])).shape == [0, 3])
    }

    @Test func onlyOneNumberIsMovedAtATime() {
        let f = { (x: Tensor<Double>) in x[0] * x[1] * x[2] }
        #expect(numericalGradient(of: f, at: Tensor([2.0, 3, 5])).isClose(to: Tensor([15.0, 10, 6]), relative: 1e-9))
    }

    @Test func theStepCounts() {
        // Differences of x³ are wrong by exactly h².
        let f = { (x: Tensor<Double>) in x[0] * x[0] * x[0] }
        #expect((numericalGradient(of: f, at: Tensor([1.0]), step: 0.5)[0] - 3.25).magnitude < 1e-15)
    }

    @Test func inSinglePrecision() {
        let f = { (x: Tensor<Float>) in (x * x).sum() }
        #expect(numericalGradient(of: f, at: Tensor<Float>([3, 4])).isClose(to: Tensor([6, 8]), relative: 1e-4))
    }

    @Test func relativeErrorIsMeasuredByTheLarger() {
        #expect(relativeError(2.0, 1.0) == 0.5)
        #expect(relativeError(1.0, 2.0) == 0.5)
        #expect(relativeError(-3.0, 3.0) == 2)
        #expect(relativeError(0.0, 1e-300) == 1)
        #expect(relativeError(0.0, 0.0) == 0)
        #expect(relativeError(0.0, -0.0) == 0)
        #expect(relativeError(Float(4), 3) == 0.25)
        #expect(relativeError(Double.infinity, .infinity) == 0)
        #expect(relativeError(Double.infinity, 1).isNaN)
        #expect(relativeError(Double.nan, 1).isNaN)
        #expect(relativeError(1, Double.nan).isNaN)
    }

    @Test func aStepMustLeadSomewhere() async {
        let none = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = numericalGradient(of: { $0.sum() }, at: Tensor([1.0]), step: 0)
        }
        #expect(message(of: none).contains("numericalGradient: a step of 0.0 leads nowhere; it must be above 0"))
        let lost = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = numericalGradient(of: { $0.sum() }, at: Tensor([1e20]))
        }
        #expect(message(of: lost).contains("numericalGradient: a step of 1e-05 is lost beside the number 1e+20"))
    }
}
