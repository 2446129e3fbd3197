// The sizes of a tensor along its axes.

/// The sizes along the axes of a tensor, outermost first: `[2, 3]` for a matrix of two rows and three columns.
///
///     let shape: Shape = [2, 3]
///     print(shape.count, shape[1], shape.elementCount)    // 2 3 6
///
/// A shape is a collection of sizes. `[]` is the shape of a single number. There are at most `Shape.maximumCount` axes: so few
/// fit into the tensor itself, and making a tensor costs one piece of memory instead of two.
public struct Shape: Hashable, Sendable, BitwiseCopyable {
    /// The largest number of axes: 8.
    public static var maximumCount: Int { 8 }

    /// The number of axes.
    public private(set) var count: Int
    /// How many numbers a tensor of this shape holds: the sizes multiplied; 1 for `[]`.
    public private(set) var elementCount: Int

    /// One size for each of the axes that there can be; those that there are not have size 1.
    ///
    /// A tuple, because a generic type's copies of it are plain copies of memory.
    @usableFromInline var sizes = (1, 1, 1, 1, 1, 1, 1, 1)

    /// The shape with the given sizes.
    ///
    /// - Parameter sizes: one size an axis, outermost first.
    /// - Precondition: there are at most `maximumCount` sizes, none is negative, and their product can be counted.
    public init(_ sizes: some Collection<Int>) {
        require(
            sizes.count <= Shape.maximumCount,
            "Shape: \(text(ofSizes: sizes)) has \(sizes.count) axes; \(Shape.maximumCount) is the most")
        count = sizes.count
        elementCount = 1
        var axis = 0
        for size in sizes {
            require(size >= 0, "Tensor: shape \(text(ofSizes: sizes)) has a negative size")
            let (product, overflow) = elementCount.multipliedReportingOverflow(by: size)
            require(!overflow, "Tensor: shape \(text(ofSizes: sizes)) holds more numbers than can be counted")
            elementCount = product
            set(axis, size)
            axis += 1
        }
    }

    /// The shape `[rows, columns]`, of sizes known to be good.
    @inline(__always)
    init(rows: Int, columns: Int) {
        count = 2
        elementCount = rows * columns
        sizes.0 = rows
        sizes.1 = columns
    }

    /// The shape `[batch, channels, height, width]` of images, of sizes known to be good.
    @inline(__always)
    init(batch: Int, channels: Int, height: Int, width: Int) {
        count = 4
        elementCount = batch * channels * height * width
        sizes.0 = batch
        sizes.1 = channels
        sizes.2 = height
        sizes.3 = width
    }

    /// The shape `[]` of a single number.
    static let scalar = Shape(EmptyCollection<Int>())
    /// The shape `[0]` of no numbers.
    static let empty = Shape(CollectionOfOne(0))
    /// The shape `[size]` of a vector.
    @inline(__always)
    init(size: Int) {
        count = 1
        elementCount = size
        sizes.0 = size
    }

    /// The shape with the size of one axis replaced.
    func replacing(axis: Int, with size: Int) -> Shape {
        var sizes = Array(self)
        sizes[axis] = size
        return Shape(sizes)
    }

    /// The shape without one of its axes.
    func removing(axis: Int) -> Shape {
        var sizes = Array(self)
        sizes.remove(at: axis)
        return Shape(sizes)
    }

    @inlinable
    @inline(__always)
    public static func == (a: Shape, b: Shape) -> Bool {
        // Most are matrices; sizes that are not there are 1 in both.
        a.count == b.count && a.sizes.0 == b.sizes.0 && a.sizes.1 == b.sizes.1
            && (a.count <= 2 || a.hasInnerSizes(of: b))
    }

    /// Whether the sizes from the third on are equal.
    @usableFromInline
    func hasInnerSizes(of other: Shape) -> Bool {
        for axis in 2..<count where size(axis) != other.size(axis) { return false }
        return true
    }

    public func hash(into hasher: inout Hasher) {
        for size in self { hasher.combine(size) }
    }
}

extension Shape: RandomAccessCollection {
    @inlinable public var startIndex: Int { 0 }
    @inlinable public var endIndex: Int { count }

    /// The size along `axis`.
    ///
    /// - Precondition: `0 <= axis < count`.
    @inlinable @inline(__always)
    public subscript(axis: Int) -> Int {
        require(axis >= 0 && axis < count, "Shape: \(self) has no axis \(axis)")
        return size(axis)
    }

    /// The size along an axis known to be there.
    @inlinable @inline(__always)
    func size(_ axis: Int) -> Int {
        withUnsafeBytes(of: sizes) { $0.load(fromByteOffset: axis * MemoryLayout<Int>.stride, as: Int.self) }
    }

    @inline(__always)
    private mutating func set(_ axis: Int, _ size: Int) {
        withUnsafeMutableBytes(of: &sizes) { $0.storeBytes(of: size, toByteOffset: axis * MemoryLayout<Int>.stride, as: Int.self) }
    }
}

extension Shape: ExpressibleByArrayLiteral {
    public init(arrayLiteral sizes: Int...) { self.init(sizes) }
}

extension Shape: CustomStringConvertible {
    /// The sizes in brackets: `[2, 3]`.
    public var description: String { text(ofSizes: self) }
}

/// Sizes as they are written in messages and documentation: `[2, 3]`.
func text(ofSizes sizes: some Collection<Int>) -> String {
    var text = "["
    for size in sizes {
        if text.utf8.count > 1 { text += ", " }
        text += String(size)
    }
    return text + "]"
}
