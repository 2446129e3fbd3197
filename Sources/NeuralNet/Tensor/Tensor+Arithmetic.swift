// Arithmetic, number by number: two tensors, broadcast to one shape, or a tensor and a single number.

extension Tensor {
    /// The sum aᵢ + bᵢ, number by number.
    ///
    /// Shapes: equal, or such that one broadcasts to the other (`[batch, features]` and `[features]`); so for all arithmetic.
    ///
    /// - Precondition: aligned at their last axes, two sizes are equal or one of them is 1.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func + (a: Tensor, b: Tensor) -> Tensor { elementwise(a, b, "Tensor + Tensor") { $0 + $1 } }

    /// The difference aᵢ − bᵢ, number by number, broadcast like a sum.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func - (a: Tensor, b: Tensor) -> Tensor { elementwise(a, b, "Tensor - Tensor") { $0 - $1 } }

    /// The product aᵢ · bᵢ, number by number, broadcast like a sum. For the product of matrices see `matmul`.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func * (a: Tensor, b: Tensor) -> Tensor { elementwise(a, b, "Tensor * Tensor") { $0 * $1 } }

    /// The quotient aᵢ / bᵢ, number by number, broadcast like a sum; division by zero gives ±inf or nan, as for plain numbers.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func / (a: Tensor, b: Tensor) -> Tensor { elementwise(a, b, "Tensor / Tensor") { $0 / $1 } }

    /// The sum aᵢ + b with the same number everywhere.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func + (a: Tensor, b: Scalar) -> Tensor { a.elementwise { $0 + b } }
    /// The sum a + bᵢ with the same number everywhere.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func + (a: Scalar, b: Tensor) -> Tensor { b.elementwise { a + $0 } }

    /// The difference aᵢ − b with the same number everywhere.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func - (a: Tensor, b: Scalar) -> Tensor { a.elementwise { $0 - b } }
    /// The difference a − bᵢ with the same number everywhere.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func - (a: Scalar, b: Tensor) -> Tensor { b.elementwise { a - $0 } }

    /// The product aᵢ · b with the same number everywhere.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func * (a: Tensor, b: Scalar) -> Tensor { a.elementwise { $0 * b } }
    /// The product a · bᵢ with the same number everywhere.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func * (a: Scalar, b: Tensor) -> Tensor { b.elementwise { a * $0 } }

    /// The quotient aᵢ / b with the same number everywhere.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func / (a: Tensor, b: Scalar) -> Tensor { a.elementwise { $0 / b } }
    /// The quotient a / bᵢ with the same number everywhere.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func / (a: Scalar, b: Tensor) -> Tensor { b.elementwise { a / $0 } }

    /// The negative −aᵢ.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static prefix func - (a: Tensor) -> Tensor { a.elementwise { -$0 } }
}

// MARK: In place

extension Tensor {
    /// Adds bᵢ to aᵢ in place; b is broadcast to a's shape.
    ///
    /// - Precondition: b's shape broadcasts to a's.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func += (a: inout Tensor, b: Tensor) { a.combine(b, "Tensor += Tensor") { $0 + $1 } }
    /// Subtracts bᵢ from aᵢ in place; b is broadcast to a's shape.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func -= (a: inout Tensor, b: Tensor) { a.combine(b, "Tensor -= Tensor") { $0 - $1 } }
    /// Multiplies aᵢ by bᵢ in place; b is broadcast to a's shape.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func *= (a: inout Tensor, b: Tensor) { a.combine(b, "Tensor *= Tensor") { $0 * $1 } }
    /// Divides aᵢ by bᵢ in place; b is broadcast to a's shape.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func /= (a: inout Tensor, b: Tensor) { a.combine(b, "Tensor /= Tensor") { $0 / $1 } }

    /// Adds the same number everywhere.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func += (a: inout Tensor, b: Scalar) { a.update { $0 + b } }
    /// Subtracts the same number everywhere.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func -= (a: inout Tensor, b: Scalar) { a.update { $0 - b } }
    /// Multiplies by the same number everywhere.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func *= (a: inout Tensor, b: Scalar) { a.update { $0 * b } }
    /// Divides by the same number everywhere.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func /= (a: inout Tensor, b: Scalar) { a.update { $0 / b } }

    /// Replaces aᵢ by f(aᵢ, bᵢ), b broadcast to this shape.
    @inline(__always)
    private mutating func combine(_ b: Tensor, _ operation: StaticString, _ f: (Scalar, Scalar) -> Scalar) {
        if shape == b.shape { return update(b, f) }
        let shape = shape
        self = .elementwise(self, b, operation, f)
        require(self.shape == shape, "\(operation): shape \(b.shape) does not fit into \(shape): the result would be \(self.shape)")
    }
}

// MARK: A bias

extension Tensor {
    /// Adds a vector to each row of a matrix that has as many columns: xᵢⱼ + bⱼ, what `+=` does, without its search for how the shapes meet.
    @inline(__always)
    mutating func addToRows(_ vector: UnsafePointer<Scalar>) {
        let (rows, columns) = (shape.size(0), shape.size(1))
        var numbers = withMutablePointer { $0 }
        for _ in 0..<rows {
            for column in 0..<columns { numbers[column] += vector[column] }
            numbers += columns
        }
    }

    /// Becomes the sum of a matrix's rows, Σₙ xₙⱼ, which is the slope in a bias: what `assignSum(of:axis:)` does, without
    /// its search for how the axes lie.
    @inline(__always)
    mutating func assignSumOfRows(_ x: Tensor) {
        let (rows, columns) = (x.shape.size(0), x.shape.size(1))
        let sums = unfilledPlace(Shape(size: columns))
        x.withPointer { x in
            for column in 0..<columns { sums[column] = rows == 0 ? 0 : x[column] }
            var row = x
            for _ in 1..<Swift.max(rows, 1) {
                row += columns
                for column in 0..<columns { sums[column] += row[column] }
            }
        }
    }
}
