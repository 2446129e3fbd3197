// The same numbers in another shape or order.

extension Tensor {
    /// The same numbers in row-major order under another shape.
    ///
    /// Shapes: `[batch, rows, columns]` to `[batch, rows · columns]`, say.
    ///
    /// - Parameter sizes: the new sizes; one of them may be −1: it becomes what the others leave.
    /// - Precondition: the new shape holds as many numbers.
    public func reshaped(_ sizes: [Int]) -> Tensor {
        var sizes = sizes
        if let free = sizes.firstIndex(of: -1) {
            sizes[free] = 1
            let others = Shape(sizes).elementCount
            require(others > 0 && count % others == 0, "reshaped: \(shape) does not fill the rest of \(text(ofSizes: sizes)) evenly")
            sizes[free] = count / others
        }
        return reshaped(Shape(sizes))
    }

    /// The same numbers in row-major order under another shape of as many numbers.
    @_disfavoredOverload
    public func reshaped(_ shape: Shape) -> Tensor {
        require(
            shape.elementCount == count,
            "reshaped: \(self.shape) holds \(count) numbers, \(shape) would hold \(shape.elementCount)")
        return withShape(shape)
    }

    /// All numbers in one vector, in row-major order.
    ///
    /// Shapes: any to `[count]`.
    public func flattened() -> Tensor { withShape([count]) }

    /// The transpose of a matrix: (Aᵀ)ⱼᵢ = Aᵢⱼ.
    ///
    /// Shapes: `[rows, columns]` gives `[columns, rows]`.
    ///
    /// - Precondition: the tensor has two axes.
    public func transposed() -> Tensor {
        require(rank == 2, "transposed: shape \(shape) is no matrix: it needs two axes")
        return transposed(axes: [1, 0])
    }

    /// The axes in another order: axis i of the result is axis `axes[i]` of this tensor.
    ///
    /// Shapes: with `[0, 2, 3, 1]`, `[batch, channels, rows, columns]` becomes `[batch, rows, columns, channels]`.
    ///
    /// - Parameter axes: each axis of the tensor once.
    /// - Precondition: it is so.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func transposed(axes: [Int]) -> Tensor {
        require(
            axes.sorted() == Array(0..<rank),
            "transposed(axes:): \(text(ofSizes: axes)) does not name each axis of shape \(shape) once")
        let strides = strides
        var result = Tensor(unfilled: Shape(axes.map { shape[$0] }))
        result.gather(from: self, start: 0, strides: axes.map { strides[$0] })
        return result
    }

    /// How far apart in memory neighbours along each axis lie.
    var strides: [Int] {
        var strides = [Int](repeating: 1, count: rank)
        for axis in (0..<Swift.max(rank - 1, 0)).reversed() { strides[axis] = strides[axis + 1] * shape[axis + 1] }
        return strides
    }

    /// Fills the tensor from `source`: the number at indices (i, j, …) from place start + i · strides[0] + j · strides[1] + ….
    @inline(never)
    mutating func gather(from source: Tensor, start: Int, strides: [Int]) {
        if count == 0 { return }
        let (shape, rank, count) = (shape, rank, count)
        let innerSize = rank > 0 ? shape[rank - 1] : 1
        let innerStride = rank > 0 ? strides[rank - 1] : 1
        var index = [Int](repeating: 0, count: rank)
        source.withPointer { source in
            withMutablePointer { result in
                var from = source + start
                for run in Swift.stride(from: 0, to: count, by: innerSize) {
                    for place in 0..<innerSize { result[run + place] = from[place * innerStride] }
                    var axis = rank - 2
                    while axis >= 0 {
                        index[axis] += 1
                        from += strides[axis]
                        if index[axis] < shape[axis] { break }
                        from -= strides[axis] * shape[axis]
                        index[axis] = 0
                        axis -= 1
                    }
                }
            }
        }
    }
}
