// What may be given as a number to show.

/// A number that can stand on an axis: an `Int`, a `Float` or a `Double`.
public protocol Quantity {
    /// The number in double precision.
    var quantity: Double { get }
}

extension Int: Quantity {
    public var quantity: Double { Double(self) }
}

extension Float: Quantity {
    public var quantity: Double { Double(self) }
}

extension Double: Quantity {
    public var quantity: Double { self }
}

/// The numbers in double precision.
func quantities(_ numbers: some Sequence<some Quantity>) -> [Double] {
    numbers.map { $0.quantity }
}
