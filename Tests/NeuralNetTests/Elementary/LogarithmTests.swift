import Testing

@testable import NeuralNet

struct LogarithmTests {
    @Test func withinTheDocumentedBound() {
        expectAccuracy(of: Double.log, RecordedLogarithm.double, within: 0.86)
        expectAccuracy(of: Float.log, RecordedLogarithm.float, within: 0.5001)
        expectAccuracy(of: Double.logOnePlus, RecordedLogOnePlus.double, within: 0.86)
        expectAccuracy(of: Float.logOnePlus, RecordedLogOnePlus.float, within: 0.5001)
    }

    @Test func specialValues() {
        #expect(log(1.0) == 0)
        #expect(log(0.0) == -.infinity)
        #expect(log(-0.0) == -.infinity)
        #expect(log(-1.0).isNaN)
        #expect(log(-Double.leastNonzeroMagnitude).isNaN)
        #expect(log(-Double.infinity).isNaN)
        #expect(log(Double.infinity) == .infinity)
        #expect(log(Double.nan).isNaN)
        #expect(log(Float(0)) == -.infinity)
        #expect(log(Float(-1)).isNaN)
        #expect(log(Float.infinity) == .infinity)
        #expect(log(Float.nan).isNaN)
    }

    @Test func ofOnePlusSpecialValues() {
        #expect(Double.logOnePlus(0).sign == .plus)
        #expect(Double.logOnePlus(-0.0) == 0)
        #expect(Double.logOnePlus(-0.0).sign == .minus)
        #expect(Double.logOnePlus(1e-300) == 1e-300)
        #expect(Double.logOnePlus(-.leastNonzeroMagnitude) == -.leastNonzeroMagnitude)
        #expect(Double.logOnePlus(-1) == -.infinity)
        #expect(Double.logOnePlus((-1.0).nextDown).isNaN)
        #expect(Double.logOnePlus(-.infinity).isNaN)
        #expect(Double.logOnePlus(.infinity) == .infinity)
        #expect(Double.logOnePlus(.nan).isNaN)
        #expect(Float.logOnePlus(-1) == -.infinity)
        #expect(Float.logOnePlus(-2).isNaN)
    }

    @Test func undoesTheExponential() {
        for step in -700...700 {
            let x = Double(step) + 1 / 3
            // The power's rounding, 0.77 units of 2⁻⁵², is all that comes back.
            #expect((log(exp(x)) - x).magnitude <= x.ulp + 0x1p-52, "x = \(x)")
        }
    }

    @Test func numberByNumber() {
        #expect(log(Tensor([[0.5, 2]])) == Tensor([[log(0.5), log(2.0)]]))
    }
}
