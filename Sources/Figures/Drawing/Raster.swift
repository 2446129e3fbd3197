// Clouds of points that are too many to be drawn one by one.

/// The unit squares of a frame that hold a point.
struct Raster {
    private let frame: Frame
    private let columns, rows: Int
    private var isSet: [Bool]

    init(_ points: [Point], in frame: Frame) {
        self.init(frame)
        for point in points where frame.contains(point) { set(point) }
    }

    /// The unit squares that lines inside the frame run through.
    init(lines: [[Point]], in frame: Frame) {
        self.init(frame)
        for line in lines {
            for (start, end) in zip(line, line.dropFirst()) {
                let steps = max(start.distance(to: end).rounded(.up), 1)
                for step in 0...Int(steps) { set(start.moved(Double(step) / steps, towards: end)) }
            }
        }
    }

    private init(_ frame: Frame) {
        self.frame = frame
        (columns, rows) = (Int(frame.width.rounded(.up)) + 1, Int(frame.height.rounded(.up)) + 1)
        isSet = [Bool](repeating: false, count: columns * rows)
    }

    private mutating func set(_ point: Point) {
        let (column, row) = (Int((point.x - frame.left).rounded()), Int((point.y - frame.top).rounded()))
        isSet[min(max(column, 0), columns - 1) * rows + min(max(row, 0), rows - 1)] = true
    }

    /// A path of dots; those on top of each other are one vertical line.
    var pathData: String {
        var path = PathData()
        for column in 0..<columns {
            var row = 0
            while row < rows {
                let first = row
                while row < rows, isSet[column * rows + row] { row += 1 }
                if row > first {
                    let x = frame.left + Double(column)
                    let start = Point(x: x, y: frame.top + Double(first))
                    if row == first + 1 {
                        path.dot(at: start)
                    } else {
                        path.line(through: [start, Point(x: x, y: frame.top + Double(row - 1))])
                    }
                }
                row += 1
            }
        }
        return path.text
    }
}
