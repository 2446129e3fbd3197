// 784-100-100-100-100-10 with ReLU, one batch of 128: gradient, update, and the loss again.
import NeuralNet

struct MultiLayer<Scalar: Real> {
    static var sizes: [Int] { [784, 100, 100, 100, 100, 10] }
    let x: Tensor<Scalar> = rounded(fill(0, [128, 784]) + 0.5)
    let labels = digits(128)
    let net: MultiLayerNet<Scalar>
    let optimizer: Optimizer<Scalar>

    init(_ makeOptimizer: ([Variable<Scalar>]) -> Optimizer<Scalar>) {
        var random = RandomState(seed: 0)
        net = MultiLayerNet(inputs: 784, hidden: [100, 100, 100, 100], outputs: 10, using: &random)
        for (index, parameter) in net.parameters.enumerated() where index % 2 == 0 {
            let (inputs, outputs) = (Self.sizes[index / 2], Self.sizes[index / 2 + 1])
            parameter.value = he(UInt32(2 * (index / 2 + 1)), inputs, [inputs, outputs])
        }
        optimizer = makeOptimizer(net.parameters)
    }

    func iteration() -> Scalar {
        _ = net.gradient(x, labels: labels)
        optimizer.step()
        return net.loss(x, labels: labels)
    }

    static func measure(_ setting: Setting) {
        let optimizers: [(String, Int, ([Variable<Scalar>]) -> Optimizer<Scalar>)] = [
            ("SGD", 5, { SGD($0, learningRate: 0.01) }),
            ("Momentum", 5, { Momentum($0, learningRate: 0.01, momentum: 0.9) }),
            ("AdaGrad", 2, { AdaGrad($0, learningRate: 0.01, epsilon: 1e-7) }),
            ("Adam", 5, { Adam($0, learningRate: 0.001) }),
        ]
        for (name, checked, make) in optimizers {
            let iterations = 100
            let seconds = bestTime(prepare: { MultiLayer(make) }) { work in
                for _ in 0..<iterations { _ = work.iteration() }
            }
            let work = MultiLayer(make)
            var loss: Scalar = 0
            for _ in 0..<checked { loss = work.iteration() }
            setting.report("mlp \(name)", "", Scalar.self, rate: Double(iterations) / seconds, "iterations/s", check: Double(loss))
        }
    }
}
