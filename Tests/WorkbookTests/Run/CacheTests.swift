// What runs again when something changes, and what does not: each part of the keys.
import Foundation
import Testing
@testable import Workbook

@Suite struct CacheTests {
    static let chapter = """
        # Title

        ```swift name=one
        let a = 1
        print(a)
        ```
        ```output
        1
        ```

        ```swift name=two
        print(a + 1)
        ```
        ```output
        2
        ```

        ```swift name=apart isolated
        print("alone")
        ```
        ```output
        alone
        ```

        """

    /// The labels of the snippets that ran.
    private func ran(_ book: TemporaryBook) async throws -> [String] {
        let report = try await book.verify()
        #expect(report.mistakes.isEmpty)
        return report.verdicts.filter { !$0.cached }.map(\.label)
    }

    @Test func nothingChanged() async throws {
        let book = try TemporaryBook(Self.chapter)
        #expect(try await ran(book) == ["one", "two", "apart"])
        #expect(try await ran(book) == [])
    }

    @Test func proseIsNoPartOfAKey() async throws {
        let book = try TemporaryBook(Self.chapter)
        _ = try await ran(book)
        try book.write("A new first line.\n\n" + Self.chapter.replacing("# Title", with: "# Another title\n\nAnd text."), to: "Chapters/chapter1-test.md")
        #expect(try await ran(book) == [])
    }

    @Test func anEditRunsWhatStandsBelowIt() async throws {
        let book = try TemporaryBook(Self.chapter)
        _ = try await ran(book)
        try book.write(Self.chapter.replacing("print(a + 1)", with: "print(1 + a)"), to: "Chapters/chapter1-test.md")
        #expect(try await ran(book) == ["two"])
        try book.write(Self.chapter.replacing("let a = 1", with: "let a = 0 + 1"), to: "Chapters/chapter1-test.md")
        #expect(try await ran(book) == ["one", "two"])
    }

    @Test func aMessageStandsAtItsNewLine() async throws {
        let book = try TemporaryBook("```swift\nlet a = [1]\nprint(a[1])\n```\n")
        let before = try await book.verify()
        #expect(before.diagnostics.map(\.position) == [Position(line: 3, column: 8)])
        try book.write("A line.\n\n```swift\nlet a = [1]\nprint(a[1])\n```\n", to: "Chapters/chapter1-test.md")
        let after = try await book.verify()
        #expect(after.diagnostics.map(\.position) == [Position(line: 5, column: 8)])
        #expect(after.verdicts.map(\.cached) == [true])
    }

    @Test func aTagThatMattersRunsAgain() async throws {
        let book = try TemporaryBook(Self.chapter)
        _ = try await ran(book)
        try book.write(Self.chapter.replacing("name=two", with: "name=two optimized"), to: "Chapters/chapter1-test.md")
        #expect(try await ran(book) == ["two"])
    }

    @Test func aTagThatOnlyComparesDoesNot() async throws {
        let book = try TemporaryBook(Self.chapter)
        _ = try await ran(book)
        try book.write(Self.chapter.replacing("name=two", with: "name=two folded digits=3 timeout=20s"), to: "Chapters/chapter1-test.md")
        #expect(try await ran(book) == [])
    }

    @Test func aDataFileIsPartOfTheKeyOfWhatReadsItAndWhatFollows() async throws {
        let read = """
            ```swift name=free
            let unit = "m"
            ```

            ```swift name=reads data=length.txt
            let length = try! String(decoding: Array(readFile("Data/length.txt")), as: UTF8.self)
            ```

            ```swift name=prints
            print(length)
            ```
            ```output
            12
            ```

            """.replacing("let unit = \"m\"", with: "import Foundation\nfunc readFile(_ path: String) throws -> Data { try Data(contentsOf: URL(filePath: path)) }")
        let book = try TemporaryBook(read)
        try book.write("12", to: "Chapters/Data/length.txt")
        #expect(try await ran(book) == ["free", "reads", "prints"])
        try book.write("12", to: "Chapters/Data/length.txt")
        #expect(try await ran(book) == [])
        try book.write("13", to: "Chapters/Data/length.txt")
        #expect(try await ran(book) == ["reads", "prints"])
    }

    @Test func aDataFileThatIsNotThere() async throws {
        let book = try TemporaryBook("```swift data=lenght.txt\nlet a = 1\n```\n")
        try book.write("12", to: "Chapters/Data/length.txt")
        let report = try await book.verify()
        #expect(report.messages == """
            Chapters/chapter1-test.md:1:4: error: there is no file Chapters/Data/lenght.txt
            1 | ```swift data=lenght.txt
              |    ^^^^^^^^^^^^^^^^^^^^^
              = next: did you mean `length.txt`?
            """)
        #expect(report.verdicts.isEmpty)
    }

    @Test func theLibraryIsPartOfEveryKey() async throws {
        let book = try TemporaryBook(["chapter1-test.md": "```swift name=uses\nprint(answer())\n```\n```output\n42\n```\n"],
                                     configuration: "title: Test\nimports: [Toy]\nlibraries: [toys]\n")
        try await Toy.build("public func answer() -> Int { 42 }", in: book.url("toys"))
        #expect(try await ran(book) == ["uses"])
        #expect(try await ran(book) == [])
        try await Toy.build("public func answer() -> Int { 40 + 3 }", in: book.url("toys"))
        let report = try await book.verify()
        #expect(report.verdicts.map(\.cached) == [false])
        #expect(report.verdicts.map(\.reason) == ["the library changed"])
        #expect(report.verdicts.map(\.actual) == ["43"])
    }

    @Test func theEnvironmentAndTheCompilerArePartOfEveryKey() async throws {
        let book = try TemporaryBook(Self.chapter)
        let workshop = try await book.workshop()
        let (chapter, _) = try Pipeline.parse(ChapterReference(fileName: "chapter1-test.md"), of: workshop.book)
        let steps = StepPlan.steps(of: chapter, imports: [])
        let context = workshop.keyContext
        var otherEnvironment = context, otherCompiler = context
        otherEnvironment.environment = Digest(["LC_ALL", "de_DE"])
        otherCompiler.toolchain.version += "+"
        let keys = StepKeys.of(steps, context)
        for (index, key) in StepKeys.of(steps, otherEnvironment).enumerated() {
            #expect(key.run != keys[index].run && key.compiled == keys[index].compiled)
            #expect(key.parts.changes(since: keys[index].parts).hasPrefix("the environment changed"))
        }
        for (index, key) in StepKeys.of(steps, otherCompiler).enumerated() {
            #expect(key.run != keys[index].run && key.compiled != keys[index].compiled)
        }
    }

    @Test func theExplanationNamesWhatChanged() async throws {
        let book = try TemporaryBook(Self.chapter)
        #expect(try await book.verify().verdicts.map(\.reason) == ["it has not run before", "it has not run before", "it has not run before"])
        try book.write(Self.chapter.replacing("let a = 1", with: "let a = 0 + 1"), to: "Chapters/chapter1-test.md")
        #expect(try await book.verify().verdicts.map(\.reason) == ["its code changed", "what stands before it changed", ""])
    }
}
