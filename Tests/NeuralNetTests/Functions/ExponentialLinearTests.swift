import NeuralNet
import Testing

struct ExponentialLinearTests {
    @Test func agreesWithPyTorch() {
        expectRecorded(RecordedActivations.elu, { elu($0) }, { eluDerivative($0) })
        expectRecorded(RecordedActivations.selu, { selu($0) }, { seluDerivative($0) })
        // From the output the derivative is a difference near α.
        expectRecorded(RecordedActivations.elu, { elu($0) }, { eluDerivative(ofOutput: elu($0)) }, floor: 1e-14)
        expectRecorded(RecordedActivations.selu, { selu($0) }, { seluDerivative(ofOutput: selu($0)) }, floor: 1e-14)
    }

    @Test func derivativeIsTheSlope() {
        expectSlope(
            { elu($0, alpha: 0.7) }, { eluDerivative($0, alpha: 0.7) },
            { elu($0, alpha: 0.7) }, { eluDerivative($0, alpha: 0.7) })
        expectSlope({ selu($0) }, { seluDerivative($0) }, { selu($0) }, { seluDerivative($0) })
    }

    @Test func smallNumbersKeepTheirDigits() {
        #expect(elu(-1e-20) == -1e-20)
        #expect(elu(-0.0).sign == .minus)
    }

    @Test func theLevelOfTheNegativeSide() {
        #expect(elu(-1000.0, alpha: 0.7) == -0.7)
        #expect(elu(-Double.infinity) == -1)
        #expect(selu(-1000.0) == -1.7580993408473766)
        #expect(elu(1000.0) == 1000)
        #expect(elu(Double.infinity) == .infinity)
        #expect(elu(Double.nan).isNaN)
        #expect(eluDerivative(0.0, alpha: 0.7) == 0.7)
        #expect(eluDerivative(ofOutput: 0.0, alpha: 0.7) == 0.7)
    }

    /// Klambauer et al., equation 2: E[selu(z)] = 0 and E[selu(z)²] = 1 for a standard normal z, here by Riemann sums.
    @Test func keepsMeanZeroAndVarianceOne() {
        let step = 1e-4
        var (mean, square) = (0.0, 0.0)
        for index in -120_000..<120_000 {
            let z = (Double(index) + 0.5) * step
            let weight = exp(-0.5 * z * z) * 0.3989422804014327 * step
            mean += weight * selu(z)
            square += weight * selu(z) * selu(z)
        }
        // The kink at 0 costs the sums about step².
        #expect(mean.magnitude < 1e-8)
        #expect((square - 1).magnitude < 1e-8)
    }
}
