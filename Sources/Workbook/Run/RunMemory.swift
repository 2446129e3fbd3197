// What each step of a chapter was keyed by when it last ran: only for `--explain`.
import Foundation

struct RunMemory {
    private let file: URL
    private let before: [String: KeyParts]
    var parts: [String: KeyParts]

    init(book: Book, chapter: ChapterReference) {
        file = book.stateFolder.appending(path: "last-\(chapter.stem).json")
        before = FileManager.default.contents(atPath: file.path).flatMap { try? JSONDecoder().decode([String: KeyParts].self, from: $0) } ?? [:]
        parts = before
    }

    func identifier(of step: Step) -> String {
        switch step.kind {
        case .snippet(let snippet), .part(let snippet, _): snippet.label
        case .prose: step.unit.module
        }
    }

    func save() throws {
        guard parts != before else { return }
        try JSONEncoder().encode(parts).write(to: file, options: .atomic)
    }
}
