import NeuralNet
import Testing

struct TensorMatrixProductTests {
    @Test func oblongMatrices() {
        let a = Tensor([[1.0, 2, 3], [4, 5, 6]])
        let b = Tensor([[7.0, 8], [9, 10], [11, 12]])
        #expect(a.matmul(b) == Tensor([[58.0, 64], [139, 154]]))
        #expect(b.matmul(a) == Tensor([[39.0, 54, 69], [49, 68, 87], [59, 82, 105]]))
    }

    @Test func productAgreesWithTheDefinitionOnEverySmallShape() {
        for rows in 0...3 {
            for inner in 0...3 {
                for columns in 0...3 {
                    let a = Tensor(shape: [rows, inner], (0..<rows * inner).map { Double($0 * $0 % 7) - 3 })
                    let b = Tensor(shape: [inner, columns], (0..<inner * columns).map { Double($0 * 5 % 11) - 4 })
                    let c = a.matmul(b)
                    #expect(c.shape == [rows, columns])
                    for i in 0..<rows {
                        for j in 0..<columns {
                            let sum = (0..<inner).reduce(0.0) { $0 + a[i, $1] * b[$1, j] }
                            #expect(c[i, j] == sum, "[\(rows), \(inner)] · [\(inner), \(columns)] at \(i), \(j)")
                        }
                    }
                }
            }
        }
    }

    @Test(arguments: [(16, 16, 16), (7, 200, 3), (40, 1, 40), (1, 64, 64), (64, 64, 1), (33, 65, 129)])
    func largeProductsAgreeWithTheDefinition(rows: Int, inner: Int, columns: Int) {
        // Integers up to 8, so that every sum is exact in whatever order the BLAS adds, in both precisions.
        let a = Tensor(shape: [rows, inner], (0..<rows * inner).map { Double($0 * 7 % 17) - 8 })
        let b = Tensor(shape: [inner, columns], (0..<inner * columns).map { Double($0 * 5 % 13) - 6 })
        var expected = Tensor<Double>(zeros: [rows, columns])
        for i in 0..<rows {
            for j in 0..<columns { expected[i, j] = (0..<inner).reduce(0.0) { $0 + a[i, $1] * b[$1, j] } }
        }
        #expect(a.matmul(b) == expected)
        #expect(a.transposed().transposed().matmul(b) == expected)
        let single = Tensor(shape: a.shape, a.scalars.map(Float.init)).matmul(Tensor(shape: b.shape, b.scalars.map(Float.init)))
        #expect(single.scalars.map(Double.init) == expected.scalars)
    }

    @Test func vectors() async {
        #expect(Tensor([1.0, 2, 3]).dot(Tensor([4.0, 5, 6])) == 32)
        #expect(Tensor([1.0, 2]).outer(Tensor([3.0, 4, 5])) == Tensor([[3.0, 4, 5], [6, 8, 10]]))
        let dot = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensor([1.0, 2]).dot(Tensor([1.0]))
        }
        #expect(message(of: dot).contains("dot: [2] and [1] are no two vectors of one size"))
        let outer = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensor([[1.0, 2]]).outer(Tensor([1.0]))
        }
        #expect(message(of: outer).contains("outer: [1, 2] and [1] are no two vectors"))
    }

    @Test func threadsMustBeAtLeastOne() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { useThreads(0) }
        #expect(message(of: result).contains("useThreads: 0 threads cannot compute anything; 1 is the least"))
    }

    @Test func nanIsNotLostBehindAZero() {
        #expect(Tensor([[0.0, 1]]).matmul(Tensor([[Double.nan], [1]]))[0, 0].isNaN)
    }

    @Test func transposeSwapsTheAxes() {
        let a = Tensor([[1.0, 2, 3], [4, 5, 6]])
        #expect(a.transposed() == Tensor([[1.0, 4], [2, 5], [3, 6]]))
        #expect(a.transposed().transposed() == a)
        #expect(Tensor<Double>(shape: [0, 3], []).transposed().shape == [3, 0])
    }

    @Test func innerSizesMustBeEqual() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensor([[1.0, 2, 3]]).matmul(Tensor([[1.0, 2, 3]]))
        }
        #expect(
            message(of: result).contains(
                "matmul: [1, 3] · [1, 3] does not fit: the first has 3 columns, the second 1 rows"))
    }

    @Test func onlyMatricesHaveAProduct() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensor([1.0, 2]).matmul(Tensor([[1.0], [2]]))
        }
        #expect(message(of: result).contains("matmul: [2] · [2, 1] is no product of matrices: both need two axes"))
    }

    @Test func onlyMatricesHaveATranspose() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensor([1.0, 2]).transposed()
        }
        #expect(message(of: result).contains("transposed: shape [2] is no matrix: it needs two axes"))
    }
}
