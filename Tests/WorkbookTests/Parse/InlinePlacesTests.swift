// A number in prose is rewritten in place: its comment has to be found to the byte, however the paragraph is laid out.
import Testing
@testable import Workbook

@Suite struct InlinePlacesTests {
    static let texts = [
        "is 0.5<!-- = x -->\n",
        "  is\nnow 0.5<!-- = x -->\n",
        "is\n   now 0.5<!-- = x -->\n",
        "> is\n> 0.5<!-- = x -->\n",
        "> is\nlazily 0.5<!-- = x -->\n",
        "> - is\n>      now\n> 0.5<!-- = x -->\n",
        "- is\n\n  *a*\n  **0.5**<!-- = x -->\n",
        "[d]: /u\n[e]: /v\n0.5<!-- = x -->\n",
        "[d]: /u\nsome 0.7 and\n0.5<!-- = x --> and\nmore\n",
        "[a](/u\n\"title\") and 0.5<!-- = x -->\n",
        "[a\nb](\n/u) and\n0.5<!-- = x -->\n",
        "`code\nof two` 0.5<!-- = x -->\n",
        "`<!-- = x -->` and 0.5<!-- = x -->\n",
        "  a\n`<!-- = x -->` and 0.5<!-- = x -->\n",
        "\\<!-- = x -->\n 0.5<!-- = x -->\n",
        "<b\nc=\"d\"> 0.5<!-- = x -->\n",
        "# Heading 0.5<!-- = x -->\n",
        "   ## Heading 0.5<!-- = x --> ##\n",
        " Setext\n  0.5<!-- = x -->\n===\n",
        "\u{FEFF}Zürich 層 0.5<!-- = x -->\n",
        "\u{FEFF}a\n 0.5<!-- = x -->\n",
        "a\r\n  b 0.5<!-- = x -->\r\n",
        "a\r  b 0.5<!-- = x -->\r",
        "a  \n\tb 0.5<!-- = x -->\n",
        "| a | b |\n|---|---|\n| 1 | 0.5<!-- = x --> |\n",
        "<p>0.5<!-- = x --></p>\n",
        "<!-- note <!-- more -->\n\n0.5<!-- = x -->\n",
        "0.5<!--\n= x\n-->\n",
        "$`0.5`$<!-- = x -->\n",
        "e\u{301}0 0.5<!-- = x -->",
    ]

    @Test(arguments: texts) func theNumberAndItsExpressionAreFound(_ text: String) throws {
        let parsed = ParsedText(text)
        #expect(parsed.messages == [])
        let numbers = parsed.chapter.items.compactMap { if case .boundNumber(let number) = $0 { number } else { nil } }
        let number = try #require(numbers.first)
        #expect(numbers.count == 1)
        #expect(parsed.source.string(number.number) == "0.5")
        // The right one of several: it is the last 0.5 of the text, and its comment the last one.
        #expect(number.number.lowerBound == lastIndex(of: "0.5", in: parsed.source.bytes))
        #expect(number.expression == "x")
        #expect(number.offset == lastIndex(of: "x ", in: parsed.source.bytes) ?? lastIndex(of: "x\n", in: parsed.source.bytes))
    }

    @Test func severalInOneParagraphKeepTheirOrder() {
        let parsed = ParsedText("[d]: /u\n  1.5<!-- = x --> and 2.5<!-- = x -->\n> no\n   3.5<!-- = x -->\n")
        let numbers = parsed.chapter.items.compactMap { if case .boundNumber(let number) = $0 { parsed.source.string(number.number) } else { nil } }
        #expect(numbers == ["1.5", "2.5", "3.5"])
    }

    @Test func aClaimOfSeveralLinesIsOneExpression() throws {
        let parsed = ParsedText("> Text. <!-- check:\n>   after <\n>   before -->\n")
        guard case .claim(let claim) = try #require(parsed.chapter.items.first) else { Issue.record("no claim"); return }
        #expect(claim.expression == "after < before")
        #expect(parsed.source.position(at: claim.offset) == Position(line: 2, column: 5))
    }

    @Test func anImageIsFoundBehindALinkOfTwoLines() throws {
        let parsed = ParsedText("[a](/u\n\"t\") and ![seen](Figures/chapter1-paths.svg)\n")
        guard case .figure(let figure) = try #require(parsed.chapter.items.first) else { Issue.record("no figure"); return }
        #expect(parsed.source.position(at: figure.offset) == Position(line: 2, column: 10))
    }

    private func lastIndex(of text: String, in bytes: [UInt8]) -> Int? {
        let wanted = Array(text.utf8)
        return (0...max(0, bytes.count - wanted.count)).last { bytes[$0...].starts(with: wanted) }
    }
}
