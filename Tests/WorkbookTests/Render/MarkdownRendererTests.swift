import Testing

@testable import Workbook

struct MarkdownRendererTests {
    @Test(arguments: [
        ("a *b* **c** `d<e>`", "<p>a <em>b</em> <strong>c</strong> <code>d&lt;e&gt;</code></p>"),
        ("a < b & c", "<p>a &lt; b &amp; c</p>"),
        ("a\\\nb\nc", "<p>a<br>\nb\nc</p>"),
        ("***", "<hr>"),
        ("> a\n>\n> b", "<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>"),
        ("* a\n* b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("* a\n\n* b", "<ul>\n<li><p>a</p></li>\n<li><p>b</p></li>\n</ul>"),
        ("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>"),
        ("1. a\n   - b", "<ol>\n<li>a\n<ul>\n<li>b</li>\n</ul></li>\n</ol>"),
        ("a <kbd>b</kbd>", "<p>a <kbd>b</kbd></p>"),
        ("<details><summary>A</summary>\n\nb\n\n</details>", "<details><summary>A</summary>\n<p>b</p>\n</details>"),
    ])
    func constructs(markdown: String, html: String) {
        #expect(rendered(markdown) == html)
    }

    @Test(arguments: [
        ("```sh\na <b> & \"c\"\n```", "language-sh", "a &lt;b&gt; &amp; &quot;c&quot;\n"),
        ("```c++\"><b> d\ne\n```", "language-c++&quot;&gt;&lt;b&gt;", "e\n"),
    ])
    func codeOfOtherLanguages(markdown: String, name: String, code: String) {
        #expect(rendered(markdown) == "<pre class=\"code\" tabindex=\"0\" role=\"region\" aria-label=\"Code block 1\"><code class=\"\(name)\">\(code)</code></pre>")
    }

    @Test func indentedCodeHasNoLanguage() {
        #expect(rendered("    a < b") == "<pre class=\"code\" tabindex=\"0\" role=\"region\" aria-label=\"Code block 1\"><code>a &lt; b\n</code></pre>")
    }

    // MARK: Headings

    @Test func headingsHaveAnchorsAndTheSecondLevelIsListed() {
        let chapter = parsedChapter("# T\n\n## A *b* `c` [d](e)\n\n## A b c d\n\n### E \"f\"\n")
        var renderer = MarkdownRenderer(chapter, verdicts: [])
        let html = renderer.document().text
        #expect(html.contains("""
            <div class="heading"><h2 id="a-b-c-d">A <em>b</em> <code>c</code> <a href="e">d</a></h2>\
            <a class="anchor" href="#a-b-c-d" aria-label="Link to “A b c d”">#</a></div>
            """))
        #expect(html.contains("<h2 id=\"a-b-c-d-1\">"))
        #expect(html.contains("<h3 id=\"e-f\">E &quot;f&quot;</h3><a class=\"anchor\" href=\"#e-f\" aria-label=\"Link to “E &quot;f&quot;”\">"))
        #expect(renderer.contents.map(\.identifier) == ["a-b-c-d", "a-b-c-d-1"])
        #expect(renderer.contents[0].title == "A <em>b</em> <code>c</code> d")
    }

    @Test func noIdIsGivenTwice() {
        let html = rendered("""
            # Main

            ## Snippet sums

            ## Mine

            <p id="mine">x</p>

            ```swift name=sums
            print(1)
            ```

            ## Snippet sums

            ![a](Figures/chapter1-a.svg) and ![a](Figures/chapter1-a.svg)
            """, printing: ["1\n"], figures: ["Figures/chapter1-a.svg": "<svg><g id=\"g\"/></svg>"])
        let identifiers = RawHTML.identifiers(in: html)
        #expect(Set(identifiers).count == identifiers.count)
        #expect(identifiers == ["main-1", "snippet-sums-1", "mine-1", "mine", "snippet-sums", "output-sums", "snippet-sums-2", "figure-chapter1-a-g", "figure-chapter1-a-g-1"])
    }

    // MARK: Callouts, tables, math

    @Test(arguments: [("NOTE", "note", "Note"), ("TIP", "tip", "Tip"), ("IMPORTANT", "important", "Important"), ("WARNING", "warning", "Warning"), ("caution", "caution", "Caution")])
    func callouts(mark: String, name: String, title: String) {
        #expect(rendered("> [!\(mark)]\n> a\n> b\n>\n> c") == """
            <div class="callout \(name)" role="note" aria-label="\(title)">
            <p class="callout-title">\(title)</p>
            <p>a
            b</p>
            <p>c</p>
            </div>
            """)
    }

    @Test(arguments: ["> [!NOTE] a", "> [!HINT]\n> a", "> a\n> [!NOTE]"])
    func otherQuotesAreNoCallouts(markdown: String) {
        #expect(rendered(markdown).hasPrefix("<blockquote>\n<p>"))
    }

    @Test func tablesScrollInABoxThatCanBeFocused() {
        #expect(rendered("| a | b | c |\n|---|--:|:-:|\n| `d` | e<!-- x --> | f & g |") == """
            <div class="table" tabindex="0" role="region" aria-label="Table 1"><table>
            <thead>
            <tr><th scope="col">a</th><th scope="col" class="align-right">b</th><th scope="col" class="align-center">c</th></tr>
            </thead>
            <tbody>
            <tr><td><code>d</code></td><td class="align-right">e</td><td class="align-center">f &amp; g</td></tr>
            </tbody>
            </table></div>
            """)
    }

    @Test(arguments: [
        ("a $`\\delta < 1`$ b", "<p>a <code class=\"math\">\\delta &lt; 1</code> b</p>"),
        ("$`a`$ and $`b`$.", "<p><code class=\"math\">a</code> and <code class=\"math\">b</code>.</p>"),
        ("$ `a` $", "<p>$ <code>a</code> $</p>"), ("`a`$", "<p><code>a</code>$</p>"), ("5$`a` b", "<p>5$<code>a</code> b</p>"),
        ("**$`a`$**", "<p><strong><code class=\"math\">a</code></strong></p>"),
        ("```math\na < b\n```", "<div class=\"formula\"><div class=\"math\" tabindex=\"0\" role=\"region\" aria-label=\"Formula 1 of this page\"><code>a &lt; b</code></div></div>"),
    ])
    func math(markdown: String, html: String) {
        #expect(rendered(markdown) == html)
    }

    // MARK: Comments and numbers

    @Test(arguments: [
        ("a<!-- note --> b", "<p>a b</p>"), ("<!-- alone -->", ""), ("a\n<!-- check: b -->", "<p>a</p>"),
        ("<!-- a\n\nb -->\nc", "<p>c</p>"), ("<div><!-- a --></div>", "<div></div>"), ("* a <!-- b -->", "<ul>\n<li>a</li>\n</ul>"),
    ])
    func commentsAreNotOnThePage(markdown: String, html: String) {
        #expect(rendered(markdown) == html)
    }

    @Test(arguments: [
        ("loss 0.2097<!-- = loss -->.", "<p>loss <span class=\"checked\" title=\"computed by this chapter’s run\">0.2097</span>.</p>"),
        ("a\nb -3e-4<!-- = x -->", "<p>a\nb <span class=\"checked\" title=\"computed by this chapter’s run\">-3e-4</span></p>"),
        ("**0.25**<!-- = x -->", "<p><strong>0.25</strong></p>"),
        ("2<!-- = x --> 2<!-- a note -->", "<p><span class=\"checked\" title=\"computed by this chapter’s run\">2</span> 2</p>"),
    ])
    func boundNumbersAreMarked(markdown: String, html: String) {
        #expect(rendered(markdown) == html)
    }

    // MARK: Links and images

    @Test(arguments: [
        ("[a](chapter2-x.md#b \"t\\\"u\")", "<a href=\"chapter2-x.html#b\" title=\"t&quot;u\">a</a>"),
        ("[a](https://x.org/?b&c)", "<a href=\"https://x.org/?b&amp;c\">a</a>"),
        ("<https://x.org>", "<a href=\"https://x.org\">https://x.org</a>"),
        ("[a *b*](javascript:c)", "a <em>b</em>"),
        ("b ![a \"c\"](p.png \"t<\")", "b <img src=\"p.png\" alt=\"a &quot;c&quot;\" title=\"t&lt;\" loading=\"lazy\">"),
        ("b ![a & c](javascript:d)", "b a &amp; c"),
    ])
    func linksAndImages(markdown: String, html: String) {
        #expect(rendered(markdown, pages: ["chapter2-x"]) == "<p>\(html)</p>")
    }

    @Test func anImageAloneIsAFigure() {
        #expect(rendered("![a & *b*](p.png \"c < d\")<!-- e -->") == """
            <figure>
            <img src="p.png" alt="a &amp; b" loading="lazy">
            <figcaption>c &lt; d</figcaption>
            </figure>
            """)
        #expect(rendered("![a](Figures/chapter1-a.svg)", figures: ["Figures/chapter1-a.svg": "<svg><g/></svg>"]) == """
            <figure>
            <svg role="img" aria-label="a"><g/></svg>
            </figure>
            """)
        #expect(rendered("![a](Figures/chapter1-a.svg)").contains("<img src=\"Figures/chapter1-a.svg\" alt=\"a\" loading=\"lazy\">"))
    }

    @Test func filesThatThePageNeedsAreNamed() {
        var renderer = MarkdownRenderer(parsedChapter("[a](Data/a.csv) ![b](c.png) [d](javascript:e) [f](https://g.org)"), verdicts: [])
        _ = renderer.document()
        #expect(renderer.files == ["Data/a.csv", "c.png"])
    }
}
