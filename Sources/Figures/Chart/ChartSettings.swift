// What an author may say about a chart besides its marks.

/// Titles, scales and sizes of a chart.
struct ChartSettings {
    var title = ""
    var description = ""
    var x = AxisSettings(), y = AxisSettings()
    /// The height between the axes; nil if it follows from the width.
    var height: Double?
    var hasEqualUnits = false
}

/// What an author may say about an axis.
struct AxisSettings {
    var title = ""
    var scale = Scale.linear
    var range: ClosedRange<Double>?
}

extension Chart {
    /// Names the horizontal axis.
    ///
    /// - Parameters:
    ///   - title: what its numbers are: "step".
    ///   - unit: what they are counted in, if anything: "s", "%".
    public func xAxis(_ title: String, unit: String = "") -> Chart {
        changed { $0.x.title = unit.isEmpty ? title : "\(title) (\(unit))" }
    }

    /// Names the vertical axis.
    ///
    /// - Parameters:
    ///   - title: what its numbers are: "loss".
    ///   - unit: what they are counted in, if anything: "s", "%".
    public func yAxis(_ title: String, unit: String = "") -> Chart {
        changed { $0.y.title = unit.isEmpty ? title : "\(title) (\(unit))" }
    }

    /// Spreads the horizontal axis by `scale`. It is linear if nothing is said.
    public func xScale(_ scale: Scale) -> Chart { changed { $0.x.scale = checked(scale) } }

    /// Spreads the vertical axis by `scale`. It is linear if nothing is said.
    public func yScale(_ scale: Scale) -> Chart { changed { $0.y.scale = checked(scale) } }

    /// Shows these numbers along the horizontal axis, whatever the data are. What lies outside is cut off.
    ///
    /// - Precondition: the range is finite and wider than a point, and above 0 if the axis is logarithmic.
    public func xRange(_ range: ClosedRange<Double>) -> Chart { changed { $0.x.range = range } }

    /// Shows these numbers along the vertical axis, whatever the data are. What lies outside is cut off.
    ///
    /// - Precondition: the range is finite and wider than a point, and above 0 if the axis is logarithmic.
    public func yRange(_ range: ClosedRange<Double>) -> Chart { changed { $0.y.range = range } }

    /// Says what the chart is, in a few words, to readers who do not see it. By default, "y over x" with the axes' titles.
    public func title(_ title: String) -> Chart { changed { $0.title = title } }

    /// Says what one sees in the chart to readers who do not. What the marks show is added.
    public func description(_ description: String) -> Chart { changed { $0.description = description } }

    /// Sets the height between the axes, in units of which the whole width has 480.
    ///
    /// - Precondition: 20 to 2000.
    public func height(_ height: Double) -> Chart {
        require((20...2000).contains(height), "Chart: the height \(significant(height, digits: 6)) is not between 20 and 2000")
        return changed { $0.height = height }
    }

    /// Makes one unit of x as long as one unit of y, so that a circle is round.
    public func equalUnits() -> Chart { changed { $0.hasEqualUnits = true } }

    private func changed(_ change: (inout ChartSettings) -> Void) -> Chart {
        var chart = self
        change(&chart.settings)
        return chart
    }
}

private func checked(_ scale: Scale) -> Scale {
    if case .symmetricLog(let limit) = scale {
        require(limit > 0 && limit.isFinite, "Scale.symmetricLog: linearTo must be above 0, but it is \(significant(limit, digits: 6))")
    }
    return scale
}
