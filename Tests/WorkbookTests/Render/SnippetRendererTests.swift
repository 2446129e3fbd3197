import Testing

@testable import Workbook

struct SnippetRendererTests {
    private func head(_ name: String, _ anchor: String, badges: String = "") -> String {
        """
        <div class="snippet" id="snippet-\(anchor)">
        <div class="snippet-head"><a class="snippet-name" href="#snippet-\(anchor)">\(name)</a>\(badges)\
        <button class="copy" type="button" aria-label="Copy the code of \(name)" hidden>Copy</button></div>
        """
    }

    @Test func theOutputIsWhatTheRunPrinted() {
        let markdown = "```swift name=sum\nprint(a < b)\n```\n\n```output\ntyped by hand\n```\n\nBehind."
        #expect(rendered(markdown, printing: ["1 < 2 & 3\n"]) == head("sum", "sum") + """

            <pre class="code" tabindex="0" role="region" aria-label="Code of sum" aria-describedby="output-sum">\
            <code class="language-swift">print(a &lt; b)
            </code></pre>
            <div class="output" id="output-sum">
            <div class="output-head"><span>Output</span><code class="command">workbook run chapter1</code></div>
            <pre tabindex="0" role="region" aria-label="Output of sum"><samp>1 &lt; 2 &amp; 3
            </samp></pre>
            </div>
            </div>
            <p>Behind.</p>
            """)
    }

    @Test func aSnippetWithoutANameHasItsNumber() {
        let html = rendered("```swift\na\n```\n\n```swift\nb\n```")
        #expect(html.contains(head("Snippet 1", "1")) && html.contains(head("Snippet 2", "2")))
        #expect(!html.contains("describedby") && !html.contains("\"output"))
    }

    @Test(arguments: [
        ("fails", "<span class=\"badge fails\">does not compile</span>", "The compiler says"),
        ("traps", "<span class=\"badge traps\">stops with an error</span>", "Output and error"),
        ("isolated", "<span class=\"badge isolated\">a program of its own</span>", "Output"),
        ("volatile", "", "Output, which may differ in every run"),
    ])
    func tagsThatAReaderShouldSee(tag: String, badge: String, title: String) {
        let html = rendered("```swift \(tag)\na\n```\n```output\nx\n```", printing: ["x"])
        #expect(html.contains(head("Snippet 1", "1", badges: badge)))
        #expect(html.contains("<span>\(title)</span>"))
    }

    @Test func displayedCodeHasNoOutput() {
        let html = rendered("```swift display\na\n```")
        #expect(html.contains("a sketch, not run") && !html.contains("output"))
    }

    @Test func hiddenSnippetsAreNotOnThePage() {
        #expect(rendered("```swift hidden name=a\nlet secret = 1\n```\n```output\nx\n```", printing: ["x"]) == "")
    }

    @Test func foldedSnippetsAreBehindADisclosure() {
        let html = rendered("```swift folded name=a\nb\n```\n```output\nx\n```", printing: ["x"])
        #expect(html.hasPrefix("<details class=\"disclosure\"><summary>Code <span class=\"exercise-name\">a</span></summary>\n<div class=\"snippet\""))
        #expect(html.hasSuffix("</div>\n</div>\n</details>"))
    }

    @Test func anExerciseShowsItsStarterAndFoldsItsAnswers() {
        let html = rendered("""
            ```swift exercise=e
            // yours
            ```

            ```swift solution=e
            // mine
            ```

            ```swift wrong=e
            // not so
            ```
            ```output
            x
            ```

            ```swift check=e
            // check
            ```
            """, printing: ["the starter's failure", nil, "the check's words", nil])
        #expect(html.hasPrefix(head("Exercise e", "1")))
        #expect(!html.contains("the starter's failure"))
        #expect(html.contains("the check's words") && html.contains("<span>The check says</span>"))
        #expect(html.matches(of: /<summary>([^<]*) <span class="exercise-name">e</).map(\.output.1) == ["Solution", "A wrong answer", "How the answer is checked"])
        #expect(html.ranges(of: "<details").count == 3)
    }

    @Test func anAnswerInTheAuthorsDisclosureNeedsNoSecondOne() {
        let html = rendered("<details><summary>A</summary>\n\n```swift folded\na\n```\n\n</details>\n\n```swift folded\nb\n```")
        #expect(html.ranges(of: "<details").count == 2)
        #expect(html.contains("<summary>A</summary>\n<div class=\"snippet\" id=\"snippet-1\">"))
    }

    @Test func snippetsInListsAndQuotesAreFound() {
        let html = rendered("1. a\n\n   ```swift\n   b\n   ```\n   ```output\n   x\n   ```\n\n> ```swift\n> c\n> ```\n> ```output\n> y\n> ```", printing: ["1", "2"])
        #expect(html.ranges(of: "<samp>").count == 2 && !html.contains("x\n") && !html.contains("y\n"))
    }
}
