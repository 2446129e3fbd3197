// The difference between a written output and a printed one, as lines to show.

struct OutputDiff: Sendable {
    enum Line: Equatable, Sendable {
        case same(String, written: Int)
        case missing(String, written: Int)
        case new(String)
    }

    /// All lines in order; `written` counts the lines of the fence from 0.
    var lines: [Line]
    /// The worst number, with the index of its written line.
    var worst: (line: Int, number: NumberDifference)?
    /// Where the first difference is: a line of the fence (or one past its end) and the characters before it.
    var first: (line: Int, column: Int)

    /// The lines to accept: what holds stays as it is written, the rest becomes what was printed.
    var accepted: [String] {
        lines.compactMap { line in
            switch line {
            case .same(let text, _), .new(let text): text
            case .missing: nil
            }
        }
    }

    /// Nil if the printed text is the written one.
    init?(written: [String], printed: [String], comparison: Comparison) {
        if written == printed { return nil }
        lines = LineAlignment(written, printed, comparison).lines
        if lines.allSatisfy({ if case .same = $0 { true } else { false } }) { return nil }
        first = (written.count, 0)
        var position = 0
        var found = false
        for hunk in Self.hunks(lines) {
            let pairs = zip(hunk.missing, hunk.new).map { comparison.compare(written: $0, printed: $1) }
            for (offset, result) in pairs.enumerated() {
                if case .numbers(let number) = result, number.units > worst?.number.units ?? -1 { worst = (position + offset, number) }
            }
            if !found, hunk.same == 0 { first = (position, Self.column(pairs.first)) }
            found = found || hunk.same == 0
            position += hunk.same + hunk.missing.count
        }
    }

    /// Lines in a row that are the same, or that are not.
    private struct Hunk {
        var same = 0
        var missing: [String] = []
        var new: [String] = []
    }

    private static func hunks(_ lines: [Line]) -> [Hunk] {
        var hunks: [Hunk] = []
        for line in lines {
            let isSame = if case .same = line { true } else { false }
            if hunks.isEmpty || (hunks[hunks.count - 1].same > 0) != isSame { hunks.append(Hunk()) }
            switch line {
            case .same: hunks[hunks.count - 1].same += 1
            case .missing(let text, _): hunks[hunks.count - 1].missing.append(text)
            case .new(let text): hunks[hunks.count - 1].new.append(text)
            }
        }
        return hunks
    }

    private static func column(_ comparison: LineComparison?) -> Int {
        switch comparison {
        case .numbers(let number): number.column
        case .text(let column): column
        default: 0
        }
    }

    /// The lines to show: what changed with two lines around it, numbered as the chapter is.
    func excerpt(firstLine: Int, most: Int = 24) -> [String] {
        let changed = lines.indices.filter { if case .same = lines[$0] { false } else { true } }
        let width = String(firstLine + lines.count).count
        func gutter(_ number: Int?) -> String {
            let text = number.map { String(firstLine + $0) } ?? ""
            return String(repeating: " ", count: max(0, width - text.count)) + text
        }
        var shown: [String] = []
        var last: Int?
        for index in lines.indices where changed.contains(where: { abs($0 - index) <= 2 }) {
            if let last, index > last + 1 { shown.append(gutter(nil) + " ⋮") }
            last = index
            switch lines[index] {
            case .same(let text, let number): shown.append("\(gutter(number))   \(text)")
            case .missing(let text, let number): shown.append("\(gutter(number)) - \(text)")
            case .new(let text): shown.append("\(gutter(nil)) + \(text)")
            }
            if shown.count == most { shown.append(gutter(nil) + " ⋮ (\(changed.filter { $0 > index }.count) more changed lines)"); break }
        }
        return shown
    }
}
