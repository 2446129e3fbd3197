// Rows and columns of text.

/// A table of what a run has found. A column of numbers is aligned at the right.
///
///     Table(
///         columns: ["optimizer", "η", "loss"],
///         rows: results.map { [$0.name, "\($0.rate)", $0.loss.formatted(digits: 4)] })
///
/// Cells are texts, so that the caller decides how many digits they show.
public struct Table: Figure {
    private let title, description: String
    private let columns: [String]
    private let rows: [[String]]

    /// The table of the given rows.
    ///
    /// - Parameters:
    ///   - columns: what stands above each column.
    ///   - rows: the cells of each row.
    ///   - title: what the table is, in a few words.
    ///   - description: what one sees in it, for readers who do not. What every cell holds is added.
    /// - Precondition: there is a column, and every row has a cell for each.
    public init(columns: [String], rows: [[String]], title: String = "Table", description: String = "") {
        require(!columns.isEmpty, "Table: no columns; give one at least")
        for (index, row) in rows.enumerated() {
            require(
                row.count == columns.count, "Table: row \(index) has \(row.count) cells, but there are \(columns.count) columns")
        }
        (self.columns, self.rows, self.title, self.description) = (columns, rows, title, description)
    }

    private static let rowHeight = 28.0
    private static let gap = 24.0

    public var svg: String {
        let widths = columns.indices.map { column in
            rows.reduce(textWidth(columns[column])) { max($0, textWidth($1[column])) }
        }
        let width = widths.reduce(0, +) + Self.gap * Double(columns.count - 1) + 4
        let height = Self.rowHeight * Double(rows.count + 1) + 2
        var svg = SVG(width: width, height: height, title: title, description: summary, style: .chart)
        for index in rows.indices where index > 0 {
            let y = Self.rowHeight * Double(index + 1)
            svg.line(from: Point(x: 0, y: y), to: Point(x: width, y: y), class: "grid")
        }
        for y in [Self.rowHeight, height - 1] { svg.line(from: Point(x: 0, y: y), to: Point(x: width, y: y), class: "axis") }
        var left = 2.0
        for (column, columnWidth) in widths.enumerated() {
            let isNumeric = !rows.isEmpty && rows.allSatisfy { isNumber($0[column]) }
            for (index, text) in ([columns[column]] + rows.map { $0[column] }).enumerated() {
                let place = Point(x: isNumeric ? left + columnWidth : left, y: Self.rowHeight * (Double(index) + 0.5) + 1)
                svg.text(text, at: place, anchor: isNumeric ? .end : .start, class: index == 0 ? "quiet" : "")
            }
            left += columnWidth + Self.gap
        }
        return svg.text
    }

    private var summary: String {
        let lines = rows.map { row in zip(columns, row).map { "\($0): \($1)" }.joined(separator: "; ") + "." }
        return ((description.isEmpty ? [] : [description]) + lines).joined(separator: "\n")
    }
}

/// Whether a cell is a number, or the place of one.
private func isNumber(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return true }
    switch first {
    case "0"..."9", "-", "−", "+", ".", "∞", "<", ">", "≈", "±", "–", "—": return true
    default: return text == "NaN" || text == "nan" || text == "inf"
    }
}
