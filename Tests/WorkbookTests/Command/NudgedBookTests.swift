// No digit of the book hangs by a hair: start its nets a little beside their weights, and every assertion still holds.
//
// A digit that rounding decides, as in a chaotic training, would be true on one machine and false on the next. Such a run is found
// by moving what it starts from by far less than a printed digit shows, and by far more than rounding: by one part in 10¹³.
import Foundation
import Testing
@testable import Workbook

@Suite struct NudgedBookTests {
    private static let chapters = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Chapters").standardizedFileURL

    @Test func everyAssertionHoldsBesideTheStart() async throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "nudged-book-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: Self.chapters, to: root.appending(path: "Chapters"))
        var count = 0
        for reference in try Book(at: root).chapters {
            let file = root.appending(path: "Chapters/" + reference.fileName)
            let (text, nudged) = try Self.nudged(Array(try Data(contentsOf: file)), reference)
            try Data(text).write(to: file)
            count += nudged
        }
        #expect(count > 50, "only \(count) numbers begin a net: are the snippets that hold them still called start…?")
        let answer = try await ToolProcess.run(["test"], in: root)
        #expect(answer.code == 0, "\(answer.output)\(answer.errors)")
    }

    @Test func aNumberThatRoundingDecidesIsFound() async throws {
        let chapter = """
            # Chaos

            ```swift name=start
            var x = 0.3
            ```

            ```swift
            for _ in 0..<100 { x = 3.9 * x * (1 - x) }
            print(x)
            ```
            ```output
            0.883
            ```

            """
        let book = try TemporaryBook(chapter)
        #expect(try await book.verify().diagnostics.isEmpty)
        let (text, _) = try Self.nudged(Array(chapter.utf8), try Book(at: book.root).chapters[0])
        try book.write(String(decoding: text, as: UTF8.self), to: "Chapters/chapter1-test.md")
        #expect(try await !book.verify().diagnostics.isEmpty)
    }

    /// The chapter with every number that has a decimal point, in snippets named `start…`, times 1 + 10⁻¹³; and how many these are.
    private static func nudged(_ bytes: [UInt8], _ reference: ChapterReference) throws -> ([UInt8], Int) {
        var bytes = bytes
        let (chapter, _) = ChapterParser.parse(reference, SourceText(file: reference.fileName, bytes: bytes))
        var count = 0
        for snippet in chapter.snippets.reversed() where snippet.tags.name?.hasPrefix("start") == true {
            for line in snippet.fence.lines.reversed() {
                for token in SwiftLexer.tokens(of: line.text).reversed() where token.kind == .number {
                    let digits = String(decoding: Array(line.text.utf8)[token.range], as: UTF8.self)
                    guard digits.contains("."), let number = Double(digits) else { continue }
                    let start = line.offset + token.range.lowerBound
                    bytes.replaceSubrange(start..<start + token.range.count, with: Array("\(number * (1 + 1e-13))".utf8))
                    count += 1
                }
            }
        }
        return (bytes, count)
    }
}
