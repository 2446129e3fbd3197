// The largest and the smallest number, on the tape: of the whole value, along one axis, or of two variables place by
// place. The gradient goes to the number that was taken, the first of equals, and 0 to the others.

extension Variable {
    /// The largest number; nan if there is one. The slope is 1 in the largest, the first of equals, and 0 elsewhere.
    ///
    /// Shapes: any gives `[]`.
    ///
    /// - Precondition: the value is not empty.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func max() -> Variable {
        takingOne("max", Tensor(value.max()), size: shape.elementCount, step: 1) { $0 > $1 }
    }

    /// The smallest number; nan if there is one. The slope is 1 in the smallest, the first of equals, and 0 elsewhere.
    ///
    /// Shapes: any gives `[]`.
    ///
    /// - Precondition: the value is not empty.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func min() -> Variable {
        takingOne("min", Tensor(value.min()), size: shape.elementCount, step: 1) { $0 < $1 }
    }

    /// The largest numbers along `axis`; nan where there is one. The slope is 1 in the largest, the first of equals,
    /// and 0 elsewhere.
    ///
    /// - Parameters: as of `sum(axis:keepingAxis:)`.
    /// - Precondition: there is that axis, and its size is not 0.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func max(axis: Int, keepingAxis: Bool = false) -> Variable {
        let largest = value.max(axis: axis, keepingAxis: keepingAxis)
        let (_, size, inner) = value.split(around: value.resolved(axis, "max"))
        return takingOne("max", largest, size: size, step: inner) { $0 > $1 }
    }

    /// The smallest numbers along `axis`; nan where there is one. The slope is 1 in the smallest, the first of equals,
    /// and 0 elsewhere.
    ///
    /// - Parameters: as of `sum(axis:keepingAxis:)`.
    /// - Precondition: there is that axis, and its size is not 0.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func min(axis: Int, keepingAxis: Bool = false) -> Variable {
        let smallest = value.min(axis: axis, keepingAxis: keepingAxis)
        let (_, size, inner) = value.split(around: value.resolved(axis, "min"))
        return takingOne("min", smallest, size: size, step: inner) { $0 < $1 }
    }

    /// The result of an operation that takes one of `size` numbers, `step` apart from each other: the one that
    /// `isBefore` all others.
    @inline(__always)
    private func takingOne(
        _ operation: String, _ taken: Tensor<Scalar>, size: Int, step: Int,
        isBefore: @escaping (Scalar, Scalar) -> Bool
    ) -> Variable {
        Variable(operation, taken, from: self) { y in
            let x = y.firstInput
            x.accumulateInPlace { sums in
                x.value.withPointer { numbers in
                    for (place, slope) in y.gradientMemory.scalars.enumerated() {
                        let start = place / step * size * step + place % step
                        sums[placeTaken(numbers, start: start, size: size, step: step, isBefore)] += slope
                    }
                }
            }
        }
    }
}

/// Where the number is that is before all others, of `size` numbers, `step` apart from `start` on: the first of equals,
/// and the first nan before all.
@inline(__always)
private func placeTaken<Scalar: Real>(
    _ numbers: UnsafePointer<Scalar>, start: Int, size: Int, step: Int, _ isBefore: (Scalar, Scalar) -> Bool
) -> Int {
    var taken = start
    for index in 0..<size {
        let place = start + index * step
        if numbers[place].isNaN { return place }
        if isBefore(numbers[place], numbers[taken]) { taken = place }
    }
    return taken
}

// MARK: Of two variables

/// The larger of aᵢ and bᵢ, number by number; nan where either is nan. The slope is 1 in the larger, or in the nan, and 0
/// in the other; where both are equal, or nan, it is 1 in a.
///
/// Shapes: equal, or such that they broadcast to one.
///
/// - Precondition: aligned at their last axes, two sizes are equal or one of them is 1.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func maximum<Scalar: Real>(_ a: Variable<Scalar>, _ b: Variable<Scalar>) -> Variable<Scalar> {
    takingEither("maximum", maximum(a.value, b.value), a, b) { $0 >= $1 || $0.isNaN }
}

/// The smaller of aᵢ and bᵢ, number by number; nan where either is nan. The slope is 1 in the smaller, or in the nan, and 0
/// in the other; where both are equal, or nan, it is 1 in a.
///
/// Shapes: equal, or such that they broadcast to one.
///
/// - Precondition: aligned at their last axes, two sizes are equal or one of them is 1.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func minimum<Scalar: Real>(_ a: Variable<Scalar>, _ b: Variable<Scalar>) -> Variable<Scalar> {
    takingEither("minimum", minimum(a.value, b.value), a, b) { $0 <= $1 || $0.isNaN }
}

/// The result of an operation that takes at each place the number of one of two variables.
@inline(__always)
private func takingEither<Scalar: Real>(
    _ operation: String, _ taken: Tensor<Scalar>, _ a: Variable<Scalar>, _ b: Variable<Scalar>,
    isFirstTaken: @escaping (Scalar, Scalar) -> Bool
) -> Variable<Scalar> {
    Variable(operation, taken, from: a, b) { y in
        let (a, b, slopes) = (y.firstInput, y.secondInput, y.gradientMemory)
        let isFirst = Tensor.elementwise(a.value, b.value, "slope") { isFirstTaken($0, $1) ? 1 : 0 }
        if a.requiresGradient { a.accumulateSum(.elementwise(slopes, isFirst, "slope") { $1 == 1 ? $0 : 0 }) }
        if b.requiresGradient { b.accumulateSum(.elementwise(slopes, isFirst, "slope") { $1 == 1 ? 0 : $0 }) }
    }
}
