// The loops under softmax and cross-entropy: the exponentials of each row, less its largest number.

/// pᵢ = e^(xᵢ − m) for each row with m its largest number; then `body` for each row with m and Σ pᵢ.
///
/// The largest of a row with a nan may be any number; the sum of such a row is nan.
///
/// - Parameters:
///   - x: rows of `size` numbers each, one after another.
///   - powers: where the pᵢ go, laid out like `x`; not the memory of `x`, which is read twice.
///   - body: is given the row, m and the sum; the row's powers are computed, and it may write over them.
@inline(__always)
func exponentialsOfRows<Scalar: Real>(
    _ x: UnsafePointer<Scalar>, into powers: UnsafeMutablePointer<Scalar>, rows: Int, size: Int,
    _ body: (_ row: Int, _ largest: Scalar, _ sum: Scalar) -> Void
) {
    if size == 0 { return }
    // Short rows are raised to powers together, because a vector instruction takes 8 or 16 numbers; 64 rows, to stay in
    // the nearest memory.
    let rowsAtOnce = size < 64 ? 64 : 1
    var largest = InlineArray<64, Scalar>(repeating: 0)
    var first = 0
    while first < rows {
        let count = min(rowsAtOnce, rows - first)
        let (block, blockPowers) = (x + first * size, powers + first * size)
        if count == 1 {
            let m = largestNumber(block, count: size)
            exponentials(of: block, minus: m, into: blockPowers, count: size)
            largest[0] = m
        } else {
            for row in 0..<count {
                let (x, powers) = (block + row * size, blockPowers + row * size)
                let m = largestNumber(x, count: size)
                for index in 0..<size { powers[index] = x[index] - m }
                largest[row] = m
            }
            for index in 0..<count * size { blockPowers[index] = Scalar.exp(blockPowers[index]) }
        }
        for row in 0..<count { body(first + row, largest[row], sum(blockPowers + row * size, count: size)) }
        first += count
    }
}

/// The softmax of each row: its exponentials times 1 / Σ. The rounding of 1 / Σ, which dividing each would spare, costs
/// at most a unit in the last place; dividing would take a quarter of the time in double precision.
@inline(__always)
func softmaxOfRows<Scalar: Real>(
    _ x: UnsafePointer<Scalar>, into y: UnsafeMutablePointer<Scalar>, rows: Int, size: Int
) {
    exponentialsOfRows(x, into: y, rows: rows, size: size) { row, _, sum in
        let (y, factor) = (y + row * size, 1 / sum)
        for index in 0..<size { y[index] *= factor }
    }
}

/// The largest of some numbers, passing over nan; −inf if there is nothing else.
@inline(__always)
func largestNumber<Scalar: Real>(_ x: UnsafePointer<Scalar>, count: Int) -> Scalar {
    var largest = -Scalar.infinity
    var start = 0
    if count >= 64 {
        // 32 side by side, for vector instructions.
        withUnsafeTemporaryAllocation(of: Scalar.self, capacity: 32) { lanes in
            let lanes = lanes.baseAddress.unsafelyUnwrapped
            for lane in 0..<32 { (lanes + lane).initialize(to: largest) }
            while start + 32 <= count {
                for lane in 0..<32 { lanes[lane] = x[start + lane] > lanes[lane] ? x[start + lane] : lanes[lane] }
                start += 32
            }
            for lane in 0..<32 { largest = lanes[lane] > largest ? lanes[lane] : largest }
        }
    }
    for index in start..<count { largest = x[index] > largest ? x[index] : largest }
    return largest
}

/// Of numbers whose largest is infinite, the logarithm of the sum of exponentials: that infinity, or nan if one of them
/// is nan.
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

    /// The tensor that `body` makes of this one's runs along `axis`, each as one row; it is given what to read, where
    /// to write, how many rows, and their size.
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
