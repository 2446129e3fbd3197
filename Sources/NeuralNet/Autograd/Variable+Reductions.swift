// Many numbers become one, on the tape: over the whole value, or along one axis.

extension Variable {
    /// The sum Σ aᵢ of all numbers; the slope is 1 everywhere.
    ///
    /// Shapes: any gives `[]`.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func sum() -> Variable {
        Variable("sum", Tensor(value.sum()), from: self) { y in
            let (x, slope) = (y.firstInput, y.gradientMemory.sum())
            x.accumulate(x.value) { _ in slope }
        }
    }

    /// The mean (1/n) Σ aᵢ of all n numbers; the slope is 1/n everywhere.
    ///
    /// Shapes: any gives `[]`.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func mean() -> Variable {
        Variable("mean", Tensor(value.mean()), from: self) { y in
            let (x, slope) = (y.firstInput, y.gradientMemory.sum() / Scalar(y.firstInput.shape.elementCount))
            x.accumulate(x.value) { _ in slope }
        }
    }

    /// The sums along `axis`; the slope is 1 everywhere.
    ///
    /// Shapes: `axis` disappears, or with `keepingAxis` has size 1 after: `[batch, features]` gives for axis 0
    /// `[features]` or `[1, features]`. So for all reductions along an axis.
    ///
    /// - Parameters:
    ///   - axis: counted from 0; −1 is the last.
    ///   - keepingAxis: whether the axis stays, with size 1, so that the result broadcasts against this variable.
    /// - Precondition: there is that axis.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func sum(axis: Int, keepingAxis: Bool = false) -> Variable {
        Variable("sum", value.sum(axis: axis, keepingAxis: keepingAxis), from: self) { y in
            let x = y.firstInput
            x.accumulate(y.gradientMemory.repeated(along: axis, to: x.shape))
        }
    }

    /// The means along `axis`; the slope is 1/n everywhere, for n numbers along the axis.
    ///
    /// - Parameters: as of `sum(axis:keepingAxis:)`.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func mean(axis: Int, keepingAxis: Bool = false) -> Variable {
        Variable("mean", value.mean(axis: axis, keepingAxis: keepingAxis), from: self) { y in
            let x = y.firstInput
            let size = Scalar(x.shape[x.value.resolved(axis, "mean")])
            x.accumulate((y.gradientMemory / size).repeated(along: axis, to: x.shape))
        }
    }

    /// The largest numbers along `axis`; nan where there is one. The slope is 1 in the largest, the first of equals,
    /// and 0 elsewhere.
    ///
    /// - Parameters: as of `sum(axis:keepingAxis:)`.
    /// - Precondition: there is that axis, and its size is not 0.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func max(axis: Int, keepingAxis: Bool = false) -> Variable {
        Variable("max", value.max(axis: axis, keepingAxis: keepingAxis), from: self) { y in
            let x = y.firstInput
            let (_, size, inner) = x.value.split(around: x.value.resolved(axis, "max"))
            x.accumulateInPlace { sums in
                x.value.withPointer { numbers in
                    for (place, slope) in y.gradientMemory.scalars.enumerated() {
                        let start = place / inner * size * inner + place % inner
                        sums[placeOfLargest(numbers, start: start, size: size, step: inner)] += slope
                    }
                }
            }
        }
    }
}

/// Where the largest of `size` numbers is, `step` apart from `start` on: the first of equals, and the first nan before
/// all.
@inline(__always)
private func placeOfLargest<Scalar: Real>(_ numbers: UnsafePointer<Scalar>, start: Int, size: Int, step: Int) -> Int {
    var largest = start
    for index in 0..<size {
        let place = start + index * step
        if numbers[place].isNaN { return place }
        if numbers[place] > numbers[largest] { largest = place }
    }
    return largest
}

extension Tensor {
    /// What was reduced along `axis`, with the axis or without, repeated along it to the given shape.
    @inline(__always)
    func repeated(along axis: Int, to shape: Shape) -> Tensor {
        let axis = axis < 0 ? axis + shape.count : axis
        return withShape(shape.replacing(axis: axis, with: 1)).broadcast(to: shape)
    }
}
