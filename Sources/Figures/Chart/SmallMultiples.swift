// Several charts on the same axes.

/// Charts beside each other that share their axes, so that they can be compared at a glance.
///
///     SmallMultiples(columns: 3, optimizers.map { ($0.name, Chart { Contour(…) { … }; Trajectory(…) }) })
///
/// The titles, scales and ranges of the axes are those of the first chart. Marks of the same name look the same in all of them.
public struct SmallMultiples: Figure {
    private let grid: ChartGrid

    /// The charts in rows, each under its title.
    ///
    /// - Parameters:
    ///   - title: what the picture is, in a few words; by default the title of the first chart.
    ///   - description: what one sees, for readers who do not.
    ///   - columns: how many stand beside each other; three have room on a telephone if their ticks are short.
    ///   - charts: each chart and what stands above it.
    /// - Precondition: there is a chart, and 1 to 6 columns.
    public init(title: String = "", description: String = "", columns: Int, _ charts: [(title: String, chart: Chart)]) {
        require(!charts.isEmpty, "SmallMultiples: no charts; give one at least")
        require((1...6).contains(columns), "SmallMultiples: \(columns) columns; give 1 to 6")
        var panels = charts.map { $0.chart }
        if !title.isEmpty { panels[0].settings.title = title }
        if !description.isEmpty { panels[0].settings.description = description }
        grid = ChartGrid(panels: panels, titles: charts.map { $0.title }, columns: min(columns, charts.count))
    }

    public var svg: String { grid.svg }
}
