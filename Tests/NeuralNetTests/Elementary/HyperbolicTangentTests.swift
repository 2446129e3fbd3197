import Testing

@testable import NeuralNet

struct HyperbolicTangentTests {
    @Test func withinTheDocumentedBound() {
        expectAccuracy(of: Double.tanh, RecordedHyperbolicTangent.double, within: 1.32)
        expectAccuracy(of: Float.tanh, RecordedHyperbolicTangent.float, within: 1.47)
    }

    @Test func zeroKeepsItsSign() {
        for zero in [0.0, -0.0] {
            #expect(tanh(zero) == 0)
            #expect(tanh(zero).sign == zero.sign)
            #expect(tanh(Float(zero)) == 0)
            #expect(tanh(Float(zero)).sign == zero.sign)
        }
    }

    @Test func oddToTheBitAndNeverBeyondOne() {
        for step in 1...3000 {
            let x = Double(step) / 100
            #expect(tanh(-x) == -tanh(x))
            #expect(tanh(-Float(x)) == -tanh(Float(x)))
            #expect(tanh(x) <= 1)
            #expect(tanh(Float(x)) <= 1)
        }
    }

    @Test func specialValues() {
        for x in [100, Double.greatestFiniteMagnitude, .infinity] {
            #expect(tanh(x) == 1)
            #expect(tanh(-x) == -1)
            #expect(tanh(Float(x)) == 1)
            #expect(tanh(Float(-x)) == -1)
        }
        #expect(tanh(Double.leastNonzeroMagnitude) == .leastNonzeroMagnitude)
        #expect(tanh(Double.nan).isNaN)
        #expect(tanh(Float.nan).isNaN)
    }

    @Test func numberByNumber() {
        #expect(tanh(Tensor([[0.5, -2]])) == Tensor([[tanh(0.5), tanh(-2.0)]]))
    }
}
