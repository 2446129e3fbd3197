// The product of two matrices, each taken as it is or transposed.

/// Whether a matrix is taken as it is stored or transposed.
enum Orientation {
    case plain, transposed
}

/// From how many multiplications on a product goes to the system's BLAS. Below, its way there costs more than it saves.
private let worthwhileForBLAS = 1000

extension Tensor {
    /// Becomes op(a) · op(b), or adds it to what is there: cᵢⱼ = Σₖ op(a)ᵢₖ op(b)ₖⱼ.
    ///
    /// In small products each sum is added from k = 0 upwards, as by hand; large ones are the BLAS's business.
    ///
    /// Shapes: `op(a)` is `[rows, inner]`, `op(b)` is `[inner, columns]`, the result is `[rows, columns]`; the caller has checked them.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    mutating func assignProduct(
        _ a: Tensor, _ aOrientation: Orientation, _ b: Tensor, _ bOrientation: Orientation, adding: Bool = false
    ) {
        let (rows, inner) = aOrientation == .plain ? (a.shape[0], a.shape[1]) : (a.shape[1], a.shape[0])
        let columns = bOrientation == .plain ? b.shape[1] : b.shape[0]
        if !adding { becomeUnfilled(Shape(rows: rows, columns: columns)) }
        a.withPointer { a in
            b.withPointer { b in
                withMutablePointer { c in
                    multiply(a, aOrientation, b, bOrientation, into: c, rows: rows, inner: inner, columns: columns, adding: adding)
                }
            }
        }
    }
}

/// C = op(A) · op(B), or C += op(A) · op(B), of row-major matrices without gaps.
@inline(__always)
func multiply<Scalar: Real>(
    _ a: UnsafePointer<Scalar>, _ aOrientation: Orientation, _ b: UnsafePointer<Scalar>, _ bOrientation: Orientation,
    into c: UnsafeMutablePointer<Scalar>, rows: Int, inner: Int, columns: Int, adding: Bool
) {
    #if !hasFeature(Embedded)
    if rows * inner * columns >= worthwhileForBLAS, Swift.max(rows, inner, columns) <= Int32.max {
        multiplyByBLAS(a, aOrientation, b, bOrientation, c, rows, inner, columns, adding)
        return
    }
    #endif
    if !adding { c.update(repeating: 0, count: rows * columns) }
    let (aRow, aInner) = aOrientation == .plain ? (inner, 1) : (1, rows)
    if bOrientation == .plain {
        for i in 0..<rows {
            let row = c + i * columns
            for k in 0..<inner {
                let factor = a[i * aRow + k * aInner]
                let b = b + k * columns
                for j in 0..<columns { row[j] += factor * b[j] }
            }
        }
    } else {
        for i in 0..<rows {
            for j in 0..<columns {
                var sum = c[i * columns + j]
                for k in 0..<inner { sum += a[i * aRow + k * aInner] * b[j * inner + k] }
                c[i * columns + j] = sum
            }
        }
    }
}

#if !hasFeature(Embedded)
@inline(never)
private func multiplyByBLAS<Scalar: Real>(
    _ a: UnsafePointer<Scalar>, _ aOrientation: Orientation, _ b: UnsafePointer<Scalar>, _ bOrientation: Orientation,
    _ c: UnsafeMutablePointer<Scalar>, _ rows: Int, _ inner: Int, _ columns: Int, _ adding: Bool
) {
    let shape = (rows: Int32(rows), columns: Int32(columns), inner: Int32(inner))
    let aOperation = aOrientation == .plain ? BLAS.plain : BLAS.transposed
    let bOperation = bOrientation == .plain ? BLAS.plain : BLAS.transposed
    let aStride = Int32(aOrientation == .plain ? inner : rows)
    let bStride = Int32(bOrientation == .plain ? columns : inner)
    // There are two types of `Real`; in code compiled for one of them the comparison costs nothing.
    let (a, b, c) = (UnsafeRawPointer(a), UnsafeRawPointer(b), UnsafeMutableRawPointer(c))
    if Scalar.self == Float.self {
        BLAS.productOfFloats(
            BLAS.rowMajor, aOperation, bOperation, shape.rows, shape.columns, shape.inner,
            1, a.assumingMemoryBound(to: Float.self), aStride, b.assumingMemoryBound(to: Float.self), bStride,
            adding ? 1 : 0, c.assumingMemoryBound(to: Float.self), shape.columns)
    } else {
        BLAS.productOfDoubles(
            BLAS.rowMajor, aOperation, bOperation, shape.rows, shape.columns, shape.inner,
            1, a.assumingMemoryBound(to: Double.self), aStride, b.assumingMemoryBound(to: Double.self), bStride,
            adding ? 1 : 0, c.assumingMemoryBound(to: Double.self), shape.columns)
    }
}
#endif
