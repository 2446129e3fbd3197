// What a chapter's file name says.
import Testing
@testable import Workbook

@Suite struct ChapterReferenceTests {
    /// file, identifier, number, slug, beginning of the modules' names
    static let names: [(String, String, Int?, String, String)] = [
        ("chapter3-three-ways.md", "chapter3", 3, "three-ways", "chapter3"), ("chapter12.md", "chapter12", 12, "chapter12", "chapter12"),
        ("chapter3-.md", "chapter3", 3, "", "chapter3"), ("chapter03-x.md", "chapter03", 3, "x", "chapter03"),
        ("preface.md", "preface", nil, "preface", "preface"), ("chapter-one.md", "chapter-one", nil, "chapter-one", "chapter_one"),
        ("chapterX.md", "chapterX", nil, "chapterX", "chapterX"), ("chapter3b-x.md", "chapter3b-x", nil, "chapter3b-x", "chapter3b_x"),
        ("1-über uns.md", "1-über uns", nil, "1-über uns", "page_1__ber_uns"), ("層.md", "層", nil, "層", "page__"),
    ]

    @Test(arguments: names) func partsOfAName(_ file: String, _ identifier: String, _ number: Int?, _ slug: String, _ module: String) {
        let reference = ChapterReference(fileName: file)
        #expect(reference.identifier == identifier)
        #expect(reference.number == number)
        #expect(reference.slug == slug)
        #expect(reference.moduleName == module)
    }
}
