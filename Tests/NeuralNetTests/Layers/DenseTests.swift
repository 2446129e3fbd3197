import NeuralNet
import Testing

struct DenseTests {
    @Test func withoutBias() {
        let layer = Dense(weights: Tensor([[1.0, 2, 3], [4, 5, 6]]))
        #expect(layer.bias == nil)
        #expect(
            layer.forward(Tensor([[1.0, 0], [0, 1], [1, 1], [2, -1]]))
                == Tensor([[1.0, 2, 3], [4, 5, 6], [5, 7, 9], [-2, -1, 0]]))
    }

    @Test func theBiasIsAddedToEveryRow() {
        let layer = Dense(weights: Tensor([[1.0, 2, 3], [4, 5, 6]]), bias: Tensor([10.0, 20, 30]))
        #expect(layer.forward(Tensor([[1.0, 0], [0, 1]])) == Tensor([[11.0, 22, 33], [14, 25, 36]]))
    }

    @Test func anEmptyBatchGivesAnEmptyBatch() {
        let layer = Dense(weights: Tensor([[1.0, 2, 3], [4, 5, 6]]), bias: Tensor([10.0, 20, 30]))
        #expect(layer.forward(Tensor(shape: [0, 2], [])).shape == [0, 3])
    }

    @Test func twoNamesSpeakOfTheSameWeights() {
        let layer = Dense(weights: Tensor([[1.0]]))
        let alias = layer
        alias.weights.value[0, 0] = 5
        #expect(layer.forward(Tensor([[2.0]])) == Tensor([[10.0]]))
    }

    @Test func aLayerUsedTwiceCountsOnceAndItsSlopesAddUp() {
        func layer() -> Dense<Double> {
            Dense(weights: Tensor([[0.2, -0.4], [0.5, 0.6]]), bias: Tensor([0.1, -0.3]))
        }
        let x = Variable(constant: Tensor([[0.5, 0.3], [-1, 2]]))
        let (shared, first, second) = (layer(), layer(), layer())
        let twice = Sequential([shared, Tanh(), shared])
        let each = Sequential([first, Tanh(), second])
        square(twice(x)).sum().backward()
        square(each(x)).sum().backward()
        // The second product is added to the first term by term, which may round the last digit otherwise.
        expectAgreement(
            shared.weights.gradient!, shape: [2, 2], (first.weights.gradient! + second.weights.gradient!).scalars,
            relative: 1e-15)
        expectAgreement(
            shared.bias!.gradient!, shape: [2], (first.bias!.gradient! + second.bias!.gradient!).scalars,
            relative: 1e-15)

        let optimizer = SGD(twice.parameters, learningRate: 0.1)
        #expect(optimizer.parameters.map { $0.name } == ["W", "b"])
        let (weights, bias) = (shared.weights.value, shared.bias!.value)
        optimizer.step()
        #expect(shared.weights.value == weights - 0.1 * shared.weights.gradient!)
        #expect(shared.bias!.value == bias - 0.1 * shared.bias!.gradient!)
    }

    // NumPy 2.4.6, double precision: the 2-2-2 net without biases, x = (0.5, 0.3), targets (0.23, -0.07).
    @Test func theSmallNetForward() {
        let x = Tensor([[0.5, 0.3]])
        let hidden = Dense(weights: Tensor([[0.2, -0.4], [0.5, 0.6]]))
        let output = Dense(weights: Tensor([[0.1, -0.5], [-0.3, 0.8]]))
        let netH = hidden.forward(x)
        expectAgreement(netH, shape: [1, 2], [0.25, -0.020000000000000018], relative: 1e-15)
        let h = sigmoid(netH)
        expectAgreement(h, shape: [1, 2], [0.5621765008857981, 0.49500016666000024], relative: 1e-15)
        let netO = output.forward(h)
        expectAgreement(netO, shape: [1, 2], [-0.09228239990942025, 0.11491188288510118], relative: 1e-15)
        let o = sigmoid(netO)
        expectAgreement(o, shape: [1, 2], [0.4769457586069969, 0.5286964002912302], relative: 1e-15)
        let loss = halfSquaredError(prediction: o, target: Tensor([[0.23, -0.07]]))
        expectAgreement(Tensor([loss]), shape: [1], [0.2097097937078311], relative: 1e-15)
    }

    @Test func inputMustFit() async {
        let narrow = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Dense(weights: Tensor([[1.0, 2], [3, 4]])).forward(Tensor([[1.0, 2, 3]]))
        }
        #expect(
            message(of: narrow).contains(
                "Dense.forward: an input of shape [1, 3] does not fit weights of shape [2, 2]: it must be [batch, 2]"))
        let vector = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Dense(weights: Tensor([[1.0, 2], [3, 4]])).forward(Tensor([1.0, 2]))
        }
        #expect(
            message(of: vector).contains(
                "Dense.forward: an input of shape [2] does not fit weights of shape [2, 2]: it must be [batch, 2]"))
    }

    @Test func aLayerUsedTwiceGoesBackOnTheTapeAlone() async {
        let direct = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let layer = Dense(weights: Tensor([[2.0]]))
            let net = Sequential([layer, layer])
            _ = net.backward(net.forward(Tensor([[1]])))
        }
        #expect(
            message(of: direct).contains("Sequential.backward: a layer stands in this net twice, and a layer"))
        let within = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let layer = Tanh<Double>()
            let net = Sequential([layer, Sequential([Dense(weights: Tensor([[2.0]])), layer])])
            net.backwardToParameters(net.forward(Tensor([[1]])))
        }
        #expect(message(of: within).contains("Sequential.backward: a layer stands in this net twice"))
    }

    @Test func gradientMustFit() async {
        let rows = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let layer = Dense(weights: Tensor([[1.0, 2], [3, 4]]))
            _ = layer.forward(Tensor([[1.0, 2]]))
            _ = layer.backward(Tensor([[1.0, 2], [3, 4]]))
        }
        #expect(
            message(of: rows).contains(
                """
                Dense.backward: a gradient of shape [2, 2] does not fit an input of shape [1, 2] and weights of shape \
                [2, 2]
                """))
        // Before the first forward the input has the shape [0], which must not pass for an empty batch.
        let early = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            Dense(weights: Tensor([[1.0, 2], [3, 4]])).backwardToParameters(Tensor(zeros: [0, 2]))
        }
        #expect(message(of: early).contains("Dense.backward: a gradient of shape [0, 2] does not fit an input of"))
    }

    @Test func aNetWithoutLayersHasNothingToGoBackTo() {
        let net = Sequential<Double>([])
        #expect(net.forward(Tensor([[1, 2]])) == Tensor([[1, 2]]))
        #expect(net.backward(Tensor([[3, 4]])) == Tensor([[3, 4]]))
        net.backwardToParameters(Tensor([[3, 4]]))
        #expect(net.parameters.isEmpty)
    }

    @Test func weightsAndBiasMustFit() async {
        let weights = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Dense(weights: Tensor([1.0, 2]))
        }
        #expect(message(of: weights).contains("Dense(weights:): weights of shape [2] are no matrix [inputs, outputs]"))
        let bias = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Dense(weights: Tensor([[1.0, 2]]), bias: Tensor([1.0]))
        }
        #expect(
            message(of: bias).contains(
                "Dense(weights:bias:): a bias of shape [1] does not fit weights of shape [1, 2]: it must be [2]"))
    }
}
