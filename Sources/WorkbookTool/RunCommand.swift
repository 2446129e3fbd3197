import ArgumentParser
import Foundation
import Workbook

struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Run chapters and show what every snippet prints, as it comes.",
        discussion: "Without a chapter, all are run. Only what changed since the last run, and what stands below it, is compiled and run again.")

    @Argument(help: ArgumentHelp("Chapters: chapter3, 3, a slug or a file.", valueName: "chapter"))
    var chapters: [String] = []

    @Option(help: ArgumentHelp("Show only this snippet: its name or its number.", valueName: "id"))
    var snippet: String?

    @Flag(help: "Say of every snippet why it was or was not run.")
    var explain = false

    @OptionGroup var options: BookOptions

    func run() async throws {
        let book = try options.book()
        let references = try chapters.isEmpty ? book.chapters : chapters.map(book.chapter)
        let pipeline = Pipeline(try await Workshop(book: book))
        let progress = Progress()
        defer { progress.end() }
        var sum = Summary()
        for reference in references {
            let (chapter, _) = try Pipeline.parse(reference, of: book)
            let printer = RunPrinter(chapter, progress, only: try snippet.map { try chapter.label(of: $0) }, explains: explain)
            let report = try await pipeline.verify(reference) { event in
                progress.tell(reference, event)
                printer.hear(event)
            }
            progress.finish(reference)
            printer.finish(report)
            sum = sum + Summary(report)
        }
        if !sum.holds { throw ExitCode(1) }
    }
}
