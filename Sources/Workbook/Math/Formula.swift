// The formulas of a chapter: GitHub's syntax, a code span between dollars or a block fenced `math`.

/// A formula as it is written in TeX.
struct Formula: Hashable, Sendable {
    var tex: String
    /// Whether it stands on lines of its own.
    var isDisplay: Bool
    /// What stands in its `\tag{…}`, by which the text refers to it.
    var number: String?

    /// - Parameter written: TeX, with or without a `\tag`.
    init(_ written: String, isDisplay: Bool) {
        tex = written.trimmingCharacters(in: .whitespacesAndNewlines)
        self.isDisplay = isDisplay
        guard isDisplay, let tag = written.firstMatch(of: /\\tag\s*\{([^{}]*)\}/) else { return }
        number = String(tag.1)
        // The number is the page's business: it stands beside the formula, however wide that is.
        tex = written.replacing(tag.0, with: "", maxReplacements: 1).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// The identifier of a numbered formula on its page.
    var anchor: String? { number.map { "formula-" + Identifiers.slug($0.replacing(".", with: "-")) } }
}

/// A formula and where it stands.
struct PlacedFormula {
    var formula: Formula
    /// Where its TeX begins in the file.
    var offset: Int
    /// What is written there; with the `\tag`.
    var written: String

    /// All formulas of a chapter, in order.
    static func all(in chapter: Chapter) -> [PlacedFormula] {
        var finder = Finder(source: chapter.source)
        finder.visit(chapter.document)
        return finder.found
    }

    private struct Finder {
        let source: SourceText
        var found: [PlacedFormula] = []
        /// Formulas stand in order: none begins before this offset.
        var cursor = 0

        mutating func visit(_ node: MarkdownNode) {
            if case .codeBlock(let info, let text) = node.kind {
                if info.split(separator: " ").first == "math" { add(text, isDisplay: true, after: node.offset) }
                return
            }
            for piece in MathSyntax.pieces(of: node.children) {
                switch piece {
                case .math(let tex): add(tex, isDisplay: false, after: node.offset)
                case .node(let child): visit(child)
                }
            }
        }

        private mutating func add(_ written: String, isDisplay: Bool, after offset: Int) {
            // A block's lines may be indented, and a span's may be wrapped: the first of them is looked for.
            let first = Array((written.split(whereSeparator: \.isNewline).first ?? "").utf8)
            let start = min(max(cursor, offset), source.bytes.count)
            let opening = isDisplay ? [] : Array("$`".utf8)
            let place = source.bytes[start...].firstRange(of: opening + first)?.lowerBound ?? start
            cursor = place + opening.count + first.count
            found.append(PlacedFormula(formula: Formula(written, isDisplay: isDisplay), offset: place + opening.count, written: written))
        }
    }
}
