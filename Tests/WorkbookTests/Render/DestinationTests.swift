import Testing

@testable import Workbook

struct DestinationTests {
    @Test(arguments: [
        ("https://example.org/a?b=c&d#e", "https://example.org/a?b=c&d#e"), ("HTTPS://example.org", "HTTPS://example.org"), ("mailto:a@example.org", "mailto:a@example.org"),
        ("#the-net", "#the-net"), ("chapter2-step.md", "chapter2-step.html"), ("./chapter2-step.md#the-net", "chapter2-step.html#the-net"),
        ("chapter9-none.md", "chapter9-none.md"), ("Data/a b.csv", "Data/a%20b.csv"), ("Data/a%20b.csv", "Data/a%20b.csv"),
        ("a\"b<c>", "a%22b%3Cc%3E"), ("δ.txt", "%CE%B4.txt"), ("notes:2.txt", nil),
        ("javascript:alert(1)", nil), ("JavaScript:alert(1)", nil), ("java\nscript:alert(1)", nil), (" \u{1}javascript:alert(1)", nil),
        ("data:text/html,<script>", nil), ("vbscript:x", nil), ("file:///etc/passwd", nil),
        ("../README.md", nil), ("Figures/../../a.svg", nil),
    ])
    func addresses(written: String, address: String?) {
        #expect(Destination(written, pages: ["chapter2-step"]).address == address)
    }

    @Test(arguments: [
        ("Data/a%20b.csv#x", "Data/a b.csv"), ("./Data/a.csv?x", "Data/a.csv"), ("chapter2-step.md", nil),
        ("https://example.org/a", nil), ("#a", nil), ("../a", nil),
    ])
    func filesThatThePageNeeds(written: String, file: String?) {
        #expect(Destination(written, pages: ["chapter2-step"]).file == file)
    }
}
