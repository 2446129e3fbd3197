import NeuralNet
import Testing

/// What the orthogonal initializer gives.
private func orthogonal(_ shape: Shape, gain: Double = 1, seed: Int = 0) -> Tensor<Double> {
    var random = RandomState(seed: seed)
    return Initializer.orthogonal(gain: gain).weights(shape: shape, using: &random)
}

struct OrthogonalTests {
    // NumPy 2.4.6: q, r = np.linalg.qr(a); q * np.sign(np.diag(r)) with a = RandomState(seed).randn(…), transposed if
    // wide.
    @Test func theFactorOfTheDecomposition() {
        expectAgreement(orthogonal([3, 2]), shape: [3, 2], [
            0.6416822801439517, 0.061099220442333776, 0.3560205130760773, 0.8591916786719547, 0.6793329416554932,
            -0.5079926619176672,
        ], relative: 1e-14)
        expectAgreement(orthogonal([2, 3], gain: 2), shape: [2, 3], [
            1.7154364819954862, 0.38912919751826175, 0.951764752382512, 0.5480061301836043, 1.2204318465847033,
            -1.486686042553384,
        ], relative: 1e-14)
        expectAgreement(orthogonal([2, 2, 1, 2], seed: 1), shape: [2, 2, 1, 2], [
            0.7706224236586976, -0.290229664652468, -0.2505754040627217, -0.5090381015100088, -0.04413010822524709,
            -0.681070972670761, 0.7299086204723017, -0.03779245286500008,
        ], relative: 1e-14)
        #expect(orthogonal([1, 1], seed: 3) == Tensor([[1.0]]))
    }

    @Test(arguments: [[1, 1], [5, 5], [40, 7], [7, 40], [100, 100], [6, 3, 5, 5]] as [Shape])
    func rowsOrColumnsAreAtRightAngles(shape: Shape) {
        let matrix = orthogonal(shape, gain: 3).reshaped([shape[0], shape.elementCount / shape[0]]) / 3
        let isTall = matrix.shape[0] > matrix.shape[1]
        let products = isTall ? matrix.transposed().matmul(matrix) : matrix.matmul(matrix.transposed())
        let size = products.shape[0]
        let identity = (0..<size * size).map { $0 % (size + 1) == 0 ? 1.0 : 0 }
        expectAgreement(products, shape: [size, size], identity, relative: 1e-14)
    }

    @Test func halfOfTheSignsAreNegative() {
        let numbers = orthogonal([100, 100], seed: 5).scalars
        let negative = Double(numbers.count { $0 < 0 })
        #expect((negative - 5000).magnitude < 4 * 50)
    }

    @Test func misuse() async {
        let gain = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Initializer.orthogonal(gain: -1)
        }
        #expect(message(of: gain).contains(
            "Initializer.orthogonal: the gain is -1.0: it must be a finite number, 0 or more"))
        let vector = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = orthogonal([3])
        }
        #expect(message(of: vector).contains(
            "Initializer.orthogonal: weights of shape [3] are no matrix: they need two axes or more"))
    }
}
