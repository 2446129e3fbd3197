// One whole number for each of the two axes of an image.

/// A number for the vertical and one for the horizontal axis of images: a filter's size, a stride, a padding, a
/// dilation.
///
///     let stride: PerAxis = 2                          // the same along both axes
///     let padding = PerAxis(height: 2, width: 1)       // 2 above and below, 1 left and right
public struct PerAxis: Hashable, Sendable, ExpressibleByIntegerLiteral {
    /// The number along the vertical axis.
    public let height: Int
    /// The number along the horizontal axis.
    public let width: Int

    /// A number for each axis.
    public init(height: Int, width: Int) {
        self.height = height
        self.width = width
    }

    /// The same number for both axes.
    public init(_ both: Int) { self.init(height: both, width: both) }

    /// The two numbers multiplied.
    var area: Int { height * width }

    public init(integerLiteral both: Int) { self.init(both) }
}

extension PerAxis: CustomStringConvertible {
    /// The two numbers as a size is written: `5 × 3`.
    public var description: String { "\(height) × \(width)" }
}
