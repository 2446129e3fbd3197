// GitHub's callouts: a quote whose first line is `[!NOTE]`.

enum Callout: String {
    case note, tip, important, warning, caution

    var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

    /// The callout that a quote is, and what it says; nil for any other quote.
    static func read(_ quote: [MarkdownNode]) -> (Callout, [MarkdownNode])? {
        guard var first = quote.first, first.kind == .paragraph, case .text(let text)? = first.children.first?.kind else { return nil }
        let mark = text.trimmingPrefix("[!")
        guard text.hasPrefix("[!"), let end = mark.firstIndex(of: "]"), mark[mark.index(after: end)...].allSatisfy(\.isWhitespace),
              let callout = Callout(rawValue: mark[..<end].lowercased()) else { return nil }
        let rest = first.children.dropFirst()
        guard rest.isEmpty || rest.first?.kind == .softBreak || rest.first?.kind == .lineBreak else { return nil }
        first.children = Array(rest.dropFirst())
        return (callout, (first.children.isEmpty ? [] : [first]) + quote.dropFirst())
    }
}
