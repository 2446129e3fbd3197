import Testing

@testable import NeuralNet

struct PowerTests {
    @Test func withinTheDocumentedBound() {
        expectAccuracy(RecordedPowers.double, within: 1.89)
        expectAccuracy(RecordedPowers.float, within: 0.5001)
    }

    private func expectAccuracy<Scalar: Real>(_ rows: [RecordedPower<Scalar>], within bound: Scalar) {
        for row in rows {
            let computed = pow(row.x, row.y)
            let error = ((computed - row.rounded) / row.rounded.ulp - row.remainder).magnitude
            #expect(error <= bound + 0.0001, "\(row.x) to the power \(row.y) is \(computed), not \(row.rounded)")
        }
    }

    @Test func smallIntegerExponentsAreProducts() {
        for x in [1.1, -0.7, 3.3333333333333335, 1e-200, 1e200] {
            #expect(pow(x, 0) == 1)
            #expect(pow(x, 1) == x)
            #expect(pow(x, 2) == x * x)
            #expect(pow(x, 3) == x * x * x)
            #expect(pow(x, 4) == (x * x) * (x * x))
            #expect(pow(Float(x), 2) == Float(x) * Float(x))
        }
    }

    @Test func integersThatFitAreExact() {
        for base in 2...50 {
            var power = 1
            for exponent in 1...60 {
                let (next, overflow) = power.multipliedReportingOverflow(by: base)
                if overflow || next > 1 << 53 { break }
                power = next
                #expect(pow(Double(base), Double(exponent)) == Double(power), "\(base) to the power \(exponent)")
                let sign = exponent % 2 == 0 ? 1 : -1
                #expect(pow(-Double(base), Double(exponent)) == Double(sign * power))
            }
        }
        for exponent in -1074...1023 {
            #expect(pow(2, Double(exponent)) == Double(sign: .plus, exponent: exponent, significand: 1))
        }
    }

    @Test func specialValues() {
        let (inf, nan) = (Double.infinity, Double.nan)
        #expect(pow(nan, 0) == 1)
        #expect(pow(1, nan) == 1)
        #expect(pow(nan, 2).isNaN)
        #expect(pow(2, nan).isNaN)
        #expect(pow(-8, 1.0 / 3).isNaN)
        #expect(pow(-inf, 0.5) == inf)
        #expect(pow(-inf, 5) == -inf)
        #expect(pow(-inf, -5).sign == .minus)
        #expect(pow(inf, -1) == 0)
        #expect(pow(0, 0.5) == 0)
        #expect(pow(-0.0, 5).sign == .minus)
        #expect(pow(-0.0, -5) == -inf)
        #expect(pow(-0.0, -2) == inf)
        #expect(pow(0.5, inf) == 0)
        #expect(pow(0.5, -inf) == inf)
        #expect(pow(2, inf) == inf)
        #expect(pow(2, -inf) == 0)
        #expect(pow(-1, inf) == 1)
        #expect(pow(-1, 0x1p53) == 1)
        #expect(pow(-1, 0x1p53 - 1) == -1)
    }

    @Test func overflowAndUnderflow() {
        #expect(pow(10.0, 309) == .infinity)
        #expect(pow(-10.0, 309) == -.infinity)
        #expect(pow(10.0, -400) == 0)
        #expect(pow((1.0).nextUp, 1e300) == .infinity)
        #expect(pow((1.0).nextDown, 1e300) == 0)
        #expect(pow(2.0, 1e-300) == 1)
        #expect(pow(Float(10), 39) == .infinity)
        #expect(pow(Float(10), -46) == 0)
    }

    @Test func rootsAndAbsoluteValues() {
        #expect(sqrt(2.0) == 1.4142135623730951)
        #expect(sqrt(-1.0).isNaN)
        #expect(sqrt(Tensor([[4.0, 2]])) == Tensor([[2, 1.4142135623730951]]))
        #expect(pow(Tensor([[4.0, 2.25]]), 0.5) == Tensor([[2, 1.5]]))
        #expect(abs(Tensor([[-4.0, 2]])) == Tensor([[4, 2]]))
    }
}
