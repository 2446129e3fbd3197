// The product of two matrices, each taken as it is or transposed.

/// Whether a matrix is taken as it is stored or transposed.
enum Orientation {
    case plain, transposed
}

/// From how many multiplications on a product goes to the system's BLAS. Below, its way there costs more than it saves.
private let worthwhileForBLAS = 1000

/// A matrix as it lies in memory, or its transpose.
///
/// It is no holder of that memory: a property or a parameter must hold the tensor until the matrix has been used.
struct Matrix<Scalar: Real> {
    let numbers: UnsafePointer<Scalar>
    /// The sizes of the matrix that is meant: of the transpose, if it is that.
    private(set) var rows: Int
    private(set) var columns: Int
    private(set) var orientation = Orientation.plain

    /// Of a tensor known to have two axes.
    @inline(__always)
    init(_ tensor: Tensor<Scalar>) {
        let shape = tensor.shape
        (numbers, rows, columns) = (tensor.place, shape.size(0), shape.size(1))
    }

    /// The transpose, in the same memory.
    @inline(__always)
    var transposed: Matrix {
        var result = self
        (result.rows, result.columns) = (columns, rows)
        result.orientation = orientation == .plain ? .transposed : .plain
        return result
    }
}

extension Tensor {
    /// The matrix that this tensor is; see there for how long.
    @inline(__always)
    var matrix: Matrix<Scalar> { Matrix(self) }

    /// Becomes A · B, or adds it to what is there: cᵢⱼ = Σₖ aᵢₖ bₖⱼ.
    ///
    /// In small products each sum is added from k = 0 upwards, as by hand; large ones are the BLAS's business.
    ///
    /// Shapes: A is `[rows, inner]`, B is `[inner, columns]`, the result is `[rows, columns]`; the caller has checked
    /// them.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    mutating func assignProduct(_ a: Matrix<Scalar>, _ b: Matrix<Scalar>, adding: Bool = false) {
        let c = adding ? withMutablePointer { $0 } : unfilledPlace(Shape(rows: a.rows, columns: b.columns))
        multiply(
            a.numbers, a.orientation, b.numbers, b.orientation,
            into: c, rows: a.rows, inner: a.columns, columns: b.columns, adding: adding)
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
    let (aRow, aInner) = aOrientation == .plain ? (inner, 1) : (1, rows)
    if bOrientation == .plain && columns >= 8 {
        // Row by row of B, which vector instructions can take.
        if !adding { c.update(repeating: 0, count: rows &* columns) }
        for i in 0..<rows {
            let row = c + i &* columns
            for k in 0..<inner {
                let factor = a[i &* aRow &+ k &* aInner]
                let b = b + k &* columns
                for j in 0..<columns { row[j] += factor * b[j] }
            }
        }
        return
    }
    let (bInner, bColumn) = bOrientation == .plain ? (columns, 1) : (1, inner)
    var place = c
    for i in 0..<rows {
        for j in 0..<columns {
            var (a, b) = (a + i &* aRow, b + j &* bColumn)
            var sum = adding ? place.pointee : 0
            for _ in 0..<inner {
                sum += a.pointee * b.pointee
                a += aInner
                b += bInner
            }
            place.pointee = sum
            place += 1
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
