// The product of matrices, and the transpose.

extension Tensor {
    /// The product of two matrices: Cᵢⱼ = Σₖ Aᵢₖ Bₖⱼ, the terms added in the order of k.
    ///
    /// Shapes: `[rows, inner]` · `[inner, columns]` gives `[rows, columns]`.
    ///
    /// - Parameter other: the matrix B on the right.
    /// - Precondition: both have two axes, and the columns of the first are as many as the rows of the second.
    @inlinable
    public func matmul(_ other: Tensor) -> Tensor {
        require(
            rank == 2 && other.rank == 2,
            "matmul: \(text(ofShape: shape)) · \(text(ofShape: other.shape)) is no product of matrices: both need two axes")
        require(
            shape[1] == other.shape[0],
            """
            matmul: \(text(ofShape: shape)) · \(text(ofShape: other.shape)) does not fit: \
            the first has \(shape[1]) columns, the second \(other.shape[0]) rows
            """)
        let (rows, inner, columns) = (shape[0], shape[1], other.shape[1])
        var product = [Scalar](repeating: 0, count: rows * columns)
        product.withUnsafeMutableBufferPointer { c in
            storage.withUnsafeBufferPointer { a in
                other.storage.withUnsafeBufferPointer { b in
                    for i in 0..<rows {
                        for k in 0..<inner {
                            let factor = a[i * inner + k]
                            for j in 0..<columns {
                                c[i * columns + j] += factor * b[k * columns + j]
                            }
                        }
                    }
                }
            }
        }
        return Tensor(unchecked: product, shape: [rows, columns])
    }

    /// The transpose of a matrix: (Aᵀ)ⱼᵢ = Aᵢⱼ.
    ///
    /// Shapes: `[rows, columns]` gives `[columns, rows]`.
    ///
    /// - Precondition: the tensor has two axes.
    @inlinable
    public func transposed() -> Tensor {
        require(rank == 2, "transposed: shape \(text(ofShape: shape)) is no matrix: it needs two axes")
        let (rows, columns) = (shape[0], shape[1])
        var storage: [Scalar] = []
        storage.reserveCapacity(count)
        for j in 0..<columns {
            for i in 0..<rows { storage.append(self.storage[i * columns + j]) }
        }
        return Tensor(unchecked: storage, shape: [columns, rows])
    }
}
