// A line through data.

/// A line through points in their order, broken wherever a number is NaN, infinite or, on a logarithmic axis, not above 0.
///
///     Line(x: 0..<1000, y: losses, name: "SGD")
public final class Line: Mark {
    private let points: [Point]
    private let isStaircase: Bool
    private let hasDots: Bool

    /// The line through the points (x[i], y[i]).
    ///
    /// - Parameters:
    ///   - x: numbers along the horizontal axis, by default 0, 1, 2 …
    ///   - y: as many numbers along the vertical axis.
    ///   - name: what the legend calls the line; empty if it is not in the legend.
    ///   - dots: whether a marker stands on each point.
    ///   - steps: whether each number holds until the next one, as a staircase.
    ///   - color: 1 to 6; nil for the next that is free.
    /// - Precondition: `x` and `y` have the same count.
    public convenience init(
        x: some Sequence<some Quantity>, y: some Sequence<some Quantity>, name: String = "", dots: Bool = false,
        steps: Bool = false, color: Int? = nil
    ) {
        self.init(paired(x, y, "Line"), name, dots, steps, color)
    }

    /// The line through the points (0, y[0]), (1, y[1]) …
    public convenience init(
        y: some Sequence<some Quantity>, name: String = "", dots: Bool = false, steps: Bool = false, color: Int? = nil
    ) {
        let numbers = quantities(y)
        self.init(x: numbers.indices, y: numbers, name: name, dots: dots, steps: steps, color: color)
    }

    // In Embedded Swift no other initializer of a class may be generic than those that call one that is not.
    private init(_ points: [Point], _ name: String, _ hasDots: Bool, _ isStaircase: Bool, _ color: Int?) {
        (self.points, self.hasDots, self.isStaircase) = (points, hasDots, isStaircase)
        super.init(name: name, color: color)
    }

    override func extend(_ extent: inout Extent) {
        for point in points { extent.include(point) }
        if hasDots { (extent.x.isPadded, extent.y.isPadded) = (true, true) }
    }

    override func draw(on plot: inout Plot, _ look: Look) {
        plot.line(through: isStaircase ? staircase : points, look)
        let places = points.compactMap(plot.place)
        if hasDots || places.count == 1 { plot.markers(at: places, look) }
    }

    /// A point more before each, where the number before it ends.
    private var staircase: [Point] {
        zip(points, points.dropFirst()).flatMap { [$0, Point(x: $1.x, y: $0.y)] } + points.suffix(1)
    }

    override var swatch: Swatch { hasDots ? [.line, .marker] : .line }

    override func summary(_ axes: AxisNames) -> String? { Figures.summary(of: points, name, "line", axes) }
}

/// The points (x[i], y[i]).
func paired(_ x: some Sequence<some Quantity>, _ y: some Sequence<some Quantity>, _ mark: String) -> [Point] {
    let (x, y) = (quantities(x), quantities(y))
    require(x.count == y.count, "\(mark): \(x.count) numbers x and \(y.count) numbers y; give as many of one as of the other")
    return zip(x, y).map { Point(x: $0, y: $1) }
}
