// Written against printed, line by line and number by number. There is no wildcard.

/// A number that is not as it was written.
struct NumberDifference: Equatable, Sendable {
    var written: String
    var printed: String
    /// How far apart they are.
    var distance: Double
    /// The distance in units of the last written digit.
    var units: Double
    /// The characters before it in the written line.
    var column: Int
}

enum LineComparison: Equatable, Sendable {
    case equal
    /// The words agree, but numbers do not; the worst of them.
    case numbers(NumberDifference)
    /// The words differ, from this character of the written line on.
    case text(column: Int)
}

struct Comparison {
    var precision: Precision

    /// Compares a written line with a printed one. Words must be equal; a number with a decimal point or an exponent
    /// must agree to the precision; where such a number differs in width, the spaces around it may, too.
    func compare(written: String, printed: String) -> LineComparison {
        if written == printed { return .equal }
        let left = NumberScanner.pieces(written), right = NumberScanner.pieces(printed)
        var worst: NumberDifference?
        var column = 0
        for index in 0..<max(left.count, right.count) {
            guard index < left.count, index < right.count else { return .text(column: column) }
            switch (left[index], right[index]) {
            case (.number(let a), .number(let b)):
                guard !agree(a, b) else { break }
                guard a.isDecimal else { return worst.map { .numbers($0) } ?? difference(a, b, column) }
                let found = NumberDifference(written: a.text, printed: b.text, distance: abs(a.value - b.value), units: abs(a.value - b.value) / a.lastDigit, column: column)
                if found.units > worst?.units ?? -1 { worst = found }
            case (.text(let a), .text(let b)) where a == b || isPadding(a, b, left, right, index): break
            case (.text(let a), .text(let b)): return .text(column: column + zip(a, b).prefix { $0 == $1 }.count)
            default: return .text(column: column)
            }
            column += length(left[index])
        }
        return worst.map { .numbers($0) } ?? .equal
    }

    private func difference(_ a: WrittenNumber, _ b: WrittenNumber, _ column: Int) -> LineComparison {
        .numbers(NumberDifference(written: a.text, printed: b.text, distance: abs(a.value - b.value), units: abs(a.value - b.value), column: column))
    }

    private func length(_ piece: TextPiece) -> Int {
        switch piece {
        case .text(let text): text.count
        case .number(let number): number.text.count
        }
    }

    /// Whether a printed number is the written one. A whole number must be the same text.
    func agree(_ written: WrittenNumber, _ printed: WrittenNumber) -> Bool {
        if written.text == printed.text { return true }
        guard written.isDecimal else { return false }
        let distance = abs(written.value - printed.value)
        // Half a unit of the last digit; the small surplus lets a tie, which decimal digits cannot decide, go either way.
        let bound: Double = switch precision {
        case .asWritten: written.lastDigit * 0.5
        case .digits(let digits): unit(of: written.value, digits) * 0.5
        case .absolute(let bound): bound
        case .relative(let bound): bound * abs(written.value)
        }
        return distance <= bound * (1 + 1e-9)
    }

    /// What one unit of the n-th significant digit of a value is worth.
    private func unit(of value: Double, _ digits: Int) -> Double {
        guard value != 0, value.isFinite else { return 0 }
        var exponent = 0
        var magnitude = abs(value)
        while magnitude >= 10 { magnitude /= 10; exponent += 1 }
        while magnitude < 1 { magnitude *= 10; exponent -= 1 }
        return Double("1e\(exponent - digits + 1)") ?? 0
    }

    /// Spaces beside a number whose width changed: a column of a table keeps its edge, not its padding.
    private func isPadding(_ a: String, _ b: String, _ left: [TextPiece], _ right: [TextPiece], _ index: Int) -> Bool {
        func widthsDiffer(_ neighbour: Int) -> Bool {
            guard left.indices.contains(neighbour), right.indices.contains(neighbour),
                  case .number(let a) = left[neighbour], case .number(let b) = right[neighbour] else { return false }
            return a.isDecimal && a.text.count != b.text.count
        }
        func core(_ text: String) -> String { String(text.drop { $0 == " " }).trimmingSuffix { $0 == " " } }
        guard widthsDiffer(index - 1) || widthsDiffer(index + 1), core(a) == core(b) else { return false }
        // A space may become several, never none.
        func edges(_ text: String) -> [Bool] { [text.hasPrefix(" "), text.hasSuffix(" ")] }
        return edges(a) == edges(b)
    }
}
