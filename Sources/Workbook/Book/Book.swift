// A book: a folder with `Chapters/` and, if it wants its own look, `Site/`.
import Foundation

public struct Book: Sendable {
    /// The folder, absolute.
    public let root: URL
    public let configuration: BookConfiguration
    /// In reading order: the numbered ones first, then the others by name.
    public let chapters: [ChapterReference]

    public var chaptersFolder: URL { root.appending(path: "Chapters") }
    public var stateFolder: URL { root.appending(path: ".workbook") }

    public init(at root: URL) throws {
        self.root = root.standardizedFileURL
        let folder = root.appending(path: "Chapters")
        let file = folder.appending(path: "book.yml")
        guard FileManager.default.fileExists(atPath: folder.path) else {
            throw Trouble("\(root.path) is not a book", cause: "it has no folder Chapters",
                          mend: "go to a book, name one with --book DIR, or start one: workbook new DIR", isWrongCall: true)
        }
        guard let bytes = FileManager.default.contents(atPath: file.path) else {
            throw Trouble("\(file.path) cannot be read", cause: FileManager.default.fileExists(atPath: file.path) ? "no permission" : "it does not exist",
                          mend: "write it: at least a line `title: The name of the book`")
        }
        let (configuration, diagnostics) = BookConfiguration.parse(SourceText(file: "Chapters/book.yml", bytes: Array(bytes)))
        guard let configuration else { throw BookMistakes(diagnostics: diagnostics, source: SourceText(file: "Chapters/book.yml", bytes: Array(bytes))) }
        self.configuration = configuration
        chapters = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") }
            .map(ChapterReference.init)
            .sorted { ($0.number ?? .max, $0.fileName) < ($1.number ?? .max, $1.fileName) }
    }

    /// The book in which a folder lies: the folder itself or the nearest one above it.
    public static func enclosing(_ folder: URL) throws -> Book {
        var candidate = folder.standardizedFileURL
        while true {
            if FileManager.default.fileExists(atPath: candidate.appending(path: "Chapters/book.yml").path) { return try Book(at: candidate) }
            let parent = candidate.deletingLastPathComponent()
            if parent.path == candidate.path { break }
            candidate = parent
        }
        throw Trouble("\(folder.path) is not in a book", cause: "neither it nor a folder above it has Chapters/book.yml",
                      mend: "go to a book, name one with --book DIR, or start one: workbook new DIR", isWrongCall: true)
    }

    /// The path of a chapter as messages print it.
    public func path(of chapter: ChapterReference) -> String { "Chapters/" + chapter.fileName }

    public func url(of chapter: ChapterReference) -> URL { chaptersFolder.appending(path: chapter.fileName) }

    /// The chapter that a person means: `chapter3`, `3`, its slug, its file's name or path.
    public func chapter(named name: String) throws -> ChapterReference {
        let last = name.split(separator: "/").last.map(String.init) ?? name
        let matches = chapters.filter { chapter in
            [chapter.identifier, chapter.slug, chapter.stem, chapter.fileName].contains { $0.lowercased() == last.lowercased() }
                || (Int(last) != nil && Int(last) == chapter.number)
        }
        if matches.count == 1 { return matches[0] }
        if matches.count > 1 {
            throw Trouble("`\(name)` names several chapters", cause: matches.map(\.fileName).joined(separator: ", "), mend: "name one by its file", isWrongCall: true)
        }
        let near = Spelling.nearest(to: last, in: chapters.flatMap { [$0.identifier, $0.slug, $0.stem] })
        throw Trouble("there is no chapter `\(name)`", cause: "the book has \(chapters.isEmpty ? "no chapter yet" : chapters.map(\.identifier).joined(separator: ", "))",
                      mend: near.map { "did you mean `\($0)`?" } ?? "workbook list", isWrongCall: true)
    }
}

/// Mistakes in `book.yml`, which stop everything.
public struct BookMistakes: Error {
    public var diagnostics: [Diagnostic]
    public var source: SourceText
}
