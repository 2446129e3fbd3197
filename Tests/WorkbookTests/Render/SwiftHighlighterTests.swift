import Testing

@testable import Workbook

struct SwiftHighlighterTests {
    @Test(arguments: [
        ("let x = 1", "<span class=\"keyword\">let</span> x = <span class=\"number\">1</span>"),
        ("a < b && c > d", "a &lt; b &amp;&amp; c &gt; d"),
        ("Array<Int>()", "<span class=\"type\">Array</span>&lt;<span class=\"type\">Int</span>&gt;()"),
        ("// a < b", "<span class=\"comment\">// a &lt; b</span>"),
        ("\"a \\(b) <c>\"", "<span class=\"string\">&quot;a \\(</span>b<span class=\"string\">) &lt;c&gt;&quot;</span>"),
        ("@main #if δ", "<span class=\"attribute\">@main</span> <span class=\"directive\">#if</span> δ"),
        ("", ""),
    ])
    func tokensHaveClasses(code: String, html: String) {
        #expect(SwiftHighlighter.html(code).text == html)
    }

    @Test(arguments: ["func σ(_ z: Double) -> Double {\n\t1 / (1 + exp(-z)) // 👩‍🔬\r\n}\n", "let s = #\"raw \"quotes\" \\#(x)\"#", "\"never closed", "/* nor\nthis", "a\\b`c"])
    func withoutTheTagsItIsTheCodeAgain(code: String) {
        let text = SwiftHighlighter.html(code).text.replacing(/<[^>]*>/, with: "")
            .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
        #expect(text == code)
    }
}
