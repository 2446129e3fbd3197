import NeuralNet
import Testing

/// The documented order of addition, written as plainly as can be.
private func sumInDocumentedOrder<Scalar: Real>(_ numbers: ArraySlice<Scalar>) -> Scalar {
    if numbers.count < 16 { return numbers.reduce(0, +) }
    if numbers.count > 1024 {
        let half = numbers.count / 2 / 16 * 16
        return sumInDocumentedOrder(numbers.prefix(half)) + sumInDocumentedOrder(numbers.dropFirst(half))
    }
    var lanes = [Scalar](repeating: 0, count: 16)
    let whole = numbers.count / 16 * 16
    for (index, number) in numbers.prefix(whole).enumerated() { lanes[index % 16] += number }
    while lanes.count > 1 { lanes = (0..<lanes.count / 2).map { lanes[$0] + lanes[$0 + lanes.count / 2] } }
    return numbers.dropFirst(whole).reduce(lanes[0], +)
}

struct SummationTests {
    static let counts = [0, 1, 2, 15, 16, 17, 31, 32, 33, 1023, 1024, 1025, 2048, 2049, 5000, 100_003]

    @Test(arguments: counts)
    func everyDigitFollowsTheDocumentedOrder(count: Int) {
        let doubles = (0..<count).map { 1 / Double($0 + 1) }
        #expect(Tensor(doubles).sum() == sumInDocumentedOrder(doubles[...]))
        let floats = doubles.map(Float.init)
        #expect(Tensor(floats).sum() == sumInDocumentedOrder(floats[...]))
    }

    @Test func aMillionSinglePrecisionNumbersKeepTheirDigits() {
        // One after another, ten million times 0.1 in Float goes wrong in the first digit.
        let sum = Tensor<Float>(repeating: 0.1, shape: [10_000_000]).sum()
        // 0.1 as a Float is 0.100000001490116; the bound is a few roundings of 2⁻²⁴ for 14 halvings and 64 additions a lane.
        #expect(abs(sum / 1_000_000.0149 - 1) < 78 * 0x1p-24)
    }

    @Test func rowsAreSummedLikeVectors() {
        let matrix = Tensor<Double>(shape: [3, 100], (0..<300).map { 1 / Double($0 + 3) })
        #expect(matrix.sum(axis: 1).scalars == (0..<3).map { matrix[row: $0].sum() })
    }

    @Test func columnsAreSummedFromTheFirstRowDown() {
        let matrix = Tensor<Double>(shape: [100, 3], (0..<300).map { 1 / Double($0 + 3) })
        for column in 0..<3 {
            var sum = matrix[0, column]
            for row in 1..<100 { sum += matrix[row, column] }
            #expect(matrix.sum(axis: 0)[column] == sum)
        }
    }
}
