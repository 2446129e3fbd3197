// How far numbers scatter.

/// An upright line with ends at each place: the range of several runs, an error bar.
///
///     Intervals(x: depths, from: lowest, to: highest, name: "6 seeds")
public final class Intervals: Mark {
    private let lower, upper: [Point]

    /// A line from (x[i], from[i]) to (x[i], to[i]) for each i.
    ///
    /// - Parameters:
    ///   - x: numbers along the horizontal axis.
    ///   - from: as many numbers along the vertical axis.
    ///   - to: as many again.
    ///   - name: what the legend calls them; empty if they are not in the legend.
    ///   - color: 1 to 6; nil for the next that is free.
    /// - Precondition: all three have the same count.
    public convenience init(
        x: some Sequence<some Quantity>, from: some Sequence<some Quantity>, to: some Sequence<some Quantity>,
        name: String = "", color: Int? = nil
    ) {
        let numbers = quantities(x)
        self.init(paired(numbers, from, "Intervals"), paired(numbers, to, "Intervals"), name, color)
    }

    private init(_ lower: [Point], _ upper: [Point], _ name: String, _ color: Int?) {
        (self.lower, self.upper) = (lower, upper)
        super.init(name: name, color: color)
    }

    override func extend(_ extent: inout Extent) {
        for point in lower + upper { extent.include(point) }
        (extent.x.isPadded, extent.y.isPadded) = (true, true)
    }

    override func draw(on plot: inout Plot, _ look: Look) {
        var path = PathData()
        for (lower, upper) in zip(lower, upper) {
            guard let start = plot.place(lower), let end = plot.place(upper) else { continue }
            let lines = [(start, end)] + [start, end].map { (Point(x: $0.x - 4, y: $0.y), Point(x: $0.x + 4, y: $0.y)) }
            for (start, end) in lines {
                for part in plot.frame.parts(of: [start, end]) { path.line(through: part) }
            }
        }
        if !path.text.isEmpty { plot.svg.path(path.text, class: "fine \(look.color)") }
    }

    override var swatch: Swatch { .interval }

    override func summary(_ axes: AxisNames) -> String? {
        Figures.summary(of: upper, name, "upper ends of intervals", axes) + " " + Figures.summary(of: lower, "", "lower ends", axes)
    }
}
