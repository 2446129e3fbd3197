// A filled surface.

/// The surface between two lines, or between one and zero.
///
///     Area(x: steps, from: lowest, to: highest, name: "6 seeds")
public final class Area: Mark {
    /// The edges; the lower one is nil if the surface reaches down to zero.
    private let lower: [Point]?
    private let upper: [Point]

    /// The surface between the points (x[i], from[i]) and (x[i], to[i]).
    ///
    /// - Parameters:
    ///   - x: numbers along the horizontal axis.
    ///   - from: as many numbers along the vertical axis.
    ///   - to: as many again.
    ///   - name: what the legend calls it; empty if it is not in the legend.
    ///   - color: 1 to 6; nil for the next that is free.
    /// - Precondition: all three have the same count.
    public convenience init(
        x: some Sequence<some Quantity>, from: some Sequence<some Quantity>, to: some Sequence<some Quantity>,
        name: String = "", color: Int? = nil
    ) {
        let numbers = quantities(x)
        self.init(paired(numbers, from, "Area"), paired(numbers, to, "Area"), name, color)
    }

    /// The surface between the points (x[i], y[i]) and zero; on a logarithmic axis, its lower end.
    public convenience init(
        x: some Sequence<some Quantity>, y: some Sequence<some Quantity>, name: String = "", color: Int? = nil
    ) {
        self.init(nil, paired(x, y, "Area"), name, color)
    }

    private init(_ lower: [Point]?, _ upper: [Point], _ name: String, _ color: Int?) {
        (self.lower, self.upper) = (lower, upper)
        super.init(name: name, color: color)
    }

    override func extend(_ extent: inout Extent) {
        for point in (lower ?? []) + upper { extent.include(point) }
        if lower == nil, extent.y.scale != .log { extent.y.include(0) }
    }

    override func draw(on plot: inout Plot, _ look: Look) {
        let base = plot.y.base
        let lower = lower ?? upper.map { Point(x: $0.x, y: base) }
        let pairs = zip(lower, upper).map { (plot.place($0), plot.place($1)) }
        let top = runs(pairs.map { $0 == nil ? nil : $1 }), bottom = runs(pairs.map { $1 == nil ? nil : $0 })
        for (top, bottom) in zip(top, bottom) {
            plot.polygon(thinned(top) + thinned(bottom).reversed(), "area \(look.color)")
        }
    }

    override var swatch: Swatch { .area }

    override func summary(_ axes: AxisNames) -> String? {
        guard let lower else { return Figures.summary(of: upper, name, "area above 0", axes) }
        return Figures.summary(of: upper, name, "upper edge of an area", axes) + " "
            + Figures.summary(of: lower, "", "lower edge", axes)
    }
}
