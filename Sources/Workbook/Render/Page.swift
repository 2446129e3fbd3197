// One page of the site, as the template sees it.

struct Page {
    /// A page that another one leads to.
    struct Neighbor: Equatable {
        var title: String
        var address: String
    }

    /// A chapter in the list of all.
    struct Link: Equatable {
        var number: Int?
        var title: String
        var address: String
        var isCurrent: Bool
    }

    var title: String
    var description: String
    var isIndex = false
    var chapters: [Link]
    var contents: [MarkdownRenderer.Entry] = []
    var main: HTML
    var previous: Neighbor?
    var next: Neighbor?
    var checked: CheckedThings

    /// The keys of the template. Two kinds of value: text, for `{{key}}`, and HTML, for `{{{key}}}`.
    func values(of book: BookConfiguration, _ provenance: Provenance) -> [String: Any] {
        var values: [String: Any] = [
            "language": book.language, "bookTitle": book.title, "title": title, "isIndex": isIndex,
            "fullTitle": isIndex ? book.title : "\(title) · \(book.title)",
            "chapters": chapters.map(values),
            "hasContents": !contents.isEmpty,
            "contents": contents.map { ["identifier": $0.identifier, "heading": $0.title.text] },
            "main": main.text,
            "compiler": provenance.compiler, "target": provenance.target, "toolVersion": provenance.toolVersion,
        ]
        values["description"] = description.isEmpty ? nil : description
        values["author"] = book.author
        values["checked"] = checked.text
        values["previous"] = previous.map { ["neighborTitle": $0.title, "address": $0.address] }
        values["next"] = next.map { ["neighborTitle": $0.title, "address": $0.address] }
        return values
    }

    private func values(_ link: Link) -> [String: Any] {
        var values: [String: Any] = ["chapterTitle": link.title, "address": link.address, "isCurrent": link.isCurrent]
        values["number"] = link.number
        return values
    }
}
