// What `run` shows: of each snippet its line, what it prints as it comes, and the verdict.
import Synchronization
import Workbook

final class RunPrinter: Sendable {
    private let chapter: Chapter
    private let progress: Progress
    private let label: String?
    private let explains: Bool
    /// The line of the snippet whose output is being shown, and whether it ended its last line.
    private let open = Mutex<(line: Int, endsLine: Bool)?>(nil)
    private var style: TextStyle { Console.style }

    /// - Parameter only: the label of the one snippet to show; nil for all.
    init(_ chapter: Chapter, _ progress: Progress, only label: String?, explains: Bool) {
        self.chapter = chapter
        self.progress = progress
        self.label = label
        self.explains = explains
        print(style.bold("\(chapter.reference.identifier): \(chapter.title)"))
    }

    func hear(_ event: SessionEvent) {
        switch event {
        case .compiling, .running: break
        case .printed(let line, let text): printed(text, line)
        case .judged(let verdicts): for verdict in verdicts { show(verdict) }
        }
    }

    /// Shows what belongs to no step, and the sum.
    func finish(_ report: ChapterReport) {
        progress.clear()
        for diagnostic in report.mistakes { Console.show(diagnostic, in: chapter.source) }
        for verdict in report.verdicts where verdict.subject == .figure { show(verdict) }
        let summary = Summary(report)
        print("\(style.bold(summary.outcome)): \(summary.counted)\n")
    }

    private func isShown(_ label: String) -> Bool { self.label == nil || self.label == label }

    private func printed(_ text: String, _ line: Int) {
        guard let snippet = chapter.snippets.first(where: { $0.fence.firstLine == line }), isShown(snippet.label) else { return }
        progress.clear()
        let isFirst = open.withLock { open in
            defer { open = (line, text.hasSuffix("\n")) }
            return open?.line != line
        }
        if isFirst { head(line, snippet.label) }
        print(text, terminator: "")
    }

    private func head(_ line: Int, _ label: String) { print("\(style.dim("line \(line)"))  \(style.bold(label))") }

    private func show(_ verdict: Verdict) {
        guard isShown(verdict.label) else { return }
        progress.clear()
        let isSnippet = verdict.subject == .snippet || verdict.subject == .exercise
        let streamed = open.withLock { open in
            defer { open = nil }
            return open?.line == verdict.line ? open : nil
        }
        // Numbers, claims and figures that hold are only counted.
        guard isSnippet || verdict.outcome != .matches || explains else { return }
        if let streamed {
            if !streamed.endsLine { print() }
        } else {
            head(verdict.line, isSnippet ? verdict.label : "\(verdict.subject.rawValue) \(verdict.label)")
            // What a failed snippet printed is part of its message.
            if isSnippet, !verdict.output.isEmpty, verdict.outcome != .failed { print(verdict.output.hasSuffix("\n") ? verdict.output.dropLast() : verdict.output[...]) }
        }
        print("  \(mark(verdict))\(explanation(verdict))")
        for diagnostic in verdict.diagnostics { Console.show(diagnostic, in: chapter.source) }
    }

    private func mark(_ verdict: Verdict) -> String {
        switch verdict.outcome {
        case .matches: style.colour("✓", .green) + " holds"
        case .differs: style.colour("✗", .red) + " differs"
        case .failed: style.colour("✗", .red) + " failed"
        case .skipped: style.colour("–", .yellow) + " skipped"
        }
    }

    private func explanation(_ verdict: Verdict) -> String {
        explains ? style.dim(verdict.cached ? ", not run: nothing changed" : ", run: \(verdict.reason)") : ""
    }
}
