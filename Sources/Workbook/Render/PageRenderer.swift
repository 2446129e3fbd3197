// Pages from the book's chapters and one template.
import Mustache

struct PageRenderer {
    private let template: MustacheTemplate
    private let configuration: BookConfiguration
    private let provenance: Provenance
    /// The text of a figure's file.
    private let figure: (String) -> String?
    /// A formula as markup.
    private let formula: (Formula) -> HTML?

    struct Result {
        var fileName: String
        var html: String
        /// Files beside the chapters that it needs.
        var files: Set<String> = []
    }

    /// - Parameter origin: the template's file, for messages.
    init(template: String, from origin: String, _ configuration: BookConfiguration, _ provenance: Provenance, figure: @escaping (String) -> String?, formula: @escaping (Formula) -> HTML? = { _ in nil }) throws {
        do {
            self.template = try MustacheTemplate(string: template)
        } catch {
            throw Trouble("\(origin) is not a template", cause: "\(error)", mend: "mend its {{tags}}, or delete the file to use the tool's own")
        }
        (self.configuration, self.provenance, self.figure, self.formula) = (configuration, provenance, figure, formula)
    }

    /// A page for each chapter, in order, and the page that lists them.
    func pages(_ reports: [ChapterReport]) -> [Result] {
        [index(reports)] + reports.indices.map { chapter($0, of: reports) }
    }

    // MARK: A chapter

    private func chapter(_ index: Int, of reports: [ChapterReport]) -> Result {
        let report = reports[index]
        var renderer = MarkdownRenderer(report.chapter, verdicts: report.verdicts, pages: stems(reports), figure: figure, formula: formula)
        let main = renderer.document()
        let page = Page(title: Self.title(report), description: Self.firstParagraph(report.chapter).map { MathSyntax.plainText(of: $0.children) } ?? "", chapters: links(reports, current: index),
                        contents: renderer.contents, main: main, previous: neighbor(index - 1, reports), next: neighbor(index + 1, reports),
                        checked: CheckedThings([report]))
        return Result(fileName: Self.address(report), html: render(page), files: renderer.files)
    }

    private func neighbor(_ index: Int, _ reports: [ChapterReport]) -> Page.Neighbor? {
        guard reports.indices.contains(index) else { return nil }
        return Page.Neighbor(title: Self.title(reports[index]), address: Self.address(reports[index]))
    }

    // MARK: The list

    private func index(_ reports: [ChapterReport]) -> Result {
        let items = reports.map { report -> HTML in
            let number: HTML = report.chapter.reference.number.map { "<span class=\"chapter-number\">\($0)</span> " } ?? ""
            let paragraph: HTML = introduction(report, reports).map { "\n<p>\($0)</p>" } ?? ""
            return "<li><h2>\(number)<a href=\"\(Self.address(report))\">\(Self.title(report))</a></h2>\(paragraph)</li>"
        }
        let subtitle: HTML = configuration.subtitle.map { "\n<p class=\"subtitle\">\($0)</p>" } ?? ""
        let author: HTML = configuration.author.map { "\n<p class=\"author\">\($0)</p>" } ?? ""
        let list = items.joined(separator: "\n")
        let main: HTML = "<h1>\(configuration.title)</h1>\(subtitle)\(author)\n<ol class=\"chapter-list\">\n\(list)\n</ol>"
        let page = Page(title: configuration.title, description: configuration.subtitle ?? "", isIndex: true, chapters: links(reports, current: nil),
                        main: main, next: neighbor(0, reports), checked: CheckedThings(reports))
        return Result(fileName: "index.html", html: render(page))
    }

    /// A chapter's first paragraph, without links.
    private func introduction(_ report: ChapterReport, _ reports: [ChapterReport]) -> HTML? {
        guard let paragraph = Self.firstParagraph(report.chapter) else { return nil }
        var renderer = MarkdownRenderer(report.chapter, verdicts: [], pages: stems(reports), formula: formula)
        renderer.isInLink = true
        return renderer.inlines(paragraph.children).trimmed
    }

    private static func title(_ report: ChapterReport) -> String {
        let heading = report.chapter.document.children.first { $0.kind == .heading(1) }
        return heading.map { MathSyntax.plainText(of: $0.children) } ?? report.chapter.title
    }

    private static func firstParagraph(_ chapter: Chapter) -> MarkdownNode? {
        chapter.document.children.first { $0.kind == .paragraph }
    }

    // MARK: What all pages share

    private func links(_ reports: [ChapterReport], current: Int?) -> [Page.Link] {
        reports.enumerated().map { index, report in
            Page.Link(number: report.chapter.reference.number, title: Self.title(report), address: Self.address(report), isCurrent: index == current)
        }
    }

    private func stems(_ reports: [ChapterReport]) -> Set<String> { Set(reports.map(\.chapter.reference.stem)) }

    private static func address(_ report: ChapterReport) -> String { report.chapter.reference.stem + ".html" }

    private func render(_ page: Page) -> String { template.render(page.values(of: configuration, provenance)) }
}
