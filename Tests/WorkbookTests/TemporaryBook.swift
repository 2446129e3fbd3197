// A book in a temporary folder, deleted with the value: write chapters, verify, look at what comes back.
import Foundation
@testable import Workbook

final class TemporaryBook: Sendable {
    let root: URL

    /// Modules of C headers are the same for all tests: compiling them anew for each would take most of the time.
    static let moduleCache = FileManager.default.temporaryDirectory.appending(path: "workbook-tests-modules")

    /// The tests run at the same time, each with a book of its own; together they use the cores that there are.
    static let cores = Cores(ProcessInfo.processInfo.activeProcessorCount)

    /// - Parameters:
    ///   - chapters: file names and texts. A single chapter may be called `chapter1-test.md`.
    ///   - configuration: the text of book.yml.
    init(_ chapters: [String: String], configuration: String = "title: Test\nimports: []\n") throws {
        root = FileManager.default.temporaryDirectory.appending(path: "workbook-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root.appending(path: "Chapters"), withIntermediateDirectories: true)
        try write(configuration, to: "Chapters/book.yml")
        for (name, text) in chapters { try write(text, to: "Chapters/" + name) }
    }

    convenience init(_ chapter: String) throws { try self.init(["chapter1-test.md": chapter]) }

    deinit { try? FileManager.default.removeItem(at: root) }

    func url(_ path: String) -> URL { root.appending(path: path) }

    func write(_ text: String, to path: String) throws {
        try FileManager.default.createDirectory(at: url(path).deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url(path))
    }

    func read(_ path: String = "Chapters/chapter1-test.md") throws -> String { String(decoding: try Data(contentsOf: url(path)), as: UTF8.self) }

    func workshop() async throws -> Workshop { try await Workshop(book: Book(at: root), sharing: Self.cores, moduleCache: Self.moduleCache) }

    /// Runs steps 1 to 4 for a chapter, with a new kernel.
    func verify(_ name: String = "chapter1") async throws -> ChapterReport {
        let book = try Book(at: root)
        return try await Pipeline(try await workshop()).verify(try book.chapter(named: name))
    }

    /// Verifies a chapter and writes what differs; the changed text.
    func accept(_ name: String = "chapter1", only label: String? = nil) async throws -> String {
        let book = try Book(at: root)
        let chapter = try book.chapter(named: name)
        _ = try Acceptance(book: book).accept(try await verify(name), only: label)
        return try read(book.path(of: chapter))
    }
}

extension ChapterReport {
    /// Every message as `workbook test` prints it, without colour.
    var messages: String {
        diagnostics.map { DiagnosticText().lines($0, in: chapter.source).joined(separator: "\n") }.joined(separator: "\n\n")
    }
}
