// Lines along which a function is constant.

/// The lines on which a function, known at the crossings of a grid, has a given value: marching squares.
///
/// In every cell the function is taken to be linear along the sides. Where two lines could run through a cell in two ways, the mean of
/// its corners decides. A cell with a corner that is not finite has no line.
///
/// Source: Lorensen and Cline, "Marching cubes", 1987, in two dimensions.
struct ContourLines {
    private let columns, rows: Int
    /// numbers[row * columns + column]
    private let numbers: [Double]

    /// - Parameter rows: the function's values, row by row.
    init(_ rows: [[Double]]) {
        (self.rows, columns) = (rows.count, rows.first?.count ?? 0)
        numbers = Array(rows.joined())
    }

    /// The lines at `level`, in units of the grid: x counts columns, y counts rows. A closed line ends where it starts.
    func lines(at level: Double) -> [[Point]] {
        var links = Links(sides: 2 * numbers.count)
        for row in 0..<max(rows - 1, 0) {
            for column in 0..<max(columns - 1, 0) { link(column, row, level, &links) }
        }
        return links.chains().map { chain in chain.map { crossing($0, level) } }
    }

    private func number(_ column: Int, _ row: Int) -> Double { numbers[row * columns + column] }

    /// Sides are numbered by the crossing at their left or lower end: even ones run along the row, odd ones along the column.
    private func link(_ column: Int, _ row: Int, _ level: Double, _ links: inout Links) {
        let corners = [number(column, row), number(column + 1, row), number(column + 1, row + 1), number(column, row + 1)]
        guard corners.allSatisfy({ $0.isFinite }) else { return }
        let start = row * columns + column
        let sides = [2 * start, 2 * (start + 1) + 1, 2 * (start + columns), 2 * start + 1]
        let crossed = (0..<4).filter { (corners[$0] < level) != (corners[($0 + 1) % 4] < level) }
        if crossed.count == 2 {
            links.join(sides[crossed[0]], sides[crossed[1]])
        } else if crossed.count == 4 {
            let mean = corners[0] / 4 + corners[1] / 4 + corners[2] / 4 + corners[3] / 4
            let isTurned = (mean < level) == (corners[0] < level)
            links.join(sides[0], sides[isTurned ? 1 : 3])
            links.join(sides[2], sides[isTurned ? 3 : 1])
        }
    }

    /// Where the line crosses a side.
    private func crossing(_ side: Int, _ level: Double) -> Point {
        let start = side / 2
        let (column, row) = (start % columns, start / columns)
        let isAlongRow = side % 2 == 0
        let (here, there) = (numbers[start], isAlongRow ? numbers[start + 1] : numbers[start + columns])
        let share = (level / 2 - here / 2) / (there / 2 - here / 2)
        return Point(x: Double(column) + (isAlongRow ? share : 0), y: Double(row) + (isAlongRow ? 0 : share))
    }
}

/// Which sides of cells a line joins: a side joins at most two others, one in each of the cells it parts.
private struct Links {
    private var first, second: [Int32]

    init(sides: Int) {
        first = [Int32](repeating: -1, count: sides)
        second = first
    }

    mutating func join(_ a: Int, _ b: Int) {
        for (side, other) in [(a, Int32(b)), (b, Int32(a))] {
            if first[side] < 0 { first[side] = other } else { second[side] = other }
        }
    }

    /// The chains of joined sides: first those with ends, then the rings.
    mutating func chains() -> [[Int]] {
        var chains: [[Int]] = []
        for side in first.indices where first[side] >= 0 && second[side] < 0 { chains.append(takeChain(from: side)) }
        for side in first.indices where first[side] >= 0 { chains.append(takeChain(from: side)) }
        return chains
    }

    private mutating func takeChain(from start: Int) -> [Int] {
        var chain = [start]
        var (side, previous) = (start, -1)
        while true {
            let (a, b) = (Int(first[side]), Int(second[side]))
            (first[side], second[side]) = (-1, -1)
            let next = a != previous && a >= 0 ? a : b
            if next < 0 { return chain }
            chain.append(next)
            if next == start { return chain }
            (previous, side) = (side, next)
        }
    }
}
