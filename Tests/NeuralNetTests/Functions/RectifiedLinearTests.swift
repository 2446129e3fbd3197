import NeuralNet
import Testing

struct RectifiedLinearTests {
    @Test func agreesWithPyTorch() {
        expectRecorded(RecordedActivations.relu, { relu($0) }, { reluDerivative($0) })
        expectRecorded(RecordedActivations.relu, { relu($0) }, { reluDerivative(ofOutput: relu($0)) })
        expectRecorded(RecordedActivations.leakyReLU, { leakyReLU($0) }, { leakyReLUDerivative($0) })
        expectRecorded(
            RecordedActivations.leakyReLU, { leakyReLU($0) }, { leakyReLUDerivative(ofOutput: leakyReLU($0)) })
    }

    @Test func derivativeIsTheSlope() {
        expectSlope({ relu($0) }, { reluDerivative($0) }, { relu($0) }, { reluDerivative($0) })
        expectSlope(
            { leakyReLU($0, slope: 0.2) }, { leakyReLUDerivative($0, slope: 0.2) },
            { leakyReLU($0, slope: 0.2) }, { leakyReLUDerivative($0, slope: 0.2) })
    }

    @Test func theKinkHasTheDerivativeOfTheLeft() {
        for zero in [0.0, -0.0] {
            #expect(reluDerivative(zero) == 0)
            #expect(reluDerivative(ofOutput: relu(zero)) == 0)
            #expect(leakyReLUDerivative(zero, slope: 0.25) == 0.25)
            #expect(leakyReLUDerivative(ofOutput: zero, slope: 0.25) == 0.25)
        }
    }

    @Test func zeroWithoutMinusAndNanStays() {
        #expect(relu(-0.0).sign == .plus)
        #expect(relu(-3.0).sign == .plus)
        #expect(relu(Double.infinity) == .infinity)
        #expect(relu(Double.nan).isNaN)
        #expect(leakyReLU(Double.nan).isNaN)
    }
}
