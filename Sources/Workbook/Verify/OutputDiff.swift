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

    /// Nil if the printed text is the written one.
    init?(written: [String], printed: [String], comparison: Comparison) {
        if written == printed { return nil }
        if written.count == printed.count, zip(written, printed).allSatisfy({ comparison.compare(written: $0, printed: $1) == .equal }) { return nil }
        lines = Self.align(written, printed, comparison)
        first = (written.count, 0)
        var position = 0
        var found = false
        for hunk in Self.hunks(lines) {
            switch hunk {
            case .same(let count): position += count
            case .change(let missing, let new):
                let pairs = zip(missing, new).map { comparison.compare(written: $0, printed: $1) }
                for (offset, result) in pairs.enumerated() {
                    if case .numbers(let number) = result, number.units > worst?.number.units ?? -1 { worst = (position + offset, number) }
                }
                if !found { first = (position, Self.column(pairs.first)) }
                found = true
                position += missing.count
            }
        }
    }

    private enum Hunk {
        case same(Int)
        case change(missing: [String], new: [String])
    }

    private static func hunks(_ lines: [Line]) -> [Hunk] {
        var hunks: [Hunk] = []
        for line in lines {
            switch (line, hunks.last) {
            case (.same, .same(let count)): hunks[hunks.count - 1] = .same(count + 1)
            case (.same, _): hunks.append(.same(1))
            case (.missing(let text, _), .change(let missing, let new)): hunks[hunks.count - 1] = .change(missing: missing + [text], new: new)
            case (.missing(let text, _), _): hunks.append(.change(missing: [text], new: []))
            case (.new(let text), .change(let missing, let new)): hunks[hunks.count - 1] = .change(missing: missing, new: new + [text])
            case (.new(let text), _): hunks.append(.change(missing: [], new: [text]))
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

    private static func align(_ written: [String], _ printed: [String], _ comparison: Comparison) -> [Line] {
        // The exact alignment costs lines times differences; far apart texts of thousands of lines are compared in place.
        guard written.count + printed.count < 4000 else {
            return (0..<max(written.count, printed.count)).flatMap { index -> [Line] in
                let a = index < written.count ? written[index] : nil, b = index < printed.count ? printed[index] : nil
                if let a, let b, comparison.compare(written: a, printed: b) == .equal { return [.same(a, written: index)] }
                return (a.map { [.missing($0, written: index)] } ?? []) + (b.map { [.new($0)] } ?? [])
            }
        }
        let changes = printed.difference(from: written) { comparison.compare(written: $1, printed: $0) == .equal || comparison.compare(written: $0, printed: $1) == .equal }
        var removed: Set<Int> = [], inserted: [Int: String] = [:]
        for change in changes {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, let text, _): inserted[offset] = text
            }
        }
        var lines: [Line] = []
        var left = 0, right = 0
        while left < written.count || right < printed.count {
            if left < written.count, removed.contains(left) { lines.append(.missing(written[left], written: left)); left += 1 }
            else if let text = inserted[right] { lines.append(.new(text)); right += 1 }
            else if left < written.count { lines.append(.same(written[left], written: left)); left += 1; right += 1 }
            else { break }
        }
        return lines
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
