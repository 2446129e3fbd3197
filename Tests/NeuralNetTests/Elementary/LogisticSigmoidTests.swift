import Testing

@testable import NeuralNet

struct LogisticSigmoidTests {
    @Test func withinTheDocumentedBound() {
        expectAccuracy(of: Double.sigmoid, RecordedSigmoid.double, within: 2.40)
        expectAccuracy(of: Float.sigmoid, RecordedSigmoid.float, within: 2.41)
    }

    @Test func theEndsOfTheRange() {
        #expect(sigmoid(-745.1332191019411) == Double.leastNonzeroMagnitude)
        #expect(sigmoid((-745.1332191019412).nextDown) == 0)
        #expect(sigmoid(Float(-103.97208)) == Float.leastNonzeroMagnitude)
        #expect(sigmoid(Float(-103.97208).nextDown) == 0)
        for x in [1000, Double.greatestFiniteMagnitude, .infinity] {
            #expect(sigmoid(x) == 1)
            #expect(sigmoid(-x) == 0)
            #expect(sigmoid(Float(x)) == 1)
            #expect(sigmoid(Float(-x)) == 0)
        }
        #expect(sigmoid(Float.nan).isNaN)
    }

    @Test func neverAboveOneAndAtLeastHalfAboveZero() {
        for step in 0...4000 {
            let x = Double(step) / 100
            #expect(sigmoid(x) >= 0.5 && sigmoid(x) <= 1)
            #expect(sigmoid(Float(x)) >= 0.5 && sigmoid(Float(x)) <= 1)
            #expect(sigmoid(-x) <= 0.5)
            #expect(sigmoid(Float(-x)) <= 0.5)
        }
    }

    /// Also where the power is subnormal, or soon will be. Each of the two is at most 1.1 units in the last place off.
    @Test func farBelowZeroItIsTheExponential() {
        for step in 0...3500 {
            let x = -40 - Double(step) / 5
            #expect((sigmoid(x) - exp(x)).magnitude <= 2 * exp(x).ulp, "\(x)")
            let y = -20 - Float(step) / 50
            #expect((sigmoid(y) - exp(y)).magnitude <= 2 * exp(y).ulp, "\(y)")
        }
    }
}
