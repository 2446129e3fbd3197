// Weights and data of every work, from the formula in Peers/fills.py.
import NeuralNet

/// fill(stream)[i] = mix(stream · 2²⁰ + i) / 2³² − ½, of which the upper 24 bits count: evenly in [−½, ½), to the bit as the peers have it.
func fill(_ stream: UInt32, _ shape: Shape) -> Tensor<Double> {
    Tensor(shape: shape, (0..<UInt32(shape.elementCount)).map { index in
        Double(mix(stream << 20 &+ index) >> 8) / 0x1p24 - 0.5
    })
}

/// The last step of MurmurHash3.
private func mix(_ number: UInt32) -> UInt32 {
    var hash = number
    hash ^= hash >> 16
    hash &*= 0x85EB_CA6B
    hash ^= hash >> 13
    hash &*= 0xC2B2_AE35
    hash ^= hash >> 16
    return hash
}

/// He's initial weights: standard deviation √(2 / inputs); that of `fill` is √(1 / 12).
func he<Scalar: Real>(_ stream: UInt32, _ inputs: Int, _ shape: Shape) -> Tensor<Scalar> {
    rounded(fill(stream, shape) * (24 / Double(inputs)).squareRoot())
}

/// The numbers in the precision of the work.
func rounded<Scalar: Real>(_ tensor: Tensor<Double>) -> Tensor<Scalar> {
    Tensor(shape: tensor.shape, tensor.scalars.map { Scalar($0) })
}

/// Added in double precision, whatever that of the work.
func sumOfSquares<Scalar: Real>(_ tensors: [Tensor<Scalar>]) -> Double {
    tensors.reduce(0) { sum, tensor in
        let numbers = Tensor<Double>(tensor.scalars.map { Double($0) })
        return sum + (numbers * numbers).sum()
    }
}

/// The labels 0, 1, …, 9, 0, 1, …
func digits(_ count: Int) -> [Int] { (0..<count).map { $0 % 10 } }
