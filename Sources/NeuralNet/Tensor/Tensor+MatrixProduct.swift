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
    public func matmul(_ other: Tensor) -> Tensor {
        requireProduct(shape, other.shape)
        var product = Tensor()
        product.assignProduct(matrix, other.matrix)
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

/// Stops unless tensors of these shapes are matrices that can be multiplied.
@inline(__always)
func requireProduct(_ a: Shape, _ b: Shape) {
    require(
        a.count == 2 && b.count == 2,
        "matmul: \(a) · \(b) is no product of matrices: both need two axes")
    require(
        a.size(1) == b.size(0),
        "matmul: \(a) · \(b) does not fit: the first has \(a[1]) columns, the second \(b[0]) rows")
}
