// What the tests of rendering share: a chapter from its text, and reports of runs that never happened.
import Foundation

@testable import Workbook

func parsedChapter(_ markdown: String, file: String = "chapter1-test.md") -> Chapter {
    ChapterParser.parse(ChapterReference(fileName: file), SourceText(file: "Chapters/" + file, bytes: Array(markdown.utf8))).0
}

/// What a run says in which the nth snippet prints the nth output.
func verdicts(_ chapter: Chapter, printing outputs: [String?]) -> [Verdict] {
    zip(chapter.snippets, outputs).map { snippet, output in
        var verdict = Verdict(outcome: .matches, subject: snippet.tags.part == nil ? .snippet : .exercise, label: snippet.label, line: snippet.fence.firstLine)
        verdict.output = output ?? ""
        verdict.expected = output
        return verdict
    }
}

/// The HTML of a chapter's text.
func rendered(_ markdown: String, printing outputs: [String?] = [], figures: [String: String] = [:], pages: Set<String> = []) -> String {
    let chapter = parsedChapter(markdown)
    var renderer = MarkdownRenderer(chapter, verdicts: verdicts(chapter, printing: outputs), pages: pages) { figures[$0] }
    return renderer.document().text
}

/// A book in a folder of its own, which the caller removes.
func temporaryBook(_ files: [String: String]) throws -> Book {
    let root = FileManager.default.temporaryDirectory.appending(path: "book-\(UUID().uuidString)")
    for (path, text) in files.merging(["Chapters/book.yml": "title: A <Book>\nsubtitle: About & more\n"], uniquingKeysWith: { first, _ in first }) {
        let file = root.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }
    return try Book(at: root)
}

/// Reports in which nothing was run.
func reports(_ book: Book) throws -> [ChapterReport] {
    try book.chapters.map { ChapterReport(chapter: try Pipeline.parse($0, of: book).0, mistakes: [], verdicts: []) }
}
