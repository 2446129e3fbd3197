// A Markdown file to a chapter: finds the snippets, their outputs, the checked prose and the figures.

public struct ChapterParser {
    let source: SourceText
    let reference: ChapterReference
    var items: [Chapter.Item] = []
    /// The lines on which code blocks begin.
    private var codeStarts: Set<Int> = []
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
        parser.findCodeStarts(chapter.document)
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
            case .codeBlock:
                if readCodeBlock(node, next: index + 1 < siblings.count ? siblings[index + 1] : nil) { index += 1 }
            case .htmlBlock(let text): readHTMLBlock(node, text)
            case .htmlInline(let text): readComments(text, from: node.offset)
            case .image(let destination, _): readImage(node, destination)
            case .paragraph, .heading:
                refuseBrokenComments(in: node)
                walk(node.children)
            default: walk(node.children)
            }
            index += 1
        }
    }

    private mutating func findCodeStarts(_ node: MarkdownNode) {
        if case .codeBlock = node.kind { codeStarts.insert(source.lineNumber(at: node.offset)) }
        for child in node.children { findCodeStarts(child) }
    }

    // MARK: Fences

    /// Reads a code block; true if it also read the block behind it, as its output.
    private mutating func readCodeBlock(_ node: MarkdownNode, next: MarkdownNode?) -> Bool {
        guard let fence = readFence(node) else { return false }
        let words = self.words(fence.info)
        guard let first = words.first else { return false }
        switch source.string(first) {
        case "swift":
            let (tags, mistakes) = TagParser.parse(Array(words.dropFirst()), of: source)
            diagnostics += mistakes
            snippetCount += 1
            var snippet = Snippet(number: snippetCount, fence: fence, tags: tags, output: nil)
            if let next, let output = readFence(next, report: false),
               self.words(output.info).first.map(source.string) == "output" {
                snippet.output = readFence(next)
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
        let letters = String(word.lowercased().drop { !$0.isLetter }.prefix { $0.isLetter })
        for meant in ["swift", "output"] where Spelling.distance(letters, meant) <= 1 { return meant }
        return nil
    }

    private mutating func readFence(_ node: MarkdownNode, report: Bool = true) -> Fence? {
        guard case .codeBlock(let info, let text) = node.kind,
              let fence = FenceReader(source: source, codeStarts: codeStarts).read(at: node.offset, info: info, text: text) else { return nil }
        if !fence.isClosed, report {
            refuse(fence.opening, "unclosed-fence", "this fence is never closed",
                   "write behind its last line one more, indented as its first is: \(fence.characters)")
        }
        return fence.fence
    }

    /// The ranges of the words in a range of one line.
    private func words(_ range: Range<Int>) -> [Range<Int>] {
        source.bytes[range].split { $0 == 32 || $0 == 9 }.map(\.indices)
    }

    mutating func refuse(_ range: Range<Int>, _ identifier: String, _ summary: String, _ advice: String) {
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
