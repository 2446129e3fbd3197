// Parts of a variable, and variables put together, on the tape. The gradient of a part goes back to where the part came
// from.

extension Variable {
    /// The part within `range` along `axis`; the slope is 1 in it and 0 outside.
    ///
    /// Shapes: the axis has the range's length after; `[batch, features]` with `0..<10` along axis 0 gives `[10,
    /// features]`.
    ///
    /// - Parameters:
    ///   - range: which indices along the axis.
    ///   - axis: counted from 0; −1 is the last.
    /// - Precondition: there is that axis, and the range lies within it.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func slice(_ range: Range<Int>, axis: Int) -> Variable {
        Variable("slice", value.slice(range, axis: axis), from: self) { y in
            y.firstInput.variable.accumulateSlice(y.gradientMemory, start: range.lowerBound, axis: axis)
        }
    }

    /// The part within `range` along the first axis: a run of rows of a matrix, of examples of a batch.
    ///
    /// Shapes: `[batch, …]` gives `[range.count, …]`.
    ///
    /// - Precondition: the range lies within the first axis.
    public subscript(range: Range<Int>) -> Variable { slice(range, axis: 0) }

    /// Row `index` of a matrix; of more axes than two, what lies at `index` of the first.
    ///
    /// Shapes: `[rows, columns]` gives `[columns]`.
    ///
    /// - Precondition: there are at least two axes, and `0 <= index < rows`.
    public subscript(row index: Int) -> Variable {
        @specialized(where Scalar == Float)
        @specialized(where Scalar == Double)
        get {
            Variable("row", value[row: index], from: self) { y in
                y.firstInput.variable.accumulateSlice(y.gradientMemory, start: index, axis: 0)
            }
        }
    }

    /// Column `index` of a matrix.
    ///
    /// Shapes: `[rows, columns]` gives `[rows]`.
    ///
    /// - Precondition: there are two axes, and `0 <= index < columns`.
    public subscript(column index: Int) -> Variable {
        @specialized(where Scalar == Float)
        @specialized(where Scalar == Double)
        get {
            Variable("column", value[column: index], from: self) { y in
                y.firstInput.variable.accumulateSlice(y.gradientMemory, start: index, axis: 1)
            }
        }
    }

    /// What lies at `indices` of the first axis, in their order; an index may come more than once, and then its
    /// gradients add up.
    ///
    /// Shapes: `[count, …]` gives `[indices.count, …]`.
    ///
    /// - Parameter indices: each within the first axis.
    /// - Precondition: they are, and there is an axis.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func rows(at indices: [Int]) -> Variable {
        Variable("rows", value.rows(at: indices), from: self) { y in
            if indices.isEmpty { return }
            let size = y.shape.elementCount / indices.count
            y.firstInput.accumulateInPlace { sums in
                y.gradientMemory.withPointer { gradient in
                    for (row, index) in indices.enumerated() {
                        for place in 0..<size { sums[index * size + place] += gradient[row * size + place] }
                    }
                }
            }
        }
    }

    /// The variables one after another along an axis they have.
    ///
    /// Shapes: `[2, 3]` and `[4, 3]` along axis 0 give `[6, 3]`.
    ///
    /// - Parameters:
    ///   - parts: at least one; their shapes differ at most along `axis`.
    ///   - axis: counted from 0; −1 is the last.
    /// - Precondition: it is so.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func concatenating(_ parts: [Variable], axis: Int = 0) -> Variable {
        Variable("concatenating", .concatenating(parts.map { $0.value }, axis: axis), from: parts) { y in
            var start = 0
            for part in y.inputs {
                let size = part.shape[part.value.resolved(axis, "concatenating")]
                if part.requiresGradient { part.accumulate(y.gradientMemory.slice(start..<start + size, axis: axis)) }
                start += size
            }
        }
    }

    /// The variables as the parts of a new first axis.
    ///
    /// Shapes: three of `[2, 4]` give `[3, 2, 4]`.
    ///
    /// - Parameter parts: at least one, all of one shape.
    /// - Precondition: it is so.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func stacking(_ parts: [Variable]) -> Variable {
        Variable("stacking", .stacking(parts.map { $0.value }), from: parts) { y in
            for (index, part) in y.inputs.enumerated() where part.requiresGradient {
                part.accumulate(y.gradientMemory.slice(index..<index + 1, axis: 0).withShape(part.shape))
            }
        }
    }

    /// Adds `gradient` to the part of the gradient that begins at `start` along `axis`.
    @inline(__always)
    private func accumulateSlice(_ gradient: Tensor<Scalar>, start: Int, axis: Int) {
        let (outer, size, inner) = value.split(around: value.resolved(axis, "slice"))
        if outer * inner == 0 { return }
        let length = gradient.count / outer
        accumulateInPlace { sums in
            gradient.withPointer { gradient in
                for block in 0..<outer {
                    let target = sums + (block * size + start) * inner
                    for place in 0..<length { target[place] += gradient[block * length + place] }
                }
            }
        }
    }
}
