// Rectangles of colored cells: heat maps and images.

extension SVG {
    /// Fills `frame` with rows of cells of the given levels; a missing level leaves the paper.
    ///
    /// Each color is one path: a line as thick as a row, through every run of cells.
    mutating func cells(_ levels: [[Int?]], _ ramp: Ramp, in frame: Frame) {
        guard let columns = levels.first?.count, columns > 0 else { return }
        group(levels.count, columns, frame, ramp.classes)
        for level in 0..<Ramp.levels where level != ramp.levelOfPaper {
            let runs = runs(of: level, in: levels)
            if !runs.isEmpty { ramped(ramp.paint(level), runs) }
        }
        endGroup()
    }

    /// A path through all runs of cells of that level, one unit a cell.
    private func runs(of level: Int, in rows: [[Int?]]) -> String {
        var text = ""
        var end: (x: Int, y: Int)?
        for (y, row) in rows.enumerated() {
            var x = 0
            while x < row.count {
                let start = x
                while x < row.count, row[x] == level { x += 1 }
                if x > start {
                    text += end.map { "m\(start - $0.x)\(y - $0.y < 0 ? "" : " ")\(y - $0.y)" } ?? "M\(start) \(y)"
                    text += "h\(x - start)"
                    end = (x, y)
                }
                x += 1
            }
        }
        return text
    }
}
