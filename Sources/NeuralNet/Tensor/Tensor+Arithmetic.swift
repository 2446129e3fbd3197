// Arithmetic, number by number: two tensors of one shape, or a tensor and a single number.

extension Tensor {
    /// The sum aᵢ + bᵢ, number by number.
    ///
    /// Shapes: both operands and the result have the same shape.
    ///
    /// - Precondition: the shapes are equal.
    @inlinable
    public static func + (a: Tensor, b: Tensor) -> Tensor { combine(a, b, "+") { $0 + $1 } }

    /// The difference aᵢ − bᵢ, number by number.
    ///
    /// Shapes: both operands and the result have the same shape.
    ///
    /// - Precondition: the shapes are equal.
    @inlinable
    public static func - (a: Tensor, b: Tensor) -> Tensor { combine(a, b, "-") { $0 - $1 } }

    /// The product aᵢ · bᵢ, number by number. For the product of matrices see `matmul`.
    ///
    /// Shapes: both operands and the result have the same shape.
    ///
    /// - Precondition: the shapes are equal.
    @inlinable
    public static func * (a: Tensor, b: Tensor) -> Tensor { combine(a, b, "*") { $0 * $1 } }

    /// The quotient aᵢ / bᵢ, number by number; division by zero gives ±inf or nan, as for plain numbers.
    ///
    /// Shapes: both operands and the result have the same shape.
    ///
    /// - Precondition: the shapes are equal.
    @inlinable
    public static func / (a: Tensor, b: Tensor) -> Tensor { combine(a, b, "/") { $0 / $1 } }

    /// The sum aᵢ + b with the same number everywhere.
    @inlinable
    public static func + (a: Tensor, b: Scalar) -> Tensor { a.map { $0 + b } }
    /// The sum a + bᵢ with the same number everywhere.
    @inlinable
    public static func + (a: Scalar, b: Tensor) -> Tensor { b.map { a + $0 } }

    /// The difference aᵢ − b with the same number everywhere.
    @inlinable
    public static func - (a: Tensor, b: Scalar) -> Tensor { a.map { $0 - b } }
    /// The difference a − bᵢ with the same number everywhere.
    @inlinable
    public static func - (a: Scalar, b: Tensor) -> Tensor { b.map { a - $0 } }

    /// The product aᵢ · b with the same number everywhere.
    @inlinable
    public static func * (a: Tensor, b: Scalar) -> Tensor { a.map { $0 * b } }
    /// The product a · bᵢ with the same number everywhere.
    @inlinable
    public static func * (a: Scalar, b: Tensor) -> Tensor { b.map { a * $0 } }

    /// The quotient aᵢ / b with the same number everywhere.
    @inlinable
    public static func / (a: Tensor, b: Scalar) -> Tensor { a.map { $0 / b } }
    /// The quotient a / bᵢ with the same number everywhere.
    @inlinable
    public static func / (a: Scalar, b: Tensor) -> Tensor { b.map { a / $0 } }

    /// The negative −aᵢ.
    @inlinable
    public static prefix func - (a: Tensor) -> Tensor { a.map { -$0 } }

    /// The tensor of the same shape with f(aᵢ) at every place.
    @inlinable
    public func map(_ f: (Scalar) -> Scalar) -> Tensor {
        Tensor(unchecked: storage.map(f), shape: shape)
    }

    /// The tensor of the same shape with f(aᵢ, bᵢ) at every place; `operation` is named when the shapes differ.
    @inlinable
    static func combine(
        _ a: Tensor, _ b: Tensor, _ operation: String, _ f: (Scalar, Scalar) -> Scalar
    ) -> Tensor {
        require(
            a.shape == b.shape,
            "Tensor \(operation) Tensor: shapes \(text(ofShape: a.shape)) and \(text(ofShape: b.shape)) differ")
        let storage = [Scalar](unsafeUninitializedCapacity: a.count) { result, count in
            a.storage.withUnsafeBufferPointer { a in
                b.storage.withUnsafeBufferPointer { b in
                    for index in a.indices {
                        (result.baseAddress! + index).initialize(to: f(a[index], b[index]))
                    }
                    count = a.count
                }
            }
        }
        return Tensor(unchecked: storage, shape: a.shape)
    }
}
