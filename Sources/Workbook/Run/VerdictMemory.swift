// Remembers that a chapter held, so that an unchanged book is answered without parsing it, let alone running it.
import Foundation

/// The record of the last run of a chapter in which everything held and nothing was warned of.
struct VerdictMemory {
    private struct Record: Codable {
        var key: Digest
        var data: [String]
        var summary: Summary
    }

    let workshop: Workshop
    let chapter: ChapterReference

    private var file: URL { workshop.book.stateFolder.appending(path: "held-\(chapter.stem).json") }

    /// What was checked, if the chapter, its figures, its data and everything that runs it are as they were when it held.
    func summary() -> Summary? {
        guard let data = FileManager.default.contents(atPath: file.path), let record = try? JSONDecoder().decode(Record.self, from: data),
              record.key == key(data: record.data) else { return nil }
        return record.summary
    }

    func keep(_ report: ChapterReport) throws {
        guard report.holds, report.diagnostics.isEmpty else {
            try? FileManager.default.removeItem(at: file)
            return
        }
        let data = Set(report.chapter.snippets.flatMap(\.tags.data)).sorted()
        guard let key = key(data: data) else { return }
        try JSONEncoder().encode(Record(key: key, data: data, summary: Summary(report))).write(to: file, options: .atomic)
    }

    private func key(data: [String]) -> Digest? {
        guard let text = Digest(ofFile: workshop.book.url(of: chapter)) else { return nil }
        let context = workshop.keyContext
        let figures = workshop.book.chaptersFolder.appending(path: "Figures")
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: figures.path)) ?? []).filter { $0.hasPrefix(chapter.identifier + "-") }.sorted()
        var parts = [StepKeys.format, chapter.fileName, text.description, context.toolchain.version, context.toolchain.frontend, context.library.description, context.environment.description]
        parts += workshop.book.configuration.imports
        for name in names { parts += [name, Digest(ofFile: figures.appending(path: name))?.description ?? "unreadable"] }
        for name in data { parts += [name, context.dataDigest(name)] }
        return Digest(parts)
    }
}
