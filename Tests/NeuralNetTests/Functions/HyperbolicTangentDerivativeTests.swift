import NeuralNet
import Testing

struct HyperbolicTangentDerivativeTests {
    @Test func agreesWithPyTorch() {
        // PyTorch forms 1 − y², which is 0 at ±50.
        expectRecorded(RecordedActivations.tanh, { tanh($0) }, { tanhDerivative($0) }, floor: 1e-14)
        expectRecorded(RecordedActivations.tanh, { tanh($0) }, { tanhDerivative(ofOutput: tanh($0)) })
    }

    @Test func derivativeIsTheSlope() {
        expectSlope({ tanh($0) }, { tanhDerivative($0) }, { tanh($0) }, { tanhDerivative($0) })
    }

    @Test func smallResultsKeepTheirDigits() {
        #expect(tanhDerivative(0.0) == 1)
        // 4 e^(−100): the next term of the series is e^(−200).
        #expect((tanhDerivative(50.0) / (4 * exp(-100.0)) - 1).magnitude < 1e-15)
        #expect(tanhDerivative(50.0) == tanhDerivative(-50.0))
        #expect(tanhDerivative(ofOutput: 1.0) == 0)
        #expect(tanhDerivative(Double.infinity) == 0)
        #expect(tanhDerivative(Double.nan).isNaN)
    }
}
