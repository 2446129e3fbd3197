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
public struct Tensor<Scalar: Real>: @unchecked Sendable {
    // Sendable because memory that two tensors share is never written to.
    /// The shape and the numbers in row-major order; absent for shape `[0]`.
    private var storage: Storage?

    /// The tensor of the given shape whose numbers are yet to be written, all of them.
    @inline(__always)
    init(unfilled shape: Shape) { storage = .unfilled(Scalar.self, shape) }

    /// The tensor without numbers, of shape `[0]`: where a result will be put.
    @inline(__always)
    init() { storage = nil }

    /// The size along each axis, outermost first.
    public var shape: Shape {
        @inline(__always) get { storage?.header ?? .empty }
    }

    /// The tensor of the given shape, filled with `scalars` in row-major order.
    ///
    /// - Parameters:
    ///   - shape: the size along each axis; `[]` for a single number.
    ///   - scalars: as many numbers as the sizes multiplied.
    /// - Precondition: no size is negative, and the count of `scalars` is the product of the sizes.
    public init(shape: Shape, _ scalars: some Collection<Scalar>) {
        require(
            scalars.count == shape.elementCount,
            "Tensor(shape:): shape \(shape) holds \(shape.elementCount) numbers, but \(scalars.count) were given")
        self.init(unfilled: shape)
        withMutablePointer { _ = UnsafeMutableBufferPointer(start: $0, count: shape.elementCount).initialize(from: scalars) }
    }

    /// The tensor of shape `[]` that holds one number.
    public init(_ scalar: Scalar) { self.init(repeating: scalar, shape: .scalar) }

    /// The vector of shape `[scalars.count]`.
    public init(_ scalars: [Scalar]) { self.init(shape: [scalars.count], scalars) }

    /// The matrix of shape `[rows.count, columns]` whose rows are given.
    ///
    /// - Precondition: all rows have the same length.
    public init(_ rows: [[Scalar]]) {
        let columns = rows.first?.count ?? 0
        for (index, row) in rows.enumerated() {
            require(
                row.count == columns,
                "Tensor(rows): row 0 has shape [\(columns)], but row \(index) has shape [\(row.count)]")
        }
        self.init(shape: [rows.count, columns], rows.flatMap { $0 })
    }

    /// The tensor of the given shape with `scalar` at every place.
    ///
    /// - Precondition: no size is negative.
    public init(repeating scalar: Scalar, shape: Shape) {
        self.init(unfilled: shape)
        withMutablePointer { $0.initialize(repeating: scalar, count: shape.elementCount) }
    }

    /// The tensor of the given shape with 0 at every place.
    public init(zeros shape: Shape) { self.init(repeating: 0, shape: shape) }

    /// All numbers in row-major order.
    public var scalars: [Scalar] {
        withPointer { [Scalar](UnsafeBufferPointer(start: $0, count: count)) }
    }

    /// How many numbers the tensor holds: its sizes multiplied. A shape `[]` holds one.
    public var count: Int {
        @inline(__always) get { storage?.header.elementCount ?? 0 }
    }

    /// How many axes the tensor has: 1 for a vector, 2 for a matrix.
    public var rank: Int {
        @inline(__always) get { storage?.header.count ?? 1 }
    }
}

// MARK: Memory

extension Tensor {
    /// Calls `body` with where the numbers lie; it must read no more than `count` of them.
    @inline(__always)
    func withPointer<Result>(_ body: (UnsafePointer<Scalar>) -> Result) -> Result {
        withExtendedLifetime(storage) { body(UnsafePointer(storage?.pointer(to: Scalar.self) ?? Self.nowhere)) }
    }

    /// Calls `body` with where the numbers lie, which it may overwrite. Other copies of the tensor keep theirs.
    @inline(__always)
    mutating func withMutablePointer<Result>(_ body: (UnsafeMutablePointer<Scalar>) -> Result) -> Result {
        if storage != nil, !isKnownUniquelyReferenced(&storage) { detach() }
        return withExtendedLifetime(storage) { body(storage?.pointer(to: Scalar.self) ?? Self.nowhere) }
    }

    /// Where the numbers lie and may be overwritten, if no other tensor reads them.
    @inline(__always)
    mutating func placeIfUnshared() -> UnsafeMutablePointer<Scalar>? {
        guard storage != nil, isKnownUniquelyReferenced(&storage) else { return nil }
        return withExtendedLifetime(storage) { $0.unsafelyUnwrapped.pointer(to: Scalar.self) }
    }

    /// Where the numbers lie, for as long as an object's property or a parameter holds this tensor.
    ///
    /// `withPointer` counts one more holder of the memory while its body runs, unless the compiler can see that this is
    /// needless. For a few numbers that takes longer than computing them.
    @inline(__always)
    var place: UnsafePointer<Scalar> { withPointer { $0 } }

    /// Makes this a tensor of the given shape, and says where its numbers are to be written, all of them.
    @inline(__always)
    mutating func unfilledPlace(_ shape: Shape) -> UnsafeMutablePointer<Scalar> {
        becomeUnfilled(shape)
        return withExtendedLifetime(storage) { $0.unsafelyUnwrapped.pointer(to: Scalar.self) }
    }

    /// Makes this a tensor of the given shape whose numbers are yet to be written, all of them; in the same memory if no other
    /// tensor reads it and its size fits, so that a loop that fills the same tensor again allocates nothing.
    @inline(__always)
    mutating func becomeUnfilled(_ shape: Shape) {
        if count == shape.elementCount, storage != nil, isKnownUniquelyReferenced(&storage) {
            storage.unsafelyUnwrapped.header = shape
        } else {
            storage = .unfilled(Scalar.self, shape)
        }
    }

    /// The same numbers under another shape of as many numbers.
    func withShape(_ shape: Shape) -> Tensor {
        var result = Tensor(unfilled: shape)
        withPointer { numbers in
            result.withMutablePointer { $0.update(from: numbers, count: shape.elementCount) }
        }
        return result
    }

    /// Takes a copy of its numbers that no other tensor holds.
    @inline(never)
    private mutating func detach() { self = withShape(shape) }

    /// An address for tensors without numbers: nothing is ever read or written there.
    @inline(__always)
    private static var nowhere: UnsafeMutablePointer<Scalar> {
        UnsafeMutablePointer(bitPattern: MemoryLayout<Scalar>.alignment)!
    }
}
