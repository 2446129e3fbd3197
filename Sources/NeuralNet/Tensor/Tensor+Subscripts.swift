// Reading and writing one number.

extension Tensor {
    /// The number at `index` of a vector.
    ///
    /// Shapes: the tensor is `[n]`.
    ///
    /// - Precondition: the tensor has one axis, and `0 <= index < n`.
    @inlinable
    public subscript(index: Int) -> Scalar {
        get { storage[offset([index])] }
        set { storage[offset([index])] = newValue }
    }

    /// The number in `row` and `column` of a matrix.
    ///
    /// Shapes: the tensor is `[rows, columns]`.
    ///
    /// - Precondition: the tensor has two axes, `0 <= row < rows` and `0 <= column < columns`.
    @inlinable
    public subscript(row: Int, column: Int) -> Scalar {
        get { storage[offset([row, column])] }
        set { storage[offset([row, column])] = newValue }
    }

    /// The number at `indices`, one index an axis; with none, the number of a tensor of shape `[]`.
    ///
    /// - Precondition: there are as many indices as axes, each within its axis.
    @inlinable
    public subscript(indices: Int...) -> Scalar {
        get { storage[offset(indices)] }
        set { storage[offset(indices)] = newValue }
    }

    /// Where in `storage` the number at `indices` lies.
    @inlinable
    func offset(_ indices: [Int]) -> Int {
        require(
            indices.count == shape.count,
            "Tensor subscript: shape \(text(ofShape: shape)) needs \(shape.count) indices, not \(text(ofShape: indices))")
        var offset = 0
        for axis in 0..<shape.count {
            require(
                indices[axis] >= 0 && indices[axis] < shape[axis],
                "Tensor subscript: \(text(ofShape: indices)) lies outside shape \(text(ofShape: shape))")
            offset = offset * shape[axis] + indices[axis]
        }
        return offset
    }
}
