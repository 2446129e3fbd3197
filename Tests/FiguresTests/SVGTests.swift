import Testing

@testable import Figures

struct SVGTests {
    @Test(arguments: [
        (0.0, "0"), (12.0, "12"), (12.5, "12.5"), (-0.25, "-0.25"), (0.05, "0.05"), (0.999, "1"), (-0.001, "0"),
        (100.0 / 3, "33.33"), (-1.5, "-1.5"), (84.30000000000001, "84.3"),
    ])
    func coordinatesHaveNoMoreDigitsThanNeeded(value: Double, expected: String) {
        #expect(number(value) == expected)
    }

    @Test func markupInTextIsEscaped() {
        #expect(escaped("a < b && \"c\" > d") == "a &lt; b &amp;&amp; &quot;c&quot; &gt; d")
        #expect(escaped("σ′ x₁ −0.4") == "σ′ x₁ −0.4")
        #expect(escaped("a\tb\u{0}c") == "a b\u{FFFD}c")
    }
}
