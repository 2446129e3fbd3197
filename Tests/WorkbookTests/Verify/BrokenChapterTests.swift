// Every chapter in Tests/Books/Broken is broken in one way. What must be said of it stands twice beside it: word for
// word in the .txt of its name, and, written by hand, as the places of the messages in its last line:
// `<!-- expect: 7:9, 12:1 -->`. To take over a changed message, delete the .txt, run, and read what was written.
import Foundation
import Synchronization
import Testing
@testable import Workbook

@Suite struct BrokenChapterTests {
    @Test(.timeLimit(.minutes(10)), arguments: BrokenChapters.names)
    func everyMessageIsRightAndInItsPlace(_ name: String) async throws {
        let report = try await BrokenChapters.verify(name)
        #expect(!report.diagnostics.isEmpty, "nothing is wrong with it")
        let places = try BrokenChapters.expectedPlaces(name)
        #expect(report.diagnostics.map(\.place) == places, "the places, as \(name).md says them")
        for diagnostic in report.diagnostics where diagnostic.severity != .warning {
            #expect(diagnostic.advice != nil, "\(diagnostic.summary): what to do next?")
            let isOfRun = ["does-not-compile", "crash", "timeout", "exit", "too-much-output", "too-many-processes", "left-behind", "kernel-lost"].contains(diagnostic.identifier)
            #expect(diagnostic.cause != nil || !isOfRun, "\(diagnostic.summary): why, most likely?")
        }
        let written = try BrokenChapters.expectedMessages(name)
        guard let written else {
            try BrokenChapters.record(report.messages + "\n", name)
            Issue.record("\(name).txt was not there and has been written: read it, and run again")
            return
        }
        #expect(report.messages + "\n" == written, "\(name).txt")
    }

    @Test func everyTextHasItsChapter() throws {
        let texts = try BrokenChapters.files(".txt")
        #expect(texts.filter { !BrokenChapters.names.contains($0) } == [], "messages without a chapter")
        #expect(BrokenChapters.names.count >= 65)
    }
}

/// The corpus, as the chapters of one book: they share its compiler, and run side by side.
enum BrokenChapters {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Books/Broken").standardizedFileURL
    static let names = (try? files(".md")) ?? []

    static func files(_ suffix: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(suffix) }.map { String($0.dropLast(suffix.count)) }.sorted()
    }

    private static let root = Mutex<URL?>(nil)

    private static let shop = Task {
        let book = try TemporaryBook([:])
        // A global lives longer than any test: its folder goes when the process does.
        root.withLock { $0 = book.root }
        atexit { if let root = BrokenChapters.root.withLock({ $0 }) { try? FileManager.default.removeItem(at: root) } }
        for name in names {
            try FileManager.default.copyItem(at: folder.appending(path: name + ".md"), to: book.url("Chapters/chapter1-\(name).md"))
        }
        return (book, Pipeline(try await book.workshop()))
    }

    static func verify(_ name: String) async throws -> ChapterReport {
        try await shop.value.1.verify(ChapterReference(fileName: "chapter1-\(name).md"))
    }

    static func expectedMessages(_ name: String) throws -> String? {
        let file = folder.appending(path: name + ".txt")
        return FileManager.default.fileExists(atPath: file.path) ? try String(contentsOf: file, encoding: .utf8) : nil
    }

    static func record(_ messages: String, _ name: String) throws {
        try Data(messages.utf8).write(to: folder.appending(path: name + ".txt"))
    }

    /// The places in a chapter's last line. An empty chapter has no room for them: its message is about the whole file.
    static func expectedPlaces(_ name: String) throws -> [String] {
        let text = String(decoding: try Data(contentsOf: folder.appending(path: name + ".md")), as: UTF8.self)
        if text.allSatisfy(\.isWhitespace) { return ["file"] }
        let last = try #require(text.split(whereSeparator: \.isNewline).last)
        let match = try #require(try /<!-- expect: (.+) -->/.wholeMatch(in: last), "\(name).md does not end with <!-- expect: line:column, … -->")
        return match.1.split(separator: ", ").map(String.init)
    }
}

@Suite struct CancelledRunTests {
    /// What was not run to its end has no verdict, least of all a good one.
    @Test(arguments: [0, 20, 60, 150, 300, 600]) func aRunThatIsGivenUpReportsNothing(_ milliseconds: Int) async throws {
        let book = try TemporaryBook("```swift timeout=30s\nlet a = 1\nwhile true {}\n```\n")
        let run = Task { try await book.verify() }
        try await Task.sleep(for: .milliseconds(milliseconds))
        run.cancel()
        await #expect(throws: CancellationError.self) { try await run.value }
    }
}

extension Diagnostic {
    fileprivate var place: String { position.map { "\($0.line):\($0.column)" } ?? "file" }
}
