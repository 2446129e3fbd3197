// How a printed text is written into the Markdown: the lines of a fence, with the marks of the blocks that hold it.

struct OutputWriter {
    let source: SourceText

    /// A new `output` fence directly under a snippet.
    func insertion(of lines: [String], under snippet: Fence) -> Edit {
        let end = snippet.range.upperBound
        let newline = source.newline
        let prefix = prefix(of: snippet)
        let mark = fenceMark(for: lines, atLeast: 3)
        let text = ([mark + "output"] + lines + [mark]).map { newline + indented($0, prefix) }.joined()
        return Edit(range: end..<end, replacement: text)
    }

    /// The same fence with other lines. The opening line stays as it is, unless the lines need a longer fence.
    func replacement(of fence: Fence, by lines: [String]) -> Edit {
        let opening = source.string(fence.range.lowerBound..<source.lineRange(fence.firstLine).upperBound)
        let written = opening.prefix { $0 == opening.first }
        let prefix = prefix(of: fence)
        let mark = opening.first == "~" ? String(written) : fenceMark(for: lines, atLeast: written.count)
        let newline = source.newline
        let first = mark + opening.dropFirst(written.count)
        let rest = (lines + [mark]).map { newline + indented($0, prefix) }.joined()
        return Edit(range: fence.range, replacement: first + rest)
    }

    /// What stands before the closing fence on its line: the quote's marks, the list's indentation.
    private func prefix(of fence: Fence) -> String {
        let line = source.line(fence.lastLine)
        return String(line.prefix { $0 == " " || $0 == "\t" || $0 == ">" })
    }

    /// A line behind the marks of its blocks; an empty line gets no trailing spaces.
    private func indented(_ line: String, _ prefix: String) -> String {
        line.isEmpty ? prefix.trimmingSuffix { $0 == " " || $0 == "\t" } : prefix + line
    }

    /// Enough backticks that no line of the text can close the fence.
    private func fenceMark(for lines: [String], atLeast count: Int) -> String {
        let longest = lines.map { $0.drop { $0 == " " }.prefix { $0 == "`" }.count }.max() ?? 0
        return String(repeating: "`", count: max(count, longest + 1, 3))
    }
}
