import Foundation
import Testing

@testable import Workbook

struct PageRendererTests {
    private let provenance = Provenance(compiler: "Swift <6>", target: "x86", toolVersion: "1")

    private func pages(_ template: String, _ chapters: [(file: String, text: String)]) throws -> [String: String] {
        var configuration = BookConfiguration(title: "A <Book>")
        configuration.language = "de\"x"
        let renderer = try PageRenderer(template: template, from: "page.mustache", configuration, provenance) { _ in nil }
        let reports = chapters.map { ChapterReport(chapter: parsedChapter($0.text, file: $0.file), mistakes: [], verdicts: []) }
        return Dictionary(uniqueKeysWithValues: renderer.pages(reports).map { ($0.fileName, $0.html) })
    }

    private let three = [("chapter1-a.md", "# One <1>\n\nAbout [two](chapter2-b.md) & *more*."), ("chapter2-b.md", "# Two\n\n## A *b*"), ("notes.md", "No heading.")]

    @Test func textIsEscapedInEveryPosition() throws {
        let page = try pages("{{language}}|{{fullTitle}}|{{description}}|{{compiler}}", three)["chapter1-a.html"]!
        #expect(page == "de&quot;x|One &lt;1&gt; · A &lt;Book&gt;|About two &amp; more.|Swift &lt;6&gt;")
    }

    @Test func theCurrentChapterIsMarkedAndHasNeighbors() throws {
        let template = "{{#chapters}}[{{#number}}{{number}} {{/number}}{{chapterTitle}} {{address}}{{#isCurrent}}!{{/isCurrent}}]{{/chapters}}"
            + "{{#previous}}<{{neighborTitle}} {{address}}{{/previous}}{{#next}}>{{neighborTitle}} {{address}}{{/next}}"
        let pages = try pages(template, three)
        let first = "[1 One &lt;1&gt; chapter1-a.html", second = "[2 Two chapter2-b.html", third = "[notes notes.html"
        #expect(pages["chapter1-a.html"] == "\(first)!]\(second)]\(third)]>Two chapter2-b.html")
        #expect(pages["chapter2-b.html"] == "\(first)]\(second)!]\(third)]<One &lt;1&gt; chapter1-a.html>notes notes.html")
        #expect(pages["index.html"] == "\(first)]\(second)]\(third)]>One &lt;1&gt; chapter1-a.html")
    }

    @Test func contentsAreTheHeadingsOfTheSecondLevel() throws {
        let pages = try pages("{{#hasContents}}{{#contents}}{{identifier}}:{{{heading}}}{{/contents}}{{/hasContents}}", three)
        #expect(pages["chapter2-b.html"] == "a-b:A <em>b</em>")
        #expect(pages["notes.html"] == "")
    }

    @Test func theIndexListsEveryChapterWithItsFirstParagraph() throws {
        #expect(try pages("{{{main}}}", three)["index.html"] == """
            <h1>A &lt;Book&gt;</h1>
            <ol class="chapter-list">
            <li><h2><span class="chapter-number">1</span> <a href="chapter1-a.html">One &lt;1&gt;</a></h2>
            <p>About two &amp; <em>more</em>.</p></li>
            <li><h2><span class="chapter-number">2</span> <a href="chapter2-b.html">Two</a></h2></li>
            <li><h2><a href="notes.html">notes</a></h2>
            <p>No heading.</p></li>
            </ol>
            """)
    }

    @Test func bracesOfAChapterAreNoTags() throws {
        #expect(try pages("{{{main}}}", [("chapter1-a.md", "{{title}} {{{main}}}")])["chapter1-a.html"] == "<p>{{title}} {{{main}}}</p>")
    }

    @Test func aTemplateThatCannotBeReadIsNamed() {
        let error = #expect(throws: Trouble.self) { try pages("{{#a}}", []) }
        #expect(error?.what == "page.mustache is not a template")
    }

    @Test func whatTheRunCheckedIsCounted() {
        let chapter = parsedChapter("```swift exercise=e\n```\n```swift solution=e\n```\n```swift\n```\n```output\n```\n```swift\n```")
        var list = verdicts(chapter, printing: [nil, nil, "a", nil])
        for subject in [Verdict.Subject.number, .number, .figure, .claim] { list.append(Verdict(outcome: .matches, subject: subject, label: "", line: 1)) }
        list.append(Verdict(outcome: .differs, subject: .number, label: "", line: 1))
        let checked = CheckedThings([ChapterReport(chapter: chapter, mistakes: [], verdicts: list)])
        #expect(checked.text == "2 numbers, 1 output, 1 figure, 1 claim, 1 exercise")
        #expect(CheckedThings([]).text == nil)
    }
}
