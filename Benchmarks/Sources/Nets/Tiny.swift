// The 2-2-2 net: one training step, by layers and by tape.
import NeuralNet

struct Tiny<Scalar: Real> {
    let x = Tensor<Scalar>([[0.5, 0.3]])
    let target = Tensor<Scalar>([[0.23, -0.07]])
    let net = Sequential<Scalar>([
        Dense(weights: [[0.2, -0.4], [0.5, 0.6]]), Sigmoid(), Dense(weights: [[0.1, -0.5], [-0.3, 0.8]]), Sigmoid(),
    ])
    let optimizer: SGD<Scalar>
    let loss = HalfSquaredError<Scalar>()
    let input: Variable<Scalar>

    init() {
        optimizer = SGD(net.parameters, learningRate: 1)
        input = Variable(constant: x)
    }

    func stepByLayers() {
        _ = loss.forward(net.forward(x), target)
        net.backwardToParameters(loss.backward())
        optimizer.step()
    }

    func stepByTape() {
        optimizer.clearGradients()
        halfSquaredError(prediction: net(input), target: target).backward()
        optimizer.step()
    }

    static func measure(_ setting: Setting) {
        for (way, step) in [("by layers", { $0.stepByLayers() }), ("by tape", { $0.stepByTape() })] as [(String, (Tiny) -> Void)] {
            let steps = 10_000
            let seconds = bestTime(prepare: { Tiny() }) { tiny in
                for _ in 0..<steps { step(tiny) }
            }
            let tiny = Tiny()
            for _ in 0..<100 { step(tiny) }
            let check = halfSquaredError(prediction: tiny.net.forward(tiny.x), target: tiny.target)
            setting.report("tiny", way, Scalar.self, rate: Double(steps) / seconds, "steps/s", check: Double(check))
        }
    }
}
