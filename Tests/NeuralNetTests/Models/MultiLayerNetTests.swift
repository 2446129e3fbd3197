import NeuralNet
import Testing

/// The net of a case with its weights, and its batch.
private func net<Scalar: Real>(_ known: MultiLayerNetCase) -> (net: MultiLayerNet<Scalar>, inputs: Tensor<Scalar>) {
    var random = RandomState(seed: 0)
    let net = MultiLayerNet<Scalar>(
        inputs: 6, hidden: [5, 4], outputs: 3, activation: { known.isRectified ? ReLU() : Sigmoid() },
        weightDecay: known.weightDecay, using: &random)
    for (parameter, numbers) in zip(net.parameters, known.parameters) {
        parameter.value = Tensor(shape: parameter.shape, numbers.map { Scalar($0) })
    }
    return (net, Tensor(shape: [4, 6], known.inputs.map { Scalar($0) }))
}

struct MultiLayerNetTests {
    private static let shapes: [Shape] = [[6, 5], [5], [5, 4], [4], [4, 3], [3]]

    @Test(arguments: MultiLayerNetCase.all)
    func lossAndGradientsArePyTorchs(known: MultiLayerNetCase) {
        func check<Scalar: Real>(_ type: Scalar.Type, relative: Scalar) {
            let (net, inputs): (MultiLayerNet<Scalar>, Tensor<Scalar>) = net(known)
            #expect(net.parameters.map(\.shape) == Self.shapes)
            expectAgreement(net.predict(inputs), shape: [4, 3], known.logits.map { Scalar($0) }, relative: relative)
            let loss = Scalar(known.loss)
            expectAgreement(Tensor(net.loss(inputs, labels: known.labels)), shape: [], [loss], relative: relative)
            expectAgreement(Tensor(net.gradient(inputs, labels: known.labels)), shape: [], [loss], relative: relative)
            for (index, parameter) in net.parameters.enumerated() {
                expectAgreement(
                    parameter.gradient!, shape: Self.shapes[index], known.gradients[index].map { Scalar($0) },
                    relative: relative)
            }
        }
        check(Double.self, relative: 1e-13)
        check(Float.self, relative: 1e-5)
    }

    // The textbook's own check differs by up to 8e-3 for these nets: the 1e-7 in its logarithm is missing in its slope.
    @Test(arguments: MultiLayerNetCase.all)
    func theGradientsAreTheSlopesOfTheLoss(known: MultiLayerNetCase) {
        let (net, inputs): (MultiLayerNet<Double>, Tensor<Double>) = net(known)
        net.gradient(inputs, labels: known.labels)
        let before = net.parameters.map(\.value)
        let slopes = net.numericalGradient(inputs, labels: known.labels)
        #expect(net.parameters.map(\.value) == before)
        for (parameter, slope) in zip(net.parameters, slopes) {
            expectAgreement(parameter.gradient!, shape: slope.shape, slope.scalars, relative: 1e-8)
        }
    }

    @Test func anotherGradientTakesTheFirstOnesPlace() {
        let known = MultiLayerNetCase.sigmoidWithDecay
        let (net, inputs): (MultiLayerNet<Double>, Tensor<Double>) = net(known)
        net.gradient(inputs, labels: [0, 0, 0, 0])
        net.gradient(inputs, labels: known.labels)
        expectAgreement(net.parameters[2].gradient!, shape: [5, 4], known.gradients[2], relative: 1e-13)
    }

    // The logits of the case are largest in columns 1, 1, 1, 1.
    @Test func accuracy() {
        let (net, inputs): (MultiLayerNet<Double>, Tensor<Double>) = net(.relu)
        #expect(net.accuracy(inputs, labels: [1, 1, 0, 1]) == 0.75)
        #expect(net.accuracy(inputs, labels: [0, 2, 0, 2]) == 0)
        #expect(net.accuracy(Tensor(zeros: [0, 6]), labels: []).isNaN)
    }

    // NumPy 2.4.6: np.random.seed(0); W1 = np.sqrt(2 / 3) * np.random.randn(3, 2); W2 = np.sqrt(2 / 2) *
    // np.random.randn(2, 1)
    @Test func theSeedGivesTheTextbooksWeights() {
        var random = RandomState(seed: 0)
        let net = MultiLayerNet<Double>(inputs: 3, hidden: [2], outputs: 1, using: &random)
        #expect(net.parameters.map(\.value.scalars) == [
            [
                1.4403427090601317, 0.3267269924654215, 0.7991362176464312, 1.829681635372184, 1.5248547136417043,
                -0.7979440475353865,
            ], [0, 0], [0.9500884175255894, -0.1513572082976979], [0],
        ])
    }

    @Test func withoutHiddenLayersItIsOneDenseLayer() {
        var random = RandomState(seed: 0)
        let net = MultiLayerNet<Float>(inputs: 3, hidden: [], outputs: 2, using: &random)
        #expect(net.parameters.map(\.shape) == [[3, 2], [2]])
        #expect(net.predict(Tensor(zeros: [5, 3])) == Tensor(zeros: [5, 2]))
    }

    @Test func trainingReducesTheLoss() {
        let (net, inputs): (MultiLayerNet<Float>, Tensor<Float>) = net(.relu)
        let labels = MultiLayerNetCase.relu.labels
        let optimizer = Adam(net.parameters, learningRate: 0.05)
        for _ in 0..<100 {
            net.gradient(inputs, labels: labels)
            optimizer.step()
        }
        #expect(net.loss(inputs, labels: labels) < 0.1)
        #expect(net.accuracy(inputs, labels: labels) == 1)
    }

    @Test func misuse() async {
        let decay = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            var random = RandomState(seed: 0)
            _ = MultiLayerNet<Double>(inputs: 1, hidden: [], outputs: 1, weightDecay: -1, using: &random)
        }
        #expect(message(of: decay).contains(
            "MultiLayerNet: weightDecay is -1.0: it must be a finite number, 0 or more"))
        let size = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            var random = RandomState(seed: 0)
            _ = MultiLayerNet<Double>(inputs: 1, hidden: [-2], outputs: 1, using: &random)
        }
        #expect(message(of: size).contains(
            "Dense(inputs:outputs:): 1 inputs and -2 outputs were asked for; 0 is the least"))
        let accuracy = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            var random = RandomState(seed: 0)
            let net = MultiLayerNet<Double>(inputs: 3, hidden: [], outputs: 2, using: &random)
            _ = net.accuracy(Tensor(zeros: [4, 3]), labels: [0, 1])
        }
        #expect(message(of: accuracy).contains(
            "MultiLayerNet.accuracy: 2 labels do not fit an input of shape [4, 3], one for each row"))
        let gradient = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            var random = RandomState(seed: 0)
            let net = MultiLayerNet<Double>(inputs: 3, hidden: [], outputs: 2, using: &random)
            net.gradient(Tensor(zeros: [1, 3]), labels: [2])
        }
        #expect(message(of: gradient).contains("label 2 of example 0 is no class of shape [1, 2]"))
        let loss = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            var random = RandomState(seed: 0)
            let net = MultiLayerNet<Double>(inputs: 3, hidden: [], outputs: 2, using: &random)
            _ = net.loss(Tensor(zeros: [1, 4]), labels: [1])
        }
        #expect(message(of: loss).contains(
            "Dense.forward: an input of shape [1, 4] does not fit weights of shape [3, 2]"))
    }
}
