// Where the parts of a chart stand.

/// The places of frames, titles and ticks. All of it follows from the data and from estimated widths of texts.
struct ChartLayout {
    let grid: ChartGrid
    let extent: Extent
    let legend: Legend
    let xTicks, yTicks: [Tick]
    /// In how many rows the labels of the horizontal axis stand.
    let labelRows: Int
    private let xDomain, yDomain: Domain
    let colors: ColorScale?
    private let left, top, gap, panelWidth, panelHeight: Double

    private static let line = 24.0

    init(_ grid: ChartGrid) {
        self.grid = grid
        let settings = grid.settings
        let extent = Self.extent(of: grid)
        self.extent = extent
        colors = grid.panels.flatMap { $0.marks }.compactMap { $0.colorScale(extent) }.reduce(nil) { $0?.joined(with: $1) ?? $1 }
        legend = Legend(grid.legendEntries, colors: colors)
        xDomain = Self.domain(extent.x, settings.x, isRounded: false, "x")
        yDomain = Self.domain(extent.y, settings.y, isRounded: true, "y")
        // The title of the vertical axis stands clear of the topmost label.
        top = legend.height + (settings.y.title.isEmpty ? 14 : 36)

        let columns = Double(grid.columns)
        let height = settings.height ?? max(250 / columns, 110)
        let yAxis = Axis(scale: settings.y.scale, yDomain, categories: extent.y.categories, from: height, to: 0)
        yTicks = Tick.ticks(on: yAxis, atMost: 6) { yAxis.haveRoom($0) { _ in Self.line } }
        left = 8 + (yTicks.map { textWidth($0.label) }.max() ?? 0)

        // The labels at the ends reach over the frames; how far, is known when there are ticks.
        let trial = Self.xTicks((ChartGrid.width - left) / columns - 16, settings, xDomain, extent)
        let overhang = textWidth(trial.ticks.last?.label ?? "") / 2
        // Labels in several rows may be wider than their bars. The last one's middle lies half a bar inside the frame; how wide a
        // bar is depends on what stays free at the right: right + (free − right) · half = overhang + 2.
        let half = 0.5 / Double(max(extent.x.categories.count, 1))
        let free = (ChartGrid.width - left) / columns
        let right = trial.rows > 1 ? max((overhang + 2 - free * half) / (1 - half), 2) : max(overhang + 2, 10)
        gap = grid.columns == 1 || trial.rows > 1 ? 16 : max(16, overhang + textWidth(trial.ticks.first?.label ?? "") / 2 + 8)
        let width = (ChartGrid.width - left - right - gap * (columns - 1)) / columns
        (panelWidth, panelHeight) = Self.size(width, height, settings, xDomain, yDomain)
        (xTicks, labelRows) = Self.xTicks(panelWidth, settings, xDomain, extent)
    }

    /// The ticks of the horizontal axis, and in how many rows their labels must stand.
    private static func xTicks(
        _ width: Double, _ settings: ChartSettings, _ domain: Domain, _ extent: Extent
    ) -> (ticks: [Tick], rows: Int) {
        let axis = Axis(scale: settings.x.scale, domain, categories: extent.x.categories, from: 0, to: width)
        let fit = { (ticks: [Tick], rows: Double) in axis.haveRoom(ticks) { (textWidth($0) + 12) / rows } }
        for rows in 1...3 where !extent.x.categories.isEmpty && fit(Tick.categories(extent.x.categories), Double(rows)) {
            return (Tick.categories(extent.x.categories), rows)
        }
        return (Tick.ticks(on: axis, atMost: 8) { fit($0, 1) }, 1)
    }

    /// The size of the frames; with equal units, the width that is left over stays empty.
    private static func size(
        _ width: Double, _ height: Double, _ settings: ChartSettings, _ x: Domain, _ y: Domain
    ) -> (Double, Double) {
        guard settings.hasEqualUnits else { return (width, height) }
        let ratio = (y.upper - y.lower) / (x.upper - x.lower)
        let tallest = settings.height ?? ChartGrid.width
        return width * ratio > tallest ? (tallest / ratio, tallest) : (width, width * ratio)
    }

    private static func extent(of grid: ChartGrid) -> Extent {
        let settings = grid.settings
        var extent = Extent(xScale: settings.x.scale, yScale: settings.y.scale)
        for chart in grid.panels {
            require(
                chart.settings.x.scale == settings.x.scale && chart.settings.y.scale == settings.y.scale,
                "SmallMultiples: the charts share their axes, so give all the same xScale and yScale")
            for mark in chart.marks { mark.extend(&extent) }
        }
        require(
            !extent.x.isEmpty && !extent.y.isEmpty || extent.notPositive == 0,
            "Chart: the axis is logarithmic, but of \(extent.notPositive) values none is above 0; use the scale .linear or"
                + " .symmetricLog(linearTo:)")
        return extent
    }

    private static func domain(_ limits: Limits, _ settings: AxisSettings, isRounded: Bool, _ name: String) -> Domain {
        guard let range = settings.range else { return limits.domain(isRounded: isRounded) }
        let (lower, upper) = (range.lowerBound, range.upperBound)
        require(
            lower < upper && settings.scale.accepts(lower) && settings.scale.accepts(upper),
            "Chart: \(name)Range \(significant(lower, digits: 6))...\(significant(upper, digits: 6)) must be finite"
                + " and wider than a point\(settings.scale == .log ? ", and above 0 on a logarithmic axis" : "")")
        return Domain(lower: lower, upper: upper)
    }

    private var rows: Int { (grid.panels.count + grid.columns - 1) / grid.columns }
    private var titleHeight: Double { grid.titles.isEmpty ? 0 : Self.line }
    private var labelHeight: Double { Self.line * Double(labelRows) }

    /// The frame of the panel at `index`.
    private func frame(_ index: Int) -> Frame {
        let (row, column) = (Double(index / grid.columns), Double(index % grid.columns))
        let x = left + column * (panelWidth + gap)
        let y = top + titleHeight + row * (panelHeight + titleHeight + 12)
        return Frame(left: x, top: y, right: x + panelWidth, bottom: y + panelHeight)
    }

    func xAxis(_ index: Int) -> Axis {
        let frame = frame(index)
        return Axis(scale: grid.settings.x.scale, xDomain, categories: extent.x.categories, from: frame.left, to: frame.right)
    }

    func yAxis(_ index: Int) -> Axis {
        let frame = frame(index)
        return Axis(scale: grid.settings.y.scale, yDomain, categories: extent.y.categories, from: frame.bottom, to: frame.top)
    }

    /// Whether no panel stands below the one at `index`.
    func isLowest(_ index: Int) -> Bool { index + grid.columns >= grid.panels.count }

    private var bottom: Double { frame((rows - 1) * grid.columns).bottom + 4 + labelHeight }
    private var hasXTitle: Bool { !grid.settings.x.title.isEmpty }

    var height: Double { bottom + Self.line * Double((hasXTitle ? 1 : 0) + extent.remarks.count) + 4 }

    /// The titles of the axes, and below them what is not in the picture.
    func drawTitles(on svg: inout SVG) {
        let last = frame(min(grid.columns, grid.panels.count) - 1)
        svg.text(grid.settings.y.title, at: Point(x: 2, y: top - 22), anchor: .start)
        let middle = Point(x: (left + last.right) / 2, y: bottom + Self.line / 2 - 2)
        svg.text(grid.settings.x.title, at: middle, anchor: .middle)
        for (index, remark) in extent.remarks.enumerated() {
            let y = bottom + Self.line * (Double(index + (hasXTitle ? 1 : 0)) + 0.5)
            svg.text("Not shown: " + remark, at: Point(x: left, y: y), anchor: .start, class: "quiet")
        }
    }
}

extension Axis {
    /// Whether neighboring ticks are as far apart as their labels need.
    fileprivate func haveRoom(_ ticks: [Tick], _ room: (String) -> Double) -> Bool {
        zip(ticks, ticks.dropFirst()).allSatisfy {
            abs(position($1.value) - position($0.value)) >= (room($0.label) + room($1.label)) / 2
        }
    }
}
