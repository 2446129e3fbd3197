// The golden book: a chapter for each language feature and each tag, verified as it stands.
import Foundation
import Testing
@testable import Workbook

/// Runs a suite over a copy of the book, so that nothing is written beside the sources; one workshop for all its tests.
private struct OverFeatureBook: SuiteTrait, TestScoping {
    @TaskLocal static var workshop: Workshop?

    static let source = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Books/Features").standardizedFileURL

    static let chapters: [String] = try! FileManager.default.contentsOfDirectory(atPath: source.appending(path: "Chapters").path)
        .filter { $0.hasSuffix(".md") }.sorted()

    func provideScope(for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void) async throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "workbook-features-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        try FileManager.default.copyItem(at: Self.source, to: root)
        let workshop = try await Workshop(book: Book(at: root), sharing: TemporaryBook.cores, moduleCache: TemporaryBook.moduleCache)
        try await Self.$workshop.withValue(workshop, operation: function)
    }
}

@Suite(OverFeatureBook()) struct FeatureBookTests {
    /// Chapters whose snippets are warned of, and of what.
    private let warnings = ["warnings.md": ["Chapters/warnings.md:5:9 initialization of immutable value 'forgotten' was never used; consider replacing with assignment to '_' or removing it"]]

    @Test(arguments: OverFeatureBook.chapters) func aChapterHolds(_ file: String) async throws {
        let workshop = try #require(OverFeatureBook.workshop)
        let reference = ChapterReference(fileName: file)
        let report = try await Pipeline(workshop).verify(reference)
        #expect(report.verdicts.map(\.outcome) == report.verdicts.map { _ in .matches }, "\(report.messages)")
        #expect(!report.verdicts.isEmpty)
        let told = report.diagnostics.map { "\($0.file):\($0.position?.line ?? 0):\($0.position?.column ?? 0) \($0.summary)" }
        #expect(told == warnings[file] ?? [])
        // Nothing is to be accepted: not a byte changes.
        let written = try Acceptance(book: workshop.book).accept(report)
        #expect(written?.outputs == 0 && written?.files == [])
        #expect(try Data(contentsOf: workshop.book.url(of: reference)) == Data(contentsOf: OverFeatureBook.source.appending(path: "Chapters/" + file)))
    }

    @Test func everyTagHasItsChapter() throws {
        func keys(_ words: some Sequence<Substring>) -> Set<String> { Set(words.map { String($0.prefix { $0 != "=" }) }) }
        let text = try OverFeatureBook.chapters.map { try String(contentsOf: OverFeatureBook.source.appending(path: "Chapters/" + $0), encoding: .utf8) }
        let openings = text.joined(separator: "\n").split(separator: "\n").filter { $0.hasPrefix("```swift ") }
        #expect(keys(openings.flatMap { $0.split(separator: " ").dropFirst() }) == keys(TagParser.legal.map { $0.word[...] }))
    }
}
