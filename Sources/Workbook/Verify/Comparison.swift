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

/// A line and the pieces in it, found once however often it is compared.
struct ScannedLine {
    let text: String
    let pieces: [TextPiece]

    init(_ text: String) {
        self.text = text
        pieces = NumberScanner.pieces(text)
    }
}

struct Comparison {
    var precision: Precision

    func compare(written: String, printed: String) -> LineComparison {
        written == printed ? .equal : compare(written: ScannedLine(written), printed: ScannedLine(printed))
    }

    /// Compares a written line with a printed one. Words must be equal; a number with a decimal point or an exponent
    /// must agree to the precision; where such a number differs in width, the spaces around it may, too.
    func compare(written: ScannedLine, printed: ScannedLine) -> LineComparison {
        if written.text == printed.text { return .equal }
        let left = written.pieces, right = printed.pieces
        var worst: NumberDifference?, first: Int?
        var column = 0
        for index in 0..<max(left.count, right.count) {
            guard index < left.count, index < right.count else { return .text(column: first ?? column) }
            switch (left[index], right[index]) {
            case (.number(let a), .number(let b)):
                guard !agree(a, b) else { break }
                let distance = abs(a.value - b.value), units = distance / a.lastDigit
                // Beyond the range of Double, both may be infinite.
                let found = NumberDifference(written: a.text, printed: b.text, distance: distance, units: units.isNaN ? .infinity : units, column: column)
                if found.units > worst?.units ?? -1 { worst = found }
                first = first ?? column
            case (.text(let a), .text(let b)) where a == b || isPadding(a, b, left, right, index): break
            case (.text(let a), .text(let b)): return .text(column: first ?? column + zip(a, b).prefix { $0 == $1 }.count)
            default: return .text(column: first ?? column)
            }
            column += length(left[index])
        }
        return worst.map { .numbers($0) } ?? .equal
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
        let exact = ExactDecimal(written)
        let distance = abs(written.value - printed.value)
        // A tie may go either way: no digit that is written decides it.
        switch precision {
        case .asWritten: return exact.isWithinHalf(of: exact.scale, ExactDecimal(printed))
        case .digits(let digits):
            guard let magnitude = exact.magnitude else { return printed.value == 0 }
            return exact.isWithinHalf(of: magnitude - digits + 1, ExactDecimal(printed))
        // The surplus is for bounds such as 0.1, which no binary fraction is.
        case .absolute(let bound): return distance <= bound * (1 + 1e-9)
        case .relative(let bound): return distance <= bound * abs(written.value) * (1 + 1e-9)
        }
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
