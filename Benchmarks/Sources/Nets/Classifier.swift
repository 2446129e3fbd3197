// The 2-5-3 classifier: 1000 epochs of six rows at once, by layers and by tape.
import NeuralNet

struct Classifier<Scalar: Real> {
    let x = Tensor<Scalar>([[0, 0], [1, 0], [1, 1], [0, 0], [0, 0], [0, 1]])
    let labels = [0, 1, 2, 0, 0, 2]
    let net: Sequential<Scalar>
    let optimizer: SGD<Scalar>
    let loss = SoftmaxCrossEntropy<Scalar>()
    let input: Variable<Scalar>

    init() {
        func parameter(_ stream: UInt32, _ shape: Shape) -> Tensor<Scalar> { rounded(fill(stream, shape) * 12.0.squareRoot()) }
        net = Sequential([
            Dense(weights: parameter(2, [2, 5]), bias: parameter(3, [5])), ReLU(), Dense(weights: parameter(4, [5, 3]), bias: parameter(5, [3])),
        ])
        optimizer = SGD(net.parameters, learningRate: 0.01)
        input = Variable(constant: x)
    }

    func epochByLayers() {
        _ = loss.forward(net.forward(x), labels: labels)
        net.backwardToParameters(loss.backward())
        optimizer.step()
    }

    func epochByTape() {
        optimizer.clearGradients()
        crossEntropy(logits: net(input), labels: labels).backward()
        optimizer.step()
    }

    static func measure(_ setting: Setting) {
        let ways: [(String, (Classifier) -> Void)] = [("by layers", { $0.epochByLayers() }), ("by tape", { $0.epochByTape() })]
        for (way, epoch) in ways {
            let seconds = bestTime(prepare: { Classifier() }) { classifier in
                for _ in 0..<1000 { epoch(classifier) }
            }
            let classifier = Classifier()
            for _ in 0..<1000 { epoch(classifier) }
            let check = crossEntropy(logits: classifier.net.forward(classifier.x), labels: classifier.labels)
            setting.report("classifier", way, Scalar.self, rate: seconds, "s", check: Double(check))
        }
    }
}
