import NeuralNet
import Testing

/// What an initializer gives for seed 0.
private func weights(_ initializer: Initializer, _ shape: Shape) -> Tensor<Double> {
    var random = RandomState(seed: 0)
    return initializer.weights(shape: shape, using: &random)
}

struct InitializerTests {
    @Test func constants() {
        #expect(weights(.zeros, [2, 3]) == Tensor(zeros: [2, 3]))
        #expect(weights(.constant(-1.5), [2]) == Tensor([-1.5, -1.5]))
        var random = RandomState(seed: 0)
        let _: Tensor<Float> = Initializer.zeros.weights(shape: [5], using: &random)
        #expect(random == RandomState(seed: 0))
    }

    // NumPy 2.4.6: s = sqrt(2 / 3); s * RandomState(0).randn(3, 2), and so on; every bit is the same.
    @Test func numPysNumbers() {
        let z = [
            1.764052345967664, 0.4001572083672233, 0.9787379841057392, 2.240893199201458, 1.8675579901499675,
            -0.977277879876411,
        ]
        #expect(weights(.normal(standardDeviation: 1), [3, 2]) == Tensor(shape: [3, 2], z))
        #expect(weights(.normal(mean: 3, standardDeviation: 0), [2]) == Tensor([3.0, 3]))
        #expect(weights(.normal(standardDeviation: 0.01), [784, 100]).scalars.prefix(5) == [
            0.017640523459676642, 0.004001572083672233, 0.009787379841057393, 0.022408931992014578,
            0.018675579901499675,
        ])
        #expect(weights(.leCunNormal(), [784, 100]).scalars.prefix(5) == [
            0.06300186949884513, 0.014291328870257974, 0.0349549280037764, 0.08003189997148064, 0.06669849964821312,
        ])
        #expect(weights(.heNormal(), [784, 100]).scalars.prefix(5) == [
            0.08909809830012662, 0.02021099111265299, 0.04943373325471568, 0.11318219836215483, 0.0943259227924401,
        ])
        #expect(weights(.heNormal(.outputs), [3, 2]).scalars == z)
        #expect(weights(.uniform(low: -0.5, high: 0.25), [2, 2]).scalars == [
            -0.08838987205450644, 0.03639202477931458, -0.04792746794626712, -0.09133761275232732,
        ])
    }

    // NumPy 2.4.6: randn(3, 2) * sqrt(2 / 5), uniform(-b, b, (3, 2)) with b = sqrt(6 / 5), sqrt(6 / 3), sqrt(3 / 3),
    // and randn(3, 2) * sqrt(2 / 1.04 / 3), each of RandomState(0).
    @Test func scaledByTheFan() {
        expectAgreement(weights(.xavierNormal(), [3, 2]), shape: [3, 2], [
            1.1156846650042331, 0.2530816401150027, 0.6190082524591627, 1.417265300531604, 1.1811473822640401,
            -0.6180848014619783,
        ], relative: 1e-15)
        expectAgreement(weights(.xavierUniform(), [3, 2]), shape: [3, 2], [
            0.10694502884745116, 0.47145628038967113, 0.22514327663930378, 0.09833412712013101, -0.16726395423736085,
            0.319637986935267,
        ], relative: 1e-15)
        expectAgreement(weights(.heUniform(), [3, 2]), shape: [3, 2], [
            0.13806543856194997, 0.6086474408046969, 0.29065872031153117, 0.12694881223337018, -0.2159368363940326,
            0.4126508667385178,
        ], relative: 1e-15)
        expectAgreement(weights(.leCunUniform(), [3, 2]), shape: [3, 2], [
            0.0976270078546495, 0.43037873274483895, 0.20552675214328775, 0.08976636599379373, -0.15269040132219058,
            0.29178822613331223,
        ], relative: 1e-15)
        expectAgreement(weights(.heNormal(leakySlope: 0.2), [3, 2]), shape: [3, 2], [
            1.4123722268766745, 0.32038217503820515, 0.7836175322688237, 1.794150454312524, 1.495243065433267,
            -0.7824485132957971,
        ], relative: 1e-15)
        #expect(weights(.heUniform(.outputs), [2, 3]) == weights(.heUniform(.inputs), [3, 2]).reshaped([2, 3]))
        let tripled = weights(.normal(standardDeviation: 3 * 0.4.squareRoot()), [3, 2])
        #expect(weights(.xavierNormal(gain: 3), [3, 2]) == tripled)
        #expect(weights(.xavierUniform(gain: 2), [3, 2]) == weights(.xavierUniform(), [3, 2]) * 2)
    }

    // Four standard errors of the deviation, √(2 / n) for normal and √(4 / 5n) for uniform numbers, and of the mean,
    // √(1 / n).
    @Test(arguments: [
        (Initializer.normal(standardDeviation: 0.05), 0.05, false), (.leCunNormal(), 0.03571428571428571, false),
        (.heNormal(), 0.050507627227610534, false), (.xavierNormal(), 0.04756514941544941, false),
        (.xavierUniform(), 0.04756514941544941, true), (.heUniform(), 0.05050762722761054, true),
        (.leCunUniform(), 0.03571428571428571, true),
    ])
    func widths(initializer: Initializer, deviation: Double, isUniform: Bool) {
        let sample = weights(initializer, [784, 100])
        let count = Double(sample.count)
        #expect(sample.mean().magnitude < 4 * deviation / count.squareRoot())
        let error = 4 * ((isUniform ? 0.2 : 0.5) / count).squareRoot()
        #expect((sample.variance().squareRoot() / deviation - 1).magnitude < error)
        if isUniform { #expect(sample.max() <= deviation * 3.0.squareRoot() && sample.max() > deviation * 1.7) }
    }

    // NumPy 2.4.6 and PyTorch 2.13.0 for the same 78,400 numbers.
    @Test func statisticsOfSeedZero() {
        let sample = weights(.heNormal(), [784, 100])
        expectAgreement(Tensor(sample.mean()), shape: [], [-0.00013801092520904107], relative: 1e-15)
        expectAgreement(Tensor(sample.variance().squareRoot()), shape: [], [0.0503448863519934], relative: 1e-14)
        #expect(Swift.max(sample.max(), -sample.min()) == 0.2450689496913298)
    }

    @Test func floatsAreTheDoublesRounded() {
        var (random, again) = (RandomState(seed: 7), RandomState(seed: 7))
        let floats: Tensor<Float> = Initializer.heNormal().weights(shape: [20, 30], using: &random)
        let doubles: Tensor<Double> = Initializer.heNormal().weights(shape: [20, 30], using: &again)
        #expect(floats.scalars == doubles.scalars.map { Float($0) })
        #expect(random == again)
    }

    // torch.nn.init._calculate_fan_in_and_fan_out of PyTorch 2.13.0; its matrices are [outputs, inputs].
    @Test func fans() {
        #expect((Fan(of: [784, 100]).inputs, Fan(of: [784, 100]).outputs) == (784, 100))
        #expect((Fan(of: [6, 3, 5, 4]).inputs, Fan(of: [6, 3, 5, 4]).outputs) == (60, 120))
        #expect((Fan(of: [6, 3, 5]).inputs, Fan(of: [6, 3, 5]).outputs) == (15, 30))
        #expect(Fan(of: [3, 7])[.inputs] == 3 && Fan(of: [3, 7])[.outputs] == 7)
    }

    // torch.nn.init.calculate_gain of PyTorch 2.13.0.
    @Test func gains() {
        #expect([Gain.linear, Gain.sigmoid, Gain.tanh] == [1, 1, 1.6666666666666667])
        #expect([Gain.relu, Gain.selu] == [1.4142135623730951, 0.75])
        #expect(Gain.leakyReLU(slope: 0.2) == 1.3867504905630728)
        #expect(Gain.leakyReLU() == 1.4141428569978354)
    }

    @Test func theLeakySlopeTakesFromTheVariance() {
        // 2 / (1 + 1²) is LeCun's 1; with the same stream the weights are the same.
        func weights(_ initializer: Initializer) -> Tensor<Double> {
            var random = RandomState(seed: 3)
            return initializer.weights(shape: [5, 7], using: &random)
        }
        #expect(weights(.heNormal(leakySlope: 1)) == weights(.leCunNormal()))
        #expect(weights(.heUniform(leakySlope: 1)) == weights(.leCunUniform()))
    }

    @Test func noWeightsNeedNoChance() {
        for initializer in [Initializer.heNormal(), .heUniform(), .xavierNormal(), .xavierUniform(), .orthogonal()] {
            #expect(weights(initializer, [0, 3]).shape == [0, 3])
            #expect(weights(initializer, [3, 0]).shape == [3, 0])
        }
    }

    @Test func denseLayersByChance() {
        var (random, again) = (RandomState(seed: 3), RandomState(seed: 3))
        let layer = Dense<Double>(inputs: 4, outputs: 3, using: &random)
        #expect(layer.weights.value == Initializer.heNormal().weights(shape: [4, 3], using: &again))
        #expect(layer.bias?.value == Tensor(zeros: [3]))
        let bare = Dense<Float>(inputs: 2, outputs: 5, bias: false, initializer: .constant(2), using: &random)
        #expect(bare.weights.value == Tensor(repeating: 2, shape: [2, 5]))
        #expect(bare.bias == nil)
    }
}
