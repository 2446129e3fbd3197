// Figures: the file that a run writes against the one that is committed.
import Foundation
import Testing
@testable import Workbook

@Suite struct FigureTests {
    private func chapter(_ svg: String, name: String = "curve", image: String = "curve") -> String {
        """
        ```swift
        import Foundation
        let folder = ProcessInfo.processInfo.environment["WORKBOOK_FIGURES"]!
        try! "\(svg)".write(toFile: "\\(folder)/\(name).svg", atomically: true, encoding: .utf8)
        ```

        ![A curve](Figures/chapter1-\(image).svg "It falls")

        """
    }

    @Test(arguments: [
        ("<path d='M 0.333333 1'/>", "<path d='M 0.333 1'/>", true),
        ("<path d='M 0.333333 1'/>", "<path d='M 0.334 1'/>", false),
        ("<path d='M 0.333333 1'/>", "<path d='M 0.333 2'/>", false),
        ("<a/>\\n<b/>\\n", "<a/>\n<b/>\n", true),
        ("<a/>\\n<b/>\\n", "<a/>\n", false),
    ])
    func theFileIsReproducedToItsPrecision(_ printed: String, _ committed: String, _ holds: Bool) async throws {
        let book = try TemporaryBook(chapter(printed))
        try book.write(committed, to: "Chapters/Figures/chapter1-curve.svg")
        let report = try await book.verify()
        #expect(report.verdicts.map(\.outcome) == [.matches, holds ? .matches : .differs])
        #expect(report.diagnostics.map(\.identifier) == (holds ? [] : ["figure-differs"]))
        // What is written goes on standing where it holds; else the new file replaces it, and then holds.
        #expect(try await book.accept() == chapter(printed))
        #expect(try book.read("Chapters/Figures/chapter1-curve.svg") == (holds ? committed : printed.replacing("\\n", with: "\n")))
        #expect(try await book.verify().holds)
    }

    @Test func aMissingFileIsWritten() async throws {
        let book = try TemporaryBook(chapter("<svg/>"))
        #expect(try await book.verify().diagnostics.map(\.identifier) == ["figure-missing"])
        _ = try await book.accept()
        #expect(try book.read("Chapters/Figures/chapter1-curve.svg") == "<svg/>")
        #expect(try await book.verify().holds)
    }

    @Test func imagesAndFiguresBelongTogether() async throws {
        let book = try TemporaryBook(chapter("<svg/>", name: "other"))
        let report = try await book.verify()
        #expect(Set(report.diagnostics.map(\.identifier)) == ["figure-not-shown", "figure-unused"])
        #expect(report.verdicts.filter { $0.outcome == .failed }.count == 2)
        // An image above the snippet that shows it comes too early.
        let text = chapter("<svg/>")
        let turned = text.split(separator: "\n\n").reversed().joined(separator: "\n\n")
        try book.write(turned, to: "Chapters/chapter1-test.md")
        #expect(try await book.verify().diagnostics.map(\.identifier) == ["figure-not-shown"])
    }
}
