// A tensor as files hold it: its type of number is known only when it is read.

#if !hasFeature(Embedded)
/// A tensor of one of the two types of number.
public enum StoredTensor: Equatable, Sendable {
    case float(Tensor<Float>)
    case double(Tensor<Double>)

    /// The tensor as it is.
    ///
    /// - Precondition: `Scalar` is `Float` or `Double`.
    public init<Scalar: Real>(_ tensor: Tensor<Scalar>) {
        if let floats = tensor as? Tensor<Float> {
            self = .float(floats)
        } else if let doubles = tensor as? Tensor<Double> {
            self = .double(doubles)
        } else {
            stop("StoredTensor: files hold numbers of Float and Double, not of \(Scalar.self)")
        }
    }

    /// The size along each axis.
    public var shape: Shape {
        switch self {
        case .float(let tensor): tensor.shape
        case .double(let tensor): tensor.shape
        }
    }

    /// The tensor with numbers of the given type: unchanged if it holds that type; else a `Float` becomes the `Double`
    /// of the same value, and a `Double` is rounded to the nearest `Float`.
    ///
    ///     let weights: Tensor<Float> = try NPY.read("weights.npy").tensor()
    ///
    /// - Parameter type: `Float.self` or `Double.self`, where it does not follow from the context.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func tensor<Scalar: Real>(of type: Scalar.Type = Scalar.self) -> Tensor<Scalar> {
        switch self {
        case .float(let tensor):
            tensor as? Tensor<Scalar> ?? Tensor(shape: shape, tensor.scalars.map { Scalar($0) })
        case .double(let tensor):
            tensor as? Tensor<Scalar> ?? Tensor(shape: shape, tensor.scalars.map { Scalar($0) })
        }
    }
}

/// The two types of number that a file's tensor can have.
enum StoredType: CaseIterable {
    case float, double

    /// How many bytes a number takes.
    var width: Int { self == .float ? 4 : 8 }
}

extension StoredTensor {
    var type: StoredType {
        switch self {
        case .float: .float
        case .double: .double
        }
    }

    /// The tensor whose numbers lie in `bytes`, row-major and little-endian; as many bytes as the shape demands.
    init(_ type: StoredType, shape: Shape, littleEndian bytes: [UInt8]) {
        switch type {
        case .float:
            self = .float(Tensor(shape: shape, words(in: bytes).map { Float(bitPattern: UInt32(littleEndian: $0)) }))
        case .double:
            self = .double(Tensor(shape: shape, words(in: bytes).map { Double(bitPattern: UInt64(littleEndian: $0)) }))
        }
    }

    /// The numbers as bytes, row-major and little-endian.
    var littleEndianBytes: [UInt8] {
        switch self {
        case .float(let tensor): bytes(of: tensor.scalars.map { $0.bitPattern.littleEndian })
        case .double(let tensor): bytes(of: tensor.scalars.map { $0.bitPattern.littleEndian })
        }
    }
}

/// The words of a type's width that lie one after another in `bytes`, in the machine's order of bytes.
func words<Word: FixedWidthInteger>(in bytes: [UInt8]) -> [Word] {
    bytes.withUnsafeBytes { bytes in
        (0..<bytes.count / MemoryLayout<Word>.size).map {
            bytes.loadUnaligned(fromByteOffset: $0 * MemoryLayout<Word>.size, as: Word.self)
        }
    }
}

/// The bytes of `words`, one word after another, in the machine's order of bytes.
func bytes<Word: FixedWidthInteger>(of words: [Word]) -> [UInt8] {
    words.withUnsafeBytes { Array($0) }
}

extension Shape {
    /// The shape that a file's header says, for numbers of `width` bytes.
    ///
    /// Sizes of 0 are left out of the product that is checked: what an order of multiplication would hide is refused
    /// too.
    init(inHeader sizes: [Int], width: Int) throws(HeaderError) {
        if sizes.count > Shape.maximumCount {
            throw HeaderError(text: "says a shape of \(sizes.count) axes; a tensor has \(Shape.maximumCount) at most")
        }
        var byteCount = width
        for size in sizes where size != 0 {
            let (product, overflow) = byteCount.multipliedReportingOverflow(by: size)
            if overflow {
                throw HeaderError(text: "says the shape \(text(ofSizes: sizes)), of more bytes than can be counted")
            }
            byteCount = product
        }
        self.init(sizes)
    }
}
#endif
