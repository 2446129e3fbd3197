// The Markdown of a chapter to the HTML of its page: blocks. What stands within a line is in MarkdownRenderer+Inlines.swift.

struct MarkdownRenderer {
    /// A heading to list in the page's contents.
    struct Entry: Equatable {
        var identifier: String
        var title: HTML
    }

    let chapter: Chapter
    /// The chapters that become pages, by their files' names without `.md`.
    let pages: Set<String>
    /// The text of a figure's file, by its path below the chapters' folder; nil if there is none.
    let figure: (String) -> String?
    /// A formula as markup; nil to show its TeX.
    let formula: (Formula) -> HTML?

    /// The headings of level 2, in order.
    private(set) var contents: [Entry] = []
    /// Files beside the chapters that the page links to or shows.
    var files: Set<String> = []
    var identifiers = Identifiers()
    /// A link within a link is none.
    var isInLink = false
    /// The numbers that the run computed, by the end of their bytes.
    let checkedNumbers: [Int: String]

    private let snippets: [Int: Snippet]
    private let outputs: Set<Int>
    private let verdicts: [Int: Verdict]
    /// How many of the author's `<details>` are open.
    private var openDetails = 0
    private var codeBlocks = 0
    private var formulas = 0
    private var tables = 0

    init(
        _ chapter: Chapter, verdicts: [Verdict], pages: Set<String> = [], figure: @escaping (String) -> String? = { _ in nil },
        formula: @escaping (Formula) -> HTML? = { _ in nil }
    ) {
        self.chapter = chapter
        self.pages = pages
        self.figure = figure
        self.formula = formula
        snippets = Dictionary(chapter.snippets.map { ($0.fence.range.lowerBound, $0) }) { first, _ in first }
        outputs = Set(chapter.snippets.compactMap { $0.output?.range.lowerBound })
        let ofSnippets = verdicts.filter { $0.subject == .snippet || $0.subject == .exercise }
        self.verdicts = Dictionary(ofSnippets.map { ($0.line, $0) }) { first, _ in first }
        checkedNumbers = Dictionary(chapter.items.compactMap { item in
            guard case .boundNumber(let bound) = item else { return nil }
            return (bound.number.upperBound, chapter.source.string(bound.number))
        }) { first, _ in first }
        for snippet in chapter.snippets {
            identifiers.reserve(SnippetRenderer.anchor(snippet))
            identifiers.reserve(SnippetRenderer.outputAnchor(snippet))
        }
        reserveIdentifiers(in: chapter.document)
    }

    private mutating func reserveIdentifiers(in node: MarkdownNode) {
        switch node.kind {
        case .htmlBlock(let text), .htmlInline(let text): RawHTML.identifiers(in: RawHTML.withoutComments(text)).forEach { identifiers.reserve($0) }
        default: node.children.forEach { reserveIdentifiers(in: $0) }
        }
    }

    /// The whole chapter.
    mutating func document() -> HTML { blocks(chapter.document.children) }

    private mutating func blocks(_ nodes: [MarkdownNode]) -> HTML {
        nodes.map { block($0) }.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private mutating func block(_ node: MarkdownNode) -> HTML {
        switch node.kind {
        case .heading(let level): return heading(level, node.children)
        case .paragraph: return paragraph(node.children)
        case .blockQuote: return quote(node.children)
        case .list(let ordered, let start, let tight): return list(node.children, ordered: ordered, start: start, tight: tight)
        case .codeBlock(let info, let text): return codeBlock(node, info, text)
        case .htmlBlock(let text):
            openDetails += RawHTML.openedDetails(in: RawHTML.withoutComments(text))
            return HTML(trusted: RawHTML.withoutComments(text)).trimmed
        case .thematicBreak: return "<hr>"
        case .table(let alignments): return table(node.children, alignments)
        default: return blocks(node.children)
        }
    }

    private mutating func heading(_ level: Int, _ children: [MarkdownNode]) -> HTML {
        let text = MathSyntax.plainText(of: children)
        let identifier = identifiers.unique(Identifiers.slug(text))
        let content = inlines(children)
        if level == 2 {
            isInLink = true
            contents.append(Entry(identifier: identifier, title: inlines(children)))
            isInLink = false
        }
        let tag = HTML(trusted: "h\(level)")
        return """
            <div class="heading"><\(tag) id="\(identifier)">\(content)</\(tag)>\
            <a class="anchor" href="#\(identifier)" aria-label="Link to “\(text)”">#</a></div>
            """
    }

    private mutating func paragraph(_ children: [MarkdownNode]) -> HTML {
        if let image = loneImage(children) { return figure(image) }
        let content = inlines(children).trimmed
        return content.isEmpty ? "" : "<p>\(content)</p>"
    }

    private mutating func quote(_ children: [MarkdownNode]) -> HTML {
        guard let (callout, rest) = Callout.read(children) else { return "<blockquote>\n\(blocks(children))\n</blockquote>" }
        return """
            <div class="callout \(callout.rawValue)" role="note" aria-label="\(callout.title)">
            <p class="callout-title">\(callout.title)</p>
            \(blocks(rest))
            </div>
            """
    }

    private mutating func list(_ items: [MarkdownNode], ordered: Bool, start: Int, tight: Bool) -> HTML {
        let lines = items.map { item -> HTML in
            let parts = item.children.map { tight && $0.kind == .paragraph ? inlines($0.children).trimmed : block($0) }
            return "<li>\(parts.filter { !$0.isEmpty }.joined(separator: "\n"))</li>"
        }.joined(separator: "\n")
        guard ordered else { return "<ul>\n\(lines)\n</ul>" }
        return "<ol\(HTML.attribute("start", start == 1 ? nil : String(start)))>\n\(lines)\n</ol>"
    }

    private mutating func codeBlock(_ node: MarkdownNode, _ info: String, _ text: String) -> HTML {
        if outputs.contains(node.offset) { return "" }
        if let snippet = snippets[node.offset] {
            return SnippetRenderer(snippet: snippet, verdict: verdicts[snippet.fence.firstLine], chapter: chapter.reference).html(isDisclosed: openDetails > 0)
        }
        let language = info.split(separator: " ").first.map(String.init)
        if language == "math" { return displayed(Formula(text, isDisplay: true)) }
        codeBlocks += 1
        let name = HTML.attribute("class", language.map { "language-" + $0 })
        return "<pre class=\"code\" tabindex=\"0\" role=\"region\" aria-label=\"Code block \(codeBlocks)\"><code\(name)>\(text)</code></pre>"
    }

    /// A formula on lines of its own, with its number beside it.
    private mutating func displayed(_ formula: Formula) -> HTML {
        formulas += 1
        let label = formula.number.map { "Formula \($0)" } ?? "Formula \(formulas) of this page"
        let content = self.formula(formula) ?? "<code>\(formula.tex)</code>"
        guard let number = formula.number, let anchor = formula.anchor else {
            return "<div class=\"formula\"><div class=\"math\" tabindex=\"0\" role=\"region\" aria-label=\"\(label)\">\(content)</div></div>"
        }
        let identifier = identifiers.unique(anchor)
        return """
            <div class="formula" id="\(identifier)"><div class="math" tabindex="0" role="region" aria-label="\(label)">\(content)</div>\
            <a class="formula-number" href="#\(identifier)" aria-label="Link to formula \(number)">(\(number))</a></div>
            """
    }

    private mutating func table(_ rows: [MarkdownNode], _ alignments: [MarkdownNode.TableAlignment]) -> HTML {
        tables += 1
        let lines = rows.map { row -> [HTML] in
            zip(row.children, alignments).map { cell, alignment in
                let isHead = row.offset == rows[0].offset
                let tag: HTML = isHead ? "th" : "td"
                let scope = HTML.attribute("scope", isHead ? "col" : nil)
                let name = HTML.attribute("class", alignment == .none ? nil : "align-\(alignment)")
                return "<\(tag)\(scope)\(name)>\(inlines(cell.children).trimmed)</\(tag)>"
            }
        }.map { "<tr>\($0.joined())</tr>" as HTML }
        let body = lines.count > 1 ? "\n<tbody>\n\(lines.dropFirst().joined(separator: "\n"))\n</tbody>" as HTML : ""
        return """
            <div class="table" tabindex="0" role="region" aria-label="Table \(tables)"><table>
            <thead>
            \(lines[0])
            </thead>\(body)
            </table></div>
            """
    }
}
