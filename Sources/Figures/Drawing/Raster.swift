// Clouds of points that are too many to be drawn one by one.

/// The unit squares of a frame that hold a point.
struct Raster {
    private let frame: Frame
    private let columns, rows: Int
    private var isSet: [Bool]

    init(_ points: [Point], in frame: Frame) {
        self.frame = frame
        (columns, rows) = (Int(frame.width.rounded(.up)) + 1, Int(frame.height.rounded(.up)) + 1)
        isSet = [Bool](repeating: false, count: columns * rows)
        for point in points where frame.contains(point) {
            let (column, row) = (Int((point.x - frame.left).rounded()), Int((point.y - frame.top).rounded()))
            isSet[column * rows + row] = true
        }
    }

    /// How many squares hold a point.
    var count: Int { isSet.reduce(0) { $1 ? $0 + 1 : $0 } }

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
