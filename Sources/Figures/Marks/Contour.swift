// A function of two variables as a map.

/// Lines along which a function is constant, as a map shows heights.
///
///     Contour(x: -10...10, y: -5...5, levels: [0.1, 0.5, 1, 2, 4]) { x, y in x * x / 20 + y * y }
public final class Contour: Mark {
    private let xRange, yRange: ClosedRange<Double>
    private let levels: [Double]
    private let count: Int
    private let hasLabels: Bool
    private let function: (Double, Double) -> Double

    /// The lines at the given values of the function.
    ///
    /// - Parameters:
    ///   - x: the numbers along the horizontal axis.
    ///   - y: the numbers along the vertical axis.
    ///   - levels: the values of the function at which a line is drawn.
    ///   - labels: whether the value is written on the line.
    ///   - function: the function, evaluated at the crossings of a grid of 120 × 120 cells.
    public init(
        x: ClosedRange<Double>, y: ClosedRange<Double>, levels: [Double], labels: Bool = true,
        _ function: @escaping (Double, Double) -> Double
    ) {
        (xRange, yRange, self.levels, count, hasLabels) = (x, y, levels, 0, labels)
        self.function = function
        super.init(name: "", color: nil)
    }

    /// The lines at about `levels` round values of the function, equally far apart.
    public init(
        x: ClosedRange<Double>, y: ClosedRange<Double>, levels: Int = 8, labels: Bool = true,
        _ function: @escaping (Double, Double) -> Double
    ) {
        require((1...100).contains(levels), "Contour: \(levels) levels; give 1 to 100")
        (xRange, yRange, self.levels, count, hasLabels) = (x, y, [], levels, labels)
        self.function = function
        super.init(name: "", color: nil)
    }

    override var hasLook: Bool { false }

    override func extend(_ extent: inout Extent) {
        for end in [xRange.lowerBound, xRange.upperBound] { extent.x.include(checked: end, "Contour") }
        for end in [yRange.lowerBound, yRange.upperBound] { extent.y.include(checked: end, "Contour") }
        (extent.x.isFilled, extent.y.isFilled) = (true, true)
    }

    private static let cells = 120

    override func draw(on plot: inout Plot, _ look: Look) {
        let xs = Sampling(xRange, plot.x.scale, count: Self.cells).ends, ys = Sampling(yRange, plot.y.scale, count: Self.cells).ends
        let rows = ys.map { y in xs.map { function($0, y) } }
        let contours = ContourLines(rows)
        let (left, right) = (plot.x.position(xRange.lowerBound), plot.x.position(xRange.upperBound))
        let (bottom, top) = (plot.y.position(yRange.lowerBound), plot.y.position(yRange.upperBound))
        let place = { (point: Point) in
            Point(
                x: left + point.x / Double(Self.cells) * (right - left), y: bottom + point.y / Double(Self.cells) * (top - bottom))
        }
        var path = PathData()
        var labels: [(text: String, box: Box)] = []
        for level in levels.isEmpty ? roundLevels(rows) : levels {
            let lines = contours.lines(at: level).flatMap { plot.frame.parts(of: $0.map(place)) }
            for line in lines { path.line(through: simplified(line, tolerance: 0.15)) }
            let text = significant(level, digits: 3)
            if hasLabels, let box = labelBox(text, on: lines, in: plot.frame, avoiding: labels.map({ $0.box })) { labels.append((text, box)) }
        }
        if !path.text.isEmpty {
            // Over the colors of a heat map, a line in ink with paper around it is seen everywhere.
            if plot.colors != nil { plot.svg.path(path.text, class: "contour-ground") }
            plot.svg.path(path.text, class: plot.colors == nil ? "contour" : "contour-over")
        }
        for label in labels { plot.svg.text(label.text, at: label.box.center, anchor: .middle, class: "over") }
    }

    private func roundLevels(_ rows: [[Double]]) -> [Double] {
        let numbers = rows.joined().filter { $0.isFinite }
        guard let least = numbers.min(), let greatest = numbers.max(), least < greatest else { return [] }
        return Tick.linear(least, greatest, atMost: count) { _ in true }.map { $0.value }
    }

    /// Where the label stands on the longest of the lines: where that is flattest, among the places without another label.
    private func labelBox(_ text: String, on lines: [[Point]], in frame: Frame, avoiding taken: [Box]) -> Box? {
        let (width, height) = (textWidth(text) + 4, 22.0)
        guard let line = lines.max(by: { length($0) < length($1) }), length(line) > 6 * width else { return nil }
        var best: (box: Box, slope: Double)?
        for (before, after) in zip(line, line.dropFirst()) {
            let box = Box(center: before, width: width, height: height)
            let isInside = before.x > frame.left + width / 2 && before.x < frame.right - width / 2
                && before.y > frame.top + height / 2 && before.y < frame.bottom - height / 2
            let slope = abs(after.y - before.y) / max(abs(after.x - before.x), 1e-6)
            if isInside, slope < best?.slope ?? .infinity, !taken.contains(where: box.overlaps) { best = (box, slope) }
        }
        return best?.box
    }

    override func summary(_ axes: AxisNames) -> String? {
        let values = levels.isEmpty ? "round values" : levels.map { significant($0, digits: 4) }.joined(separator: ", ")
        return "Contour lines at \(values)."
    }
}

/// How long a line is.
func length(_ line: [Point]) -> Double { zip(line, line.dropFirst()).reduce(0) { $0 + $1.0.distance(to: $1.1) } }
