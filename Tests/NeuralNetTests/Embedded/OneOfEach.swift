// Compiled into the library by EmbeddedTests, not into the tests: a generic class that nobody makes is not compiled.

/// One of each generic class, trained once.
public func trainOneOfEach() {
    train(Float.self)
    train(Double.self)
}

func train<Scalar: Real>(_: Scalar.Type) {
    var random = RandomState(seed: 1)
    let images: Tensor<Scalar> = random.normal(shape: [4, 1, 8, 8])
    let labels = [0, 1, 2, 0]
    let net = Sequential<Scalar>([
        Convolution(filters: random.normal(shape: [2, 1, 3, 3]), bias: Tensor([0, 0])), BatchNormalization(channels: 2), ReLU(), MaxPooling(size: 2), LeakyReLU(),
        AveragePooling(size: 2), Flatten(), Reshape([2]), LayerNormalization(shape: [2]), Dense(inputs: 2, outputs: 8, using: &random), Sigmoid(), Tanh(),
        ELU(), SELU(), GELU(), ApproximateGELU(), Softplus(), Dropout(random: random), AlphaDropout(random: random),
        Dense(inputs: 8, outputs: 3, using: &random), Softmax(),
    ])
    let optimizers: [Optimizer<Scalar>] = [
        SGD(net.parameters), Momentum(net.parameters), Nesterov(net.parameters), AdaGrad(net.parameters), RMSProp(net.parameters), Adam(net.parameters),
        AdamW(net.parameters),
    ]
    let loss = SoftmaxCrossEntropy<Scalar>(classWeights: Tensor([1, 1, 2]))
    for optimizer in optimizers {
        _ = loss.forward(net.forward(images), labels: labels)
        _ = net.backward(loss.backward())
        optimizer.step()
        let onTape: Variable<Scalar> = crossEntropy(logits: net(Variable(images)), labels: labels)
        onTape.backward()
        optimizer.step()
    }
    let target: Tensor<Scalar> = oneHot(labels, classes: 3)
    for loss in [HalfSquaredError<Scalar>(), MeanSquaredError()] as [Loss<Scalar>] {
        _ = loss.forward(net.forward(images), target)
        _ = net.backward(loss.backward())
    }
    let mlp = MultiLayerNet<Scalar>(inputs: 64, hidden: [3], outputs: 3, using: &random)
    _ = mlp.gradient(images.reshaped([4, 64]), labels: labels)
    _ = checkGradient(of: net, at: images)
    _ = images.description
}

/// The operations of the tape that no layer has.
func tape<Scalar: Real>(_: Scalar.Type) {
    let x = Variable<Scalar>([[1, 2], [3, 4]])
    let y = Variable<Scalar>.concatenating([x, x * x - x / (x + 1)], axis: 0)
    let z = Variable<Scalar>.stacking([y, exp(y), log(y * y), tanh(y), sqrt(y), pow(y, 2), sin(y), cos(y)])
    z.sum().backward()
    let extremes = maximum(x.max(axis: 0), x.min(axis: 0)) + minimum(x.max(), x.min())
    let vector = x.variance(axis: 0) + x.variance() + extremes
    (vector.dot(vector) + vector.outer(vector).mean()).backward()
    for variable in z.history() { _ = variable.name + variable.value.formatted(digits: 3) }
    withoutGradient { _ = x * 2 }
}
public func tapes() { tape(Float.self); tape(Double.self) }
