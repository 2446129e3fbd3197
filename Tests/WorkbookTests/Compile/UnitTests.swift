// The Swift file that is generated for a snippet.
import Testing
@testable import Workbook

@Suite struct UnitTests {
    private func unit(_ code: String, after earlier: [String] = [], imports: [String] = []) -> Unit {
        Unit(module: "chapter1_9", code: code, imports: imports,
             earlier: earlier.enumerated().map { .init(module: "chapter1_\($0.offset + 1)", code: $0.element) }, optimized: false)
    }

    private let marker = "#sourceLocation(file: \"chapter1_9.swift\", line: 1)\n"

    @Test func theFirstUnitHandsOnTheLibrary() {
        #expect(unit("let a = 1\n", imports: ["NeuralNet", "Figures"]).generated == "@_exported import NeuralNet\n@_exported import Figures\n\(marker)let a = 1\n")
    }

    @Test func aLaterUnitImportsOnlyTheOneBeforeIt() {
        #expect(unit("a\n", after: ["let a = 1", "let a = 2"], imports: ["NeuralNet"]).generated == "@_exported import chapter1_2\n\(marker)a\n")
    }

    @Test func whatItImportsIsHandedOn() {
        #expect(unit("import Foundation\n", after: ["let a = 1"]).generated
            == "@_exported import chapter1_1\n#if canImport(Foundation)\n@_exported import Foundation\n#endif\n\(marker)import Foundation\n")
    }

    @Test func importsByNameAreRepeatedUntilTheNameIsTaken() {
        let header = "#if canImport(Glibc)\nimport func Glibc.exp\n#endif\n"
        #expect(unit("b\n", after: ["import func Glibc.exp", "let a = 1"]).generated == "@_exported import chapter1_2\n\(header)\(marker)b\n")
        #expect(unit("b\n", after: ["import func Glibc.exp", "func exp(_ x: Int) {}"]).generated == "@_exported import chapter1_2\n\(marker)b\n")
        #expect(unit("b\n", after: ["func exp(_ x: Int) {}", "import func Glibc.exp"]).generated == "@_exported import chapter1_2\n\(header)\(marker)b\n")
    }

    @Test func withoutBrokenUnitsTheirImportsStay() {
        let unit = unit("b\n", after: ["let a = 1", "import Dispatch\nlet b: Int = \"\""]).without(["chapter1_2"])
        #expect(unit.generated == "@_exported import chapter1_1\n#if canImport(Dispatch)\n@_exported import Dispatch\n#endif\n\(marker)b\n")
    }

    @Test func withAllBrokenTheLibraryIsImportedAgain() {
        let unit = unit("b\n", after: ["import func Glibc.exp\n!"], imports: ["NeuralNet"]).without(["chapter1_1"])
        #expect(unit.generated == "@_exported import NeuralNet\n#if canImport(Glibc)\nimport func Glibc.exp\n#endif\n\(marker)b\n")
    }

    /// What hides what is the compiler's doing; here is the whole way, in a chapter.
    @Test func aSnippetMayTakeANameOfTheLibrary() async throws {
        let book = try TemporaryBook(["chapter1-test.md": """
            ```swift
            print(answer(), Thing.title, 3.word)
            ```
            ```output
            42 library library
            ```

            ```swift
            struct Thing { static let title = "own" }
            func answer() -> Int { 7 }
            extension Int { var word: String { "own" } }
            ```

            ```swift
            print(answer(), Thing.title, 3.word, rest())
            ```
            ```output
            7 own own 1
            ```
            """], configuration: "title: Test\nimports: [Toy]\nlibraries: [toys]\n")
        try await Toy.build("""
            public func answer() -> Int { 42 }
            public func rest() -> Int { 1 }
            public struct Thing { public static let title = "library" }
            extension Int { public var word: String { "library" } }
            """, in: book.url("toys"))
        let report = try await book.verify()
        #expect(report.messages == "")
        #expect(report.holds)
    }

    @Test func aBrokenSnippetTakesNoImportAway() async throws {
        let book = try TemporaryBook("""
            ```swift
            import Foundation
            let broken: Int = "text"
            ```

            ```swift
            print(URL(filePath: "/a/b").lastPathComponent)
            ```
            ```output
            b
            ```
            """)
        #expect(try await book.verify().verdicts.map(\.outcome) == [.failed, .matches])
    }
}
