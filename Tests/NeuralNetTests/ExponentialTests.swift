import Glibc
import Testing

@testable import NeuralNet

struct ExponentialTests {
    @Test func knownValues() {
        #expect(NeuralNet.exp(0.0) == 1)
        #expect(NeuralNet.exp(1.0) == 2.718281828459045)
        #expect(NeuralNet.exp(Float(1)) == 2.7182817)
        #expect(NeuralNet.exp(-1000.0) == 0)
        #expect(NeuralNet.exp(1000.0) == .infinity)
        #expect(NeuralNet.exp(Double.nan).isNaN)
        #expect(NeuralNet.exp(Tensor([[0.0, 1]])) == Tensor([[1, 2.718281828459045]]))
    }

    @Test func plainSwiftAgreesWithTheCLibrary() {
        for step in -7460...7110 {
            let x = Double(step) / 10 + 1 / 30
            let (plain, expected) = (plainExponential(x), Glibc.exp(x))
            if expected.isInfinite {
                #expect(plain == .infinity, "x = \(x)")
            } else {
                #expect((plain - expected).magnitude <= expected.ulp, "x = \(x)")
            }
        }
        #expect(plainExponential(0) == 1)
        #expect(plainExponential(.infinity) == .infinity)
        #expect(plainExponential(-.infinity) == 0)
        #expect(plainExponential(.nan).isNaN)
    }
}
