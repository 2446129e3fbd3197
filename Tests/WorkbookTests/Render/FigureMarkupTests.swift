import Testing

@testable import Workbook

struct FigureMarkupTests {
    private func markup(_ file: String, alternative: String = "A line") -> String? {
        var identifiers = Identifiers()
        return FigureMarkup.html(file, alternative: alternative, name: "figure-a", identifiers: &identifiers)?.text
    }

    @Test func theElementIsNamedByTheAlternativeText() {
        let file = "<?xml version=\"1.0\"?>\n<!-- made by hand -->\n<svg role=\"presentation\" aria-label='old' viewBox=\"0 0 2 > 1\"><path d=\"M0 0\"/></svg>\n"
        #expect(markup(file, alternative: "a < \"b\"") == "<svg viewBox=\"0 0 2 > 1\" role=\"img\" aria-label=\"a &lt; &quot;b&quot;\"><path d=\"M0 0\"/></svg>")
    }

    @Test func idsAndWhatRefersToThemAreRenamed() {
        let file = "<svg><clipPath id=\"c\"/><g clip-path=\"url(#c)\" fill=\"#c\"><use href=\"#c\"/></g></svg>"
        #expect(markup(file) == "<svg role=\"img\" aria-label=\"A line\"><clipPath id=\"figure-a-c\"/><g clip-path=\"url(#figure-a-c)\" fill=\"#c\"><use href=\"#figure-a-c\"/></g></svg>")
    }

    @Test func theSameFigureTwiceHasDifferentIds() {
        var identifiers = Identifiers()
        let both = (1...2).map { _ in FigureMarkup.html("<svg><g id=\"c\"/></svg>", alternative: "", name: "f", identifiers: &identifiers)!.text }
        #expect(both[0].contains("id=\"f-c\"") && both[1].contains("id=\"f-c-1\""))
    }

    @Test(arguments: ["", "text", "<svg", "<svg>", "</svg><svg>", "<svg a=\"></svg>"])
    func noElementNoFigure(file: String) {
        #expect(markup(file) == nil)
    }
}
