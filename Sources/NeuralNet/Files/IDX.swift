// The IDX file, in which MNIST and its like come.

#if !hasFeature(Embedded)
/// An array of numbers of one of the six types of an IDX file.
///
///     let images = try IDX.read("train-images-idx3-ubyte.gz")
///     print(images.shape)   // [60000, 28, 28]
///
/// Source: Y. LeCun, C. Cortes, C. Burges, "The MNIST Database of Handwritten Digits", whose page describes the format.
public struct IDX: Equatable, Sendable {
    /// The numbers in row-major order, in the type that the file has them in.
    public enum Values: Equatable, Sendable {
        case unsignedBytes([UInt8])
        case signedBytes([Int8])
        case shorts([Int16])
        case integers([Int32])
        case floats([Float])
        case doubles([Double])
    }

    /// The size along each axis, outermost first.
    public let shape: Shape
    /// As many numbers as the sizes multiplied.
    public let values: Values

    /// The array of the given shape.
    ///
    /// - Precondition: no size is above 2³² − 1, and `values` are as many as the sizes multiplied.
    public init(shape: Shape, values: Values) {
        require(
            shape.allSatisfy { UInt32(exactly: $0) != nil },
            "IDX(shape:values:): shape \(shape) has a size that an IDX file cannot name")
        require(
            shape.elementCount == values.count,
            "IDX(shape:values:): shape \(shape) does not hold the \(values.count) numbers given")
        (self.shape, self.values) = (shape, values)
    }

    /// The numbers, each divided by `divisor`, rounded to the type of the tensor first.
    ///
    /// Shapes: the tensor has the shape of the array.
    ///
    /// - Parameters:
    ///   - divisor: for bytes, 255 leads to numbers from 0 to 1.
    ///   - type: `Float.self` or `Double.self`, where it does not follow from the context.
    /// - Precondition: `divisor` is not 0.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func tensor<Scalar: Real>(
        dividedBy divisor: Scalar = 1, as type: Scalar.Type = Scalar.self
    ) -> Tensor<Scalar> {
        require(divisor != 0, "IDX.tensor(dividedBy:): no number can be divided by 0")
        let scalars: [Scalar] =
            switch values {
            case .unsignedBytes(let numbers): numbers.map { Scalar($0) / divisor }
            case .signedBytes(let numbers): numbers.map { Scalar($0) / divisor }
            case .shorts(let numbers): numbers.map { Scalar($0) / divisor }
            case .integers(let numbers): numbers.map { Scalar($0) / divisor }
            case .floats(let numbers): numbers.map { Scalar($0) / divisor }
            case .doubles(let numbers): numbers.map { Scalar($0) / divisor }
            }
        return Tensor(shape: shape, scalars)
    }
}
#endif
