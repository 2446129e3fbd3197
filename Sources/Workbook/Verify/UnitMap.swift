// From a unit's lines back to the chapter.

struct UnitMap {
    let chapter: Chapter
    private var snippets: [String: Snippet] = [:]
    private var prose: [String: [ProseExpression]] = [:]

    init(_ chapter: Chapter, _ steps: [Step]) {
        self.chapter = chapter
        for step in steps {
            switch step.kind {
            case .snippet(let snippet): snippets[step.unit.module] = snippet
            case .part(let snippet, let check):
                snippets[step.unit.module] = snippet
                snippets[step.unit.module + "_check"] = check
            case .prose(let expressions): prose[step.unit.module] = expressions
            }
        }
    }

    /// The bytes of the chapter that a unit's position marks, `length` bytes long.
    func range(_ position: UnitPosition, in module: String, length: Int = 1) -> Range<Int>? {
        if let snippet = snippets[module] {
            let lines = snippet.fence.lines
            guard !lines.isEmpty else { return snippet.fence.info }
            guard position.line <= lines.count else {
                // The end of the file, as in a missing brace.
                let end = lines[lines.count - 1]
                let offset = end.offset + end.text.utf8.count - end.spacesForTab
                return offset..<offset
            }
            let line = lines[max(0, position.line - 1)]
            return marked(line.offset + max(0, position.column - 1 - line.spacesForTab), length)
        }
        guard let expressions = prose[module], expressions.indices.contains(position.line - 1) else { return nil }
        let expression = expressions[position.line - 1]
        return marked(expression.offset + max(0, position.column - 1 - ProseExpression.prefix.utf8.count), length)
    }

    func range(_ frame: Crash.Frame) -> Range<Int>? {
        range(frame.position, in: String(frame.file.dropLast(6)))
    }

    /// The bytes to mark. Where only a point is known, the whole word or operator that stands there is easier to see.
    private func marked(_ start: Int, _ length: Int) -> Range<Int> {
        guard length <= 1 else { return start..<(start + length) }
        let source = chapter.source
        let line = source.bytes[min(start, source.bytes.count)..<max(min(start, source.bytes.count), source.lineRange(source.lineNumber(at: start)).upperBound)]
        let word = line.prefix { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 32) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
        }.count
        return start..<(start + max(1, word, line.prefix { "+-*/%<>=&|^".utf8.contains($0) }.count))
    }

    /// The text of a message without the names of units, which a reader never sees.
    func readable(_ text: String) -> String {
        var text = text
        for (module, snippet) in snippets { text = text.replacing("module '\(module)'", with: "the snippet on line \(snippet.fence.firstLine)") }
        for module in snippets.keys.sorted(by: { $0.count > $1.count }) + prose.keys { text = text.replacing(module + ".", with: "") }
        return text
    }
}
