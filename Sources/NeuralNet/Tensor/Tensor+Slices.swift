// Parts of a tensor, and tensors put together.

extension Tensor {
    /// The part within `range` along `axis`.
    ///
    /// Shapes: the axis has the range's length after; `[batch, features]` with `0..<10` along axis 0 gives `[10, features]`.
    ///
    /// - Parameters:
    ///   - range: which indices along the axis.
    ///   - axis: counted from 0; −1 is the last.
    /// - Precondition: the tensor has that axis, and the range lies within it.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func slice(_ range: Range<Int>, axis: Int) -> Tensor {
        let axis = resolved(axis, "slice")
        require(
            range.lowerBound >= 0 && range.upperBound <= shape[axis],
            "slice: \(range.lowerBound)..<\(range.upperBound) lies outside axis \(axis) of shape \(shape)")
        let strides = strides
        var result = Tensor(unfilled: shape.replacing(axis: axis, with: range.count))
        result.gather(from: self, start: range.lowerBound * strides[axis], strides: strides)
        return result
    }

    /// The part within `range` along the first axis: a run of rows of a matrix, of examples of a batch.
    ///
    /// Shapes: `[batch, …]` gives `[range.count, …]`.
    ///
    /// - Precondition: the range lies within the first axis; what is put there has the shape of what was.
    public subscript(range: Range<Int>) -> Tensor {
        get { slice(range, axis: 0) }
        set { replace(range, with: newValue) }
    }

    /// Row `index` of a matrix; of a tensor of more axes, what lies at `index` of the first.
    ///
    /// Shapes: `[rows, columns]` gives `[columns]`.
    ///
    /// - Precondition: the tensor has at least two axes, and `0 <= index < rows`; what is put there has the shape of what was.
    public subscript(row index: Int) -> Tensor {
        get {
            requireIndex(index, axis: 0, "row")
            return slice(index..<index + 1, axis: 0).withShape(shape.removing(axis: 0))
        }
        set {
            requireIndex(index, axis: 0, "row")
            require(newValue.shape == shape.removing(axis: 0), "row: shape \(newValue.shape) is not that of a row of shape \(shape)")
            replace(index..<index + 1, with: newValue.withShape(shape.replacing(axis: 0, with: 1)))
        }
    }

    /// Column `index` of a matrix.
    ///
    /// Shapes: `[rows, columns]` gives `[rows]`.
    ///
    /// - Precondition: the tensor has two axes, and `0 <= index < columns`.
    public subscript(column index: Int) -> Tensor {
        requireIndex(index, axis: 1, "column")
        return slice(index..<index + 1, axis: 1).withShape([shape[0]])
    }

    /// What lies at `indices` of the first axis, in their order; an index may come more than once.
    ///
    /// Shapes: `[count, …]` gives `[indices.count, …]`: a batch from a set of examples.
    ///
    /// - Parameter indices: each within the first axis.
    /// - Precondition: they are, and the tensor has an axis.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func rows(at indices: [Int]) -> Tensor {
        require(rank > 0, "rows(at:): a tensor of shape \(shape) has no axis to choose from")
        let rowCount = shape[0]
        let size = rowCount == 0 ? 0 : count / rowCount
        var result = Tensor(unfilled: shape.replacing(axis: 0, with: indices.count))
        withPointer { numbers in
            result.withMutablePointer { result in
                var row = result
                for index in indices {
                    require(index >= 0 && index < rowCount, "rows(at:): index \(index) lies outside axis 0 of shape \(shape)")
                    row.update(from: numbers + index * size, count: size)
                    row += size
                }
            }
        }
        return result
    }

    /// The tensors one after another along an axis they have.
    ///
    /// Shapes: `[2, 3]` and `[4, 3]` along axis 0 give `[6, 3]`.
    ///
    /// - Parameters:
    ///   - parts: at least one; their shapes differ at most along `axis`.
    ///   - axis: counted from 0; −1 is the last.
    /// - Precondition: it is so.
    public static func concatenating(_ parts: [Tensor], axis: Int = 0) -> Tensor {
        require(!parts.isEmpty, "concatenating: no tensors were given")
        let axis = parts[0].resolved(axis, "concatenating")
        for part in parts {
            require(
                part.rank == parts[0].rank && part.shape.replacing(axis: axis, with: 0) == parts[0].shape.replacing(axis: axis, with: 0),
                "concatenating: shapes \(parts[0].shape) and \(part.shape) differ in more than axis \(axis)")
        }
        let total = parts.reduce(0) { $0 + $1.shape[axis] }
        let (outer, _, inner) = parts[0].split(around: axis)
        var scalars: [Scalar] = []
        scalars.reserveCapacity(outer * total * inner)
        for block in 0..<outer {
            for part in parts {
                let length = part.shape[axis] * inner
                part.withPointer { scalars.append(contentsOf: UnsafeBufferPointer(start: $0 + block * length, count: length)) }
            }
        }
        return Tensor(shape: parts[0].shape.replacing(axis: axis, with: total), scalars)
    }

    /// The tensors as the parts of a new first axis.
    ///
    /// Shapes: three of `[2, 4]` give `[3, 2, 4]`.
    ///
    /// - Parameter parts: at least one, all of one shape.
    /// - Precondition: it is so.
    public static func stacking(_ parts: [Tensor]) -> Tensor {
        require(!parts.isEmpty, "stacking: no tensors were given")
        for part in parts {
            require(part.shape == parts[0].shape, "stacking: shapes \(parts[0].shape) and \(part.shape) differ")
        }
        return Tensor(shape: Shape([parts.count] + Array(parts[0].shape)), parts.flatMap { $0.scalars })
    }

    private func requireIndex(_ index: Int, axis: Int, _ name: StaticString) {
        require(
            axis == 0 ? rank >= 2 : rank == 2,
            "\(name): shape \(shape) has no \(name)s: it needs \(axis == 0 ? "at least two" : "two") axes")
        require(index >= 0 && index < shape[axis], "\(name): \(index) lies outside axis \(axis) of shape \(shape)")
    }

    private mutating func replace(_ range: Range<Int>, with part: Tensor) {
        require(rank > 0, "slice: a tensor of shape \(shape) has no axis to slice")
        require(
            range.lowerBound >= 0 && range.upperBound <= shape[0],
            "slice: \(range.lowerBound)..<\(range.upperBound) lies outside axis 0 of shape \(shape)")
        let expected = shape.replacing(axis: 0, with: range.count)
        require(part.shape == expected, "slice: shape \(part.shape) cannot be put where \(expected) is")
        let start = range.lowerBound * (shape[0] == 0 ? 0 : count / shape[0])
        part.withPointer { part in
            withMutablePointer { ($0 + start).update(from: part, count: expected.elementCount) }
        }
    }
}
