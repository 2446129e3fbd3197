// The README is run: its first Markdown block becomes a chapter, and each line behind a `$` of its console blocks is typed;
// what the tool answers must be what the README shows, to the letter.
import Foundation
import Testing
@testable import Workbook

@Suite struct ReadmeTests {
    private static let readme = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../README.md").standardizedFileURL

    private func fences() throws -> [(info: String, text: String)] {
        let source = SourceText(file: "README.md", bytes: Array(try Data(contentsOf: Self.readme)))
        return try MarkdownParser.parse(source).children.compactMap { if case .codeBlock(let info, let text) = $0.kind { (info, text) } else { nil } }
    }

    @Test func whatItShowsIsTrue() async throws {
        let fences = try fences()
        let chapter = try #require(fences.first { $0.info == "markdown" }).text
        let book = try TemporaryBook(["chapter1-readme.md": chapter])
        let sessions = fences.filter { $0.info == "console" }
        #expect(!sessions.isEmpty)
        for session in sessions {
            var shown = ""
            for line in session.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) where line.hasPrefix("$ ") {
                let answer = try await ToolProcess.shell(String(line.dropFirst(2)), in: book.root)
                shown += line + "\n" + answer.output + answer.errors
            }
            #expect(shown == session.text, "README.md shows something else; the truth is:\n\(shown)")
        }
    }

    @Test func everyTagIsInIt() throws {
        let text = try String(contentsOf: Self.readme, encoding: .utf8)
        for tag in TagParser.legal { #expect(text.contains("`\(tag.word)`"), "\(tag.word)") }
    }
}
