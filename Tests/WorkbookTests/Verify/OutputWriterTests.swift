// How a printed text is written into the Markdown. Whether it can be read back is tested with the specification's examples.
import Testing
@testable import Workbook

@Suite struct OutputWriterTests {
    /// A chapter with one snippet, what it prints, and the chapter afterwards.
    static let cases: [(String, [String], String)] = [
        ("```swift\na\n```\n", ["1"], "```swift\na\n```\n```output\n1\n```\n"),
        ("```swift\na\n```", ["1"], "```swift\na\n```\n```output\n1\n```"),
        ("```swift\r\na\r\n```\r\n", ["1", "2"], "```swift\r\na\r\n```\r\n```output\r\n1\r\n2\r\n```\r\n"),
        ("x\n\n```swift\r\na\r\n```\r\n", ["1"], "x\n\n```swift\r\na\r\n```\r\n```output\r\n1\r\n```\r\n"),
        ("```swift\ra\r```\r", ["1"], "```swift\ra\r```\r```output\r1\r```\r"),
        ("> ```swift\n> a\n> ```\n", ["1", "", " 2"], "> ```swift\n> a\n> ```\n> ```output\n> 1\n>\n>  2\n> ```\n"),
        (">```swift\n>a\n>```\n", [" 1"], ">```swift\n>a\n>```\n> ```output\n>  1\n> ```\n"),
        ("- ```swift\n  a\n  ```\n- b\n", ["1", ""], "- ```swift\n  a\n  ```\n  ```output\n  1\n\n  ```\n- b\n"),
        ("1. > ```swift\n   > a\n   > ```\n", ["1"], "1. > ```swift\n   > a\n   > ```\n   > ```output\n   > 1\n   > ```\n"),
        ("1.\tx\n\n\t```swift\n\ta\n\t```\n", ["1"], "1.\tx\n\n\t```swift\n\ta\n\t```\n\t```output\n\t1\n\t```\n"),
        ("- x\n\n\t```swift\n\ta\n\t```\n", ["1"], "- x\n\n\t```swift\n\ta\n\t```\n    ```output\n    1\n    ```\n"),
        ("```swift\na\n```\n", ["```", "x"], "```swift\na\n```\n````output\n```\nx\n````\n"),
        ("```swift\na\n   `````  \n", ["1"], "```swift\na\n   `````  \n```output\n1\n```\n"),
        ("```swift\na\n```\n```output\n1\n```\n", ["2"], "```swift\na\n```\n```output\n2\n```\n"),
        ("```swift\na\n```\n\n`````  output \n1\n   ``````` \n", ["2"], "```swift\na\n```\n\n`````  output \n2\n   ``````` \n"),
        ("```swift\na\n```\n```output\n1\n```\n", ["```"], "```swift\na\n```\n````output\n```\n````\n"),
        ("```swift\na\n```\n~~~output\n1\n~~~\n", ["```"], "```swift\na\n```\n~~~output\n```\n~~~\n"),
        ("```swift\na\n```\n~~~output\n1\n~~~\n", ["  ~~~~"], "```swift\na\n```\n~~~~~output\n  ~~~~\n~~~~~\n"),
        ("```swift\na\n```\n```output\n1\n2\n3\n```\n", ["1", "x", "3"], "```swift\na\n```\n```output\n1\nx\n3\n```\n"),
        ("```swift\na\n```\n```output\n1\n1\n```\n", ["1"], "```swift\na\n```\n```output\n1\n```\n"),
        ("```swift\na\n```\n```output\n1\n```\n", ["1", "1"], "```swift\na\n```\n```output\n1\n1\n```\n"),
        ("```swift\na\n```\n```output\n1\n```\n", [], "```swift\na\n```\n```output\n```\n"),
        ("```swift\na\n```\n```output\n```\n", ["1"], "```swift\na\n```\n```output\n1\n```\n"),
        ("```swift\na\n```\n```output\nx\n   ```\n", ["1"], "```swift\na\n```\n```output\n1\n   ```\n"),
        // Only the line that changes is written in our way.
        ("> ```swift\n> a\n> ```\n> ```output\n>1\n>2\n> ```\n", ["1", "3"], "> ```swift\n> a\n> ```\n> ```output\n>1\n> 3\n> ```\n"),
        ("\u{FEFF}```swift\na\n```\n", ["1"], "\u{FEFF}```swift\na\n```\n```output\n1\n```\n"),
    ]

    @Test(arguments: cases) func isWritten(_ before: String, _ printed: [String], _ after: String) throws {
        let parsed = ParsedText(before)
        #expect(parsed.messages == [])
        let snippet = try #require(parsed.chapter.snippets.first)
        let writer = OutputWriter(source: parsed.source)
        let edit = snippet.output.map { writer.replacement(of: $0, by: printed) } ?? writer.insertion(of: printed, under: snippet.fence)
        let text = Acceptance.apply([edit], to: parsed.source.bytes)
        // As bytes: to Swift, CRLF is one character.
        #expect(String(decoding: text, as: UTF8.self).debugDescription == after.debugDescription)
        #expect(ParsedText(bytes: text).chapter.snippets.first?.output?.lines.map(\.text) == printed)
    }
}
