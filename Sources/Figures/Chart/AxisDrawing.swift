// The grid behind the data, and the axes and labels around them.

extension Plot {
    /// Thin lines at the ticks.
    mutating func drawGrid(_ xTicks: [Tick], _ yTicks: [Tick]) {
        var path = PathData()
        for tick in yTicks where y.categories.isEmpty {
            let height = y.position(tick.value)
            path.line(through: [Point(x: frame.left, y: height), Point(x: frame.right, y: height)])
        }
        for tick in xTicks where x.categories.isEmpty {
            let place = x.position(tick.value)
            path.line(through: [Point(x: place, y: frame.top), Point(x: place, y: frame.bottom)])
        }
        if !path.text.isEmpty { svg.path(path.text, class: "grid") }
    }

    /// The lower edge, the line at 0, and the short lines of a logarithmic axis; around cells and contours, a frame.
    mutating func drawAxes(_ xTicks: [Tick], _ yTicks: [Tick], isFramed: Bool) {
        var path = PathData()
        if isFramed {
            path.rectangle(frame)
        } else {
            path.line(through: [Point(x: frame.left, y: frame.bottom), Point(x: frame.right, y: frame.bottom)])
            if y.lower < 0, y.upper > 0, y.categories.isEmpty {
                let zero = y.position(0)
                path.line(through: [Point(x: frame.left, y: zero), Point(x: frame.right, y: zero)])
            }
        }
        for value in y.shortTicks(yTicks, isFramed) {
            let height = y.position(value)
            path.line(through: [Point(x: frame.left, y: height), Point(x: frame.left + 4, y: height)])
        }
        for value in x.shortTicks(xTicks, isFramed) {
            let place = x.position(value)
            path.line(through: [Point(x: place, y: frame.bottom), Point(x: place, y: frame.bottom - 4)])
        }
        svg.path(path.text, class: "axis")
    }

    /// What is written below the frame, in `rows` rows by turns.
    mutating func drawXLabels(_ ticks: [Tick], rows: Int) {
        for (index, tick) in ticks.enumerated() {
            let place = Point(x: x.position(tick.value), y: frame.bottom + 15 + 22 * Double(index % rows))
            svg.text(tick.label, at: place, anchor: .middle, class: "quiet")
        }
    }

    /// What is written at the left of the frame.
    mutating func drawYLabels(_ ticks: [Tick]) {
        for tick in ticks {
            svg.text(tick.label, at: Point(x: frame.left - 6, y: y.position(tick.value)), anchor: .end, class: "quiet")
        }
    }

    /// What stands above one of several panels.
    mutating func drawTitle(_ title: String) {
        svg.text(title, at: Point(x: (frame.left + frame.right) / 2, y: frame.top - 13), anchor: .middle)
    }
}

extension Axis {
    /// The places of short lines: of the ticks themselves where there is no grid, and between powers of ten that all have a tick,
    /// those of 2, 3 … 9 times the lower one.
    fileprivate func shortTicks(_ ticks: [Tick], _ isFramed: Bool) -> [Double] {
        if !categories.isEmpty { return [] }
        let values = isFramed ? ticks.map { $0.value } : []
        guard scale == .log, let first = ticks.first, let last = ticks.last, ticks.count > 1,
              decimalExponent(of: last.value) - decimalExponent(of: first.value) == ticks.count - 1 else { return values }
        return values + Tick.digits(2...9, logarithm(lower), logarithm(upper)).map { $0.value }
    }
}
