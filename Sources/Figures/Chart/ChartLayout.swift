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
    private let left, top, panelWidth, panelHeight: Double

    private static let line = 24.0
    private static let gap = 16.0

    init(_ grid: ChartGrid) {
        self.grid = grid
        let settings = grid.settings
        extent = Self.extent(of: grid)
        legend = Legend(grid.legendEntries, colors: grid.panels.flatMap(\.marks).compactMap { $0.colorScale() }.first)
        xDomain = Self.domain(extent.x, settings.x, isRounded: false, "x")
        yDomain = Self.domain(extent.y, settings.y, isRounded: true, "y")

        let trial = Axis(scale: settings.y.scale, yDomain, categories: extent.y.categories, from: settings.height, to: 0)
        yTicks = Tick.ticks(on: trial, atMost: 6) { trial.haveRoom($0) { _ in Self.line } }
        left = 8 + (yTicks.map { textWidth($0.label) }.max() ?? 0)
        let columns = Double(grid.columns)
        let wide = (ChartGrid.width - left - Self.gap * columns) / columns
        top = 6 + legend.height + (settings.y.title.isEmpty ? 8 : Self.line)

        var (width, height) = (wide, settings.height)
        if settings.hasEqualUnits {
            height = wide * (yDomain.upper - yDomain.lower) / (xDomain.upper - xDomain.lower)
            if height > ChartGrid.width { (width, height) = (wide * ChartGrid.width / height, ChartGrid.width) }
        }
        (panelWidth, panelHeight) = (width, height)
        let xAxis = Axis(scale: settings.x.scale, xDomain, categories: extent.x.categories, from: 0, to: width)
        let room = { (ticks: [Tick], rows: Double) in xAxis.haveRoom(ticks) { (textWidth($0) + 12) / rows } }
        xTicks = Tick.ticks(on: xAxis, atMost: 8) { room($0, 1) }
        labelRows = extent.x.categories.isEmpty || room(xTicks, 1) ? 1 : room(xTicks, 2) ? 2 : 3
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
        return extent
    }

    private static func domain(_ limits: Limits, _ settings: AxisSettings, isRounded: Bool, _ name: String) -> Domain {
        guard let range = settings.range else { return limits.domain(isRounded: isRounded) }
        let (lower, upper) = (range.lowerBound, range.upperBound)
        require(
            lower < upper && settings.scale.accepts(lower) && settings.scale.accepts(upper),
            "Chart: \(name)Range \(significant(lower, digits: 6))...\(significant(upper, digits: 6)) must be finite and wider than a"
                + " point\(settings.scale == .log ? ", and above 0 on a logarithmic axis" : "")")
        return Domain(lower: lower, upper: upper)
    }

    private var rows: Int { (grid.panels.count + grid.columns - 1) / grid.columns }
    private var titleHeight: Double { grid.titles.isEmpty ? 0 : Self.line }
    private var labelHeight: Double { Self.line * Double(labelRows) }

    /// The frame of the panel at `index`.
    private func frame(_ index: Int) -> Frame {
        let (row, column) = (Double(index / grid.columns), Double(index % grid.columns))
        let x = left + column * (panelWidth + Self.gap)
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
        svg.text(grid.settings.y.title, at: Point(x: 2, y: top - Self.line / 2 - 2), anchor: .start)
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
