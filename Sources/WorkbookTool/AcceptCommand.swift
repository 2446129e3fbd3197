import ArgumentParser
import Workbook

struct AcceptCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: "Write what the snippets print under them, and what bound numbers and figures have become.",
        discussion: "Only what differs is written; no other byte of a chapter is touched. A chapter with a snippet that does not compile is left as it is.")

    @Argument(help: "A chapter: chapter3, 3, a slug or a file. Default: all.")
    var chapter: String?

    @Argument(help: "Only this snippet of it: its name or number.")
    var snippet: String?

    @OptionGroup var options: BookOptions

    func run() async throws {
        let book = try options.book()
        let references = try chapter.map { [try book.chapter(named: $0)] } ?? book.chapters
        let pipeline = Pipeline(try await Workshop(book: book))
        var holds = true
        try await BookRun(pipeline: pipeline, mayRemember: false).each(references) { result in
            guard let report = result.report else { return }
            holds = try accept(report, book) && holds
        }
        if !holds { throw ExitCode(1) }
    }

    /// True if everything in the chapter holds afterwards.
    private func accept(_ report: ChapterReport, _ book: Book) throws -> Bool {
        let name = report.chapter.reference.identifier
        let label = try snippet.map { try report.chapter.label(of: $0) }
        guard let written = try Acceptance(book: book).accept(report, only: label) else {
            Console.show(report)
            print("\(name): left as it is; mend what is shown above, then: workbook accept \(name)")
            return false
        }
        for verdict in report.verdicts where verdict.outcome == .failed || verdict.outcome == .skipped {
            for diagnostic in verdict.diagnostics { Console.show(diagnostic, in: report.chapter.source) }
        }
        let parts = (written.outputs > 0 ? [Summary.plural(written.outputs, "change") + " in \(report.chapter.source.file)"] : []) + written.files
        print("\(name): \(parts.isEmpty ? "nothing to write" : "wrote " + parts.joined(separator: ", "))")
        return report.verdicts.allSatisfy { $0.outcome == .matches || $0.outcome == .differs && (label == nil || $0.label == label) }
    }
}
