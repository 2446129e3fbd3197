// Pipe tables, which CommonMark leaves as paragraphs.
import Testing
@testable import Workbook

@Suite struct TableParserTests {
    /// The tables of a text: their alignments, and each row's cells as plain text.
    private func tables(_ text: String) -> [String] {
        func find(_ node: MarkdownNode) -> [String] {
            if case .table(let alignments) = node.kind {
                return ["[" + alignments.map { "\($0)" }.joined(separator: ", ") + "]"] + node.children.map { row in row.children.map(\.plainText).joined(separator: "|") }
            }
            return node.children.flatMap(find)
        }
        return find(ParsedText(text).chapter.document)
    }

    static let cases: [(String, [String])] = [
        ("| a | b |\n|---|---|\n| 1 | 2 |\n", ["[none, none]", "a|b", "1|2"]),
        ("a | b\n-|-\n1 | 2", ["[none, none]", "a|b", "1|2"]),
        ("| a | b | c | d |\n|:--|--:|:-:|-|\n", ["[left, right, center, none]", "a|b|c|d"]),
        ("> | a |\n> |---|\n> | 1 |\n", ["[none]", "a", "1"]),
        ("- x\n\n  | a |\n  |---|\n  | 1 |\n", ["[none]", "a", "1"]),
        ("| a | b |\r\n|---|---|\r\n| 1 | 2 |\r\n", ["[none, none]", "a|b", "1|2"]),
        ("| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |\n", ["[none, none]", "a|b", "1|", "1|2"]),
        ("| a | b |\n|---|---|\n| x \\| y | `p \\| q` |\n", ["[none, none]", "a|b", "x | y|p | q"]),
        ("| a | b |\n|---|---|\n|   | *2* |\n", ["[none, none]", "a|b", "|2"]),
        ("| `a | b |\n|---|---|\n| c` | d |\n| e | f |\n", ["[none, none]", "`a|b", "c`|d", "e|f"]),
        ("| 層 | 👩‍👩‍👧 |\n|---|---|\n| é | e\u{301} |\n", ["[none, none]", "層|👩‍👩‍👧", "é|e\u{301}"]),
        ("a | b\n", []), ("| a | b |\n|---|\n| 1 | 2 |\n", []), ("| a |\n| b |\n|---|\n", []), ("| a |\n|--x|\n", []), ("| a |\n|-:-|\n", []), ("a\n\n|---|\n", []),
    ]

    @Test(arguments: cases) func rowsAreRead(_ text: String, _ expected: [String]) {
        #expect(tables(text) == expected)
    }

    @Test func aNumberInACellIsBoundInItsPlace() throws {
        let parsed = ParsedText("> | 層 | n |\n> |:--|--:|\n> | a \\| 7 | 0.5<!-- = x \\|\\| y --> |\n")
        #expect(parsed.messages == [])
        guard case .boundNumber(let number) = try #require(parsed.chapter.items.first) else { Issue.record("no number"); return }
        #expect(parsed.source.string(number.number) == "0.5")
        #expect(parsed.source.position(at: number.number.lowerBound) == Position(line: 3, column: 14))
        #expect(number.expression == "x || y")
    }
}
