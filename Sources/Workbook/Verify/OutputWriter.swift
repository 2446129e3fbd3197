// How a printed text is written into the Markdown: the lines of a fence, with the marks of the blocks that hold it.

struct OutputWriter {
    let source: SourceText

    /// A new `output` fence directly under a snippet.
    func insertion(of lines: [String], under snippet: Fence) -> Edit {
        let end = snippet.range.upperBound
        return Edit(range: end..<end, replacement: newline(of: snippet) + block(lines, mark: mark(for: lines, of: "`", atLeast: 3), info: "output", under: snippet))
    }

    /// The same fence with other lines: the lines that change and nothing else, unless they need a longer fence.
    func replacement(of fence: Fence, by lines: [String]) -> Edit {
        let old = fence.lines.map(\.text)
        let above = zip(old, lines).prefix { $0 == $1 }.count
        if above == old.count, above == lines.count { return Edit(range: fence.range.upperBound..<fence.range.upperBound, replacement: "") }
        let opening = source.string(fence.range.lowerBound..<source.lineRange(fence.firstLine).upperBound)
        let written = opening.prefix { $0 == opening.first }
        let mark = mark(for: lines, of: opening.first ?? "`", atLeast: written.count)
        let prefix = prefix(of: fence)
        guard mark.count == written.count, prefix.isThatOfItsLines else {
            let start = source.textStart(fence.firstLine)
            return Edit(range: start..<fence.range.upperBound, replacement: block(lines, mark: mark, info: String(opening.dropFirst(written.count)), under: fence))
        }
        let below = min(zip(old.reversed(), lines.reversed()).prefix { $0 == $1 }.count, min(old.count, lines.count) - above)
        let range = start(of: above, fence)..<start(of: old.count - below, fence)
        return Edit(range: range, replacement: lines[above..<(lines.count - below)].map { indented($0, prefix.text) + newline(of: fence) }.joined())
    }

    /// A whole fenced block, in the same blocks as another.
    private func block(_ lines: [String], mark: String, info: String, under fence: Fence) -> String {
        ([mark + info] + lines + [mark]).map { indented($0, prefix(of: fence).text) }.joined(separator: newline(of: fence))
    }

    /// The offset of the file's line that holds a line of a fence, from 0; that behind the last is the closing line.
    private func start(of line: Int, _ fence: Fence) -> Int { source.lineStarts[fence.firstLine + line] }

    /// The line break of the fence's own lines: a closed fence has one behind its opening line.
    private func newline(of fence: Fence) -> String { String(decoding: source.lineBreak(fence.firstLine), as: UTF8.self) }

    /// What stands before each further line of a fence, so that it belongs to the same blocks and is as far indented as
    /// the opening line: the quotes' marks stay, a list's marker becomes spaces. Of a tab that a list eats in part, it is
    /// not to be seen how much is left for the text; there the prefix is one of spaces, for another opening line.
    private func prefix(of fence: Fence) -> (text: String, isThatOfItsLines: Bool) {
        let before = source.string(source.textStart(fence.firstLine)..<fence.range.lowerBound)
        guard before.contains("\t") else { return (continuing(before), true) }
        let isWhole = fence.lines.contains { line in
            let start = source.lineStarts[source.lineNumber(at: line.offset) - 1]
            return !line.text.isEmpty && line.spacesForTab == 0 && source.bytes[start..<line.offset].elementsEqual(before.utf8)
        }
        return isWhole ? (before + (before.hasSuffix(">") ? " " : ""), true) : (continuing(withoutTabs(before)), false)
    }

    private func continuing(_ before: String) -> String {
        var prefix = ""
        for character in before {
            // A quote's mark takes one space behind it: without one, it would take that of the list or of the text.
            if prefix.hasSuffix(">"), character != " ", character != ">" { prefix += " " }
            prefix += character == ">" ? ">" : " "
        }
        return prefix.hasSuffix(">") ? prefix + " " : prefix
    }

    /// A tab reaches to the next column that is a multiple of 4.
    private func withoutTabs(_ text: String) -> String {
        text.reduce(into: "") { $0 += $1 == "\t" ? String(repeating: " ", count: 4 - $0.count % 4) : String($1) }
    }

    /// A line behind the marks of its blocks; an empty line gets no trailing spaces.
    private func indented(_ line: String, _ prefix: String) -> String {
        line.isEmpty ? prefix.trimmingSuffix { $0 == " " || $0 == "\t" } : prefix + line
    }

    /// So many marks that no line of the text can close the fence.
    private func mark(for lines: [String], of character: Character, atLeast count: Int) -> String {
        let longest = lines.map { $0.drop { $0 == " " || $0 == "\t" }.prefix { $0 == character }.count }.max() ?? 0
        return String(repeating: character, count: max(count, longest + 1, 3))
    }
}
