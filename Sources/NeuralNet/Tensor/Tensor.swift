// The tensor: a shape, and the numbers that fill it.

/// A rectangular arrangement of numbers: a vector, a matrix, or more axes than two.
///
///     let x = Tensor([[0.5, 0.3]])                  // shape [1, 2]: one example, two features
///     let weights = Tensor([[0.2, -0.4], [0.5, 0.6]])
///     print(x.matmul(weights))                      // [[0.25, -0.020000000000000018]]
///
/// Shapes: a vector of n numbers has shape `[n]`, a matrix of r rows and c columns `[r, c]`, a single number `[]`.
/// The numbers lie in memory one after another with the last index running fastest (row-major, as in NumPy and C).
/// A tensor is a value: a copy never changes when the original does.
public struct Tensor<Scalar: Real>: Equatable, Sendable {
    /// The size along each axis, outermost first.
    public let shape: [Int]

    @usableFromInline var storage: [Scalar]

    @inlinable
    init(unchecked storage: [Scalar], shape: [Int]) {
        self.shape = shape
        self.storage = storage
    }

    /// The tensor of the given shape, filled with `scalars` in row-major order.
    ///
    /// - Parameters:
    ///   - shape: the size along each axis; `[]` for a single number.
    ///   - scalars: as many numbers as the sizes multiplied.
    /// - Precondition: no size is negative, and the count of `scalars` is the product of the sizes.
    @inlinable
    public init(shape: [Int], _ scalars: [Scalar]) {
        let count = elementCount(ofShape: shape)
        require(
            scalars.count == count,
            "Tensor(shape:): shape \(text(ofShape: shape)) holds \(count) numbers, but \(scalars.count) were given")
        self.init(unchecked: scalars, shape: shape)
    }

    /// The vector of shape `[scalars.count]`.
    @inlinable
    public init(_ scalars: [Scalar]) {
        self.init(unchecked: scalars, shape: [scalars.count])
    }

    /// The matrix of shape `[rows.count, columns]` whose rows are given.
    ///
    /// - Precondition: all rows have the same length.
    @inlinable
    public init(_ rows: [[Scalar]]) {
        let columns = rows.first?.count ?? 0
        var storage: [Scalar] = []
        storage.reserveCapacity(rows.count * columns)
        for (index, row) in rows.enumerated() {
            require(
                row.count == columns,
                "Tensor(rows): row 0 has shape [\(columns)], but row \(index) has shape [\(row.count)]")
            storage += row
        }
        self.init(unchecked: storage, shape: [rows.count, columns])
    }

    /// The tensor of the given shape with `scalar` at every place.
    ///
    /// - Precondition: no size is negative.
    @inlinable
    public init(repeating scalar: Scalar, shape: [Int]) {
        self.init(unchecked: Array(repeating: scalar, count: elementCount(ofShape: shape)), shape: shape)
    }

    /// All numbers in row-major order.
    @inlinable
    public var scalars: [Scalar] { storage }

    /// How many numbers the tensor holds: its sizes multiplied. A shape `[]` holds one.
    @inlinable
    public var count: Int { storage.count }

    /// How many axes the tensor has: 1 for a vector, 2 for a matrix.
    @inlinable
    public var rank: Int { shape.count }
}

/// The product of the sizes in `shape`.
@usableFromInline
func elementCount(ofShape shape: [Int]) -> Int {
    var count = 1
    for size in shape {
        require(size >= 0, "Tensor: shape \(text(ofShape: shape)) has a negative size")
        let (product, overflow) = count.multipliedReportingOverflow(by: size)
        require(!overflow, "Tensor: shape \(text(ofShape: shape)) holds more numbers than can be counted")
        count = product
    }
    return count
}
