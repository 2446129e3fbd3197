import ArgumentParser
import Foundation
import Workbook

struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Run chapters and show what every snippet prints, as it comes.",
        discussion: "Without a chapter, all are run. Only what changed since the last run, and what stands below it, is compiled and run again.")

    @Argument(help: ArgumentHelp("Chapters: chapter3, 3, a slug or a file.", valueName: "chapter"))
    var chapters: [String] = []

    @Option(help: ArgumentHelp("Show only this snippet: its name or its number, such as #3.", valueName: "id"))
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
            let report = try await pipeline.verify(reference) { progress.tell(reference, $0) }
            progress.finish(reference)
            progress.clear()
            try show(report)
            sum = sum + Summary(report)
        }
        if !sum.holds { throw ExitCode(1) }
    }

    private func show(_ report: ChapterReport) throws {
        let verdicts = try selected(report)
        print(Console.style.bold("\(report.chapter.reference.identifier): \(report.chapter.title)"))
        for diagnostic in report.mistakes { Console.show(diagnostic, in: report.chapter.source) }
        for verdict in verdicts {
            let mark = switch verdict.outcome {
            case .matches: Console.style.colour("✓", .green)
            case .skipped: Console.style.colour("–", .yellow)
            case .differs, .failed: Console.style.colour("✗", .red)
            }
            let name = verdict.subject == .snippet || verdict.subject == .exercise ? verdict.label : "\(verdict.subject.rawValue) \(verdict.label)"
            let explanation = explain ? Console.style.dim(verdict.cached ? "  not run: nothing changed" : "  run: \(verdict.reason)") : ""
            if verdict.subject == .snippet || verdict.subject == .exercise || verdict.outcome != .matches || explain {
                print("\(mark) \(Console.style.dim("line \(verdict.line)"))  \(name)\(explanation)")
            }
            // What a failed snippet printed is part of its message.
            if !verdict.output.isEmpty, verdict.outcome != .failed { print(verdict.output.hasSuffix("\n") ? verdict.output.dropLast() : verdict.output[...]) }
            for diagnostic in verdict.diagnostics { Console.show(diagnostic, in: report.chapter.source) }
        }
        let summary = Summary(report)
        print("\(Console.style.bold(summary.outcome)): \(summary.counted)\n")
    }

    private func selected(_ report: ChapterReport) throws -> [Verdict] {
        guard let snippet else { return report.verdicts }
        let verdicts = report.verdicts.filter { $0.label == snippet || $0.label == "#" + snippet }
        if verdicts.isEmpty, !report.verdicts.isEmpty {
            let labels = report.verdicts.filter { $0.subject == .snippet }.map(\.label)
            throw Trouble("\(report.chapter.reference.identifier) has no snippet `\(snippet)`", cause: "it has \(labels.joined(separator: ", "))", mend: "name one of them", isWrongCall: true)
        }
        return verdicts
    }
}
