// Step results × chapter -> a verdict for everything in the chapter that can be true or false.
import Foundation

struct Verifier {
    let chapter: Chapter
    let results: [StepResult]
    let map: UnitMap
    /// The text of a committed figure; nil if there is none.
    let figureFile: (String) -> String?

    init(_ chapter: Chapter, _ results: [StepResult], figureFile: @escaping (String) -> String?) {
        self.chapter = chapter
        self.results = results
        self.figureFile = figureFile
        map = UnitMap(chapter, results.map(\.step))
    }

    /// The verdicts on everything, in the order of the chapter's lines.
    func verdicts() -> [Verdict] {
        let verdicts = results.flatMap(verdicts) + FigureVerifier(chapter: chapter, results: results, figureFile: figureFile).verdicts()
        return verdicts.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
    }

    /// The verdicts on one step.
    func verdicts(_ result: StepResult) -> [Verdict] {
        switch result.step.kind {
        case .snippet(let snippet): [verdict(snippet, result)]
        case .part(let snippet, let check): [ExerciseVerifier(verifier: self).verdict(snippet, check, result)]
        case .prose(let expressions): ProseVerifier(verifier: self).verdicts(expressions, result)
        }
    }

    // MARK: Snippets

    private func verdict(_ snippet: Snippet, _ result: StepResult) -> Verdict {
        var verdict = Verdict(outcome: .matches, subject: .snippet, label: snippet.label, line: snippet.fence.firstLine,
                              seconds: result.transcript?.seconds ?? 0, cached: result.cached, reason: result.reason)
        if snippet.tags.mode == .fails {
            verifyFailure(&verdict, snippet, result)
            return verdict
        }
        let messages = CompilerDiagnostics(verifier: self, result: result)
        verdict.diagnostics = messages.warnings(result.compiled)
        if result.compiled.library == nil {
            messages.explain(&verdict, result.compiled, snippet)
            return verdict
        }
        if result.compiled.usesTopLevelAwait {
            verdict.outcome = .failed
            verdict.diagnostics.append(topLevelAwait(snippet, result.step.unit.module))
            return verdict
        }
        guard let transcript = result.transcript else { return verdict }  // compile-only
        let endings = EndingDiagnostics(verifier: self)
        if snippet.tags.mode == .traps {
            verifyTrap(&verdict, snippet, transcript, endings)
        } else if transcript.ending != .finished {
            endings.explain(&verdict, transcript, at: snippet)
        } else {
            compareOutput(&verdict, snippet, transcript.output, unprintable: transcript.unprintable)
        }
        verdict.output = verdict.output.isEmpty ? transcript.output : verdict.output
        return verdict
    }

    private func verifyFailure(_ verdict: inout Verdict, _ snippet: Snippet, _ result: StepResult) {
        guard result.compiled.library == nil else {
            verdict.outcome = .failed
            verdict.diagnostics.append(chapter.source.diagnostic("compiles", at: snippet.fence.info, "this snippet compiles, but it is tagged `fails`",
                                                                 advice: "take the tag away, or break the snippet as the text says"))
            return
        }
        compareOutput(&verdict, snippet, CompilerDiagnostics(verifier: self, result: result).listing(result.compiled), unprintable: nil)
    }

    private func verifyTrap(_ verdict: inout Verdict, _ snippet: Snippet, _ transcript: Transcript, _ endings: EndingDiagnostics) {
        switch transcript.ending {
        case .crashed(let crash) where !crash.wasKilled:
            compareOutput(&verdict, snippet, Self.withLine(transcript.output, map.readable(Self.trapLine(crash))), unprintable: transcript.unprintable)
        case .finished:
            verdict.outcome = .failed
            verdict.diagnostics.append(chapter.source.diagnostic("does-not-trap", at: snippet.fence.info, "this snippet ran to its end, but it is tagged `traps`",
                                                                 advice: "take the tag away, or make it trap as the text says"))
        default: endings.explain(&verdict, transcript, at: snippet)
        }
    }

    /// A crash as it stands in an output fence.
    static func trapLine(_ crash: Crash) -> String {
        let isWhole = crash.message == "Fatal error" || ["Precondition failed", "Assertion failed"].contains { crash.message.hasPrefix($0) }
        return isWhole ? crash.message : "Fatal error: " + crash.message
    }

    /// A text with a line put behind it.
    static func withLine(_ text: String, _ line: String) -> String { text + (text.isEmpty || text.hasSuffix("\n") ? "" : "\n") + line }

    private func topLevelAwait(_ snippet: Snippet, _ module: String) -> Diagnostic {
        let code = Array(snippet.code.utf8)
        let token = SwiftLexer.tokens(of: snippet.code).first { $0.kind == .keyword && ["await", "async"].contains(String(decoding: code[$0.range], as: UTF8.self)) }
        let before = code[..<(token?.range.lowerBound ?? 0)]
        let position = UnitPosition(line: before.count { $0 == 10 } + 1, column: before.reversed().prefix { $0 != 10 }.count + 1)
        return chapter.source.diagnostic(
            "top-level-await", at: map.range(position, in: module, length: token?.range.count ?? 1) ?? snippet.fence.info,
            "`await` at the top level of a snippet",
            cause: "it would end the chapter's program as soon as the queue of tasks is empty, and with it all snippets behind this one",
            advice: "wait for a task: let done = DispatchSemaphore(value: 0); Task { …; done.signal() }; done.wait()")
    }

    // MARK: Output

    /// Compares what a snippet printed with its output fence, and says in the verdict how `accept` would mend it.
    func compareOutput(_ verdict: inout Verdict, _ snippet: Snippet, _ text: String, unprintable: String?, fence: Fence?? = nil) {
        let fence = fence ?? snippet.output
        verdict.expected = fence.map { $0.lines.map(\.text).joined(separator: "\n") }
        verdict.actual = text.hasSuffix("\n") ? String(text.dropLast()) : text
        verdict.output = text
        if let unprintable {
            verdict.outcome = .failed
            verdict.diagnostics.append(chapter.source.diagnostic("unprintable", at: snippet.fence.info, "this snippet prints \(unprintable), and no Markdown file can hold that",
                                                                 cause: Causes.ofUnprintable(unprintable), advice: "print text: letters, digits, tabs and line feeds"))
            return
        }
        let printed = text.isEmpty ? [] : verdict.actual!.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let writer = OutputWriter(source: chapter.source)
        let accept = "workbook accept \(chapter.reference.identifier) \(snippet.argument)"
        guard let fence else {
            guard !printed.isEmpty else { return }
            verdict.outcome = .differs
            verdict.edits = [writer.insertion(of: printed, under: snippet.fence)]
            verdict.diagnostics.append(chapter.source.diagnostic("no-output", at: snippet.fence.info, "this snippet prints, but there is no `output` fence under it",
                                                                 details: printed.prefix(12).map { "+ " + $0 } + (printed.count > 12 ? ["⋮ (\(printed.count - 12) more lines)"] : []),
                                                                 advice: "\(accept) writes it"))
            return
        }
        guard !snippet.tags.volatile, let diff = OutputDiff(written: fence.lines.map(\.text), printed: printed, comparison: Comparison(precision: snippet.tags.precision)) else { return }
        verdict.outcome = .differs
        verdict.edits = [writer.replacement(of: fence, by: diff.accepted)]
        verdict.diagnostics.append(difference(diff, fence, accept: accept))
    }

    private func difference(_ diff: OutputDiff, _ fence: Fence, accept: String) -> Diagnostic {
        var details = diff.excerpt(firstLine: fence.firstLine + 1)
        if let worst = diff.worst {
            details.append("the worst number, line \(fence.firstLine + 1 + worst.line): \(worst.number.written) is written, \(worst.number.printed) was printed"
                + ", \(Self.short(worst.number.distance)) apart")
        }
        let at: Range<Int>
        if fence.lines.indices.contains(diff.first.line) {
            let line = fence.lines[diff.first.line]
            let start = line.offset + line.text.prefix(diff.first.column).utf8.count
            at = start..<(diff.worst?.line == diff.first.line ? start + (diff.worst?.number.written.utf8.count ?? 1) : start + 1)
        } else {
            let closing = chapter.source.lineRange(fence.lastLine)
            at = closing.lowerBound..<closing.lowerBound
        }
        return chapter.source.diagnostic("differs", at: at, "the output is not what is written", details: details, cause: Causes.ofDifference(diff), advice: "\(accept) writes what was printed")
    }

    /// A magnitude in three digits: enough to see how large it is.
    static func short(_ value: Double) -> String { value.isFinite ? String(format: "%.3g", value) : "infinitely far" }
}
