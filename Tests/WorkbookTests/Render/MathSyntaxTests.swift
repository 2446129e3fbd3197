import Testing

@testable import Workbook

struct MathSyntaxTests {
    @Test func titlesHaveTeXWithoutDollars() {
        let heading = parsedChapter("# A $`\\delta`$ *b $`c`$* <!-- d -->`e`").document.children[0]
        #expect(MathSyntax.plainText(of: heading.children) == "A \\delta b c e")
    }
}
