// GitHub's inline math: a code span between dollars, which CommonMark reads as text, code, text.

enum MathSyntax {
    enum Piece {
        case node(MarkdownNode)
        /// TeX.
        case math(String)
    }

    /// Inlines with the code spans between dollars as math, and without those dollars.
    static func pieces(of nodes: [MarkdownNode]) -> [Piece] {
        var pieces: [Piece] = []
        var rest = nodes[...]
        while let node = rest.popFirst() {
            if case .code(let tex) = node.kind, case .node(var before)? = pieces.last, case .text(let left) = before.kind, left.hasSuffix("$"),
               var after = rest.first, case .text(let right) = after.kind, right.hasPrefix("$") {
                before.kind = .text(String(left.dropLast()))
                pieces[pieces.count - 1] = .node(before)
                pieces.append(.math(tex))
                after.kind = .text(String(right.dropFirst()))
                rest[rest.startIndex] = after
            } else {
                pieces.append(.node(node))
            }
        }
        return pieces
    }

    /// The text that a reader sees, with formulas as TeX: for titles, which hold no markup.
    static func plainText(of nodes: [MarkdownNode]) -> String {
        pieces(of: nodes).map { piece in
            switch piece {
            case .math(let tex): tex
            case .node(let node): node.children.isEmpty ? node.plainText : plainText(of: node.children)
            }
        }.joined()
    }
}
