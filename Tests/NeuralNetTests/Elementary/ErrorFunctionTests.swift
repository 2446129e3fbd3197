import Testing

@testable import NeuralNet

struct ErrorFunctionTests {
    @Test func withinTheDocumentedBound() {
        expectAccuracy(of: Double.erf, RecordedErrorFunction.double, within: 1.31)
        expectAccuracy(of: Float.erf, RecordedErrorFunction.float, within: 1.24)
    }

    @Test func oddToTheBitAndNeverBeyondOne() {
        for step in 0...700 {
            let x = Double(step) / 100
            #expect(Double.erf(-x) == -Double.erf(x))
            #expect(Double.erf(-x).sign == .minus)
            #expect(Float.erf(-Float(x)) == -Float.erf(Float(x)))
            #expect(Double.erf(x) <= 1)
            #expect(Float.erf(Float(x)) <= 1)
        }
    }

    @Test func specialValues() {
        for x in [6, 30, Double.greatestFiniteMagnitude, .infinity] {
            #expect(Double.erf(x) == 1)
            #expect(Double.erf(-x) == -1)
            #expect(Float.erf(Float(x)) == 1)
        }
        #expect(Double.erf(.nan).isNaN)
        #expect(Float.erf(.nan).isNaN)
    }
}
