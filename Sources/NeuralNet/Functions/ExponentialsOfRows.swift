// The loops under softmax and cross-entropy: the exponentials of each row, less its largest number.

/// How many numbers are worked on at once: so many stay in the processor's nearest memory, and rows shorter than a vector register are
/// raised to powers together.
private let numbersAtOnce = 4096
private let mostRowsAtOnce = 64

/// pᵢ = e^(xᵢ − m) for each row with m its largest number; then `body` for each row with m and Σ pᵢ.
///
/// The largest of a row with a nan may be any number; the sum of such a row is nan.
///
/// - Parameters:
///   - x: rows of `size` numbers each, one after another.
///   - powers: where the pᵢ go, laid out like `x`.
///   - body: is given the row, m and the sum; the row's powers are computed, and it may write over them.
@inline(__always)
func exponentialsOfRows<Scalar: Real>(
    _ x: UnsafePointer<Scalar>, into powers: UnsafeMutablePointer<Scalar>, rows: Int, size: Int,
    _ body: (_ row: Int, _ largest: Scalar, _ sum: Scalar) -> Void
) {
    if size == 0 { return }
    let rowsAtOnce = max(1, min(mostRowsAtOnce, numbersAtOnce / size))
    var largest = InlineArray<64, Scalar>(repeating: 0)
    var first = 0
    while first < rows {
        let count = min(rowsAtOnce, rows - first)
        for row in 0..<count {
            let (x, powers) = (x + (first + row) * size, powers + (first + row) * size)
            let m = largestNumber(x, count: size)
            for index in 0..<size { powers[index] = x[index] - m }
            largest[row] = m
        }
        let block = powers + first * size
        for index in 0..<count * size { block[index] = Scalar.exp(block[index]) }
        for row in 0..<count { body(first + row, largest[row], sum(block + row * size, count: size)) }
        first += count
    }
}

/// The softmax of each row.
@inline(__always)
func softmaxOfRows<Scalar: Real>(
    _ x: UnsafePointer<Scalar>, into y: UnsafeMutablePointer<Scalar>, rows: Int, size: Int
) {
    exponentialsOfRows(x, into: y, rows: rows, size: size) { row, _, sum in
        let y = y + row * size
        for index in 0..<size { y[index] /= sum }
    }
}

/// The largest of at least one number, passing over nan; −inf if there is nothing else.
@inline(__always)
func largestNumber<Scalar: Real>(_ x: UnsafePointer<Scalar>, count: Int) -> Scalar {
    var largest = -Scalar.infinity
    var index = 0
    if count >= 16 {
        var lanes = SIMD16<Scalar>(repeating: largest)
        while index + 16 <= count {
            let next = UnsafeRawPointer(x + index).loadUnaligned(as: SIMD16<Scalar>.self)
            lanes.replace(with: next, where: next .> lanes)
            index += 16
        }
        for lane in 0..<16 { largest = lanes[lane] > largest ? lanes[lane] : largest }
    }
    while index < count {
        largest = x[index] > largest ? x[index] : largest
        index += 1
    }
    return largest
}

/// Of numbers whose largest is infinite, the logarithm of the sum of exponentials: that infinity, or nan if one of them is nan.
@inline(never)
func infiniteOrNan<Scalar: Real>(_ x: UnsafePointer<Scalar>, _ count: Int, _ largest: Scalar) -> Scalar {
    for index in 0..<count where x[index].isNaN { return .nan }
    return largest
}

extension Tensor {
    /// The tensor with `axis` moved behind all others; the tensor itself if it is there already.
    @inline(__always)
    func withAxisLast(_ axis: Int) -> Tensor {
        if axis == rank - 1 { return self }
        return transposed(axes: (0..<rank).filter { $0 != axis } + [axis])
    }

    /// The tensor with its last axis moved to where `axis` is to be: what `withAxisLast` undoes.
    @inline(__always)
    func withLastAxis(movedTo axis: Int) -> Tensor {
        if axis == rank - 1 { return self }
        return transposed(axes: Array(0..<axis) + [rank - 1] + Array(axis..<rank - 1))
    }

    /// The tensor that `body` makes of this one's runs along `axis`, each as one row; it is given what to read, where to write, how many rows,
    /// and their size.
    @inline(__always)
    func mappingRuns(
        along axis: Int, _ operation: StaticString,
        _ body: (UnsafePointer<Scalar>, UnsafeMutablePointer<Scalar>, Int, Int) -> Void
    ) -> Tensor {
        let axis = resolved(axis, operation)
        let runs = withAxisLast(axis)
        var result = Tensor(unfilled: runs.shape)
        let size = shape[axis]
        if count > 0 {
            runs.withPointer { runs in result.withMutablePointer { body(runs, $0, count / size, size) } }
        }
        return result.withLastAxis(movedTo: axis)
    }
}
