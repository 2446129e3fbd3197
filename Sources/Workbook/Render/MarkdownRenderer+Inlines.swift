// What stands within a line: text, emphasis, code, math, links, images, checked numbers.

extension MarkdownRenderer {
    mutating func inlines(_ nodes: [MarkdownNode]) -> HTML {
        let pieces = MathSyntax.pieces(of: nodes)
        var html = HTML()
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .math(let tex): html += formula(Formula(tex, isDisplay: false)) ?? "<code class=\"math\">\(tex)</code>"
            case .node(let node):
                if case .text(let text) = node.kind, index + 1 < pieces.count, case .node(let next) = pieces[index + 1] {
                    html += self.text(text, before: next)
                } else {
                    html += inline(node)
                }
            }
        }
        return html
    }

    /// Text, whose last number is marked if the comment behind it binds it to the run.
    private func text(_ text: String, before next: MarkdownNode) -> HTML {
        guard case .htmlInline = next.kind, let number = checkedNumbers[next.offset], text.hasSuffix(number) else { return "\(text)" }
        return "\(text.dropLast(number.count))<span class=\"checked\" title=\"computed by this chapter’s run\">\(number)</span>"
    }

    private mutating func inline(_ node: MarkdownNode) -> HTML {
        switch node.kind {
        case .text(let text): "\(text)"
        case .code(let text): "<code>\(text)</code>"
        case .softBreak: "\n"
        case .lineBreak: "<br>\n"
        case .emphasis: "<em>\(inlines(node.children))</em>"
        case .strong: "<strong>\(inlines(node.children))</strong>"
        case .htmlInline(let text): HTML(trusted: RawHTML.withoutComments(text))
        case .link(let destination, let title): link(destination, title, node.children)
        case .image(let destination, let title): image(destination, title, node)
        default: inlines(node.children)
        }
    }

    // MARK: Links

    private mutating func link(_ destination: String, _ title: String, _ children: [MarkdownNode]) -> HTML {
        let wasInLink = isInLink
        isInLink = true
        let content = inlines(children)
        isInLink = wasInLink
        let target = Destination(destination, pages: pages)
        guard !isInLink, let address = target.address else { return content }
        if let file = target.file { files.insert(file) }
        return "<a href=\"\(address)\"\(HTML.attribute("title", title.isEmpty ? nil : title))>\(content)</a>"
    }

    // MARK: Images

    /// The image of a paragraph that holds nothing else.
    func loneImage(_ children: [MarkdownNode]) -> MarkdownNode? {
        let visible = children.filter { child in
            switch child.kind {
            case .softBreak: false
            case .htmlInline(let text): !RawHTML.withoutComments(text).isEmpty
            default: true
            }
        }
        guard visible.count == 1, case .image = visible[0].kind else { return nil }
        return visible[0]
    }

    /// An image with its title as the caption.
    mutating func figure(_ image: MarkdownNode) -> HTML {
        guard case .image(let destination, let title) = image.kind else { return "" }
        let picture = self.image(destination, "", image)
        let caption: HTML = title.isEmpty ? "" : "\n<figcaption>\(title)</figcaption>"
        return "<figure>\n\(picture)\(caption)\n</figure>"
    }

    private mutating func image(_ destination: String, _ title: String, _ node: MarkdownNode) -> HTML {
        let alternative = node.plainText
        let target = Destination(destination, pages: [])
        guard let address = target.address else { return "\(alternative)" }
        if let file = target.file, file.hasPrefix("Figures/"), file.hasSuffix(".svg"), let svg = figure(file) {
            let name = "figure-" + file.dropFirst("Figures/".count).dropLast(".svg".count)
            if let html = FigureMarkup.html(svg, alternative: alternative, name: name, identifiers: &identifiers) { return html }
        }
        if let file = target.file { files.insert(file) }
        return "<img src=\"\(address)\" alt=\"\(alternative)\"\(HTML.attribute("title", title.isEmpty ? nil : title)) loading=\"lazy\">"
    }
}
