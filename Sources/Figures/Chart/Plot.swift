// What marks are drawn on.

/// The picture in the making, and the place of every number in it.
struct Plot {
    var svg: SVG
    let x, y: Axis
    /// Which colors stand for which numbers.
    var colors: ColorScale?
    /// Which bars stand beside each other, by name.
    var barNames: [String] = []

    /// The rectangle between the axes.
    var frame: Frame { Frame(left: x.start, top: y.end, right: x.end, bottom: y.start) }

    /// Where a point of the data stands; nil if it has no place.
    func place(_ point: Point) -> Point? {
        guard x.scale.accepts(point.x), y.scale.accepts(point.y) else { return nil }
        return Point(x: x.position(point.x), y: y.position(point.y))
    }

    /// With more points than this, a line is drawn thinner.
    private static let finePoints = 500
    /// With more points than this, a line that goes back and forth is a surface, and drawn dot by dot.
    private static let rasterPoints = 5000

    /// Draws a line through points of the data, broken where one has no place.
    mutating func line(through points: [Point], _ look: Look) {
        var parts: [[Point]] = []
        var dots: [Point] = []
        for run in runs(points.map(place)) {
            if run.count == 1, frame.contains(run[0]) { dots.append(run[0]) }
            parts += frame.parts(of: thinned(run))
        }
        let count = parts.reduce(0) { $0 + $1.count }
        if count > Self.rasterPoints {
            svg.path(Raster(lines: parts, in: frame).pathData, class: "raster \(look.color)")
        } else if count > 0 {
            var path = PathData()
            for part in parts { path.line(through: part) }
            svg.path(path.text, class: count > Self.finePoints ? look.fineLine : look.line)
        }
        if !dots.isEmpty { svg.path(Raster(dots, in: frame).pathData, class: "speck \(look.color)") }
    }

    /// Fills the shape with these corners, given in units of the picture.
    mutating func polygon(_ corners: [Point], _ style: String) {
        let inside = frame.part(of: corners)
        guard inside.count > 2 else { return }
        var path = PathData(through: inside)
        path.close()
        svg.path(path.text, class: style)
    }
}
