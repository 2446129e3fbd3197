// How a run ended -> a diagnostic, when it did not simply finish.

struct EndingDiagnostics {
    let verifier: Verifier

    private var chapter: Chapter { verifier.chapter }
    private var again: String { "mend it, then: workbook run \(chapter.reference.identifier)" }

    /// Fills a verdict for a snippet that was run and did not finish.
    func explain(_ verdict: inout Verdict, _ transcript: Transcript, at snippet: Snippet) {
        verdict.outcome = .failed
        let (outcome, diagnostic) = diagnostic(transcript, snippet.fence.info)
        verdict.outcome = outcome
        verdict.diagnostics.append(diagnostic)
    }

    /// - Parameter start: what to mark when nobody knows the line.
    func diagnostic(_ transcript: Transcript, _ start: Range<Int>) -> (Verdict.Outcome, Diagnostic) {
        func failure(_ identifier: String, at range: Range<Int>, _ summary: String, _ cause: String?, _ advice: String) -> (Verdict.Outcome, Diagnostic) {
            (.failed, chapter.source.diagnostic(identifier, at: range, summary, details: printed(transcript), cause: cause, advice: advice))
        }
        func failure(_ identifier: String, _ crash: Crash, _ summary: String, _ cause: String?, _ advice: String) -> (Verdict.Outcome, Diagnostic) {
            let places = crash.reached.compactMap(verifier.map.range)
            var result = failure(identifier, at: places.first ?? start, summary, cause, advice)
            result.1.details += calls(places)
            return result
        }
        switch transcript.ending {
        case .finished:
            return failure("finished", at: start, "it ran to its end", nil, again)
        case .crashed(let crash) where crash.isEndlessRecursion:
            return failure("crash", crash, crash.cycleLength == 1 ? "the function calls itself without end" : "functions call each other without end", "the case in which the calls stop is missing, or never reached", again)
        case .crashed(let crash):
            return failure("crash", crash, verifier.map.readable(crash.message), Causes.ofCrash(crash) ?? causeOfOwnWords(crash), again)
        case .timedOut(let seconds, let crash):
            return failure("timeout", crash, "it was still running after \(Self.time(seconds))", causeOfWaiting(crash), "mend it; or give it time with the tag timeout=60s")
        case .exited(let code, let crash):
            // `exit` tells its line, `_exit` does not.
            let cause = crash.frames.isEmpty ? "it calls _exit, or closes files that are not its own" : "it calls exit, and all snippets of a chapter are one program"
            return failure("exit", crash, "the snippet ended the program with exit code \(code)", cause, crash.frames.isEmpty ? again : "take the call away")
        case .printedTooMuch(let crash):
            return failure("too-much-output", crash, "it printed more than 1 MB and was stopped", "it prints in a loop that does not end", again)
        case .startedTooMany(let crash):
            return failure("too-many-processes", crash, "it started too many processes and was stopped", "it starts processes in a loop, without waiting for their ends", again)
        case .leftBehind(let count):
            return failure("left-behind", at: start, "it left \(count == 1 ? "a process" : "\(count) processes") behind, which \(count == 1 ? "was" : "were") ended",
                           "the snippet starts \(count == 1 ? "it" : "them") and does not wait", "wait for what the snippet starts, before it ends")
        case .unloadable(let text):
            return unloadable(text, start, transcript)
        case .lost(let crash):
            return failure("kernel-lost", crash, "the chapter's program was killed from inside", "the snippet kills processes that are not its own", again)
        }
    }

    /// A message in the snippet's own words can stand for anything.
    private func causeOfOwnWords(_ crash: Crash) -> String? {
        let word = word(at: crash)
        return ["fatalError", "preconditionFailure", "assertionFailure"].contains(word) ? "the code calls \(word) where it should never come" : nil
    }

    /// The name that stands where it ended.
    private func word(at crash: Crash) -> String { crash.reached.first.flatMap(verifier.map.range).map(chapter.source.string) ?? "" }

    /// What it was at when its time was over, as far as the name of the function tells.
    private func causeOfWaiting(_ crash: Crash) -> String {
        switch word(at: crash) {
        case "wait", "lock", "join", "sync", "pthread_mutex_lock", "sem_wait", "waitpid": return "it waits for something that never happens"
        case "sleep", "usleep", "nanosleep": return "it sleeps"
        default: return "a loop that does not end; or it needs longer"
        }
    }

    private func unloadable(_ text: String, _ start: Range<Int>, _ transcript: Transcript) -> (Verdict.Outcome, Diagnostic) {
        for result in verifier.results {
            guard case .snippet(let snippet) = result.step.kind, text.contains("\(result.step.unit.module.utf8.count)\(result.step.unit.module)") else { continue }
            return (.skipped, chapter.source.diagnostic("skipped", severity: .note, at: start, "not run: it needs what the snippet on line \(snippet.fence.firstLine) declares, which failed",
                                                        advice: "mend line \(snippet.fence.firstLine) first"))
        }
        return (.failed, chapter.source.diagnostic("unloadable", at: start, "it could not be loaded", details: [text],
                                                   cause: "it uses a library that is not there", advice: "workbook doctor"))
    }

    private func printed(_ transcript: Transcript) -> [String] {
        let lines = transcript.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast(transcript.output.hasSuffix("\n") ? 1 : 0)
        let shown = transcript.output.isEmpty ? [] : ["it printed:"] + (lines.count > 12 ? ["⋮"] : []) + lines.suffix(12).map { "  " + String($0) }
        let errors = transcript.errors.split(separator: "\n").suffix(6)
        return shown + (errors.isEmpty ? [] : ["on standard error:"] + errors.map { "  " + String($0) })
    }

    /// The lines through which the place was reached.
    private func calls(_ places: [Range<Int>]) -> [String] {
        var lines: [Int] = []
        for place in places {
            let line = chapter.source.lineNumber(at: place.lowerBound)
            if lines.last != line { lines.append(line) }
        }
        return lines.dropFirst().prefix(4).map { "called from line \($0): \(chapter.source.line($0).trimmingCharacters(" \t>"))" }
    }

    static func time(_ seconds: Double) -> String {
        seconds < 1 ? "\(Int(seconds * 1000)) ms" : seconds == seconds.rounded() ? "\(Int(seconds)) s" : "\(seconds) s"
    }
}

extension String {
    func trimmingCharacters(_ characters: String) -> String {
        String(drop { characters.contains($0) }).trimmingSuffix { characters.contains($0) }
    }
}
