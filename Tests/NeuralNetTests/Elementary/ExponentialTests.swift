import Testing

@testable import NeuralNet

struct ExponentialTests {
    @Test func withinTheDocumentedBound() {
        expectAccuracy(of: Double.exp, RecordedExponential.double, within: 0.88)
        expectAccuracy(of: Float.exp, RecordedExponential.float, within: 0.90)
        expectAccuracy(of: Double.expMinusOne, RecordedExpMinusOne.double, within: 1.22)
        expectAccuracy(of: Float.expMinusOne, RecordedExpMinusOne.float, within: 1.24)
    }

    @Test func knownValues() {
        #expect(exp(0.0) == 1)
        #expect(exp(-0.0) == 1)
        #expect(exp(Float(0)) == 1)
        #expect(exp(1.0) == 2.718281828459045)
        #expect(exp(Float(1)) == 2.7182817)
        #expect(exp(Double.nan).isNaN)
        #expect(exp(Float.nan).isNaN)
        #expect(exp(Tensor([[0.0, 1]])) == Tensor([[1, 2.718281828459045]]))
        #expect(exp(Tensor<Float>([[0, 1]])) == Tensor<Float>([[1, 2.7182817]]))
    }

    /// The tensor's loop is made of vector instructions; they must round as one number alone does.
    @Test func aTensorHasTheBitsOfItsNumbers() {
        let x = (0..<1003).map { Double($0) - 500 }
        #expect(exp(Tensor(x)).scalars == x.map { exp($0) })
        let single = x.map { Float($0) / 5 }
        #expect(exp(Tensor(single)).scalars == single.map { exp($0) })
        #expect(exp(Tensor<Double>(shape: [0, 3], [])) == Tensor(shape: [0, 3], []))
        #expect(exp(Tensor(shape: [], [0.0])) == Tensor(shape: [], [1]))
    }

    @Test func theEndsOfTheRange() {
        #expect(exp(709.782712893384) < .infinity)
        #expect(exp((709.782712893384).nextUp) == .infinity)
        #expect(exp(-745.1332191019411) == Double.leastNonzeroMagnitude)
        #expect(exp((-745.1332191019412).nextDown) == 0)
        #expect(exp(Float(88.72283)) < .infinity)
        #expect(exp(Float(88.72283).nextUp) == .infinity)
        #expect(exp(Float(-103.97208)) == Float.leastNonzeroMagnitude)
        #expect(exp(Float(-103.97208).nextDown) == 0)
        for x in [711, 1e6, 1e19] {
            #expect(exp(x) == .infinity)
            #expect(exp(Float(x)) == .infinity)
        }
        for x in [1000, Double.greatestFiniteMagnitude, .infinity] {
            #expect(exp(x) == .infinity)
            #expect(exp(-x) == 0)
            #expect(exp(Float(x)) == .infinity)
            #expect(exp(Float(-x)) == 0)
        }
    }

    /// Also at the odd multiples of ½ ln 2, where the reduction goes from one power of 2 to the next.
    @Test func neverFallsFromOneNumberToTheNext() {
        for step in -1000...1000 {
            expectRisingFrom((Double(step) + 0.5) * 0.6931471805599453)
            expectRisingFrom(Double(step) / 2 + 1 / 30)
            expectRisingFrom(Float((Double(step) + 0.5) * 0.06931471805599453))
            expectRisingFrom((Float(step / 10) + 0.5) * 0.6931472)
        }
    }

    /// Records a failure if the exponential falls between neighbours near `middle`.
    private func expectRisingFrom<Scalar: Real>(_ middle: Scalar, at location: SourceLocation = #_sourceLocation) {
        var x = middle - 10 * middle.ulp
        for _ in 0..<20 {
            #expect(exp(x.nextUp) >= exp(x), "x = \(x)", sourceLocation: location)
            x = x.nextUp
        }
    }

    @Test func lessOneKeepsSmallNumbersAndSigns() {
        #expect(Double.expMinusOne(0).sign == .plus)
        #expect(Double.expMinusOne(-0.0).sign == .minus)
        #expect(Float.expMinusOne(-0.0).sign == .minus)
        #expect(Double.expMinusOne(-0.0) == 0)
        #expect(Double.expMinusOne(1e-300) == 1e-300)
        #expect(Double.expMinusOne(.leastNonzeroMagnitude) == .leastNonzeroMagnitude)
        #expect(Float.expMinusOne(-.leastNonzeroMagnitude) == -.leastNonzeroMagnitude)
        for step in -400...400 where step != 0 {
            let x = Double(step) / 10
            #expect((Double.expMinusOne(x) < 0) == (x < 0))
            #expect((Float.expMinusOne(Float(x)) < 0) == (x < 0))
        }
    }

    @Test func lessOneAtTheEndsOfTheRange() {
        for x in [711, 1000, 1e6, 1e19, Double.infinity] {
            #expect(Double.expMinusOne(x) == .infinity)
            #expect(Double.expMinusOne(-x) == -1)
            #expect(Float.expMinusOne(Float(x)) == .infinity)
            #expect(Float.expMinusOne(Float(-x)) == -1)
        }
        #expect(Double.expMinusOne(709.782712893384) < .infinity)
        #expect(Float.expMinusOne(88.72283) < .infinity)
        #expect(Double.expMinusOne(.nan).isNaN)
        #expect(Float.expMinusOne(.nan).isNaN)
    }
}
