import NeuralNet
import Testing

struct SoftplusTests {
    @Test func agreesWithPyTorch() {
        expectRecorded(RecordedActivations.softplus, { softplus($0) }, { softplusDerivative($0) })
        expectRecorded(RecordedActivations.softplus, { softplus($0) }, { softplusDerivative(ofOutput: softplus($0)) })
    }

    @Test func derivativeIsTheSlope() {
        expectSlope({ softplus($0) }, { softplusDerivative($0) }, { softplus($0) }, { softplusDerivative($0) })
    }

    @Test func stableFarOut() {
        #expect(softplus(1000.0) == 1000)
        #expect(softplus(-1000.0) == 0)
        #expect(softplus(-700.0) > 0)
        #expect(softplus(Float(100)) == 100)
        #expect(softplus(Double.infinity) == .infinity)
        #expect(softplus(-Double.infinity) == 0)
        #expect(softplus(Double.nan).isNaN)
    }
}
