// Where the inlines of a paragraph stand in the file. cmark counts as if every line were indented like the paragraph's
// first, and as if the link definitions above the text and the line breaks inside a link took no line. A number in
// prose is rewritten at its comment's place, so the place has to be that of the comment's own bytes.

struct InlinePlaces {
    let source: SourceText
    let firstLine: Int
    let lastLine: Int
    /// The columns before the text of the paragraph's first line.
    let indentation: Int
    /// How many lines cmark has lost so far.
    private var lostLines = 0
    /// Inlines stand in order: none begins before this offset.
    private var cursor: Int

    init(_ source: SourceText, firstLine: Int, lastLine: Int, indentation: Int) {
        self.source = source
        self.firstLine = min(max(1, firstLine), source.lineCount)
        self.lastLine = min(max(self.firstLine, lastLine), source.lineCount)
        self.indentation = indentation
        cursor = source.contentStart(self.firstLine)
    }

    /// The offset of an inline that begins with a text, where cmark says it stands; its line and column count from 1.
    mutating func offset(of text: some StringProtocol, line: Int, column: Int) -> Int {
        let bytes = Array(text.utf8.prefix { $0 != 10 && $0 != 13 })
        for lost in lostLines...max(lostLines, lastLine - line) {
            let candidate = start(of: line + lost) + max(0, column - 1 - (line + lost == firstLine ? 0 : indentation))
            guard candidate >= cursor, holds(bytes, at: candidate) else { continue }
            lostLines = lost
            cursor = candidate + bytes.count
            return candidate
        }
        let found = (cursor..<max(cursor, source.lineRange(lastLine).upperBound)).first { holds(bytes, at: $0) }
        if let found { cursor = found + bytes.count }
        return found ?? cursor
    }

    /// Where column 1 of a line is: the line's start for the first, the text's start, behind the marks of its blocks, for the others.
    private func start(of line: Int) -> Int {
        guard line <= source.lineCount else { return source.bytes.count }
        return line == firstLine ? source.textStart(line) : source.contentStart(line)
    }

    private func holds(_ bytes: [UInt8], at offset: Int) -> Bool {
        offset + bytes.count <= source.bytes.count && source.bytes[offset..<(offset + bytes.count)].elementsEqual(bytes)
    }
}

extension SourceText {
    /// The offset of a line's first byte; of the first line, that behind a byte-order mark.
    func textStart(_ line: Int) -> Int {
        line == 1 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : lineStarts[line - 1]
    }

    /// Where the text of a paragraph's line begins, behind indentation and the marks of quotes.
    func contentStart(_ line: Int) -> Int {
        let range = lineRange(line)
        let start = bytes[range].firstIndex { ![UInt8(ascii: " "), 9, UInt8(ascii: ">")].contains($0) } ?? range.upperBound
        return max(start, textStart(line))
    }
}
