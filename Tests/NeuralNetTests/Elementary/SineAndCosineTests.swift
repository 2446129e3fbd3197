import Testing

@testable import NeuralNet

struct SineAndCosineTests {
    @Test func withinTheDocumentedBound() {
        expectAccuracy(of: Double.sin, RecordedSine.double, within: 0.79)
        expectAccuracy(of: Float.sin, RecordedSine.float, within: 0.5001)
        expectAccuracy(of: Double.cos, RecordedCosine.double, within: 0.79)
        expectAccuracy(of: Float.cos, RecordedCosine.float, within: 0.5001)
    }

    @Test func specialValues() {
        #expect(cos(0.0) == 1)
        #expect(cos(-0.0) == 1)
        #expect(sin(0.0).sign == .plus)
        #expect(sin(-0.0) == 0)
        #expect(sin(-0.0).sign == .minus)
        #expect(sin(-Double.leastNonzeroMagnitude) == -.leastNonzeroMagnitude)
        for x in [Double.infinity, -.infinity, .nan] {
            #expect(sin(x).isNaN)
            #expect(cos(x).isNaN)
            #expect(sin(Float(x)).isNaN)
            #expect(cos(Float(x)).isNaN)
        }
    }

    @Test func oddAndEvenToTheBit() {
        for exponent in -30...1000 {
            let x = Double(sign: .plus, exponent: exponent, significand: 1.2345678901234567)
            #expect(sin(-x) == -sin(x))
            #expect(cos(-x) == cos(x))
        }
    }

    /// Where one reduction hands over to the other, and far beyond, the squares still add up to 1.
    @Test func squaresAddUpToOne() {
        for exponent in -30...1023 {
            for significand in [1, 1.1, 1.5707963267948966, 1.9999999999999998] {
                let x = Double(sign: .plus, exponent: exponent, significand: significand)
                #expect((sin(x) * sin(x) + cos(x) * cos(x) - 1).magnitude < 4e-16, "x = \(x)")
            }
        }
    }

    @Test func bothReductionsAgree() {
        for step in 0..<1000 {
            let x = 1_048_000 + Double(step) * 0.5772156649
            let (direct, huge) = (QuarterTurns(direct: x), QuarterTurns(huge: x))
            #expect((direct.count - huge.count) & 3 == 0, "x = \(x)")
            #expect(direct.rest.high == huge.rest.high, "x = \(x)")
            #expect((direct.rest.low - huge.rest.low).magnitude <= 1e-30, "x = \(x)")
        }
    }

    @Test func numberByNumber() {
        #expect(sin(Tensor([[0.5, -2]])) == Tensor([[sin(0.5), sin(-2.0)]]))
        #expect(cos(Tensor([[0.5, -2]])) == Tensor([[cos(0.5), cos(-2.0)]]))
    }
}
