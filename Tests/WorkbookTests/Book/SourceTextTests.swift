// Lines, line breaks and columns of a file.
import Testing
@testable import Workbook

@Suite struct SourceTextTests {
    /// A text, its lines, and its line breaks.
    static let cases: [(String, [String], [String])] = [
        ("", [""], [""]), ("a", ["a"], [""]), ("a\n", ["a"], ["\n"]), ("a\nb", ["a", "b"], ["\n", ""]), ("\n\n", ["", ""], ["\n", "\n"]),
        ("a\r\nb\r\n", ["a", "b"], ["\r\n", "\r\n"]), ("a\rb\r", ["a", "b"], ["\r", "\r"]), ("a\n\rb", ["a", "", "b"], ["\n", "\r", ""]),
        ("a\r\n\nb\r\r\nc", ["a", "", "b", "", "c"], ["\r\n", "\n", "\r", "\r\n", ""]), ("a\u{2028}b\u{0B}c\u{85}d\n", ["a\u{2028}b\u{0B}c\u{85}d"], ["\n"]),
    ]

    @Test(arguments: cases) func linesEndAsTheFileSays(_ text: String, _ lines: [String], _ breaks: [String]) {
        let source = SourceText(file: "a", bytes: Array(text.utf8))
        #expect((1...source.lineCount).map(source.line) == lines)
        #expect((1...source.lineCount).map { String(decoding: source.lineBreak($0), as: UTF8.self) } == breaks)
        #expect(source.newline == (breaks[0].isEmpty ? "\n" : breaks[0]))
        // Every byte lies in the line that the next lines' starts say.
        for offset in 0..<source.bytes.count {
            let line = source.lineNumber(at: offset)
            #expect(source.lineStarts[line - 1] <= offset && (line == source.lineCount || offset < source.lineStarts[line]))
        }
    }

    /// A text up to the place, and the place.
    static let positions: [(String, Int, Int)] = [
        ("", 1, 1), ("abc", 1, 4), ("a\nb", 2, 2), ("a\r\nbc", 2, 3), ("é", 1, 2), ("e\u{301}", 1, 2), ("層層", 1, 3), ("👩‍👩‍👧🇨🇭", 1, 3), ("\t\t", 1, 3),
        ("\u{FEFF}ab", 1, 3), ("\u{FEFF}a\nb", 2, 2),
    ]

    @Test(arguments: positions) func columnsCountCharacters(_ before: String, _ line: Int, _ column: Int) {
        let source = SourceText(file: "a", bytes: Array((before + "X\n").utf8))
        #expect(source.position(at: before.utf8.count) == Position(line: line, column: column))
    }

    @Test func theEndOfTheFileIsAPlace() {
        #expect(SourceText(file: "a", bytes: Array("a\nbc".utf8)).position(at: 4) == Position(line: 2, column: 3))
        #expect(SourceText(file: "a", bytes: []).position(at: 0) == Position(line: 1, column: 1))
    }

    @Test func aMarkEndsWithItsLine() {
        let source = SourceText(file: "a", bytes: Array("a層c\ndef\n".utf8))
        #expect(source.diagnostic("x", at: 1..<8, "").length == 2)
        #expect(source.diagnostic("x", at: 2..<2, "").length == 1)
    }

    @Test func aLongFileIsQuick() {
        let source = SourceText(file: "a", bytes: Array(String(repeating: "a line of text\n", count: 100_000).utf8))
        #expect(source.lineCount == 100_000)
        #expect((0..<1000).allSatisfy { source.lineNumber(at: $0 * 1500 + 3) == $0 * 100 + 1 })
    }
}
