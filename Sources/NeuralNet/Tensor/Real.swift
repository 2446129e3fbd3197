// The numbers a tensor may hold.

/// A floating-point number that the library can compute with: `Float` or `Double`.
///
/// The protocol lists only what the standard library lacks. Everything else comes from `BinaryFloatingPoint`.
public protocol Real: BinaryFloatingPoint, Sendable {
    /// eˣ, rounded to within one unit in the last place; the free function `exp` calls it.
    static func exp(_ x: Self) -> Self
    /// The shortest decimal text that reads back as this very number.
    var description: String { get }
}

extension Float: Real {}
extension Double: Real {}
