// `accept`, end to end: each folder of Tests/Books/Accept holds a chapter before and after. To take over a changed
// result, delete the after.md, run, and read what was written.
import Foundation
import Testing
@testable import Workbook

@Suite struct AcceptanceTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Books/Accept").standardizedFileURL
    static let cases = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

    @Test(.timeLimit(.minutes(2)), arguments: cases)
    func aChapterIsWrittenAsItsGolden(_ name: String) async throws {
        let golden = Self.folder.appending(path: name + "/after.md")
        let book = try TemporaryBook([:])
        try FileManager.default.copyItem(at: Self.folder.appending(path: name + "/before.md"), to: book.url("Chapters/chapter1-test.md"))
        let after = try await book.accept(only: Self.label(name))
        guard let expected = FileManager.default.contents(atPath: golden.path) else {
            try Data(after.utf8).write(to: golden)
            Issue.record("\(name)/after.md was not there and has been written: read it, and run again")
            return
        }
        // As bytes, which a golden with CRLF has to agree in.
        #expect(after.debugDescription == String(decoding: expected, as: UTF8.self).debugDescription)
        if Self.label(name) == nil {
            let report = try await book.verify()
            #expect(report.messages == "")
            #expect(report.holds)
        }
        #expect(try await book.accept(only: Self.label(name)) == after, "a second time changes nothing")
    }

    /// In the folder `only-one`, only the snippet `second` is accepted.
    private static func label(_ name: String) -> String? { name == "only-one" ? "second" : nil }

    @Test func thereAreCases() { #expect(Self.cases.count >= 19) }

    private static let differing = "```swift\nprint(1)\n```\n```output\n2\n```\n"
    private static let accepted = "```swift\nprint(1)\n```\n```output\n1\n```\n"

    @Test func aChapterThatChangedMeanwhileIsLeft() async throws {
        let book = try TemporaryBook(Self.differing)
        let report = try await book.verify()
        try book.write(Self.differing + "More.\n", to: "Chapters/chapter1-test.md")
        let trouble = try #require(throws: Trouble.self) { try Acceptance(book: Book(at: book.root)).accept(report) }
        #expect(trouble.description == "Chapters/chapter1-test.md was changed while its snippets ran\n  cause: an editor saved it meanwhile\n  next:  workbook accept chapter1")
        #expect(try book.read() == Self.differing + "More.\n")
    }

    @Test func aChapterThatIsGoneIsNotMadeAnew() async throws {
        let book = try TemporaryBook(Self.differing)
        let report = try await book.verify()
        let found = try Book(at: book.root)
        try FileManager.default.removeItem(at: book.url("Chapters/chapter1-test.md"))
        #expect(throws: Trouble.self) { try Acceptance(book: found).accept(report) }
        #expect(!FileManager.default.fileExists(atPath: book.url("Chapters/chapter1-test.md").path))
    }

    @Test(arguments: [0o644, 0o600, 0o664, 0o755]) func permissionsStay(_ mode: Int) async throws {
        let book = try TemporaryBook(Self.differing)
        let path = book.url("Chapters/chapter1-test.md").path
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        #expect(try await book.accept() == Self.accepted)
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == mode)
    }

    @Test func aLinkedChapterStaysALink() async throws {
        let book = try TemporaryBook([:])
        try book.write(Self.differing, to: "elsewhere/real.md")
        let link = book.url("Chapters/chapter1-test.md").path
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "../elsewhere/real.md")
        #expect(try await book.accept() == Self.accepted)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "../elsewhere/real.md")
        #expect(try book.read("elsewhere/real.md") == Self.accepted)
    }

    /// Whoever has the old file open keeps it whole: the new one is another, put in its place in one step.
    @Test func theFileIsReplacedInOneStep() async throws {
        let book = try TemporaryBook(Self.differing)
        let path = book.url("Chapters/chapter1-test.md").path
        let reader = try #require(FileHandle(forReadingAtPath: path))
        _ = try await book.accept()
        #expect(try reader.readToEnd() == Data(Self.differing.utf8))
        #expect(try book.read() == Self.accepted)
        #expect(try FileManager.default.contentsOfDirectory(atPath: book.url("Chapters").path).sorted() == ["book.yml", "chapter1-test.md"], "nothing is left beside it")
    }

    @Test func nothingToWriteTouchesNothing() async throws {
        let book = try TemporaryBook(Self.accepted)
        let path = book.url("Chapters/chapter1-test.md").path
        let before = FileDigests.stamp(path)
        #expect(try await book.accept() == Self.accepted)
        #expect(FileDigests.stamp(path) == before)
    }

    static let untouched = [
        Self.differing + "\n```swift\nprint(undeclared)\n```\n",
        Self.differing + "\n1.5<!-- = undeclared -->\n",
        Self.differing + "\n```swift hiden\n```\n",
        Self.differing + "\n```swift\n",
    ]

    @Test(arguments: untouched) func aChapterThatDoesNotCompileIsLeft(_ text: String) async throws {
        let book = try TemporaryBook(text)
        let found = try Book(at: book.root)
        #expect(try Acceptance(book: found).accept(try await book.verify()) == nil)
        #expect(try book.read() == text)
    }

    @Test func aFigureIsWrittenOnceAndThenHolds() async throws {
        // `show` without the book's library: a figure is a file in the folder that the environment names.
        let book = try TemporaryBook("![seen](Figures/chapter1-a.svg)\n")
        let report = try await book.verify()
        var verdict = Verdict(outcome: .differs, subject: .figure, label: "a", line: 1)
        verdict.files = ["Figures/chapter1-a.svg": "<svg>0.5</svg>\n"]
        let made = ChapterReport(chapter: report.chapter, mistakes: [], verdicts: [verdict])
        let written = try Acceptance(book: try Book(at: book.root)).accept(made)
        #expect(written?.files == ["Chapters/Figures/chapter1-a.svg"])
        #expect(written?.outputs == 0)
        #expect(try book.read("Chapters/Figures/chapter1-a.svg") == "<svg>0.5</svg>\n")
        #expect(try book.read() == "![seen](Figures/chapter1-a.svg)\n")
    }

    @Test func editsAreMadeFromFirstToLast() {
        let edits = [Edit(range: 4..<5, replacement: "Y"), Edit(range: 0..<0, replacement: ">"), Edit(range: 1..<3, replacement: "")]
        #expect(Acceptance.apply(edits, to: Array("abcdef".utf8)) == Array(">adYf".utf8))
        #expect(Acceptance.apply([], to: [1, 2]) == [1, 2])
    }
}

extension Acceptance.Written: Equatable {
    public static func == (a: Acceptance.Written, b: Acceptance.Written) -> Bool { a.outputs == b.outputs && a.files == b.files }
}
