// The legend: which look means which data.

/// A name and how the marks of that name look.
struct LegendEntry {
    let name: String
    let look: Look
    let swatch: Swatch
}

/// Entries in rows above the chart, and the scale of its colors.
struct Legend {
    /// Each entry with the place of its left end.
    private let entries: [(entry: LegendEntry, place: Point)]
    private let colors: ColorScale?
    let height: Double

    private static let line = 24.0
    private static let swatchWidth = 30.0

    init(_ entries: [LegendEntry], colors: ColorScale?) {
        var placed: [(entry: LegendEntry, place: Point)] = []
        var place = Point(x: 2, y: Self.line / 2 + 2)
        for entry in entries {
            let width = Self.swatchWidth + 7 + textWidth(entry.name)
            if place.x > 2, place.x + width > ChartGrid.width { place = Point(x: 2, y: place.y + Self.line) }
            placed.append((entry, place))
            place.x += width + 14
        }
        (self.entries, self.colors) = (placed, colors)
        height = (entries.isEmpty ? 0 : place.y + Self.line / 2) + (colors == nil ? 0 : ColorScale.height)
    }

    func draw(on svg: inout SVG) {
        for (entry, place) in entries {
            entry.drawSwatch(at: place, width: Self.swatchWidth, on: &svg)
            svg.text(entry.name, at: Point(x: place.x + Self.swatchWidth + 7, y: place.y), anchor: .start)
        }
        colors?.draw(on: &svg, below: height - ColorScale.height)
    }
}

extension LegendEntry {
    fileprivate func drawSwatch(at place: Point, width: Double, on svg: inout SVG) {
        let box = Frame(left: place.x + 2, top: place.y - 6, right: place.x + width - 2, bottom: place.y + 6)
        var rectangle = PathData()
        rectangle.rectangle(box)
        if swatch.contains(.area) { svg.path(rectangle.text, class: "area \(look.color)") }
        if swatch.contains(.bar) { svg.path(rectangle.text, class: "bar \(look.fill)") }
        if swatch.contains(.line) {
            svg.path(PathData(through: [place, Point(x: place.x + width, y: place.y)]).text, class: look.line)
        }
        if swatch.contains(.interval) {
            let x = place.x + width / 2
            var path = PathData(through: [Point(x: x, y: place.y - 8), Point(x: x, y: place.y + 8)])
            for y in [place.y - 8, place.y + 8] { path.line(through: [Point(x: x - 4, y: y), Point(x: x + 4, y: y)]) }
            svg.path(path.text, class: "fine \(look.color)")
        }
        if swatch.contains(.marker) {
            var path = PathData()
            look.marker.draw(at: Point(x: place.x + width / 2, y: place.y), on: &path)
            svg.path(path.text, class: "\(look.marker.style) \(look.color)")
        }
    }
}
