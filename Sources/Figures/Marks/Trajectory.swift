// The way through a plane.

/// The way of a point through the plane, step by step: a ring at the start, a dot for each step, and arrowheads on the way.
///
///     Trajectory(x: path.map(\.x), y: path.map(\.y), name: "momentum")
public final class Trajectory: Mark {
    private let points: [Point]

    /// The way through the points (x[i], y[i]).
    ///
    /// - Parameters:
    ///   - x: numbers along the horizontal axis.
    ///   - y: as many numbers along the vertical axis.
    ///   - name: what the legend calls it; empty if it is not in the legend.
    ///   - color: 1 to 6; nil for the next that is free.
    /// - Precondition: `x` and `y` have the same count.
    public convenience init(
        x: some Sequence<some Quantity>, y: some Sequence<some Quantity>, name: String = "", color: Int? = nil
    ) {
        self.init(paired(x, y, "Trajectory"), name, color)
    }

    private init(_ points: [Point], _ name: String, _ color: Int?) {
        self.points = points
        super.init(name: name, color: color)
    }

    override func extend(_ extent: inout Extent) {
        for point in points { extent.include(point) }
        (extent.x.isPadded, extent.y.isPadded) = (true, true)
    }

    override func draw(on plot: inout Plot, _ look: Look) {
        plot.line(through: points, look)
        var dots = PathData(), heads = PathData()
        for run in runs(points.map(plot.place)) {
            let places = spaced(run, by: 5), arrowheads = arrowheads(run)
            // So many steps fill a surface, in which no single one is seen.
            if places.count > 1000 { continue }
            for place in places where plot.frame.contains(place) { dots.dot(at: place) }
            for head in arrowheads where head.allSatisfy(plot.frame.contains) {
                heads.line(through: head)
                heads.close()
            }
        }
        if !dots.text.isEmpty { plot.svg.path(dots.text, class: "step \(look.color)") }
        if !heads.text.isEmpty { plot.svg.path(heads.text, class: "shape \(look.color)") }
        if let start = points.first.flatMap(plot.place), plot.frame.contains(start) {
            plot.svg.circle(at: start, radius: 4.5, class: "ring \(look.color)")
        }
    }

    /// The points that are at least `distance` from the one before; the last of them always.
    private func spaced(_ run: [Point], by distance: Double) -> [Point] {
        var kept: [Point] = []
        for point in run where kept.last.map({ $0.distance(to: point) >= distance }) ?? true { kept.append(point) }
        if let last = run.last, kept.last != last { kept.append(last) }
        return kept
    }

    /// Arrowheads in the middle of long steps, at most one in 60 units of the way.
    private func arrowheads(_ run: [Point]) -> [[Point]] {
        var heads: [[Point]] = []
        var way = 40.0
        for (start, end) in zip(run, run.dropFirst()) {
            let step = start.distance(to: end)
            way += step
            if way > 60, step > 14 {
                heads.append(arrowhead(at: start.moved(0.5 + 4 / step, towards: end), from: start))
                way = 0
            }
        }
        return heads
    }

    override var swatch: Swatch { .line }

    override func summary(_ axes: AxisNames) -> String? {
        let text = { (point: Point) in "(\(significant(point.x, digits: 4)), \(significant(point.y, digits: 4)))" }
        guard let first = points.first, let last = points.last else { return nil }
        return "\(name.isEmpty ? "Trajectory" : "\(name) (trajectory)") of \(points.count - 1) steps from \(text(first)) to \(text(last))."
    }
}

/// The corners of an arrowhead whose tip is at `tip`, pointing away from `tail`.
func arrowhead(at tip: Point, from tail: Point) -> [Point] {
    let distance = max(tail.distance(to: tip), 1e-9)
    let (x, y) = ((tip.x - tail.x) / distance, (tip.y - tail.y) / distance)
    let base = Point(x: tip.x - 9 * x, y: tip.y - 9 * y)
    return [tip, Point(x: base.x - 4 * y, y: base.y + 4 * x), Point(x: base.x + 4 * y, y: base.y - 4 * x)]
}
