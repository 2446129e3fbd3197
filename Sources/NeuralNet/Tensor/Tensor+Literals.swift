// Tensors written down as nested lists.

/// What stands in a tensor's literal: a number, or a list of such.
public enum TensorLiteral<Scalar: Real>: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral {
    case number(Scalar)
    indirect case list([TensorLiteral])

    public init(floatLiteral value: Double) { self = .number(Scalar(value)) }
    public init(integerLiteral value: Int) { self = .number(Scalar(value)) }
    public init(arrayLiteral elements: TensorLiteral...) { self = .list(elements) }

    /// The tensor that is written down.
    fileprivate var tensor: Tensor<Scalar> {
        switch self {
        case .number(let number): Tensor(number)
        case .list(let elements): elements.isEmpty ? Tensor(shape: [0], []) : .stacking(elements.map { $0.tensor })
        }
    }
}

extension Tensor: ExpressibleByArrayLiteral {
    /// The tensor written as nested lists of numbers, where the type is known.
    ///
    ///     let weights: Tensor<Double> = [[0.2, -0.4], [0.5, 0.6]]
    ///
    /// Shapes: one axis for each depth of brackets.
    ///
    /// - Precondition: all lists at one depth have the same length.
    public init(arrayLiteral elements: TensorLiteral<Scalar>...) { self = TensorLiteral.list(elements).tensor }
}
