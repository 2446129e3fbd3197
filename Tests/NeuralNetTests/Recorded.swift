// Numbers that another program computed, for tensors of either precision.

import NeuralNet

/// Numbers of a known shape.
struct Recorded {
    let shape: Shape
    let numbers: [Double]

    init(_ shape: Shape, _ numbers: [Double]) {
        self.shape = shape
        self.numbers = numbers
    }

    func tensor<Scalar: Real>(_: Scalar.Type = Scalar.self) -> Tensor<Scalar> { Tensor(shape: shape, scalars()) }
    func scalars<Scalar: Real>(_: Scalar.Type = Scalar.self) -> [Scalar] { numbers.map { Scalar($0) } }
}
