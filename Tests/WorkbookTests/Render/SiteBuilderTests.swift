import Foundation
import Testing

@testable import Workbook

struct SiteBuilderTests {
    private let provenance = Provenance(compiler: "Swift 6", target: "x86", toolVersion: "1")
    private let files = FileManager.default

    /// A book with two chapters; its site goes to `site` in the book's folder.
    private func withBook(_ extra: [String: String] = [:], _ test: (Book, URL) throws -> Void) throws {
        let chapters = [
            "Chapters/chapter1-a.md": "# One\n\n[data](Data/d.csv) ![a line](Figures/chapter1-l.svg) [none](Data/none.csv)",
            "Chapters/chapter2-b.md": "# Two\n", "Chapters/Data/d.csv": "1,2", "Chapters/Data/unused.csv": "3", "Chapters/Figures/chapter1-l.svg": "<svg></svg>",
        ]
        let book = try temporaryBook(chapters.merging(extra) { $1 })
        defer { try? files.removeItem(at: book.root) }
        try test(book, book.root.appending(path: "site"))
    }

    /// Every file below a folder, with its bytes.
    private func content(_ folder: URL) -> [String: Data] {
        let paths = files.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return Dictionary(uniqueKeysWithValues: paths.compactMap { path in files.contents(atPath: folder.appending(path: path).path).map { (path, $0) } })
    }

    @Test func everyPartOfTheSiteIsWritten() throws {
        try withBook { book, site in
            let pages = try SiteBuilder(book: book).build(reports(book), to: site, provenance: provenance)
            #expect(pages.map(\.lastPathComponent) == ["index.html", "chapter1-a.html", "chapter2-b.html"])
            #expect(content(site).keys.sorted() == [".workbook-site", "Data/d.csv", "Figures/chapter1-l.svg", "chapter1-a.html", "chapter2-b.html", "index.html", "script.js", "style.css"])
            let page = String(decoding: content(site)["chapter1-a.html"]!, as: UTF8.self)
            #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">\n") && page.contains("<title>One · A &lt;Book&gt;</title>"))
            #expect(page.contains("Compiled by Swift 6 for <code>x86</code>, made by workbook 1."))
        }
    }

    @Test func theSameBookGivesTheSameBytes() throws {
        try withBook { book, site in
            let other = book.root.appending(path: "other")
            for folder in [site, other] { _ = try SiteBuilder(book: book).build(reports(book), to: folder, provenance: provenance) }
            #expect(content(site) == content(other))
            #expect(content(site).count == 8)
        }
    }

    @Test func theBooksOwnLookWinsFileByFile() throws {
        try withBook(["Site/page.mustache": "mine: {{title}}", "Site/style.css": "p { }"]) { book, site in
            _ = try SiteBuilder(book: book).build(reports(book), to: site, provenance: provenance)
            let content = content(site)
            #expect(content["chapter2-b.html"] == Data("mine: Two".utf8))
            #expect(content["style.css"] == Data("p { }".utf8))
            #expect(content["script.js"]!.count > 1000)
        }
    }

    @Test func anotherBuildTakesThePlaceOfTheFirst() throws {
        try withBook { book, site in
            _ = try SiteBuilder(book: book).build(reports(book), to: site, provenance: provenance)
            _ = try SiteBuilder(book: book).build(Array(reports(book).prefix(1)), to: site, provenance: provenance)
            #expect(content(site)["chapter2-b.html"] == nil && content(site)["chapter1-a.html"] != nil)
            #expect(try files.contentsOfDirectory(atPath: book.root.path).sorted() == ["Chapters", "site"])
        }
    }

    @Test func aFailureLeavesTheOldSite() throws {
        try withBook { book, site in
            _ = try SiteBuilder(book: book).build(reports(book), to: site, provenance: provenance)
            let before = content(site)
            // A file whose folder would have the name of a page.
            let blocked = book.root.appending(path: "Chapters/style.css")
            try files.createDirectory(at: blocked, withIntermediateDirectories: true)
            try Data("x".utf8).write(to: blocked.appending(path: "notes.txt"))
            try Data("# Changed\n\n[a](style.css/notes.txt)".utf8).write(to: book.root.appending(path: "Chapters/chapter1-a.md"))
            let error = #expect(throws: Trouble.self) { try SiteBuilder(book: book).build(reports(book), to: site, provenance: provenance) }
            #expect(error?.what.hasSuffix("notes.txt cannot be copied into the site") == true)
            #expect(content(site) == before)
            #expect(try files.contentsOfDirectory(atPath: book.root.path).sorted() == ["Chapters", "site"])
        }
    }

    @Test func aBuildThatWasInterruptedWhileReplacingIsMended() throws {
        try withBook { book, site in
            _ = try SiteBuilder(book: book).build(reports(book), to: site, provenance: provenance)
            try files.moveItem(at: site, to: book.root.appending(path: ".site.old"))
            try files.createDirectory(at: book.root.appending(path: ".site.new"), withIntermediateDirectories: true)
            struct Stop: Error {}
            #expect(throws: Stop.self) { try SiteFolder(site).replace { _ in throw Stop() } }
            #expect(content(site).count == 8)
            #expect(try files.contentsOfDirectory(atPath: book.root.path).sorted() == ["Chapters", "site"])
        }
    }

    @Test func aFolderThatIsNoSiteIsNotReplaced() throws {
        try withBook(["site/precious.txt": "x"]) { book, site in
            let error = #expect(throws: Trouble.self) { try SiteBuilder(book: book).build(reports(book), to: site, provenance: provenance) }
            #expect(error?.what == "\(site.path) cannot become a site")
            #expect(content(site) == ["precious.txt": Data("x".utf8)])
        }
    }

    @Test func aChapterCannotBeTheIndex() throws {
        try withBook(["Chapters/index.md": "# I"]) { book, site in
            #expect(throws: Trouble.self) { try SiteBuilder(book: book).build(reports(book), to: site, provenance: provenance) }
        }
    }
}
