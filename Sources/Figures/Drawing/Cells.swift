// Rectangles of colored cells: heat maps and images.

extension SVG {
    /// Fills `frame` with rows of cells of the given levels; a missing level leaves the paper.
    ///
    /// Each color is one path, a line as thick as a row through every run of cells. The most frequent color lies under all others.
    mutating func cells(_ levels: [[Int?]], _ ramp: Ramp, in frame: Frame) {
        guard let columns = levels.first?.count, columns > 0 else { return }
        var counts = [Int](repeating: 0, count: Ramp.levels)
        for level in levels.joined() { if let level { counts[level] += 1 } }
        let isWhole = counts.reduce(0, +) == columns * levels.count
        let most = counts.max() ?? 0
        let ground = isWhole ? counts.firstIndex(of: most) : nil
        group(levels.count, columns, frame, ramp.classes)
        if let ground { ramped(ramp.paint(ground), "M0 \(number(Double(levels.count) / 2 - 0.5))h\(columns)", width: levels.count) }
        for level in 0..<Ramp.levels where counts[level] > 0 && level != ground {
            ramped(ramp.paint(level), runs(of: level, in: levels))
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
