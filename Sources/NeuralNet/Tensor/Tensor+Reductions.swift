// Many numbers become one: over the whole tensor, or along one axis.

extension Tensor {
    /// The sum Σ aᵢ of all numbers; 0 for an empty tensor. Fewer than 16 numbers are added from left to right.
    ///
    /// Shapes: any; the result is a single number.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func sum() -> Scalar { withPointer { NeuralNet.sum($0, count: count) } }

    /// The mean (1/n) Σ aᵢ of all n numbers; nan for an empty tensor.
    public func mean() -> Scalar { sum() / Scalar(count) }

    /// The variance (1/n) Σ (aᵢ − mean)² of all n numbers; nan for an empty tensor.
    ///
    /// - Parameter isUnbiased: divide by n − 1 instead of n: the unbiased estimate from a sample, nan for one number.
    public func variance(isUnbiased: Bool = false) -> Scalar {
        let centred = self - mean()
        return (centred * centred).sum() / varianceDivisor(count, isUnbiased)
    }

    /// The largest number; nan if there is one.
    ///
    /// - Precondition: the tensor is not empty.
    public func max() -> Scalar {
        require(count > 0, "max: a tensor of shape \(shape) has no largest number")
        return flattened().max(axis: 0).scalars[0]
    }

    /// The smallest number; nan if there is one.
    ///
    /// - Precondition: the tensor is not empty.
    public func min() -> Scalar {
        require(count > 0, "min: a tensor of shape \(shape) has no smallest number")
        return flattened().min(axis: 0).scalars[0]
    }

    /// The place in row-major order of the largest number, the first of equals.
    ///
    /// - Precondition: the tensor is not empty and has no nan.
    public func argMax() -> Int {
        require(count > 0, "argMax: a tensor of shape \(shape) has no largest number")
        return flattened().argMax(axis: 0)[0]
    }
}

// MARK: Along an axis

extension Tensor {
    /// The sums along `axis`: for a matrix and axis 0, sⱼ = Σᵢ aᵢⱼ.
    ///
    /// Shapes: `axis` disappears, or with `keepingAxis` has size 1 after: `[batch, features]` gives for axis 0 `[features]` or `[1, features]`.
    /// So for all reductions along an axis.
    ///
    /// - Parameters:
    ///   - axis: counted from 0; −1 is the last.
    ///   - keepingAxis: whether the axis stays, with size 1, so that the result broadcasts against the tensor.
    /// - Precondition: the tensor has that axis.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func sum(axis: Int, keepingAxis: Bool = false) -> Tensor {
        var result = Tensor()
        result.assignSum(of: self, axis: axis, keepingAxis: keepingAxis)
        return result
    }

    /// Becomes the sums of `x` along `axis`, in the memory it has where possible.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    mutating func assignSum(of x: Tensor, axis: Int, keepingAxis: Bool = false) {
        assignReduction(of: x, "sum", axis, keepingAxis, fold: { $0 + $1 }, run: { NeuralNet.sum($0, count: $1) }, empty: 0)
    }

    /// The means along `axis`; nan where it has size 0.
    ///
    /// - Parameters: as of `sum(axis:keepingAxis:)`.
    public func mean(axis: Int, keepingAxis: Bool = false) -> Tensor {
        sum(axis: axis, keepingAxis: keepingAxis) / Scalar(shape[resolved(axis, "mean")])
    }

    /// The variances along `axis`, (1/n) Σ (a − mean)²; nan where it has size 0.
    ///
    /// - Parameters:
    ///   - axis: counted from 0; −1 is the last.
    ///   - keepingAxis: whether the axis stays, with size 1.
    ///   - isUnbiased: divide by n − 1 instead of n; for one number, the variance is then nan.
    /// - Precondition: the tensor has that axis.
    public func variance(axis: Int, keepingAxis: Bool = false, isUnbiased: Bool = false) -> Tensor {
        let size = shape[resolved(axis, "variance")]
        let centred = self - mean(axis: axis, keepingAxis: true)
        return (centred * centred).sum(axis: axis, keepingAxis: keepingAxis) / varianceDivisor(size, isUnbiased)
    }

    /// The largest numbers along `axis`; nan where there is one.
    ///
    /// - Parameters: as of `sum(axis:keepingAxis:)`.
    /// - Precondition: the tensor has that axis, and its size is not 0.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func max(axis: Int, keepingAxis: Bool = false) -> Tensor {
        let larger = { (x: Scalar, y: Scalar) in x >= y || x.isNaN ? x : y }
        var result = Tensor()
        result.assignReduction(of: self, "max", axis, keepingAxis, fold: larger, run: { foldRun($0, $1, larger) }, empty: nil)
        return result
    }

    /// The smallest numbers along `axis`; nan where there is one.
    ///
    /// - Parameters: as of `sum(axis:keepingAxis:)`.
    /// - Precondition: the tensor has that axis, and its size is not 0.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func min(axis: Int, keepingAxis: Bool = false) -> Tensor {
        let smaller = { (x: Scalar, y: Scalar) in x <= y || x.isNaN ? x : y }
        var result = Tensor()
        result.assignReduction(of: self, "min", axis, keepingAxis, fold: smaller, run: { foldRun($0, $1, smaller) }, empty: nil)
        return result
    }

    /// Where along `axis` the largest numbers are, the first of equals; in row-major order of the remaining axes.
    ///
    /// Shapes: `[batch, classes]` gives for axis 1 one class for each of the batch.
    ///
    /// - Parameter axis: counted from 0; −1 is the last.
    /// - Precondition: the tensor has that axis, its size is not 0, and there is no nan.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func argMax(axis: Int) -> [Int] {
        let axis = resolved(axis, "argMax")
        let (outer, size, inner) = split(around: axis)
        require(size > 0 || outer * inner == 0, "argMax: axis \(axis) of shape \(shape) is empty")
        return withPointer { numbers in
            (0..<outer * inner).map { place in
                let start = numbers + place / inner * size * inner + place % inner
                var largest = 0
                for index in 0..<size {
                    require(!start[index * inner].isNaN, "argMax: a tensor of shape \(shape) has a nan, which is neither larger nor smaller")
                    if start[index * inner] > start[largest * inner] { largest = index }
                }
                return largest
            }
        }
    }

    /// The place of `axis` counted from 0; stops if there is none.
    func resolved(_ axis: Int, _ operation: StaticString) -> Int {
        require(axis >= -rank && axis < rank, "\(operation): shape \(shape) has no axis \(axis)")
        return axis < 0 ? axis + rank : axis
    }

    /// The tensor seen as three axes: what lies outside `axis`, its size, and what lies inside.
    @inline(__always)
    func split(around axis: Int) -> (outer: Int, size: Int, inner: Int) {
        var (outer, inner) = (1, 1)
        for index in 0..<rank {
            if index < axis { outer *= shape[index] }
            if index > axis { inner *= shape[index] }
        }
        return (outer, shape[axis], inner)
    }

    /// Becomes `x` reduced along an axis: a run of neighbours with `run`, numbers that lie apart with `fold`, in the order of the axis.
    ///
    /// - Parameter empty: the result for no numbers; without one, an empty axis stops the program.
    @inline(__always)
    private mutating func assignReduction(
        of x: Tensor, _ operation: StaticString, _ axis: Int, _ keepingAxis: Bool, fold: (Scalar, Scalar) -> Scalar,
        run: (UnsafePointer<Scalar>, Int) -> Scalar, empty: Scalar?
    ) {
        let axis = x.resolved(axis, operation)
        let (outer, size, inner) = x.split(around: axis)
        becomeUnfilled(x.shape.reduced(axis: axis, keepingAxis: keepingAxis))
        if size == 0, count > 0 {
            guard let empty else { stop("\(operation): axis \(axis) of shape \(x.shape) is empty") }
            update { _ in empty }
            return
        }
        x.withPointer { numbers in
            withMutablePointer { result in
                if inner == 1 {
                    for place in 0..<outer { result[place] = run(numbers + place * size, size) }
                    return
                }
                for place in 0..<outer {
                    let (sums, rows) = (result + place * inner, numbers + place * size * inner)
                    for index in 0..<inner { sums[index] = rows[index] }
                    for row in 1..<Swift.max(size, 1) {
                        // The row's place by itself: a product inside of the loop is checked for overflow, and would keep it from
                        // being vectorized.
                        let row = rows + row * inner
                        for index in 0..<inner { sums[index] = fold(sums[index], row[index]) }
                    }
                }
            }
        }
    }
}

extension Shape {
    /// The shape after a reduction along `axis`. That of a matrix, the usual case, is made without an array.
    @inline(__always)
    fileprivate func reduced(axis: Int, keepingAxis: Bool) -> Shape {
        if count == 2 && !keepingAxis { return Shape(size: size(1 - axis)) }
        return keepingAxis ? replacing(axis: axis, with: 1) : removing(axis: axis)
    }
}

/// `fold` from left to right over a run that is not empty.
@inline(__always)
private func foldRun<Scalar: Real>(
    _ numbers: UnsafePointer<Scalar>, _ count: Int, _ fold: (Scalar, Scalar) -> Scalar
) -> Scalar {
    var result = numbers[0]
    for index in 1..<count { result = fold(result, numbers[index]) }
    return result
}

/// What the sum of squares of n numbers is divided by: n, or n − 1 for the unbiased estimate, but never −1: 0 / −1 would
/// look like a variance of no numbers.
@inline(__always)
func varianceDivisor<Scalar: Real>(_ count: Int, _ isUnbiased: Bool) -> Scalar {
    Scalar(isUnbiased ? Swift.max(count - 1, 0) : count)
}
