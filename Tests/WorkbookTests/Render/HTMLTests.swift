import Testing

@testable import Workbook

struct HTMLTests {
    @Test func interpolatedTextIsEscaped() {
        let text = "a < b && \"c\" > 'd'"
        let html: HTML = "<p title=\"\(text)\">\(text)</p>"
        #expect(html.text == "<p title=\"a &lt; b &amp;&amp; &quot;c&quot; &gt; 'd'\">a &lt; b &amp;&amp; &quot;c&quot; &gt; 'd'</p>")
    }

    @Test func markupIsNotEscapedAgain() {
        let inner: HTML = "<b>\("<i>")</b>"
        #expect(("<p>\(inner)</p>" as HTML).text == "<p><b>&lt;i&gt;</b></p>")
    }

    @Test func attributesAppearOnlyWithAValue() {
        #expect(HTML.attribute("title", nil).text == "")
        #expect(HTML.attribute("title", "\" onload=\"x").text == " title=\"&quot; onload=&quot;x\"")
    }

    @Test func lettersOutsideASCIIStay() {
        #expect(("\("δ′ = −0.4 … 誤差 👩‍🔬")" as HTML).text == "δ′ = −0.4 … 誤差 👩‍🔬")
    }
}
