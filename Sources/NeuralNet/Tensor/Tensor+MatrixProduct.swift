// Products of matrices and vectors.

extension Tensor {
    /// The product of matrices C = A · B: cᵢⱼ = Σₖ aᵢₖ bₖⱼ.
    ///
    /// In small products each sum is added from k = 0 upwards, as one does by hand. Large ones go to the system's BLAS, which adds in
    /// an order of its own; their last digits may differ from those of another machine.
    ///
    /// Shapes: `[rows, inner]` and `[inner, columns]` give `[rows, columns]`.
    ///
    /// - Parameter other: the matrix B on the right.
    /// - Precondition: both have two axes, and there are as many columns on the left as rows on the right.
    public func matmul(_ other: Tensor) -> Tensor { product(with: other) }

    /// The product, of tensors that the caller's parameters or an object's properties hold.
    @inline(__always)
    func product(with other: Tensor) -> Tensor {
        require(
            rank == 2 && other.rank == 2,
            "matmul: \(shape) · \(other.shape) is no product of matrices: both need two axes")
        require(
            shape.size(1) == other.shape.size(0),
            "matmul: \(shape) · \(other.shape) does not fit: the first has \(shape[1]) columns, the second \(other.shape[0]) rows")
        let (a, b) = (matrix, other.matrix)
        var product = Tensor()
        product.assignProduct(a, b)
        return product
    }

    /// The inner product of two vectors Σᵢ aᵢ bᵢ.
    ///
    /// Shapes: both are `[n]`; the result is a single number.
    ///
    /// - Parameter other: the other vector.
    /// - Precondition: both have one axis, of the same size.
    public func dot(_ other: Tensor) -> Scalar {
        require(rank == 1 && shape == other.shape, "dot: \(shape) and \(other.shape) are no two vectors of one size")
        return (self * other).sum()
    }

    /// The outer product of two vectors, (a ⊗ b)ᵢⱼ = aᵢ bⱼ.
    ///
    /// Shapes: `[rows]` and `[columns]` give `[rows, columns]`.
    ///
    /// - Parameter other: the vector b, along the columns.
    /// - Precondition: both have one axis.
    public func outer(_ other: Tensor) -> Tensor {
        require(rank == 1 && other.rank == 1, "outer: \(shape) and \(other.shape) are no two vectors")
        return reshaped([count, 1]) * other
    }
}
