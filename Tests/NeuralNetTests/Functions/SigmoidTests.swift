import NeuralNet
import Testing

struct SigmoidTests {
    @Test func halfAtZero() {
        #expect(sigmoid(0.0) == 0.5)
        #expect(sigmoid(-0.0) == 0.5)
        #expect(sigmoidDerivative(0.0) == 0.25)
    }

    // NumPy 2.4.6, double precision: 1 / (1 + exp(-z)) of the four sums of the 2-2-2 net.
    @Test func theSumsOfTheSmallNet() {
        let sums = Tensor([0.25, -0.020000000000000018, -0.09228239990942025, 0.11491188288510118])
        let outputs = [0.5621765008857981, 0.49500016666000024, 0.4769457586069969, 0.5286964002912302]
        expectAgreement(sigmoid(sums), shape: [4], outputs, relative: 1e-15)
        expectAgreement(
            sigmoidDerivative(sums), shape: [4], outputs.map { $0 * (1 - $0) }, relative: 1e-15)
        expectAgreement(
            sigmoid(Tensor<Float>(sums.scalars.map { Float($0) })), shape: [4], outputs.map { Float($0) }, relative: 1e-6)
    }

    @Test func agreesWithPyTorch() {
        // PyTorch forms y (1 − y), which is 0 at 50.
        expectRecorded(RecordedActivations.sigmoid, { sigmoid($0) }, { sigmoidDerivative($0) }, floor: 1e-14)
        expectRecorded(RecordedActivations.sigmoid, { sigmoid($0) }, { sigmoidDerivative(ofOutput: sigmoid($0)) })
    }

    /// The tensor's loop is made of vector instructions; they must round as one number alone does.
    @Test func aTensorHasTheBitsOfItsNumbers() {
        let x = (0..<1003).map { Double($0) / 100 - 5 }
        #expect(sigmoid(Tensor(x)).scalars == x.map { sigmoid($0) })
        let single = x.map { Float($0) }
        #expect(sigmoid(Tensor(single)).scalars == single.map { sigmoid($0) })
    }

    @Test func stableFarOut() {
        #expect(sigmoid(1000.0) == 1)
        #expect(sigmoid(-1000.0) == 0)
        #expect(sigmoid(Float(1000)) == 1)
        #expect(sigmoid(Float(-1000)) == 0)
        #expect(sigmoidDerivative(1000.0) == 0)
        #expect(sigmoidDerivative(-1000.0) == 0)
        #expect(sigmoid(Double.infinity) == 1)
        #expect(sigmoid(-Double.infinity) == 0)
        #expect(sigmoid(Double.nan).isNaN)
        #expect(sigmoidDerivative(Double.nan).isNaN)
    }

    @Test func smallResultsKeepTheirDigits() {
        #expect(sigmoid(-720.0) > 0)  // 1 / (1 + exp(720)) would be 0
        #expect(sigmoidDerivative(40.0) > 0)  // σ (1 − σ) would be 0
        #expect(sigmoidDerivative(40.0) == sigmoidDerivative(-40.0))
        let ratio = sigmoidDerivative(40.0) / exp(-40.0)
        #expect((ratio - 1).magnitude < 1e-15)
    }

    @Test func derivativeIsTheSlope() {
        let h = 1e-5
        for step in -60...60 {
            let x = Double(step) / 10
            let slope = (sigmoid(x + h) - sigmoid(x - h)) / (2 * h)
            #expect((slope - sigmoidDerivative(x)).magnitude < 1e-10, "x = \(x)")
        }
    }
}
