// The site: the pages of a book, its look, and the files that its pages need.
import Foundation
import Theme

public struct SiteBuilder {
    private let book: Book

    public init(book: Book) { self.book = book }

    /// Writes the site of these chapters, in their order, and returns the files of its pages, the list of chapters first.
    ///
    /// The same chapters, verdicts and provenance give the same bytes. The site is written beside the folder and takes its
    /// place when it is complete: after a failure, the site that was there is still there.
    /// - Throws: `Trouble` if a template or a file cannot be used.
    public func build(_ reports: [ChapterReport], to folder: URL, provenance: Provenance) throws -> [URL] {
        if reports.contains(where: { $0.chapter.reference.stem == "index" }) {
            throw Trouble("Chapters/index.md cannot become a page", cause: "index.html is the list of the chapters", mend: "give the chapter another name")
        }
        let chapters = book.chaptersFolder
        let template = look("page.mustache", otherwise: Theme.page)
        let formulas = try self.formulas(reports)
        let renderer = try PageRenderer(template: template.text, from: template.origin, book.configuration, provenance, figure: { path in
            FileManager.default.contents(atPath: chapters.appending(path: path).path).map { String(decoding: $0, as: UTF8.self) }
        }, formula: { formulas[$0] })
        let pages = renderer.pages(reports)
        try SiteFolder(folder).replace { site in
            for page in pages { try site.write(page.html, to: page.fileName) }
            try site.write(look("style.css", otherwise: Theme.style).text, to: "style.css")
            try site.write(look("script.js", otherwise: Theme.script).text, to: "script.js")
            try site.copy("Figures", from: chapters)
            let files = pages.reduce(into: Set<String>()) { $0.formUnion($1.files) }
            for file in files.sorted() where !file.hasPrefix("Figures/") { try site.copy(file, from: chapters) }
        }
        return pages.map { folder.appending(path: $0.fileName) }
    }

    /// The markup of the chapters' formulas. What cannot be set has been reported; its TeX is shown.
    private func formulas(_ reports: [ChapterReport]) throws -> [Formula: HTML] {
        let setter = FormulaSetter(book: book)
        var formulas: [Formula: HTML] = [:]
        for placed in reports.flatMap({ PlacedFormula.all(in: $0.chapter) }) where formulas[placed.formula] == nil {
            if case .success(let markup) = try setter.mathML(of: placed.formula) { formulas[placed.formula] = HTML(trusted: markup) }
        }
        return formulas
    }

    /// A file of the site's look: the book's own, if it has one.
    private func look(_ name: String, otherwise theme: String) -> (text: String, origin: String) {
        let file = book.root.appending(path: "Site").appending(path: name)
        guard let bytes = FileManager.default.contents(atPath: file.path) else { return (theme, "the tool's \(name)") }
        return (String(decoding: bytes, as: UTF8.self), file.path)
    }
}
