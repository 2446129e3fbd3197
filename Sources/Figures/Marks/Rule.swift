// A straight line across the chart.

/// A dashed line across the whole chart, with its name beside it: a limit, a target, a threshold.
///
///     Rule(y: 2 / η, name: "2/η")
public final class Rule: Mark {
    private let value: Double
    private let isHorizontal: Bool

    /// The horizontal line at `y`.
    public convenience init(y: some Quantity, name: String = "") { self.init(y.quantity, true, name) }

    /// The vertical line at `x`.
    public convenience init(x: some Quantity, name: String = "") { self.init(x.quantity, false, name) }

    private init(_ value: Double, _ isHorizontal: Bool, _ name: String) {
        (self.value, self.isHorizontal) = (value, isHorizontal)
        super.init(name: name, color: nil)
    }

    override var hasLook: Bool { false }

    override func extend(_ extent: inout Extent) {
        let scale = isHorizontal ? extent.y.scale : extent.x.scale
        let place = significant(value, digits: 6)
        require(scale.accepts(value), "Rule: \(place) has no place on a\(scale == .log ? " logarithmic" : "n") axis")
        if isHorizontal { extent.y.include(value) } else { extent.x.include(value) }
    }

    override func draw(on plot: inout Plot, _ look: Look) {
        let frame = plot.frame
        if isHorizontal, plot.y.contains(value) {
            let y = plot.y.position(value)
            plot.svg.line(from: Point(x: frame.left, y: y), to: Point(x: frame.right, y: y), class: "rule")
            let above = y - frame.top > 24
            plot.svg.text(name, at: Point(x: frame.right - 4, y: above ? y - 12 : y + 12), anchor: .end, class: "over")
        } else if !isHorizontal, plot.x.contains(value) {
            let x = plot.x.position(value)
            plot.svg.line(from: Point(x: x, y: frame.bottom), to: Point(x: x, y: frame.top), class: "rule")
            let isLeft = x + 6 + textWidth(name) > frame.right
            plot.svg.text(
                name, at: Point(x: isLeft ? x - 6 : x + 6, y: frame.top + 10), anchor: isLeft ? .end : .start, class: "over")
        }
    }

    override func summary(_ axes: AxisNames) -> String? {
        let subject = name.isEmpty ? "Rule" : "\(name) (rule)"
        return "\(subject) at \(isHorizontal ? axes.y : axes.x) \(significant(value, digits: 6))."
    }
}
