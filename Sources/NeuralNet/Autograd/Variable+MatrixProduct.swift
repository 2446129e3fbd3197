// Products of matrices on the tape.

extension Variable {
    /// The product of matrices C = A · B, with ∂L/∂A = ∂L/∂C · Bᵀ and ∂L/∂B = Aᵀ · ∂L/∂C.
    ///
    /// Shapes: `[rows, inner]` and `[inner, columns]` give `[rows, columns]`.
    ///
    /// - Parameter other: the matrix B on the right.
    /// - Precondition: as of `Tensor.matmul`.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func matmul(_ other: Variable) -> Variable {
        requireProduct(shape, other.shape)
        var product = Tensor<Scalar>()
        product.assignProduct(value.matrix, other.value.matrix)
        return Variable("matmul", consume product, from: self, other) { c in
            let (a, b) = (c.firstInput, c.secondInput)
            a.accumulateProduct(c.gradientMemory.matrix, b.value.matrix.transposed)
            b.accumulateProduct(a.value.matrix.transposed, c.gradientMemory.matrix)
        }
    }
}
