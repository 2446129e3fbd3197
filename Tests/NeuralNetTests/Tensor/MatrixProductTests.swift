import Testing

@testable import NeuralNet

struct MatrixProductTests {
    // [2, 40] and [40, 33] are large enough for the BLAS, the others are not; 8 columns and more have a loop of their
    // own. Integers, so that every sum is exact in whatever order it is added.
    @Test(
        arguments: [(2, 3, 1), (3, 1, 7), (4, 5, 8), (1, 9, 11), (9, 3, 20), (0, 3, 9), (3, 0, 9), (3, 4, 0), (2, 40, 33)],
        [Orientation.plain, .transposed])
    func everyOrientationAgreesWithTheDefinition(_ size: (Int, Int, Int), _ aOrientation: Orientation) {
        let (rows, inner, columns) = size
        for bOrientation in [Orientation.plain, .transposed] {
            expectProduct(rows, inner, columns, aOrientation, bOrientation, Double.self)
            expectProduct(rows, inner, columns, aOrientation, bOrientation, Float.self)
        }
    }

    private func expectProduct<Scalar: Real>(
        _ rows: Int, _ inner: Int, _ columns: Int, _ aOrientation: Orientation, _ bOrientation: Orientation,
        _: Scalar.Type
    ) {
        let a = Tensor(shape: [rows, inner], (0..<rows * inner).map { Scalar($0 * 7 % 17) - 8 })
        let b = Tensor(shape: [inner, columns], (0..<inner * columns).map { Scalar($0 * 5 % 13) - 6 })
        let before = Tensor(shape: [rows, columns], (0..<rows * columns).map { Scalar($0 % 5) })
        var expected = Tensor<Scalar>(zeros: [rows, columns])
        for i in 0..<rows {
            for j in 0..<columns { expected[i, j] = (0..<inner).reduce(0) { $0 + a[i, $1] * b[$1, j] } }
        }
        let aStored = aOrientation == .plain ? a : a.transposed()
        let bStored = bOrientation == .plain ? b : b.transposed()
        withExtendedLifetime((aStored, bStored)) {
            let aMatrix = aOrientation == .plain ? aStored.matrix : aStored.matrix.transposed
            let bMatrix = bOrientation == .plain ? bStored.matrix : bStored.matrix.transposed
            var product = Tensor<Scalar>()
            product.assignProduct(aMatrix, bMatrix)
            #expect(product == expected, "[\(rows), \(inner)] · [\(inner), \(columns)], \(aOrientation), \(bOrientation)")
            var sum = before
            sum.assignProduct(aMatrix, bMatrix, adding: true)
            #expect(sum == before + expected, "added, \(aOrientation), \(bOrientation)")
        }
    }

    @Test func aMissingLibraryStopsWithWhatToInstall() async {
        let missing = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = BLAS.orStop { () throws(SystemLibraryError) in
                try SystemLibrary("libnowhere.so.7", package: "libopenblas-dev")
            }
        }
        #expect(message(of: missing).contains("matmul: the library libnowhere.so.7 could not be opened ("))
        #expect(message(of: missing).contains("); install it: apt-get install libopenblas-dev"))
    }
}
