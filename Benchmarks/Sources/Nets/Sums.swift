// The 2-2-3 net on one row at a time, with momentum: 100,000 steps.
import NeuralNet

struct Sums<Scalar: Real> {
    let rows: [Tensor<Scalar>]
    let labels: [[Int]]
    let net: Sequential<Scalar>
    let optimizer: Momentum<Scalar>
    let loss = SoftmaxCrossEntropy<Scalar>()

    init() {
        let x = fill(0, [2000, 2]) + 0.5
        rows = (0..<2000).map { rounded(x[$0..<$0 + 1]) }
        labels = (0..<2000).map { row in
            let sum = x[row, 0] + x[row, 1]
            return [sum < 0.807 ? 0 : sum < 1.169 ? 1 : 2]
        }
        func parameter(_ stream: UInt32, _ shape: Shape) -> Tensor<Scalar> { rounded(fill(stream, shape) * 2.0.squareRoot()) }
        net = Sequential([
            Dense(weights: parameter(2, [2, 2]), bias: parameter(3, [2])), ReLU(),
            // The tutorial's net ends in a softmax, and its loss takes another one.
            Dense(weights: parameter(4, [2, 3]), bias: parameter(5, [3])), Softmax(),
        ])
        optimizer = Momentum(net.parameters, learningRate: 0.001, momentum: 0.9)
    }

    func train(_ steps: Int) {
        for step in 0..<steps {
            _ = loss.forward(net.forward(rows[step % 2000]), labels: labels[step % 2000])
            net.backwardToParameters(loss.backward())
            optimizer.step()
        }
    }

    static func measure(_ setting: Setting) {
        let seconds = bestTime(prepare: { Sums() }) { $0.train(100_000) }
        let sums = Sums()
        sums.train(10_000)
        let all = Tensor.concatenating(sums.rows)
        let check = crossEntropy(logits: sums.net.forward(all), labels: sums.labels.flatMap { $0 })
        setting.report("sums", "by layers", Scalar.self, rate: seconds, "s", check: Double(check))
    }
}
