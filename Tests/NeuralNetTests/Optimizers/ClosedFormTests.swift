import NeuralNet
import Testing

/// Where a single parameter that begins at 0 is after each of some steps along the same gradient.
private func places(
    _ gradient: Double, steps: Int, _ optimizer: ([Variable<Double>]) -> Optimizer<Double>
) -> [Double] {
    let parameter = Variable<Double>(Tensor([0]))
    parameter.gradient = Tensor([gradient])
    let optimizer = optimizer([parameter])
    return (0..<steps).map { _ in
        optimizer.step()
        return parameter.value[0]
    }
}

/// Expects places that may be tiny: each is allowed `relative` of its own size.
private func expect(
    _ places: [Double], _ expected: [Double], relative: Double = 1e-12, at location: SourceLocation = #_sourceLocation
) {
    expectAgreement(
        Tensor(zip(places, expected).map { $0 / $1 }), shape: [expected.count], expected.map { _ in 1 },
        relative: relative, at: location)
}

struct ClosedFormTests {
    // On ½ λ w² gradient descent multiplies w by 1 − η λ.
    @Test func descentIsAGeometricSeries() {
        let w = Variable<Double>(Tensor([3, -2]))
        let optimizer = SGD([w], learningRate: 0.3)
        for _ in 0..<20 {
            w.gradient = w.value * 1.5
            optimizer.step()
        }
        expectAgreement(w.value, shape: [2], [3 * pow(0.55, 20), -2 * pow(0.55, 20)], relative: 1e-15)
    }

    // Along a constant slope: vₖ = −η g (1 − αᵏ) / (1 − α).
    @Test func momentumApproachesTenfoldSteps() {
        var (place, velocity) = (0.0, 0.0)
        let expected = (1...30).map { step in
            velocity = -0.01 * 2 * (1 - pow(0.9, Double(step))) / 0.1
            place += velocity
            return place
        }
        expect(places(2, steps: 30) { Momentum($0) }, expected)
        expect(places(2, steps: 30) { Momentum($0, velocity: .ofGradients) }, expected)
    }

    @Test func adaGradsStepsShrinkLikeTheRootOfTime() {
        var sum = 0.0
        let expected = (1...30).map { step in
            sum += 0.01 / Double(step).squareRoot()
            return -sum
        }
        for slope in [1e-3, 1, 1e3] { expect(places(slope, steps: 30) { AdaGrad($0, epsilon: 0) }, expected) }
    }

    @Test func rmsPropsFirstStepIsTenfold() {
        for slope in [1e-3, 1, 1e3] { expect(places(slope, steps: 1) { RMSProp($0, epsilon: 0) }, [-0.1]) }
    }

    @Test func adamsStepsAreOfOneLengthWhateverTheSlope() {
        let expected = (1...30).map { -0.001 * Double($0) }
        for slope in [1e-3, 1, 1e3] {
            expect(places(slope, steps: 30) { Adam($0, epsilon: 0) }, expected)
            expect(places(slope, steps: 30) { Adam($0, epsilon: 0, epsilonPlace: .uncorrected) }, expected)
        }
    }

    // The correction by 1 − βᵗ must end where βᵗ is too small to be counted.
    @Test func adamsStepsAreOfOneLengthForEver() {
        expect([places(1, steps: 50_000) { Adam($0, epsilon: 0) }.last!], [-50], relative: 1e-9)
    }

    @Test func adamWShrinksTheWeightsBeforeTheStep() {
        let w = Variable<Double>(Tensor([2]))
        w.gradient = Tensor([1])
        AdamW([w], learningRate: 0.1, epsilon: 0, weightDecay: 0.5).step()
        expectAgreement(w.value, shape: [1], [2 * (1 - 0.05) - 0.1], relative: 1e-15)
    }

    // NumPy 2.4.6 by the textbook's formulas, and PyTorch 2.13.0: five steps along the same tiny slope.
    @Test func whereEpsilonStands() {
        expect(
            places(1e-7, steps: 5) { Adam($0, epsilon: 1e-7, epsilonPlace: .uncorrected) },
            [
                -3.065343003171552e-05, -7.345015850414794e-05, -0.00012535358402830757, -0.0001847951226481624,
                -0.0002507743524652846,
            ])
        expect(
            places(1e-7, steps: 5) { Adam($0) },
            [
                -0.000909090909090909, -0.0018181818181818121, -0.002727272727272721, -0.0036363636363636255,
                -0.004545454545454533,
            ])
        expect(
            places(1e-5, steps: 5) { Adam($0, epsilon: 1e-7, epsilonPlace: .uncorrected) },
            [
                -0.0007597469266479582, -0.0015769655795588723, -0.0024225131927424356, -0.0032858976862109477,
                -0.004161889754002495,
            ])
        expect(
            places(1e-5, steps: 5) { Adam($0) },
            [
                -0.0009990009990009992, -0.001998001998001991, -0.002997002997002989, -0.003996003996003983,
                -0.00499500499500498,
            ])
        expect(
            places(1e-9, steps: 5) { Adam($0, epsilon: 1e-7, epsilonPlace: .uncorrected) },
            [
                -3.1612779762961787e-07, -7.630297650874814e-07, -1.3101789480277493e-06, -1.941761128641029e-06,
                -2.6476625078457553e-06,
            ])
        expect(
            places(1e-9, steps: 5) { Adam($0) },
            [
                -9.09090909090909e-05, -0.00018181818181818175, -0.0002727272727272727, -0.0003636363636363635,
                -0.0004545454545454544,
            ])
        expect(
            places(1e-9, steps: 5) { AdaGrad($0, epsilon: 1e-7) },
            [
                -9.900990099009903e-05, -0.00019761540852923377, -0.0002959128469531921, -0.0003939520626394666,
                -0.0004917649010811878,
            ])
        expect(
            places(1e-9, steps: 5) { AdaGrad($0) },
            [
                -0.00909090909090909, -0.015694997344040222, -0.021153361248952854, -0.025915266010857616,
                -0.030195963360556594,
            ])
    }
}
