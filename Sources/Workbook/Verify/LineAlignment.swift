// Which printed line stands for which written one.

struct LineAlignment {
    private let written: [ScannedLine]
    private let printed: [ScannedLine]
    private let comparison: Comparison

    init(_ written: [String], _ printed: [String], _ comparison: Comparison) {
        self.written = written.map(ScannedLine.init)
        self.printed = printed.map(ScannedLine.init)
        self.comparison = comparison
    }

    /// All lines in order.
    var lines: [OutputDiff.Line] {
        var above = 0
        while above < min(written.count, printed.count), agree(above, above) { above += 1 }
        var below = 0
        while below < min(written.count, printed.count) - above, agree(written.count - 1 - below, printed.count - 1 - below) { below += 1 }
        let left = above..<(written.count - below), right = above..<(printed.count - below)
        // The exact alignment costs lines times differences; texts that differ in thousands of lines are compared in place.
        let between = left.count + right.count <= 1000 ? aligned(left, right) : inPlace(left, right)
        return (0..<above).map(same) + between + (left.upperBound..<written.count).map(same)
    }

    private func agree(_ left: Int, _ right: Int) -> Bool { comparison.compare(written: written[left], printed: printed[right]) == .equal }

    private func same(_ left: Int) -> OutputDiff.Line { .same(written[left].text, written: left) }

    private func inPlace(_ left: Range<Int>, _ right: Range<Int>) -> [OutputDiff.Line] {
        (left.lowerBound..<max(left.upperBound, right.upperBound)).flatMap { index -> [OutputDiff.Line] in
            if left.contains(index), right.contains(index), agree(index, index) { return [same(index)] }
            return (left.contains(index) ? [.missing(written[index].text, written: index)] : []) + (right.contains(index) ? [.new(printed[index].text)] : [])
        }
    }

    /// A line of either side: agreement is not the same in both directions, so the sides must not be confused.
    private enum Side {
        case written(Int), printed(Int)
    }

    private func aligned(_ left: Range<Int>, _ right: Range<Int>) -> [OutputDiff.Line] {
        let changes = right.map(Side.printed).difference(from: left.map(Side.written)) { a, b in
            switch (a, b) {
            case (.written(let left), .printed(let right)), (.printed(let right), .written(let left)): agree(left, right)
            default: false
            }
        }
        var removed: Set<Int> = [], inserted: Set<Int> = []
        for change in changes {
            switch change {
            case .remove(let offset, _, _): removed.insert(left.lowerBound + offset)
            case .insert(let offset, _, _): inserted.insert(right.lowerBound + offset)
            }
        }
        var lines: [OutputDiff.Line] = []
        var (place, other) = (left.lowerBound, right.lowerBound)
        while place < left.upperBound || other < right.upperBound {
            if removed.contains(place) { lines.append(.missing(written[place].text, written: place)); place += 1 }
            else if inserted.contains(other) { lines.append(.new(printed[other].text)); other += 1 }
            else { lines.append(same(place)); place += 1; other += 1 }
        }
        return lines
    }
}
