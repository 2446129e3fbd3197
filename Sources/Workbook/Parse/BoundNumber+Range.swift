// Finds the number that stands right before a comment.

extension BoundNumber {
    /// The bytes of the number that ends at an offset; closing marks of emphasis, code and math may stand between.
    static func range(endingAt offset: Int, in source: SourceText) -> Range<Int>? {
        let line = source.lineRange(source.lineNumber(at: offset))
        let closers = Set("*_`$".utf8)
        var end = offset
        while end > line.lowerBound, closers.contains(source.bytes[end - 1]) { end -= 1 }
        let letters = Set("0123456789.eE+-".utf8)
        var start = end
        while start > line.lowerBound, letters.contains(source.bytes[start - 1]) { start -= 1 }
        // The longest end of the run that is a number and not the tail of a word or of another number.
        for candidate in start..<max(start, end) {
            // In `_7_` the underscores are emphasis, in `x_7` part of a name.
            let text = source.string(line.lowerBound..<candidate)
            let before = source.bytes[end..<offset].contains(UInt8(ascii: "_")) ? text.last { $0 != "_" } : text.last
            let isFree = before.map { !$0.isLetter && !$0.isNumber && $0 != "." && $0 != "_" } ?? true
            if isFree, NumberScanner.wholeNumber(source.string(candidate..<end)) != nil {
                return withMinus(candidate..<end, after: text, before)
            }
        }
        return nil
    }

    /// The minus of well-set prose, U+2212, belongs to the number; between two values it is the difference's.
    private static func withMinus(_ number: Range<Int>, after text: String, _ last: Character?) -> Range<Int> {
        guard last == minus else { return number }
        let before = text.reversed().drop { $0 != minus }.dropFirst().first
        let isSign = before.map { !$0.isLetter && !$0.isNumber && $0 != ")" } ?? true
        return isSign ? (number.lowerBound - String(minus).utf8.count)..<number.upperBound : number
    }

    static let minus: Character = "\u{2212}"

    /// A number of the prose, whose minus may be U+2212.
    static func written(_ text: String) -> WrittenNumber? {
        NumberScanner.wholeNumber(text.first == minus ? "-" + text.dropFirst() : text)
    }
}
