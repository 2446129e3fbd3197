// A convolutional net on a batch of 128 images 28 × 28: the gradients of all parameters.
import NeuralNet

struct LeNet<Scalar: Real> {
    let x: Tensor<Scalar> = rounded(fill(0, [128, 1, 28, 28]) + 0.5)
    let labels = digits(128)
    let net: Sequential<Scalar>
    let loss = SoftmaxCrossEntropy<Scalar>()

    /// - Parameters:
    ///   - channels: of the two convolutions.
    ///   - padding: of the first.
    ///   - sizes: of the dense layers, from the flattened images to the classes.
    init(channels: [Int], padding: Int, sizes: [Int]) {
        var layers: [Layer<Scalar>] = []
        var inputs = 1
        for (index, outputs) in channels.enumerated() {
            layers += [
                Convolution(
                    filters: he(UInt32(2 * (index + 1)), 25 * inputs, [outputs, inputs, 5, 5]), bias: Tensor(zeros: [outputs]),
                    padding: PerAxis(index == 0 ? padding : 0)),
                ReLU(), MaxPooling(size: 2),
            ]
            inputs = outputs
        }
        layers.append(Flatten())
        for (index, (inputs, outputs)) in zip(sizes, sizes.dropFirst()).enumerated() {
            if index > 0 { layers.append(ReLU()) }
            layers.append(Dense(weights: he(UInt32(2 * (index + 3)), inputs, [inputs, outputs]), bias: Tensor(zeros: [outputs])))
        }
        net = Sequential(layers)
    }

    func gradients() {
        _ = loss.forward(net.forward(x), labels: labels)
        net.backwardToParameters(loss.backward())
    }

    static func measure(_ setting: Setting, _ work: String) {
        let net = work == "lenet"
            ? LeNet(channels: [6, 16], padding: 2, sizes: [400, 120, 84, 10]) : LeNet(channels: [20, 50], padding: 0, sizes: [800, 500, 10])
        let seconds = bestTime(prepare: {}) { net.gradients() }
        setting.report(work, "", Scalar.self, rate: 1 / seconds, "iterations/s", check: sumOfSquares(net.net.parameters.map { $0.gradient! }))
    }
}
