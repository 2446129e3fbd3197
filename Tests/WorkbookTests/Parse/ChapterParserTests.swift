// What a chapter holds, and the mistakes in it that need no compiler.
import Testing
@testable import Workbook

@Suite struct ChapterParserTests {
    @Test func itemsStandInTheOrderOfTheText() {
        let parsed = ParsedText("""
            # Title

            ```swift
            let a = 1
            ```

            1<!-- = a --> <!-- check: a > 0 -->

            > ```swift name=two
            > print(a)
            > ```
            > ```output
            > 1
            > ```

            ![a curve](Figures/chapter1-curve.svg)
            """)
        #expect(parsed.messages == [])
        let items = parsed.chapter.items.map { item in
            switch item {
            case .snippet(let snippet): "snippet \(snippet.label)\(snippet.output == nil ? "" : " with output")"
            case .boundNumber(let number): "number \(number.expression)"
            case .claim(let claim): "claim \(claim.expression)"
            case .figure(let figure): "figure \(figure.name) \(figure.path)"
            }
        }
        #expect(items == ["snippet #1", "number a", "claim a > 0", "snippet two with output", "figure curve Figures/chapter1-curve.svg"])
        #expect(parsed.chapter.title == "Title")
    }

    @Test func otherFencesAreNobodysBusiness() {
        #expect(ParsedText("```\nx\n```\n\n```python\nprint(1)\n```\n\n```math\nx\n```\n\n`swift` and `<!-- = x -->`\n\n<!-- a note -->\n").places == [])
    }

    static let mistakes: [(String, [String])] = [
        ("", ["file+1 empty-chapter"]),
        (" \n\t\r\n", ["file+1 empty-chapter"]),
        ("a\u{0}b", ["1:2+1 nul-byte"]),
        ("```output\n1\n```\n", ["1:4+6 stray-output"]),
        ("```swift\n```\n\ntext\n\n```output\n```\n", ["6:4+6 stray-output"]),
        ("```swift\n```\n<!-- note -->\n```output\n```\n", ["4:4+6 stray-output"]),
        ("- ```swift\n  ```\n\n```output\n```\n", ["4:4+6 stray-output"]),
        ("```swift\n```\n```output hidden\n```\n", ["3:11+6 output-words"]),
        ("```Swift\n```\n", ["1:4+5 near-miss-fence"]),
        ("```swfit hidden\n```\n", ["1:4+5 near-miss-fence"]),
        ("~~~ ouput\n~~~\n", ["1:5+5 near-miss-fence"]),
        ("```swift,hidden\n```\n", ["1:4+12 near-miss-fence"]),
        ("```{swift}\n```\n", ["1:4+7 near-miss-fence"]),
        ("```swift\u{A0}hidden\n```\n", ["1:4+12 near-miss-fence"]),
        ("<div>\n```swift\n```\n</div>\n", ["2:1+8 fence-in-html"]),
        ("<div>\r\n  ~~~swift\r\n~~~\r\n", ["2:1+10 fence-in-html"]),
        ("<!-- = x -->\n", ["1:1+4 no-number"]),
        ("0.5 <!-- = x -->\n", ["1:5+4 no-number"]),
        ("0.5<!-- = -->\n", ["1:4+4 empty-expression"]),
        ("<!-- check: -->\n", ["1:1+4 empty-expression"]),
        ("<!-- chek: a -->\n", ["1:1+4 near-miss-comment"]),
        ("層 <!-- Check: a -->\n", ["1:3+4 near-miss-comment"]),
        ("a <!-- check a > b -->\n", ["1:3+4 near-miss-comment"]),
        ("text\n\n<!-- check: a\n\nmore\n", ["3:1+4 unclosed-comment"]),
        ("> é 0.5<!-- = a--b -->\n", ["1:8+4 broken-comment"]),
        ("a <!-- check: a\n", ["1:3+4 broken-comment"]),
        ("Write `0.5<!-- = a--b -->`, or \\<!-- = a--b -->, or &lt;!-- = a--b --&gt;.\n", []),
        ("![](Figures/chapter1-a.svg)\n", ["1:1+2 no-alt-text"]),
        ("a ![ ](b.png)\n", ["1:3+2 no-alt-text"]),
        ("![a](Figures/chapter2-a.svg)\n", ["1:1+2 figure-name"]),
        ("![a](Figures/chapter1-.svg)\n", ["1:1+2 figure-name"]),
        ("![a](Figures/chapter1-a.svg)\n\n> ![b](Figures/chapter1-a.svg)\n", ["3:3+2 repeated-figure"]),
    ]

    @Test(arguments: mistakes) func aMistakeIsToldInItsPlace(_ text: String, _ places: [String]) {
        #expect(ParsedText(text).places == places)
    }

    @Test func bytesThatAreNotUTF8AreToldWhereTheyBegin() {
        let parsed = ParsedText(bytes: Array("a 層 ".utf8) + [0xE9, 0x74] + Array("\n".utf8))
        #expect(parsed.places == ["1:5+1 not-utf8"])
        #expect(parsed.diagnostics.first?.cause == "byte 0xe9 begins no character; the file was perhaps saved as Latin-1 or UTF-16")
        #expect(parsed.chapter.items.isEmpty)
    }

    @Test func nestingHasAnEnd() {
        #expect(ParsedText(String(repeating: "> ", count: 90) + "x\n").places == [])
        #expect(ParsedText(String(repeating: "> ", count: 120) + "x\n").diagnostics.map(\.identifier) == ["too-deep"])
        #expect(ParsedText(String(repeating: ">", count: 50_000) + "x\n").diagnostics.map(\.identifier) == ["too-deep"])
    }

    @Test func mistakesAreSortedByPlace() {
        let parsed = ParsedText("```swift name=a\n```\n\n```swift name=a\n```\n\n```swift wrong\n```\n\ntext\n\n```output\n```\n")
        #expect(parsed.places == ["4:4+12 repeated-name", "7:10+5 unknown-tag", "12:4+6 stray-output"])
    }
}
