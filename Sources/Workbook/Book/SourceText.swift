// A chapter's bytes, and where in them a line, a column or a character stands.

/// A place in a file as a person counts it: lines and characters from 1.
public struct Position: Sendable, Hashable, Comparable, Codable {
    public var line: Int
    public var column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    public static func < (a: Position, b: Position) -> Bool { (a.line, a.column) < (b.line, b.column) }
}

/// The text of a file with its line starts. Offsets count UTF-8 bytes from 0; lines end with LF, CRLF or CR.
public struct SourceText: Sendable {
    /// The path to print in messages.
    public let file: String
    public let bytes: [UInt8]
    /// The offset of each line's first byte. A line break at the end of the file opens no further line.
    public let lineStarts: [Int]

    public init(file: String, bytes: [UInt8]) {
        self.file = file
        self.bytes = bytes
        var starts = [0]
        var offset = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            guard byte == 10 || byte == 13 else { continue }
            if byte == 13, offset < bytes.count, bytes[offset] == 10 { offset += 1 }
            if offset < bytes.count { starts.append(offset) }
        }
        lineStarts = starts
    }

    public var lineCount: Int { lineStarts.count }

    /// The bytes of a line, counted from 1, without its line break.
    public func lineRange(_ line: Int) -> Range<Int> {
        let start = lineStarts[line - 1]
        var end = line < lineStarts.count ? lineStarts[line] : bytes.count
        while end > start, bytes[end - 1] == 10 || bytes[end - 1] == 13 { end -= 1 }
        return start..<end
    }

    /// The line break at the end of a line: empty at the end of a file that has none.
    public func lineBreak(_ line: Int) -> ArraySlice<UInt8> {
        let end = line < lineStarts.count ? lineStarts[line] : bytes.count
        return bytes[lineRange(line).upperBound..<end]
    }

    public func line(_ line: Int) -> String { string(lineRange(line)) }

    public func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// A range without the spaces and tabs at its ends; one of nothing else is empty where it began.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }
        guard let start = bytes[range].firstIndex(where: { !isSpace($0) }), let end = bytes[range].lastIndex(where: { !isSpace($0) })
        else { return range.lowerBound..<range.lowerBound }
        return start..<(end + 1)
    }

    /// The line break that this file uses: that of its first line, or LF.
    public var newline: String {
        let first = String(decoding: lineBreak(1), as: UTF8.self)
        return first.isEmpty ? "\n" : first
    }

    /// The line in which an offset lies, counted from 1.
    public func lineNumber(at offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// Line and column of an offset; the column counts characters (a letter with its accents, an emoji) from 1.
    public func position(at offset: Int) -> Position {
        let line = lineNumber(at: offset)
        var start = lineStarts[line - 1]
        if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, offset) }
        return Position(line: line, column: string(start..<max(start, offset)).count + 1)
    }
}
