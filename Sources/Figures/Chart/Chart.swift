// The chart: marks on two axes.

/// A picture of data on two axes.
///
///     show(
///         Chart {
///             Line(x: steps, y: losses, name: "SGD")
///             Rule(y: floor, name: "floor")
///         }
///         .xAxis("step").yAxis("loss").yScale(.log),
///         "losses")
///
/// The axes fit the data and have round ticks. A legend names the marks that have a name. Values that have no place, such as NaN
/// or 0 on a logarithmic axis, are gaps, and a remark below the chart counts them.
public struct Chart: Figure {
    let marks: [Mark]
    var settings = ChartSettings()

    /// The chart of the marks that are written in the braces, the first at the back.
    public init(@ChartBuilder _ marks: () -> [Mark]) { self.marks = marks() }

    /// The chart of the given marks, the first at the back.
    public init(_ marks: [Mark]) { self.marks = marks }

    public var svg: String { ChartGrid(panels: [self], columns: 1).svg }
}

/// Collects the marks in the braces of a chart: one after another, from `if`, from `for`, or whole arrays.
@resultBuilder
public enum ChartBuilder {
    public static func buildExpression(_ mark: Mark) -> [Mark] { [mark] }
    public static func buildExpression(_ marks: [Mark]) -> [Mark] { marks }
    public static func buildBlock(_ marks: [Mark]...) -> [Mark] { marks.flatMap { $0 } }
    public static func buildArray(_ marks: [[Mark]]) -> [Mark] { marks.flatMap { $0 } }
    public static func buildOptional(_ marks: [Mark]?) -> [Mark] { marks ?? [] }
    public static func buildEither(first marks: [Mark]) -> [Mark] { marks }
    public static func buildEither(second marks: [Mark]) -> [Mark] { marks }
}
