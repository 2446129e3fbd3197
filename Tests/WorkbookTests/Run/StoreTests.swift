// A store that was damaged, shared, or left in the middle.
import Foundation
import Testing
@testable import Workbook

@Suite struct StoreTests {
    private let chapter = "```swift\nlet a = 1\nprint(a)\n```\n```output\n1\n```\n\n```swift\nprint(a + 1)\n```\n```output\n2\n```\n"

    private func files(_ folder: URL, _ suffix: String) throws -> [URL] {
        let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
        return all.filter { $0.path.hasSuffix(suffix) }.sorted { $0.path < $1.path }
    }

    @Test(arguments: [".so", ".swiftmodule", "record.json"]) func aDamagedUnitIsMadeAgain(_ suffix: String) async throws {
        let book = try TemporaryBook(chapter)
        #expect(try await book.verify().holds)
        let damaged = try files(book.url(".workbook/units"), suffix)
        #expect(damaged.count == 2)
        for file in damaged { try Data("damaged".utf8).write(to: file) }
        // The transcripts go too, so that the units are needed.
        for file in try files(book.url(".workbook/runs"), ".json") { try FileManager.default.removeItem(at: file) }
        #expect(try await book.verify().holds)
        for file in damaged { #expect(try Data(contentsOf: file) != Data("damaged".utf8)) }
    }

    @Test func aDamagedTranscriptIsMadeAgain() async throws {
        let book = try TemporaryBook(chapter)
        #expect(try await book.verify().holds)
        let transcripts = try files(book.url(".workbook/runs"), ".json")
        #expect(transcripts.count == 2)
        // A transcript with another text under the old seal, and a file cut short.
        var text = String(decoding: try Data(contentsOf: transcripts[0]), as: UTF8.self)
        text = text.replacing("\"digest\":\"", with: "\"digest\":\"0")
        try Data(text.utf8).write(to: transcripts[0])
        try Data(contentsOf: transcripts[1]).prefix(20).write(to: transcripts[1])
        let report = try await book.verify()
        #expect(report.holds)
        #expect(report.verdicts.map(\.cached) == [false, false])
    }

    @Test(arguments: ["digests.json", "toolchain.json", "last-chapter1-test.json", "held-chapter1-test.json"]) func aDamagedMemoryIsMadeAgain(_ name: String) async throws {
        let book = try TemporaryBook(chapter)
        #expect(try await book.verify().holds)
        #expect(FileManager.default.fileExists(atPath: book.url(".workbook/" + name).path))
        try Data("{".utf8).write(to: book.url(".workbook/" + name))
        #expect(try await book.verify().holds)
    }

    @Test func twoRunsAtOnceAgree() async throws {
        let book = try TemporaryBook(chapter)
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<4 { group.addTask { try await book.verify().holds } }
            for try await holds in group { #expect(holds) }
        }
        #expect(try await book.verify().verdicts.map(\.cached) == [true, true])
    }

    @Test func whatAKilledRunLeftIsRemoved() async throws {
        let book = try TemporaryBook(chapter)
        // No process has this identifier: it is above the system's largest.
        try book.write("half", to: ".workbook/tmp-4194999-1/session/half.swift")
        #expect(try await book.verify().holds)
        #expect(!FileManager.default.fileExists(atPath: book.url(".workbook/tmp-4194999-1").path))
    }

    @Test func whatHeldIsRememberedUntilSomethingChanges() async throws {
        let book = try TemporaryBook(chapter)
        let pipeline = Pipeline(try await book.workshop())
        let reference = ChapterReference(fileName: "chapter1-test.md")
        #expect(pipeline.remembered(reference) == nil)
        #expect(try await pipeline.verify(reference).holds)
        #expect(pipeline.remembered(reference)?.snippets == 2)
        try book.write(chapter + "\nMore.\n", to: "Chapters/chapter1-test.md")
        #expect(pipeline.remembered(reference) == nil)
        try book.write(chapter.replacing("```output\n2", with: "```output\n3"), to: "Chapters/chapter1-test.md")
        #expect(try await pipeline.verify(reference).holds == false)
        #expect(pipeline.remembered(reference) == nil)
    }

    @Test func whatDependsOnTheMachineIsNotKept() async throws {
        let book = try TemporaryBook("```swift timeout=300ms\nwhile true {}\n```\n")
        #expect(try await book.verify().verdicts.map(\.cached) == [false])
        #expect(try await book.verify().verdicts.map(\.cached) == [false])
    }
}
