// A Markdown file to a chapter: finds the snippets, their outputs, the checked prose and the figures.

public struct ChapterParser {
    let source: SourceText
    let reference: ChapterReference
    private var items: [Chapter.Item] = []
    private var snippetCount = 0
    private(set) var diagnostics: [Diagnostic] = []

    /// The chapter in a text, and every mistake in it. With a mistake of severity error nothing of it must run.
    public static func parse(_ reference: ChapterReference, _ source: SourceText) -> (Chapter, [Diagnostic]) {
        var parser = ChapterParser(source: source, reference: reference)
        var chapter = Chapter(reference: reference, source: source, document: MarkdownNode(.document, offset: 0), items: [])
        if let unreadable = parser.unreadable() { return (chapter, [unreadable]) }
        do {
            chapter.document = TableParser.replacingTables(in: try MarkdownParser.parse(source), of: source)
        } catch {
            let mistake = source.diagnostic("too-deep", at: error.offset..<error.offset,
                                            "blocks are nested deeper than \(MarkdownParser.deepestNesting) levels", advice: "write it flatter")
            return (chapter, [mistake])
        }
        parser.walk(chapter.document.children)
        chapter.items = parser.items
        parser.diagnostics += StructureCheck.diagnostics(of: chapter)
        return (chapter, parser.diagnostics.sorted { ($0.position ?? Position(line: 0, column: 0)) < ($1.position ?? Position(line: 0, column: 0)) })
    }

    private func unreadable() -> Diagnostic? {
        if source.bytes.allSatisfy({ [9, 10, 13, 32].contains($0) }) {
            return Diagnostic("empty-chapter", file: source.file, "the chapter is empty", advice: "write a heading and a first snippet, or delete the file")
        }
        if let offset = source.bytes.firstIndex(of: 0) {
            return source.diagnostic("nul-byte", at: offset..<(offset + 1), "the file holds a NUL byte",
                                     cause: "it is not a text file, or it was damaged", advice: "remove the byte, or restore the file: git checkout -- \(source.file)")
        }
        if let offset = UTF8Check.firstInvalid(source.bytes) {
            return source.diagnostic("not-utf8", at: offset..<(offset + 1), "the file is not UTF-8",
                                     cause: "byte 0x\(String(source.bytes[offset], radix: 16)) begins no character; the file was perhaps saved as Latin-1 or UTF-16",
                                     advice: "save it as UTF-8: iconv -f LATIN1 -t UTF-8")
        }
        return nil
    }

    private mutating func walk(_ siblings: [MarkdownNode]) {
        var index = 0
        while index < siblings.count {
            let node = siblings[index]
            switch node.kind {
            case .codeBlock(_, let text):
                if readCodeBlock(node, text, next: index + 1 < siblings.count ? siblings[index + 1] : nil) { index += 1 }
            case .htmlBlock(let text): readHTMLBlock(node, text)
            case .htmlInline(let text): readComments(text, from: node.offset, inline: true)
            case .image(let destination, _): readImage(node, destination)
            default: walk(node.children)
            }
            index += 1
        }
    }

    // MARK: Fences

    /// Reads a code block; true if it also read the block behind it, as its output.
    private mutating func readCodeBlock(_ node: MarkdownNode, _ text: String, next: MarkdownNode?) -> Bool {
        guard let fence = readFence(node, text) else { return false }
        let words = self.words(fence.info)
        guard let first = words.first else { return false }
        switch source.string(first) {
        case "swift":
            let (tags, mistakes) = TagParser.parse(Array(words.dropFirst()), of: source)
            diagnostics += mistakes
            snippetCount += 1
            var snippet = Snippet(number: snippetCount, fence: fence, tags: tags, output: nil)
            if let next, case .codeBlock(_, let text) = next.kind, let output = readFence(next, text, report: false),
               self.words(output.info).first.map(source.string) == "output" {
                snippet.output = readFence(next, text)
                refuseWords(behindOutput: output)
            }
            items.append(.snippet(snippet))
            return snippet.output != nil
        case "output":
            refuse(first, "stray-output", "this `output` fence does not stand right behind a snippet",
                   "put it directly under the snippet whose output it is; for other text use a fence without a word")
        case let word:
            if let meant = nearMiss(word) {
                refuse(first, "near-miss-fence", "a fence begins with `\(word)`", "did you mean `\(meant)`? As it stands, nobody would check this block")
            }
        }
        return false
    }

    private mutating func refuseWords(behindOutput fence: Fence) {
        guard words(fence.info).count > 1 else { return }
        refuse(words(fence.info)[1], "output-words", "an `output` fence takes no further words", "put the tags on the `swift` line of its snippet")
    }

    private func nearMiss(_ word: String) -> String? {
        let letters = String(word.lowercased().prefix { $0.isLetter })
        for meant in ["swift", "output"] where Spelling.distance(letters, meant) <= 1 { return meant }
        return nil
    }

    private mutating func readFence(_ node: MarkdownNode, _ text: String, report: Bool = true) -> Fence? {
        guard let fence = FenceReader(source: source).read(at: node.offset, text: text) else { return nil }
        if !fence.isClosed, report {
            refuse(fence.opening, "unclosed-fence", "this fence is never closed",
                   "write a line `\(fence.characters)` behind its last line, with the same indentation as its first")
        }
        return fence.fence
    }

    /// The ranges of the words in a range of one line.
    private func words(_ range: Range<Int>) -> [Range<Int>] {
        source.bytes[range].split { $0 == 32 || $0 == 9 }.map(\.indices)
    }

    // MARK: Comments and images

    private mutating func readHTMLBlock(_ node: MarkdownNode, _ text: String) {
        readComments(text, from: node.offset, inline: false)
        let start = source.lineNumber(at: node.offset)
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let trimmed = line.drop { $0 == " " || $0 == "\t" }
            guard trimmed.hasPrefix("```") || trimmed.hasPrefix("~~~"), !text.hasPrefix("<!--"), start + index <= source.lineCount else { continue }
            let range = source.lineRange(start + index)
            refuse(range, "fence-in-html", "this fence is part of an HTML block", "leave an empty line between the HTML tag and the fence")
            return
        }
    }

    private mutating func readComments(_ text: String, from offset: Int, inline: Bool) {
        var rest = text[...]
        var cursor = offset
        while let start = rest.firstRange(of: "<!--"), let end = rest[start.upperBound...].firstRange(of: "-->") {
            cursor = find("<!--", from: cursor)
            readComment(String(rest[start.upperBound..<end.lowerBound]), at: cursor, inline: inline)
            cursor += 4
            rest = rest[end.upperBound...]
        }
    }

    private mutating func readComment(_ comment: String, at offset: Int, inline: Bool) {
        let body = comment.drop(while: \.isWhitespace)
        let range = offset..<(offset + 4)
        func expression(behind mark: String) -> (text: String, offset: Int) {
            let behind = body.dropFirst(mark.count)
            let text = behind.drop(while: \.isWhitespace)
            let skipped = comment.utf8.count - text.utf8.count
            let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
            return (String(line.reversed().drop(while: \.isWhitespace).reversed()), offset + 4 + skipped)
        }
        if body.hasPrefix("=") {
            let (text, start) = expression(behind: "=")
            if text.isEmpty {
                refuse(range, "empty-expression", "this comment binds a number to nothing", "write the expression: <!-- = loss -->")
            } else if let number = BoundNumber.range(endingAt: offset, in: source) {
                items.append(.boundNumber(BoundNumber(number: number, expression: text, offset: start)))
            } else {
                refuse(range, "no-number", "no number stands right before this comment", "write it so: the loss is 0.2097<!-- = loss -->")
            }
        } else if body.hasPrefix("check:") {
            let (text, start) = expression(behind: "check:")
            if text.isEmpty {
                refuse(range, "empty-expression", "this comment checks nothing", "write the condition: <!-- check: after < before -->")
            } else {
                items.append(.claim(Claim(expression: text, offset: start)))
            }
        } else if let colon = body.firstIndex(where: { $0 == ":" || $0 == " " }), Spelling.distance(body[..<colon].lowercased(), "check") <= 1, body[colon] == ":" || body[..<colon] == "check" {
            refuse(range, "near-miss-comment", "this comment begins with `\(body[...colon])`", "did you mean `check:`? As it stands, nobody would check it")
        }
    }

    private func find(_ text: String, from offset: Int) -> Int {
        let wanted = Array(text.utf8)
        var place = offset
        while place + wanted.count <= source.bytes.count {
            if source.bytes[place..<(place + wanted.count)].elementsEqual(wanted) { return place }
            place += 1
        }
        return offset
    }

    private mutating func readImage(_ node: MarkdownNode, _ destination: String) {
        let range = node.offset..<(node.offset + 2)
        if node.plainText.allSatisfy(\.isWhitespace) {
            refuse(range, "no-alt-text", "this image has no alternative text", "say between the brackets what one sees: ![the loss falls from 0.21 to 0.003](…)")
        }
        guard destination.hasPrefix("Figures/"), destination.hasSuffix(".svg") else { return }
        let stem = destination.dropFirst("Figures/".count).dropLast(".svg".count)
        guard stem.hasPrefix(reference.identifier + "-"), stem.count > reference.identifier.count + 1 else {
            refuse(range, "figure-name", "`\(destination)` is not named as a figure of this chapter",
                   "call it Figures/\(reference.identifier)-NAME.svg, where NAME is the name given to show")
            return
        }
        items.append(.figure(FigureImage(name: String(stem.dropFirst(reference.identifier.count + 1)), path: destination, offset: node.offset)))
    }

    private mutating func refuse(_ range: Range<Int>, _ identifier: String, _ summary: String, _ advice: String) {
        diagnostics.append(source.diagnostic(identifier, at: range, summary, advice: advice))
    }
}

enum UTF8Check {
    /// The offset of the first byte that is not part of well-formed UTF-8.
    static func firstInvalid(_ bytes: [UInt8]) -> Int? {
        if String(validating: bytes, as: UTF8.self) != nil { return nil }
        var decoder = Unicode.UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var offset = 0
        while true {
            switch decoder.parseScalar(from: &iterator) {
            case .valid(let scalar): offset += scalar.count
            case .error: return offset
            case .emptyInput: return nil
            }
        }
    }
}
