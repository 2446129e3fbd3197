// The graph of a function.

/// The graph of a function over a range, as smooth as the picture can show it.
///
///     Curve(over: -5...5, name: "σ") { sigmoid($0) }
///
/// Where the function is NaN or infinite, the curve has a gap.
public final class Curve: Mark {
    private let range: ClosedRange<Double>
    private let function: (Double) -> Double

    /// The graph of `function` over `range`.
    ///
    /// - Parameters:
    ///   - range: the numbers at which the function is evaluated: some 800 of them, evenly along the axis.
    ///   - name: what the legend calls the curve; empty if it is not in the legend.
    ///   - color: 1 to 6; nil for the next that is free.
    ///   - function: the function.
    public init(
        over range: ClosedRange<Double>, name: String = "", color: Int? = nil, _ function: @escaping (Double) -> Double
    ) {
        (self.range, self.function) = (range, function)
        super.init(name: name, color: color)
    }

    private func points(_ scale: Scale) -> [Point] {
        require(
            scale.accepts(range.lowerBound) && scale.accepts(range.upperBound),
            "Curve: the range \(significant(range.lowerBound, digits: 6)) to \(significant(range.upperBound, digits: 6)) has no place on"
                + " the x axis; give a finite range, above 0 if the axis is logarithmic")
        let axis = Axis(scale: scale, Domain(lower: range.lowerBound, upper: range.upperBound), from: 0, to: 1)
        return (0...800).map { index in
            let x = index == 800 ? range.upperBound : axis.value(at: Double(index) / 800)
            return Point(x: x, y: function(x))
        }
    }

    override func extend(_ extent: inout Extent) {
        // Where a function has no value there is nothing to be left out.
        for point in points(extent.x.scale) where extent.y.scale.accepts(point.y) { extent.include(point) }
    }

    override func draw(on plot: inout Plot, _ look: Look) {
        var path = PathData()
        for run in runs(points(plot.x.scale).map(plot.place)) {
            for part in plot.frame.parts(of: run) { path.line(through: simplified(part, tolerance: 0.1)) }
        }
        if !path.text.isEmpty { plot.svg.path(path.text, class: look.line) }
    }

    override var swatch: Swatch { .line }

    override func summary(_ axes: AxisNames) -> String? {
        let ends = [range.lowerBound, range.upperBound].map { Point(x: $0, y: function($0)) }
        return Figures.summary(of: ends, name, "curve", axes)
    }
}
