// Finding a book, and a chapter in it.
import Foundation
import Testing
@testable import Workbook

@Suite struct BookTests {
    private func book(_ files: [String]) throws -> (TemporaryBook, Book) {
        let folder = try TemporaryBook(Dictionary(uniqueKeysWithValues: files.map { ($0, "# T\n") }))
        return (folder, try Book(at: folder.root))
    }

    @Test func chaptersStandInReadingOrder() throws {
        let (_, book) = try book(["chapter10-z.md", "chapter2-a.md", "appendix.md", "chapter1-x.md", ".hidden.md", "notes.txt", "about.md"])
        #expect(book.chapters.map(\.fileName) == ["chapter1-x.md", "chapter2-a.md", "chapter10-z.md", "about.md", "appendix.md"])
    }

    static let names = ["chapter3", "3", "03", "three-ways", "chapter3-three-ways", "chapter3-three-ways.md", "Chapters/chapter3-three-ways.md", "./Chapters/chapter3-three-ways.md", "CHAPTER3", "Three-Ways"]

    @Test(arguments: names) func aChapterIsNamedAsAPersonWould(_ name: String) throws {
        let (_, book) = try book(["chapter1-one.md", "chapter3-three-ways.md", "chapter13-x.md", "preface.md"])
        #expect(try book.chapter(named: name).fileName == "chapter3-three-ways.md")
    }

    static let unknown: [(String, String, String)] = [
        ("chapter4", "there is no chapter `chapter4`", "did you mean `chapter1`?"),
        ("three-wasy", "there is no chapter `three-wasy`", "did you mean `three-ways`?"),
        ("prefaec", "there is no chapter `prefaec`", "did you mean `preface`?"),
        ("xyzzy", "there is no chapter `xyzzy`", "workbook list"),
        ("", "there is no chapter ``", "workbook list"),
    ]

    @Test(arguments: unknown) func anUnknownOneIsRefused(_ name: String, _ what: String, _ mend: String) throws {
        let (_, book) = try book(["chapter1-one.md", "chapter3-three-ways.md", "preface.md"])
        let trouble = #expect(throws: Trouble.self) { try book.chapter(named: name) }
        #expect(trouble?.what == what)
        #expect(trouble?.cause == "the book has chapter1, chapter3, preface")
        #expect(trouble?.mend == mend)
        #expect(trouble?.isWrongCall == true)
    }

    @Test func oneOfSeveralIsAsked() throws {
        let (_, book) = try book(["chapter1-a.md", "chapter1-b.md", "chapter2-a.md"])
        for (name, files) in [("1", "chapter1-a.md, chapter1-b.md"), ("a", "chapter1-a.md, chapter2-a.md")] {
            let trouble = #expect(throws: Trouble.self) { try book.chapter(named: name) }
            #expect(trouble?.description == "`\(name)` names several chapters\n  cause: \(files)\n  next:  name one by its file")
        }
        #expect(try book.chapter(named: "chapter1-b").fileName == "chapter1-b.md")
    }

    @Test func aChapterWhoseFileIsExactlyNamedIsMeant() throws {
        let (_, book) = try book(["chapter1.md", "chapter1-b.md"])
        #expect(try book.chapter(named: "chapter1.md").fileName == "chapter1.md")
    }

    @Test func theNearestFolderAboveIsTheBook() throws {
        let (folder, book) = try book(["chapter1-a.md"])
        let deep = folder.url("Chapters/Data/deeper")
        try FileManager.default.createDirectory(at: deep, withIntermediateDirectories: true)
        #expect(try Book.enclosing(deep).root.path == book.root.path)
        #expect(throws: Trouble.self) { try Book.enclosing(URL(filePath: "/")) }
        #expect(throws: Trouble.self) { try Book(at: deep) }
    }
}
