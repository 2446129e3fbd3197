// The product of two matrices, 512³.
import NeuralNet

enum Product<Scalar: Real> {
    static func measure(_ setting: Setting) {
        let a: Tensor<Scalar> = rounded(fill(0, [512, 512])), b: Tensor<Scalar> = rounded(fill(1, [512, 512]))
        let seconds = bestTime(prepare: {}) { _ = a.matmul(b) }
        setting.report("product", "", Scalar.self, rate: 2 * 512 * 512 * 512 / seconds / 1e9, "GFLOP/s", check: sumOfSquares([a.matmul(b)]))
    }
}
