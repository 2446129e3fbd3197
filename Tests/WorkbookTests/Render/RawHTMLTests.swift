import Testing

@testable import Workbook

struct RawHTMLTests {
    @Test(arguments: [
        ("a<!-- = x -->b", "ab"), ("<!-- a --><b><!-- c --></b>", "<b></b>"), ("a<!-- never closed", "a"), ("<!-- a\n\nb -->c", "c"), ("a --> b", "a --> b"),
    ])
    func commentsAreRemoved(raw: String, expected: String) {
        #expect(RawHTML.withoutComments(raw) == expected)
    }

    @Test func idsAreFound() {
        #expect(RawHTML.identifiers(in: "<p id=\"a\"><b class=x id = 'b'><i data-id=\"c\">") == ["a", "b"])
    }

    @Test func openDetailsAreCounted() {
        #expect(RawHTML.openedDetails(in: "<details><summary>A</summary>") == 1)
        #expect(RawHTML.openedDetails(in: "</details>\n<DETAILS open>") == 0)
    }
}
