// The same numbers in another shape or order, on the tape. The gradient goes the same way back.

extension Variable {
    /// The same numbers in row-major order under another shape.
    ///
    /// Shapes: `[batch, rows, columns]` to `[batch, rows · columns]`, say.
    ///
    /// - Parameter sizes: the new sizes; one of them may be −1: it becomes what the others leave.
    /// - Precondition: the new shape holds as many numbers.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func reshaped(_ sizes: [Int]) -> Variable { recordingReshape("reshaped", value.reshaped(sizes)) }

    /// The same numbers in row-major order under another shape of as many numbers.
    @_disfavoredOverload
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func reshaped(_ shape: Shape) -> Variable { recordingReshape("reshaped", value.reshaped(shape)) }

    /// All numbers in one vector, in row-major order.
    ///
    /// Shapes: any to `[count]`.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func flattened() -> Variable { recordingReshape("flattened", value.flattened()) }

    /// The transpose of a matrix: (Aᵀ)ⱼᵢ = Aᵢⱼ.
    ///
    /// Shapes: `[rows, columns]` gives `[columns, rows]`.
    ///
    /// - Precondition: the value has two axes.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func transposed() -> Variable {
        Variable("transposed", value.transposed(), from: self) { y in
            y.firstInput.accumulate(y.gradientMemory.transposed())
        }
    }

    /// The axes in another order: axis i of the result is axis `axes[i]` of this variable.
    ///
    /// - Parameter axes: each axis once.
    /// - Precondition: it is so.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func transposed(axes: [Int]) -> Variable {
        Variable("transposed", value.transposed(axes: axes), from: self) { y in
            let back = axes.indices.map { axis in axes.firstIndex(of: axis)! }
            y.firstInput.accumulate(y.gradientMemory.transposed(axes: back))
        }
    }

    /// The value repeated along its axes of size 1, and along new outer axes, to the given shape; the gradient is the
    /// sum over all copies.
    ///
    /// Shapes: `[features]` to `[batch, features]`, say.
    ///
    /// - Precondition: each axis, aligned at the last, has size 1 or the size in `shape`.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func broadcast(to shape: Shape) -> Variable {
        Variable("broadcast", value.broadcast(to: shape), from: self) { y in
            y.firstInput.accumulateSum(y.gradientMemory)
        }
    }

    @inline(__always)
    private func recordingReshape(_ operation: String, _ value: Tensor<Scalar>) -> Variable {
        Variable(operation, value, from: self) { y in
            y.firstInput.accumulate(y.gradientMemory.withShape(y.firstInput.shape))
        }
    }
}
