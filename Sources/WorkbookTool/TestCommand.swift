import ArgumentParser
import Workbook

struct TestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "test", abstract: "Check chapters quietly and completely: only what does not hold is shown.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: ArgumentHelp("Chapters: chapter3, 3, a slug or a file. Default: all.", valueName: "chapter"))
    var chapters: [String] = []

    @Option(help: "How to report: text for people, json for programs (one record a line).")
    var format = Format.text

    @Flag(help: "Say of every snippet why it was or was not run.")
    var explain = false

    @OptionGroup var options: BookOptions

    func run() async throws {
        let book = try options.book()
        let references = try chapters.isEmpty ? book.chapters : chapters.map(book.chapter)
        let run = BookRun(pipeline: Pipeline(try await Workshop(book: book)), mayRemember: format == .text && !explain)
        var sum = Summary()
        try await run.each(references) { result in
            sum = sum + result.summary
            guard let report = result.report else { return }
            if format == .json {
                for record in JSONRecord.records(of: report) { print(record.json) }
                return
            }
            if explain { explain(report) }
            Console.show(report)
        }
        if format == .text { print("\(Summary.plural(references.count, "chapter")), \(sum.counted): \(Console.style.bold(sum.outcome))") }
        if !sum.holds { throw ExitCode(1) }
    }

    private func explain(_ report: ChapterReport) {
        for verdict in report.verdicts {
            print("\(report.chapter.source.file):\(verdict.line): \(verdict.label): \(verdict.cached ? "not run, nothing changed" : "run, \(verdict.reason)")")
        }
    }
}
