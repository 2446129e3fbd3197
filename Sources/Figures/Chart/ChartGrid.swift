// One chart, or several beside each other on the same axes: where everything stands.

/// Panels in rows of `columns`, with one legend, shared axes, and tick labels at the left and below only.
struct ChartGrid {
    let panels: [Chart]
    /// What stands above each panel; empty for a single chart.
    var titles: [String] = []
    let columns: Int

    /// The width of every chart. On a page it is shown at so many pixels, or narrower.
    static let width = 480.0

    var svg: String {
        let layout = ChartLayout(self)
        var svg = SVG(
            width: Self.width, height: layout.height, title: title, description: description(layout), style: .chart)
        layout.legend.draw(on: &svg)
        layout.drawTitles(on: &svg)
        for (index, chart) in panels.enumerated() {
            var plot = Plot(svg: svg, x: layout.xAxis(index), y: layout.yAxis(index), colors: layout.colors, barNames: layout.extent.barNames)
            if !layout.extent.x.isFilled { plot.drawGrid(layout.xTicks, layout.yTicks) }
            for (mark, look) in zip(chart.marks, looks(of: chart)) { mark.draw(on: &plot, look) }
            plot.drawAxes(layout.xTicks, layout.yTicks, isFramed: layout.extent.x.isFilled)
            if layout.isLowest(index) { plot.drawXLabels(layout.xTicks, rows: layout.labelRows) }
            if index % columns == 0 { plot.drawYLabels(layout.yTicks) }
            if !titles.isEmpty { plot.drawTitle(titles[index]) }
            svg = plot.svg
        }
        return svg.text
    }

    var settings: ChartSettings { panels[0].settings }

    /// All names of marks that the legend shows, in the order of their first use.
    private var names: [String] {
        var names: [String] = []
        for mark in panels.flatMap({ $0.marks }) where mark.hasLook && !mark.name.isEmpty && !names.contains(mark.name) {
            names.append(mark.name)
        }
        return names
    }

    /// Marks of the same name look the same in all panels; those without a name follow after those with one.
    private func looks(of chart: Chart) -> [Look] {
        var next = names.count
        return chart.marks.map { mark in
            if let index = names.firstIndex(of: mark.name) { return Look(index: index, color: color(of: mark.name)) }
            if mark.hasLook { next += 1 }
            return Look(index: max(next - 1, 0), color: mark.color)
        }
    }

    /// The color that one of the marks of that name was given.
    private func color(of name: String) -> Int? {
        panels.flatMap { $0.marks }.filter { $0.name == name }.compactMap { $0.color }.first
    }

    var legendEntries: [LegendEntry] {
        names.enumerated().map { index, name in
            let swatch = panels.flatMap { $0.marks }.filter { $0.name == name }.reduce(into: Swatch()) { $0.formUnion($1.swatch) }
            return LegendEntry(name: name, look: Look(index: index, color: color(of: name)), swatch: swatch)
        }
    }

    private var title: String {
        if !settings.title.isEmpty { return settings.title }
        let axes = [settings.y.title, settings.x.title].filter { !$0.isEmpty }
        return axes.isEmpty ? "Chart" : axes.joined(separator: " over ")
    }

    /// The author's words, the axes, and what every mark shows, a line for each.
    private func description(_ layout: ChartLayout) -> String {
        let axes = AxisNames(
            x: settings.x.title.isEmpty ? "x" : settings.x.title, y: settings.y.title.isEmpty ? "y" : settings.y.title,
            categories: layout.extent.x.categories)
        var lines = settings.description.isEmpty ? [] : [settings.description]
        lines.append(
            layout.xAxis(0).text("Horizontal axis", settings.x.title) + " " + layout.yAxis(0).text("Vertical axis", settings.y.title))
        for (index, chart) in panels.enumerated() {
            if !titles.isEmpty { lines.append("\(titles[index]):") }
            lines += chart.marks.compactMap { $0.summary(axes) }
        }
        return (lines + layout.extent.remarks.map { $0 + "." }).joined(separator: "\n")
    }
}

extension Axis {
    /// For readers who do not see the axis.
    fileprivate func text(_ name: String, _ title: String) -> String {
        let subject = title.isEmpty ? name : "\(name): \(title)"
        if !categories.isEmpty { return subject + ": " + categories.joined(separator: ", ") + "." }
        return "\(subject)\(scale.text), from \(significant(lower, digits: 4)) to \(significant(upper, digits: 4))."
    }
}
