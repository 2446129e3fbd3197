import NeuralNet
import Testing

struct GaussianErrorLinearTests {
    @Test func agreesWithPyTorch() {
        // Both sides form 1 + erf and 1 + tanh, which lose digits below 0.
        expectRecorded(RecordedActivations.gelu, { gelu($0) }, { geluDerivative($0) }, floor: 1e-14)
        expectRecorded(
            RecordedActivations.approximateGELU, { approximateGELU($0) }, { approximateGELUDerivative($0) },
            floor: 1e-14)
    }

    @Test func derivativeIsTheSlope() {
        expectSlope({ gelu($0) }, { geluDerivative($0) }, { gelu($0) }, { geluDerivative($0) })
        expectSlope(
            { approximateGELU($0) }, { approximateGELUDerivative($0) },
            { approximateGELU($0) }, { approximateGELUDerivative($0) })
    }

    @Test func theApproximationIsNear() {
        var largest = 0.0
        for step in -1000...1000 {
            let x = Double(step) / 100
            largest = max(largest, (gelu(x) - approximateGELU(x)).magnitude)
        }
        #expect(largest < 0.0005)
        #expect(largest > 0.0001)
    }

    @Test func farOut() {
        #expect(gelu(1000.0) == 1000)
        #expect(gelu(-1000.0) == 0)
        #expect(geluDerivative(1e200) == 1)
        #expect(geluDerivative(-1e200) == 0)
        #expect(approximateGELU(1e100) == 1e100)
        #expect(approximateGELU(-1e100) == 0)
        #expect(approximateGELUDerivative(1e100) == 1)
        #expect(gelu(Double.nan).isNaN)
        #expect(approximateGELU(Double.nan).isNaN)
    }
}
