// Finds a fenced block's lines in the file. cmark gives the block's start and its text; where each line of the text
// stands in the file follows from that a line of code is the end of a line of the file.

struct FenceReader {
    let source: SourceText
    /// The lines on which code blocks begin: such a line closes no fence, even if it looks so.
    let codeStarts: Set<Int>

    struct Result {
        var fence: Fence
        var opening: Range<Int>
        var characters: String
        var isClosed: Bool
    }

    /// The fence whose opening characters stand at an offset; nil if the block there is indented code.
    func read(at offset: Int, info: String, text: String) -> Result? {
        let firstLine = source.lineNumber(at: offset)
        let opening = offset..<source.lineRange(firstLine).upperBound
        guard let mark = source.bytes[opening].first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
        let length = source.bytes[opening].prefix { $0 == mark }.count
        guard length >= 3 else { return nil }
        // cmark keeps the file's line breaks, of every kind.
        let code = SourceText(file: source.file, bytes: Array(text.utf8))
        let texts = code.bytes.isEmpty ? [] : (1...code.lineCount).map(code.line)
        if info.isEmpty, isIndentedCode(texts, opening) { return nil }

        var lines: [CodeLine] = []
        for (index, text) in texts.enumerated() where firstLine + 1 + index <= source.lineCount {
            lines.append(codeLine(text, source.lineRange(firstLine + 1 + index)))
        }
        let lastLine = min(firstLine + texts.count + 1, source.lineCount)
        let isClosed = firstLine + texts.count + 1 <= source.lineCount && closes(lastLine, mark, length) && !codeStarts.contains(lastLine)
        let fence = Fence(range: offset..<source.lineRange(lastLine).upperBound, firstLine: firstLine, lastLine: lastLine,
                          info: source.trimmed((offset + length)..<opening.upperBound), lines: lines)
        return Result(fence: fence, opening: opening, characters: source.string(offset..<(offset + length)), isClosed: isClosed)
    }

    /// Indented code that looks like a fence holds its own first line.
    private func isIndentedCode(_ texts: [String], _ opening: Range<Int>) -> Bool {
        guard let first = texts.first, first.utf8.elementsEqual(source.bytes[opening]) else { return false }
        let line = source.lineRange(source.lineNumber(at: opening.lowerBound))
        let indentation = source.bytes[line.lowerBound..<opening.lowerBound].reversed().prefix { $0 == 32 || $0 == 9 }
        return indentation.contains(9) || indentation.count >= 4
    }

    /// A line of code is the end of its line in the file; only where a part of a tab belongs to the blocks around it does
    /// cmark write the rest of that tab as spaces.
    private func codeLine(_ text: String, _ range: Range<Int>) -> CodeLine {
        let common = zip(text.utf8.reversed(), source.bytes[range].reversed()).prefix { $0 == $1 }.count
        return CodeLine(text: text, offset: range.upperBound - common, spacesForTab: text.utf8.count - common)
    }

    private func closes(_ line: Int, _ mark: UInt8, _ length: Int) -> Bool {
        let bytes = source.bytes[source.lineRange(line)]
        let content = bytes.drop { [32, 9, UInt8(ascii: ">")].contains($0) }
        let run = content.prefix { $0 == mark }.count
        return run >= length && content.dropFirst(run).allSatisfy { $0 == 32 || $0 == 9 }
    }
}
