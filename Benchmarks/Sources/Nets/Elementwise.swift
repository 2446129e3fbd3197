// Functions of a million numbers, into a new tensor.
import NeuralNet

enum Elementwise<Scalar: Real> {
    static func measure(_ setting: Setting) {
        let x: Tensor<Scalar> = rounded(fill(0, [1000, 1000]) * 8)
        let functions: [(String, (Tensor<Scalar>) -> Tensor<Scalar>)] = [
            ("exp", { exp($0) }), ("sigmoid", { sigmoid($0) }), ("tanh", { tanh($0) }), ("softmax", { softmax($0, axis: 1) }),
        ]
        for (name, function) in functions {
            let seconds = bestTime(prepare: {}) { _ = function(x) }
            setting.report("elementwise \(name)", "", Scalar.self, rate: 1 / seconds, "M/s", check: sumOfSquares([function(x)]))
        }
    }
}
