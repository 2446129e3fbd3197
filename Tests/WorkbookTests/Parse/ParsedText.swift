// A Markdown text, parsed as chapter 1, and ways to write down what came of it.
@testable import Workbook

struct ParsedText {
    let chapter: Chapter
    let diagnostics: [Diagnostic]

    init(_ text: String) { self.init(bytes: Array(text.utf8)) }

    init(bytes: [UInt8]) {
        (chapter, diagnostics) = ChapterParser.parse(ChapterReference(fileName: "chapter1-test.md"), SourceText(file: "Chapters/chapter1-test.md", bytes: bytes))
    }

    var source: SourceText { chapter.source }

    /// Each message as `line:column+length identifier`.
    var places: [String] { diagnostics.map { "\($0.position.map { "\($0.line):\($0.column)" } ?? "file")+\($0.length) \($0.identifier)" } }

    /// Each message as `line:column summary / advice`.
    var messages: [String] {
        diagnostics.map { "\($0.position.map { "\($0.line):\($0.column)" } ?? "file") \($0.summary) / \($0.advice ?? "")" }
    }

    /// Where each line of each snippet and output begins, as `line:column text`.
    var codePlaces: [[String]] {
        chapter.snippets.flatMap { [$0.fence] + ($0.output.map { [$0] } ?? []) }.map { fence in
            fence.lines.map { line in
                let place = source.position(at: line.offset)
                return "\(place.line):\(place.column) \(line.text)"
            }
        }
    }

    /// Every code block of the tree with what cmark says it holds, in order.
    var codeBlocks: [(node: MarkdownNode, info: String, text: String)] { Self.codeBlocks(chapter.document) }

    private static func codeBlocks(_ node: MarkdownNode) -> [(node: MarkdownNode, info: String, text: String)] {
        if case .codeBlock(let info, let text) = node.kind { return [(node, info, text)] }
        return node.children.flatMap(codeBlocks)
    }
}

extension MarkdownNode {
    /// The tree as text, a node a line, with the line and column of each block.
    func outline(_ source: SourceText, depth: Int = 0) -> String {
        let place = source.position(at: offset)
        let isInline = switch kind {
        case .text, .code, .softBreak, .lineBreak, .emphasis, .strong, .link: true
        default: false
        }
        let line = String(repeating: "  ", count: depth) + (isInline ? "" : "\(place.line):\(place.column) ") + "\(kind)"
        return ([line] + children.map { $0.outline(source, depth: depth + 1) }).joined(separator: "\n")
    }
}

/// A generator with a seed: what it draws can be drawn again. (SplitMix64.)
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
