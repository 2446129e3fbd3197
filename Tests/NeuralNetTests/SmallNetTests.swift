// The 2-2-2 net of the first chapter, in all variants: layers, tape and known numbers.

@testable import NeuralNet
import Testing

/// A variant of the net, and what is known of it.
struct SmallNetVariant: CustomTestStringConvertible, Sendable {
    enum Activation { case identity, sigmoid, relu }
    enum Loss { case halfSquared, meanSquared, summedSquared, crossEntropy, binaryCrossEntropy }

    let testDescription: String
    let hidden, output: Activation
    let lossKind: Loss
    let targets, outputs: [Double]
    let loss: Double
    /// ∂L/∂w₁ … ∂L/∂w₈.
    let slopes: [Double]

    init(
        _ name: String, _ hidden: Activation, _ output: Activation, _ lossKind: Loss, targets: [Double],
        outputs: [Double],
        loss: Double, slopes: [Double]
    ) {
        testDescription = name
        (self.hidden, self.output, self.lossKind) = (hidden, output, lossKind)
        (self.targets, self.outputs, self.loss, self.slopes) = (targets, outputs, loss, slopes)
    }

    // NumPy 2.4.6 and PyTorch 2.13.0, double precision: x = (0.5, 0.3), w = (0.2, -0.4, 0.5, 0.6, 0.1, -0.5, -0.3,
    // 0.8). Two variants have targets below 0 as probabilities, as a course's homework has.
    static let all: [SmallNetVariant] = [
        .init(
            "sigmoid_half_sum", .sigmoid, .sigmoid, .halfSquared, targets: [0.23, -0.07],
            outputs: [0.4769457586069969, 0.5286964002912302], loss: 0.2097097937078311,
            slopes: [
                -0.00842148046150221, 0.012606653078458003, -0.005052888276901326, 0.007563991847074802,
                0.03463298928683772, 0.08386609953820857, 0.030494578556568334, 0.07384466121071577,
            ]),
        .init(
            "relu_half_sum", .relu, .relu, .halfSquared, targets: [0.23, -0.07],
            outputs: [0.025, 0], loss: 0.023462500000000004,
            slopes: [
                -0.010250000000000002, 0, -0.006150000000000001, 0,
                -0.051250000000000004, 0, 0, 0,
            ]),
        .init(
            "identity_half_sum", .identity, .identity, .halfSquared, targets: [0.23, -0.07],
            outputs: [0.031000000000000007, -0.14100000000000001], loss: 0.022321000000000004,
            slopes: [
                0.007800000000000001, 0.0014499999999999964, 0.004680000000000001, 0.0008699999999999978,
                -0.04975, -0.017750000000000002, 0.0039800000000000035, 0.0014200000000000013,
            ]),
        .init(
            "sigmoid_mse_mean", .sigmoid, .sigmoid, .meanSquared, targets: [0.23, -0.07],
            outputs: [0.4769457586069969, 0.5286964002912302], loss: 0.2097097937078311,
            slopes: [
                -0.00842148046150221, 0.012606653078458003, -0.005052888276901326, 0.007563991847074802,
                0.03463298928683772, 0.08386609953820857, 0.030494578556568334, 0.07384466121071577,
            ]),
        .init(
            "sigmoid_mse_sum", .sigmoid, .sigmoid, .summedSquared, targets: [0.23, -0.07],
            outputs: [0.4769457586069969, 0.5286964002912302], loss: 0.4194195874156622,
            slopes: [
                -0.01684296092300442, 0.025213306156916006, -0.010105776553802652, 0.015127983694149603,
                0.06926597857367545, 0.16773219907641715, 0.06098915711313667, 0.14768932242143154,
            ]),
        .init(
            "ce_soft_on_sigmoid", .sigmoid, .sigmoid, .crossEntropy, targets: [0.23, -0.07],
            outputs: [0.4769457586069969, 0.5286964002912302], loss: 0.11871970174460902,
            slopes: [
                -0.0027985123662220158, 0.0052113165055423785, -0.0016791074197332093, 0.003126789903325427,
                -0.021327046084648183, 0.02130208427653451, -0.01877860662911435, 0.018756627590223653,
            ]),
        .init(
            "ce_soft_on_logits", .sigmoid, .identity, .crossEntropy, targets: [0.23, -0.07],
            outputs: [-0.09228239990942025, 0.11491188288510118], loss: 0.14283974932342242,
            slopes: [
                -0.011685824679117496, 0.02175833331885672, -0.007011494807470498, 0.013054999991314032,
                -0.08896906860687075, 0.08896906860687076, -0.07833785958430224, 0.07833785958430226,
            ]),
        .init(
            "ce_valid_on_logits", .sigmoid, .identity, .crossEntropy, targets: [0.7, 0.3],
            outputs: [-0.09228239990942025, 0.11491188288510118], loss: 0.7399426497104306,
            slopes: [
                -0.018579238438790703, 0.034593473191851104, -0.011147543063274422, 0.020756083915110662,
                -0.14145150938966605, 0.1414515093896661, -0.12454899949013881, 0.12454899949013887,
            ]),
        .init(
            "ce_valid_on_sigmoid", .sigmoid, .sigmoid, .crossEntropy, targets: [0.7, 0.3],
            outputs: [0.4769457586069969, 0.5286964002912302], loss: 0.7038320376616845,
            slopes: [
                -0.003918605293243586, 0.00729712424710649, -0.0023511631759461516, 0.004378274548263894,
                -0.029863107515717215, 0.029828154847798438, -0.026294665774847868, 0.02626388971711912,
            ]),
        .init(
            "bce_valid_on_sigmoid", .sigmoid, .sigmoid, .binaryCrossEntropy, targets: [0.23, 0.07],
            outputs: [0.4769457586069969, 0.5286964002912302], loss: 0.7067520178461673,
            slopes: [
                -0.012593058023073183, 0.018302756703999917, -0.00755583481384391, 0.01098165402239995,
                0.06941355124113523, 0.12893416864231758, 0.06111909583322182, 0.11352739729525056,
            ]),
    ]

    /// The net's layers, with the given biases or none.
    func net<Scalar: Real>(_: Scalar.Type, biases: [Tensor<Scalar>?] = [nil, nil]) -> Sequential<Scalar> {
        var layers: [Layer<Scalar>] = []
        for (index, activation) in [hidden, output].enumerated() {
            let weights =
                index == 0
                ? Tensor<Scalar>([[0.2, -0.4], [0.5, 0.6]]) : Tensor<Scalar>([[0.1, -0.5], [-0.3, 0.8]])
            layers.append(Dense(weights: weights, bias: biases[index]))
            switch activation {
            case .identity: break
            case .sigmoid: layers.append(Sigmoid())
            case .relu: layers.append(ReLU())
            }
        }
        return Sequential(layers)
    }

    func lossAndGradient<Scalar: Real>(_ o: Tensor<Scalar>, _ t: Tensor<Scalar>) -> (Scalar, Tensor<Scalar>) {
        switch lossKind {
        case .halfSquared:
            (halfSquaredError(prediction: o, target: t), halfSquaredErrorGradient(prediction: o, target: t))
        case .meanSquared:
            (meanSquaredError(prediction: o, target: t), meanSquaredErrorGradient(prediction: o, target: t))
        case .summedSquared:
            (summedSquaredError(prediction: o, target: t), summedSquaredErrorGradient(prediction: o, target: t))
        case .crossEntropy:
            (NeuralNet.crossEntropy(logits: o, probabilities: t), crossEntropyGradient(logits: o, probabilities: t))
        case .binaryCrossEntropy:
            (
                NeuralNet.binaryCrossEntropy(probabilities: o, targets: t),
                binaryCrossEntropyGradient(probabilities: o, targets: t)
            )
        }
    }

    func onTape<Scalar: Real>(_ o: Variable<Scalar>, _ t: Tensor<Scalar>) -> Variable<Scalar> {
        switch lossKind {
        case .halfSquared: halfSquaredError(prediction: o, target: t)
        case .meanSquared: meanSquaredError(prediction: o, target: t)
        case .summedSquared: summedSquaredError(prediction: o, target: t)
        case .crossEntropy: NeuralNet.crossEntropy(logits: o, probabilities: t)
        case .binaryCrossEntropy: NeuralNet.binaryCrossEntropy(probabilities: o, targets: t)
        }
    }
}

struct SmallNetTests {
    @Test(arguments: SmallNetVariant.all)
    func knownNumbersByLayersAndByTape(_ variant: SmallNetVariant) {
        expectKnownNumbers(variant, Double.self, relative: 1e-13)
        expectKnownNumbers(variant, Float.self, relative: 1e-5)
    }

    private func expectKnownNumbers<Scalar: Real>(_ variant: SmallNetVariant, _: Scalar.Type, relative: Scalar) {
        let (net, x) = (variant.net(Scalar.self), Tensor<Scalar>([[0.5, 0.3]]))
        let t = Tensor([variant.targets.map { Scalar($0) }])
        let o = net.forward(x)
        expectAgreement(o, shape: [1, 2], variant.outputs.map { Scalar($0) }, relative: relative)
        let (loss, gradient) = variant.lossAndGradient(o, t)
        expectAgreement(Tensor(loss), shape: [], [Scalar(variant.loss)], relative: relative)
        let inputGradient = net.backward(gradient)
        let byLayers = net.parameters.compactMap(\.gradient)
        expectAgreement(
            .concatenating(byLayers.map { $0.flattened() }), shape: [8], variant.slopes.map { Scalar($0) },
            relative: relative)

        for parameter in net.parameters { parameter.clearGradient() }
        let input = Variable(x)
        let onTape = variant.onTape(net(input), t)
        onTape.backward()
        #expect(onTape.value == Tensor(loss))
        #expect(net.parameters.compactMap { $0.gradient } == byLayers)
        #expect(input.gradient == inputGradient)
        net.forget()
        for parameter in net.parameters { parameter.clearGradient() }
        _ = net.forward(x)
        net.backwardToParameters(gradient)
        #expect(net.parameters.compactMap { $0.gradient } == byLayers)
    }

    @Test func byHandToTheBit() {
        let (x1, x2, t1, t2) = (0.5, 0.3, 0.23, -0.07)
        let (w5, w6, w7, w8) = (0.1, -0.5, -0.3, 0.8)
        let (h1, h2) = (sigmoid(0.2 * x1 + 0.5 * x2), sigmoid(-0.4 * x1 + 0.6 * x2))
        let (o1, o2) = (sigmoid(w5 * h1 + w7 * h2), sigmoid(w6 * h1 + w8 * h2))
        let (d1, d2) = ((o1 - t1) * (o1 * (1 - o1)), (o2 - t2) * (o2 * (1 - o2)))
        let (e1, e2) = ((d1 * w5 + d2 * w6) * (h1 * (1 - h1)), (d1 * w7 + d2 * w8) * (h2 * (1 - h2)))
        let net = SmallNetVariant.all[0].net(Double.self)
        halfSquaredError(prediction: net(Variable(constant: Tensor([[x1, x2]]))), target: Tensor([[t1, t2]])).backward()
        #expect(net.parameters[0].gradient == Tensor([[e1 * x1, e2 * x1], [e1 * x2, e2 * x2]]))
        #expect(net.parameters[1].gradient == Tensor([[d1 * h1, d2 * h1], [d1 * h2, d2 * h2]]))
    }

    @Test(arguments: SmallNetVariant.all.filter { $0.hidden != .relu })
    func differencesAgree(_ variant: SmallNetVariant) {
        let net = variant.net(Double.self, biases: [Tensor([0.35, -0.2]), Tensor([0.6, 0.1])])
        let x = Variable(constant: Tensor([[0.5, 0.3], [-1, 0.2], [0.7, -0.4]]))
        let t = Tensor.concatenating(Array(repeating: Tensor([variant.targets]), count: 3))
        let check = checkGradient(of: net.parameters) { variant.onTape(net(x), t) }
        #expect(check.count == 12)
        #expect(check.relativeError < 1e-7, "\(check)")
    }

    @Test func aDenseLayersBiasIsTheSameByLayersAndByTape() {
        let (x, g) = (seeded([40, 5], 80), seeded([40, 30], 81))
        let layer = Dense(weights: seeded([5, 30], 82), bias: seeded([30], 83))
        let y = layer.forward(x)
        let inputGradient = layer.backward(g)
        let gradients = layer.parameters.map(\.gradient)
        for parameter in layer.parameters { parameter.clearGradient() }
        let input = Variable(x)
        let onTape = layer(input)
        onTape.backward(g)
        #expect(onTape.value == y)
        #expect(input.gradient == inputGradient)
        #expect(layer.parameters.map { $0.gradient } == gradients)
        #expect(layer.bias?.gradient == g.sum(axis: 0))
        #expect(onTape.history().map { $0.name } == ["", "W", "matmul", "b", "+"])
        // One column: its sum is taken another way.
        let narrow = Dense(weights: seeded([5, 1], 84), bias: Tensor([0.5]))
        let check = checkGradient(of: narrow, at: x)
        #expect(check.relativeError < 1e-7, "\(check)")
        _ = narrow.forward(x)
        narrow.backwardToParameters(seeded([40, 1], 85))
        let byLayers = narrow.bias?.gradient
        for parameter in narrow.parameters { parameter.clearGradient() }
        narrow(Variable(x)).backward(seeded([40, 1], 85))
        #expect(narrow.bias?.gradient == byLayers)
    }

    @Test func theBiasGradientStaysInItsMemory() {
        let layer = Dense(weights: seeded([5, 3], 86), bias: seeded([3], 87))
        let (x, g) = (seeded([4, 5], 88), seeded([4, 3], 89))
        func address() -> UInt {
            layer.forget()
            _ = layer.forward(x)
            layer.backwardToParameters(g)
            return layer.bias!.gradient!.withPointer { UInt(bitPattern: $0) }
        }
        let first = address()
        #expect(address() == first)
    }
}
