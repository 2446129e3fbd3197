// Numbers as colors in a grid.

/// A grid of cells whose colors stand for numbers, with the scale of the colors above it.
///
///     HeatMap(gradients, rows: ["x₁", "x₂"], columns: ["h₁", "h₂"], name: "∂L/∂w", ramp: .diverging, numbers: true)
///     HeatMap(x: 0...2, y: 0...1, name: "rate") { α, β in rate(α, β) }
///
/// A cell whose number is NaN stays empty.
public final class HeatMap: Mark {
    private let content: Content
    private let ramp: Ramp
    private let range: ClosedRange<Double>?
    private let hasNumbers: Bool

    private enum Content {
        case matrix([[Double]], rows: [String], columns: [String])
        case function(ClosedRange<Double>, ClosedRange<Double>, cells: Int, (Double, Double) -> Double)
    }

    /// The map of a matrix, its first row at the top, with names in place of numbers on both axes.
    ///
    /// - Parameters:
    ///   - matrix: the numbers, row by row.
    ///   - rows: the name of each row, by default 0, 1, 2 …
    ///   - columns: the name of each column, by default 0, 1, 2 …
    ///   - name: what the colors mean.
    ///   - ramp: how colors grow with numbers.
    ///   - range: the numbers at the ends of the ramp, by default the least and the greatest.
    ///   - numbers: whether each number is written in its cell, with three digits.
    /// - Precondition: all rows are equally long and there are as many names as rows and columns.
    public convenience init(
        _ matrix: [[some Quantity]], rows: [String] = [], columns: [String] = [], name: String = "", ramp: Ramp = .sequential,
        range: ClosedRange<Double>? = nil, numbers: Bool = false
    ) {
        let (height, width) = (matrix.count, matrix.first?.count ?? 0)
        require(height > 0 && width > 0, "HeatMap: the matrix is empty; give it a row and a column at least")
        for (index, row) in matrix.enumerated() {
            require(row.count == width, "HeatMap: row 0 has \(width) numbers, but row \(index) has \(row.count)")
        }
        let rowNames = rows.isEmpty ? (0..<height).map { "\($0)" } : rows
        let columnNames = columns.isEmpty ? (0..<width).map { "\($0)" } : columns
        require(
            rowNames.count == height && columnNames.count == width,
            "HeatMap: \(height) × \(width) numbers, but names for \(rowNames.count) rows and \(columnNames.count) columns")
        self.init(.matrix(matrix.map { quantities($0) }, rows: rowNames, columns: columnNames), name, ramp, range, numbers)
    }

    /// The map of a function over a rectangle.
    ///
    /// - Parameters:
    ///   - x: the numbers along the horizontal axis.
    ///   - y: the numbers along the vertical axis.
    ///   - cells: into how many cells each side is divided; the function is evaluated in the middle of each.
    ///   - name: what the colors mean.
    ///   - ramp: how colors grow with numbers.
    ///   - range: the numbers at the ends of the ramp, by default the least and the greatest.
    ///   - function: the function.
    public convenience init(
        x: ClosedRange<Double>, y: ClosedRange<Double>, cells: Int = 60, name: String = "", ramp: Ramp = .sequential,
        range: ClosedRange<Double>? = nil, _ function: @escaping (Double, Double) -> Double
    ) {
        require((1...500).contains(cells), "HeatMap: \(cells) cells to a side; give 1 to 500")
        self.init(.function(x, y, cells: cells, function), name, ramp, range, false)
    }

    private init(_ content: Content, _ name: String, _ ramp: Ramp, _ range: ClosedRange<Double>?, _ hasNumbers: Bool) {
        (self.content, self.ramp, self.range, self.hasNumbers) = (content, ramp, range, hasNumbers)
        super.init(name: name, color: nil)
    }

    override var hasLook: Bool { false }

    override func extend(_ extent: inout Extent) {
        switch content {
        case .matrix(_, let rows, let columns):
            for name in columns { _ = extent.x.index(ofCategory: name) }
            for name in rows.reversed() { _ = extent.y.index(ofCategory: name) }
        case .function(let x, let y, _, _):
            for end in [x.lowerBound, x.upperBound] { extent.x.include(checked: end, "HeatMap") }
            for end in [y.lowerBound, y.upperBound] { extent.y.include(checked: end, "HeatMap") }
        }
        (extent.x.isFilled, extent.y.isFilled) = (true, true)
    }

    /// The numbers, row by row from the top.
    private func numbers(_ xScale: Scale, _ yScale: Scale) -> [[Double]] {
        switch content {
        case .matrix(let matrix, _, _): return matrix
        case .function(let x, let y, let cells, let function):
            let xs = Sampling(x, xScale, count: cells).middles, ys = Sampling(y, yScale, count: cells).middles
            return ys.reversed().map { y in xs.map { function($0, y) } }
        }
    }

    override func colorScale(_ extent: Extent) -> ColorScale? {
        ColorScale(name, ramp, range: range, of: numbers(extent.x.scale, extent.y.scale).joined())
    }

    override func draw(on plot: inout Plot, _ look: Look) {
        guard let colors = plot.colors else { return }
        let numbers = numbers(plot.x.scale, plot.y.scale)
        let frame = frame(in: plot)
        require(
            frame.isInside(plot.frame), "HeatMap: the axes must show the whole map; leave out xRange and yRange, or make them wider")
        plot.svg.cells(numbers.map { $0.map(colors.level) }, colors.ramp, in: frame)
        if hasNumbers { writeNumbers(numbers, colors, frame, on: &plot.svg) }
    }

    private func frame(in plot: Plot) -> Frame {
        switch content {
        case .matrix(_, let rows, let columns):
            let last = plot.x.categories.firstIndex(of: columns[columns.count - 1]) ?? 0
            let first = plot.x.categories.firstIndex(of: columns[0]) ?? 0
            let low = plot.y.categories.firstIndex(of: rows[rows.count - 1]) ?? 0
            let high = plot.y.categories.firstIndex(of: rows[0]) ?? 0
            return Frame(
                left: plot.x.position(Double(first) - 0.5), top: plot.y.position(Double(high) + 0.5),
                right: plot.x.position(Double(last) + 0.5), bottom: plot.y.position(Double(low) - 0.5))
        case .function(let x, let y, _, _):
            return Frame(
                left: plot.x.position(x.lowerBound), top: plot.y.position(y.upperBound),
                right: plot.x.position(x.upperBound), bottom: plot.y.position(y.lowerBound))
        }
    }

    private func writeNumbers(_ numbers: [[Double]], _ colors: ColorScale, _ frame: Frame, on svg: inout SVG) {
        let (width, height) = (frame.width / Double(numbers[0].count), frame.height / Double(numbers.count))
        for (row, line) in numbers.enumerated() {
            for (column, value) in line.enumerated() {
                let isStrong = colors.level(value).map(colors.ramp.isStrong) ?? false
                let place = Point(x: frame.left + (Double(column) + 0.5) * width, y: frame.top + (Double(row) + 0.5) * height)
                svg.text(significant(value, digits: 3), at: place, anchor: .middle, class: isStrong ? "inverse" : "")
            }
        }
    }

    override func summary(_ axes: AxisNames) -> String? {
        guard case .matrix(let matrix, let rows, let columns) = content, rows.count * columns.count <= 100 else {
            return "\(name.isEmpty ? "Heat map" : name): a map of colors."
        }
        let lines = zip(rows, matrix).map { row, numbers in
            "\(row): " + numbers.map { significant($0, digits: 4) }.joined(separator: ", ")
        }
        return "\(name.isEmpty ? "Heat map" : name) for \(columns.joined(separator: ", ")); " + lines.joined(separator: "; ") + "."
    }
}
