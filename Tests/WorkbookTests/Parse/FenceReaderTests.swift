// Where code stands in the file, in whatever it is wrapped.
import Testing
@testable import Workbook

@Suite struct FenceReaderTests {
    struct Case: CustomTestStringConvertible {
        var name: String
        var text: String
        /// For each fence, its lines as `line:column text`.
        var places: [[String]]
        /// The lines of each fence's first and last line.
        var lines: [ClosedRange<Int>]
        var testDescription: String { name }
    }

    static let cases = [
        Case(name: "plain", text: "```swift\na\n b\n```\n", places: [["2:1 a", "3:1  b"]], lines: [1...4]),
        Case(name: "tildes", text: "~~~swift\na\n~~~\n", places: [["2:1 a"]], lines: [1...3]),
        Case(name: "a longer fence around a shorter one", text: "````swift\n```\na\n```\n````\n", places: [["2:1 ```", "3:1 a", "4:1 ```"]], lines: [1...5]),
        Case(name: "tildes around backticks", text: "~~~ swift\n```\n~~~~\n", places: [["2:1 ```"]], lines: [1...3]),
        Case(name: "in a quote", text: "> ```swift\n> a\n>b\n>  c\n> ```\n", places: [["2:3 a", "3:2 b", "4:3  c"]], lines: [1...5]),
        Case(name: "in a list", text: "- ```swift\n  a\n\n    b\n  ```\n", places: [["2:3 a", "3:1 ", "4:3   b"]], lines: [1...5]),
        Case(name: "in a numbered list", text: "10. x\n\n    ```swift\n    a\n    ```\n", places: [["4:5 a"]], lines: [3...5]),
        Case(name: "in a list in a quote", text: "> - x\n>\n>   ```swift\n>   a\n>   ```\n", places: [["4:5 a"]], lines: [3...5]),
        Case(name: "in a quote in a list", text: "1. > ```swift\n   > a\n   > ```\n", places: [["2:6 a"]], lines: [1...3]),
        Case(name: "in details", text: "<details>\n\n```swift\na\n```\n\n</details>\n", places: [["4:1 a"]], lines: [3...5]),
        Case(name: "CRLF", text: "x\r\n\r\n```swift\r\na\r\n\r\nb\r\n```\r\n", places: [["4:1 a", "5:1 ", "6:1 b"]], lines: [3...7]),
        Case(name: "CRLF in a quote", text: "> ```swift\r\n> a\r\n> ```\r\n", places: [["2:3 a"]], lines: [1...3]),
        Case(name: "lone CR", text: "x\r\r```swift\ra\r\rb\r```\r", places: [["4:1 a", "5:1 ", "6:1 b"]], lines: [3...7]),
        Case(name: "tabs in code", text: "```swift\n\ta\n\t\tb\n```\n", places: [["2:1 \ta", "3:1 \t\tb"]], lines: [1...4]),
        Case(name: "a tab that a list eats whole", text: "1.  x\n\n\t```swift\n\ta\n\t```\n", places: [["4:2 a"]], lines: [3...5]),
        Case(name: "a tab that a list eats half", text: "- ```swift\n\ta\n  ```\n", places: [["2:2   a"]], lines: [1...3]),
        Case(name: "spaces behind a half-eaten tab", text: "- ```swift\n\t  a\n  ```\n", places: [["2:2     a"]], lines: [1...3]),
        Case(name: "a byte-order mark", text: "\u{FEFF}```swift\na\n```\n", places: [["2:1 a"]], lines: [1...3]),
        Case(name: "no final newline", text: "```swift\na\n```", places: [["2:1 a"]], lines: [1...3]),
        Case(name: "no code", text: "```swift\n```\n", places: [[]], lines: [1...2]),
        Case(name: "one empty line", text: "```swift\n\n```\n", places: [["2:1 "]], lines: [1...3]),
        Case(name: "spaces only", text: "```swift\n  \n```\n", places: [["2:1   "]], lines: [1...3]),
        Case(name: "emoji, CJK, combining", text: "> ```swift\n> 👩‍👩‍👧 層 e\u{301}\n> ```\n", places: [["2:3 👩‍👩‍👧 層 e\u{301}"]], lines: [1...3]),
        Case(name: "indented by one", text: " ```swift\n a\nb\n  c\n ```\n", places: [["2:2 a", "3:1 b", "4:2  c"]], lines: [1...5]),
        Case(name: "indented by three", text: "   ```swift\n   a\n b\n```\n", places: [["2:4 a", "3:2 b"]], lines: [1...4]),
        Case(name: "a closing line of its own shape", text: "```swift\na\n   ``````  \nx\n", places: [["2:1 a"]], lines: [1...3]),
        Case(name: "a line that looks closing, indented by four", text: "```swift\n    ```\n```\n", places: [["2:1     ```"]], lines: [1...3]),
        Case(name: "the info line again as code", text: "- x\n\n  - y\n\n    ```swift\n    ```swift\n    ```\n", places: [["6:5 ```swift"]], lines: [5...7]),
        Case(name: "with an output", text: "- ```swift\n  a\n  ```\n  ~~~output\n  1\n  ~~~\n", places: [["2:3 a"], ["5:3 1"]], lines: [1...3, 4...6]),
        Case(name: "indented code is none", text: "    ```swift\n    a\n    ```\n", places: [], lines: []),
    ]

    @Test(arguments: cases) func everyLineOfCodeIsFound(_ example: Case) {
        let parsed = ParsedText(example.text)
        #expect(parsed.messages == [])
        #expect(parsed.codePlaces == example.places)
        let fences = parsed.chapter.snippets.flatMap { [$0.fence] + ($0.output.map { [$0] } ?? []) }
        #expect(fences.map { $0.firstLine...$0.lastLine } == example.lines)
    }

    @Test func theFirstLineCountsItsCharactersBehindAByteOrderMark() {
        let parsed = ParsedText("\u{FEFF}> ```swift hiden\n> ```\n")
        #expect(parsed.places == ["1:12+5 unknown-tag"])
    }

    @Test func columnsAreCharacters() {
        let parsed = ParsedText("> 👩‍👩‍👧\n>\n> - ~~~swift name=é1\n>   ~~~\n")
        #expect(parsed.places == ["3:14+7 tag-value"])
    }

    static let unclosed: [(String, String)] = [
        ("```swift\na\n", "1:1"), ("x\n\n```swift", "3:1"), ("> ```swift\n> a\n\nx\n", "1:3"), ("- ```swift\n  a\n\nx\n", "1:3"),
        ("````swift\na\n```\n", "1:1"), ("~~~swift\na\n```\n", "1:1"), ("```swift\r\na\r\n", "1:1"), ("```swift\n> ```\n", "1:1"),
        // The line that looks as if it closed the fence stands outside the quote, or the list, and opens another block.
        ("> ```swift\n> a\n```\nb\n```\n", "1:3"), ("- ```swift\n  a\n```\nb\n```\n", "1:3"), ("> > ```swift\n> > a\n> ```\n> ```\n", "1:5"),
    ]

    @Test(arguments: unclosed) func anUnclosedFenceIsRefusedWhereItBegins(_ text: String, _ place: String) {
        let parsed = ParsedText(text)
        #expect(parsed.diagnostics.map(\.identifier) == ["unclosed-fence"])
        #expect(parsed.diagnostics.first?.position.map { "\($0.line):\($0.column)" } == place)
    }
}
