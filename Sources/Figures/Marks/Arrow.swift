// Pointing at something.

/// An arrow between two points of the data: a gradient, a step.
///
///     Arrow(from: (-7, 2), to: (-6.3, -1.8), name: "−η∇f")
public final class Arrow: Mark {
    private let start, end: Point

    /// The arrow from one point to another, its name beyond its tip.
    public init(from start: (x: Double, y: Double), to end: (x: Double, y: Double), name: String = "") {
        (self.start, self.end) = (Point(x: start.x, y: start.y), Point(x: end.x, y: end.y))
        super.init(name: name, color: nil)
    }

    override var hasLook: Bool { false }

    override func extend(_ extent: inout Extent) {
        extent.include(start)
        extent.include(end)
    }

    override func draw(on plot: inout Plot, _ look: Look) {
        guard let start = plot.place(start), let end = plot.place(end),
              let (enters, leaves) = plot.frame.clip(from: start, to: end), start != end else { return }
        let (first, last) = (start.moved(enters, towards: end), start.moved(leaves, towards: end))
        let length = first.distance(to: last)
        let shaft = first.moved(max(0, 1 - 6 / max(length, 6)), towards: last)
        plot.svg.path(PathData(through: [first, shaft]).text, class: "arrow")
        if leaves == 1 {
            var head = PathData(through: arrowhead(at: last, from: first))
            head.close()
            plot.svg.path(head.text, class: "arrowhead")
        }
        let tip = first.moved(1 + 14 / max(length, 1), towards: last)
        let anchor: Anchor = abs(tip.x - last.x) < 10 ? .middle : tip.x > last.x ? .start : .end
        plot.svg.text(name, at: tip, anchor: anchor, class: "over")
    }

    override func summary(_ axes: AxisNames) -> String? {
        let text = { (point: Point) in "(\(significant(point.x, digits: 4)), \(significant(point.y, digits: 4)))" }
        return "\(name.isEmpty ? "Arrow" : "\(name) (arrow)") from \(text(start)) to \(text(end))."
    }
}

/// Words at a point of the data.
///
///     Note("minimum", x: 0, y: 0)
public final class Note: Mark {
    private let place: Point

    /// `text` to the right of the point, or to the left where the chart ends.
    public convenience init(_ text: String, x: some Quantity, y: some Quantity) {
        self.init(text, Point(x: x.quantity, y: y.quantity))
    }

    private init(_ text: String, _ place: Point) {
        self.place = place
        super.init(name: text, color: nil)
    }

    override var hasLook: Bool { false }

    override func extend(_ extent: inout Extent) { extent.include(place) }

    override func draw(on plot: inout Plot, _ look: Look) {
        guard let place = plot.place(place), plot.frame.contains(place) else { return }
        let isLeft = place.x + 8 + textWidth(name) > plot.frame.right
        plot.svg.text(
            name, at: Point(x: place.x + (isLeft ? -8 : 8), y: place.y), anchor: isLeft ? .end : .start, class: "over")
    }

    override func summary(_ axes: AxisNames) -> String? {
        "Note at (\(significant(place.x, digits: 4)), \(significant(place.y, digits: 4))): \(name)."
    }
}
