// Numbers as heights.

/// A bar for each of some names. Several sets of bars in one chart stand side by side.
///
///     Bars(["SGD", "Adam"], [0.0021, 0.0019], name: "loss")
public final class Bars: Mark {
    private let categories: [String]
    private let heights: [Double]
    private let hasNumbers: Bool

    /// A bar of height `heights[i]` above the name `categories[i]`, from 0 or, on a logarithmic axis, from its lower end.
    ///
    /// - Parameters:
    ///   - categories: what stands below the bars, on the horizontal axis.
    ///   - heights: as many numbers along the vertical axis.
    ///   - name: what the legend calls the set; empty if it is not in the legend.
    ///   - numbers: whether the height is written at each bar, with three digits.
    ///   - color: 1 to 6; nil for the next that is free.
    /// - Precondition: `categories` and `heights` have the same count.
    public convenience init(
        _ categories: [String], _ heights: some Sequence<some Quantity>, name: String = "", numbers: Bool = false,
        color: Int? = nil
    ) {
        self.init(categories, quantities(heights), name, numbers, color)
    }

    private init(_ categories: [String], _ heights: [Double], _ name: String, _ hasNumbers: Bool, _ color: Int?) {
        require(
            categories.count == heights.count,
            "Bars: \(categories.count) names and \(heights.count) heights; give as many of one as of the other")
        (self.categories, self.heights, self.hasNumbers) = (categories, heights, hasNumbers)
        super.init(name: name, color: color)
    }

    override func extend(_ extent: inout Extent) {
        if !extent.barNames.contains(name) { extent.barNames.append(name) }
        for (category, height) in zip(categories, heights) {
            extent.include(Point(x: Double(extent.x.index(ofCategory: category)), y: height))
        }
        if extent.y.scale != .log { extent.y.include(0) }
        if hasNumbers { extent.y.isPadded = true }
    }

    override func draw(on plot: inout Plot, _ look: Look) {
        let width = 0.8 / Double(max(plot.barNames.count, 1))
        let offset = width * (Double(plot.barNames.firstIndex(of: name) ?? 0) - Double(plot.barNames.count - 1) / 2)
        let base = plot.y.position(plot.y.base)
        var path = PathData()
        for (category, height) in zip(categories, heights) {
            guard let index = plot.x.categories.firstIndex(of: category),
                  let center = plot.place(Point(x: Double(index) + offset, y: height)) else { continue }
            let half = max((plot.x.position(width) - plot.x.position(0)) / 2 - 1, 0.2)
            let end = min(max(center.y, plot.frame.top), plot.frame.bottom)
            path.rectangle(Frame(left: center.x - half, top: min(end, base), right: center.x + half, bottom: max(end, base)))
            if hasNumbers {
                let label = Point(x: center.x, y: height < plot.y.base ? end + 12 : end - 11)
                plot.svg.text(significant(height, digits: 3), at: label, anchor: .middle, class: "over")
            }
        }
        if !path.text.isEmpty { plot.svg.path(path.text, class: "bar \(look.fill)") }
    }

    override var swatch: Swatch { .bar }

    override func summary(_ axes: AxisNames) -> String? {
        let texts = zip(categories, heights).map { "\($0): \(significant($1, digits: 4))" }
        return (name.isEmpty ? "Bars" : "\(name) (bars)") + ", \(axes.y): " + texts.joined(separator: "; ") + "."
    }
}
