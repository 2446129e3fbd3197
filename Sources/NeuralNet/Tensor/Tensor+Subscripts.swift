// Reading and writing one number.

extension Tensor {
    /// The number at `index` of a vector.
    ///
    /// Shapes: the tensor is `[n]`.
    ///
    /// - Precondition: the tensor has one axis, and `0 <= index < n`.
    public subscript(index: Int) -> Scalar {
        @specialized(where Scalar == Float)
        @specialized(where Scalar == Double)
        get {
            requireIndices(index)
            return withPointer { $0[index] }
        }
        @specialized(where Scalar == Float)
        @specialized(where Scalar == Double)
        set {
            requireIndices(index)
            withMutablePointer { $0[index] = newValue }
        }
    }

    /// The number in `row` and `column` of a matrix.
    ///
    /// Shapes: the tensor is `[rows, columns]`.
    ///
    /// - Precondition: the tensor has two axes, `0 <= row < rows` and `0 <= column < columns`.
    public subscript(row: Int, column: Int) -> Scalar {
        @specialized(where Scalar == Float)
        @specialized(where Scalar == Double)
        get {
            requireIndices(row, column)
            return withPointer { $0[row * shape[1] + column] }
        }
        @specialized(where Scalar == Float)
        @specialized(where Scalar == Double)
        set {
            requireIndices(row, column)
            let place = row * shape[1] + column
            withMutablePointer { $0[place] = newValue }
        }
    }

    /// The number at `indices`, one index an axis; with none, the number of a tensor of shape `[]`.
    ///
    /// - Precondition: there are as many indices as axes, each within its axis.
    public subscript(indices: Int...) -> Scalar {
        get {
            let place = place(of: indices)
            return withPointer { $0[place] }
        }
        set {
            let place = place(of: indices)
            withMutablePointer { $0[place] = newValue }
        }
    }

    /// Where in memory the number at `indices` lies.
    private func place(of indices: [Int]) -> Int {
        require(
            indices.count == shape.count,
            "Tensor subscript: shape \(shape) needs \(shape.count) indices, not \(text(ofSizes: indices))")
        var place = 0
        for axis in 0..<shape.count {
            require(
                indices[axis] >= 0 && indices[axis] < shape[axis],
                "Tensor subscript: \(text(ofSizes: indices)) lies outside shape \(shape)")
            place = place * shape[axis] + indices[axis]
        }
        return place
    }

    @inline(__always)
    private func requireIndices(_ index: Int) {
        if rank != 1 || index < 0 || index >= count { _ = place(of: [index]) }
    }

    @inline(__always)
    private func requireIndices(_ row: Int, _ column: Int) {
        if rank != 2 || row < 0 || row >= shape[0] || column < 0 || column >= shape[1] { _ = place(of: [row, column]) }
    }
}
