// The tree of a text, with the place of every block.
import Testing
@testable import Workbook

@Suite struct MarkdownParserTests {
    @Test func blocksAndInlinesWithTheirPlaces() {
        let text = """
            # Title *one*

            A [link](/u "t") and `code`
            with ![seen](a.svg) <b>x</b>.

            > 1. first
            > 2. second
            >
            >    ```swift
            >    let a = 1
            >    ```

            ---

            <div>
            </div>

                indented

            | a | b |
            |:--|---|
            | 1 | 2 |
            """
        let parsed = ParsedText(text)
        #expect(parsed.chapter.document.outline(parsed.source) == """
            1:1 document
              1:1 heading(1)
                text("Title ")
                emphasis
                  text("one")
              3:1 paragraph
                text("A ")
                link(destination: "/u", title: "t")
                  text("link")
                text(" and ")
                code("code")
                softBreak
                text("with ")
                4:6 image(destination: "a.svg", title: "")
                  text("seen")
                text(" ")
                4:21 htmlInline("<b>")
                text("x")
                4:25 htmlInline("</b>")
                text(".")
              6:1 blockQuote
                6:3 list(ordered: true, start: 1, tight: false)
                  6:3 item
                    6:6 paragraph
                      text("first")
                  7:3 item
                    7:6 paragraph
                      text("second")
                    9:6 codeBlock(info: "swift", text: "let a = 1\\n")
              13:1 thematicBreak
              15:1 htmlBlock("<div>\\n</div>\\n")
              18:5 codeBlock(info: "", text: "indented\\n")
              20:1 table([Workbook.MarkdownNode.TableAlignment.left, Workbook.MarkdownNode.TableAlignment.none])
                20:3 tableRow
                  20:3 tableCell
                    text("a")
                  20:7 tableCell
                    text("b")
                22:3 tableRow
                  22:3 tableCell
                    text("1")
                  22:7 tableCell
                    text("2")
            """)
    }

    @Test func aByteOrderMarkIsNoText() {
        let parsed = ParsedText("\u{FEFF}# A\n")
        #expect(parsed.chapter.document.outline(parsed.source).hasSuffix("1:1 heading(1)\n    text(\"A\")"))
        #expect(parsed.chapter.document.children.first?.offset == 3)
    }
}
