// Products of matrices and vectors on the tape.

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

    /// The inner product of two vectors Σᵢ aᵢ bᵢ, with ∂/∂a = b and ∂/∂b = a.
    ///
    /// Shapes: both are `[n]`; the result is `[]`.
    ///
    /// - Parameter other: the other vector.
    /// - Precondition: as of `Tensor.dot`.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func dot(_ other: Variable) -> Variable {
        Variable("dot", Tensor(value.dot(other.value)), from: self, other) { y in
            let (a, b, slope) = (y.firstInput, y.secondInput, y.gradientMemory.sum())
            a.accumulate(b.value) { $0 * slope }
            b.accumulate(a.value) { $0 * slope }
        }
    }

    /// The outer product of two vectors, (a ⊗ b)ᵢⱼ = aᵢ bⱼ, with ∂L/∂aᵢ = Σⱼ ∂L/∂cᵢⱼ bⱼ and ∂L/∂bⱼ = Σᵢ ∂L/∂cᵢⱼ aᵢ.
    ///
    /// Shapes: `[rows]` and `[columns]` give `[rows, columns]`.
    ///
    /// - Parameter other: the vector b, along the columns.
    /// - Precondition: as of `Tensor.outer`.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func outer(_ other: Variable) -> Variable {
        Variable("outer", value.outer(other.value), from: self, other) { y in
            let (a, b) = (y.firstInput, y.secondInput)
            if a.requiresGradient { a.accumulate((y.gradientMemory * b.value).sum(axis: 1)) }
            if b.requiresGradient {
                b.accumulate((y.gradientMemory * a.value.reshaped([a.value.count, 1])).sum(axis: 0))
            }
        }
    }
}
