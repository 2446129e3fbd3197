// An exercise is checked both ways: its starter and every wrong answer must fail the check, every solution must pass it.

struct ExerciseVerifier {
    let verifier: Verifier

    private var chapter: Chapter { verifier.chapter }

    func verdict(_ snippet: Snippet, _ check: Snippet, _ result: StepResult) -> Verdict {
        var verdict = Verdict(outcome: .matches, subject: .exercise, label: snippet.label, line: snippet.fence.firstLine,
                              seconds: (result.transcript?.seconds ?? 0) + (result.checkTranscript?.seconds ?? 0), cached: result.cached, reason: result.reason)
        let failure = failure(check, result)
        let printed = result.transcript?.output ?? ""
        switch snippet.tags.part {
        case .solution:
            if let failure {
                verdict.outcome = failure.checkDiffers ? .differs : .failed
                verdict.diagnostics.append(failure.diagnostic ?? mistake(snippet, "solution-fails", "this solution does not pass the check on line \(check.fence.firstLine)", [failure.line], at: place(failure, in: snippet)))
                if let edit = failure.edit { verdict.edits = [edit] }
                verdict.doesNotCompile = result.compiled.library == nil
            } else {
                verifier.compareOutput(&verdict, snippet, printed, unprintable: result.transcript?.unprintable)
            }
        case .exercise:
            guard let failure else { verdict.reject(mistake(snippet, "exercise-solved", "the starter already passes the check on line \(check.fence.firstLine)", [])); return verdict }
            verdict.output = Verifier.withLine(printed, failure.line)
            if snippet.output != nil { verifier.compareOutput(&verdict, snippet, verdict.output, unprintable: result.transcript?.unprintable) }
        default:
            guard let failure else { verdict.reject(mistake(snippet, "wrong-passes", "this wrong answer passes the check on line \(check.fence.firstLine)", [])); return verdict }
            verifier.compareOutput(&verdict, snippet, Verifier.withLine(printed, failure.line), unprintable: result.transcript?.unprintable)
        }
        return verdict
    }

    private func mistake(_ snippet: Snippet, _ identifier: String, _ summary: String, _ details: [String], at place: Range<Int>? = nil) -> Diagnostic {
        chapter.source.diagnostic(identifier, at: place ?? snippet.fence.info, summary, details: details,
                                  advice: "mend the snippet or the check, then: workbook run \(chapter.reference.identifier)")
    }

    private struct Failure {
        /// What a page says of it.
        var line: String
        var diagnostic: Diagnostic?
        var checkDiffers = false
        var edit: Edit?
        var crash: Crash?
    }

    /// Where a part crashed, if that was in its own lines and not in the check's.
    private func place(_ failure: Failure, in snippet: Snippet) -> Range<Int>? {
        failure.crash?.reached.first.flatMap(verifier.map.range).flatMap { snippet.fence.range.contains($0.lowerBound) ? $0 : nil }
    }

    /// Why a part does not pass; nil if it does.
    private func failure(_ check: Snippet, _ result: StepResult) -> Failure? {
        let messages = CompilerDiagnostics(verifier: verifier, result: result)
        if result.compiled.library == nil {
            let first = result.compiled.messages.first { $0.severity == .error }
            return Failure(line: messages.listing(result.compiled), diagnostic: first.map { messages.diagnostic($0, result.compiled.module) })
        }
        if let ending = ending(result.transcript) { return ending }
        guard let compiled = result.checkCompiled else { return nil }
        if compiled.library == nil {
            let first = compiled.messages.first { $0.severity == .error }
            return Failure(line: "The check cannot use it: " + verifier.map.readable(first?.text ?? ""), diagnostic: first.map { messages.diagnostic($0, compiled.module) })
        }
        if let ending = ending(result.checkTranscript) { return ending }
        return difference(check, result.checkTranscript?.output ?? "")
    }

    private func ending(_ transcript: Transcript?) -> Failure? {
        guard let transcript else { return nil }
        let line: String
        var place: Crash?
        switch transcript.ending {
        case .finished: return nil
        case .crashed(let crash): (place, line) = (crash, verifier.map.readable(Verifier.trapLine(crash)))
        case .timedOut(let seconds, let crash): (place, line) = (crash, "Still running after \(EndingDiagnostics.time(seconds)).")
        default: line = EndingDiagnostics(verifier: verifier).diagnostic(transcript, 0..<0).1.summary
        }
        return Failure(line: line, crash: place)
    }

    /// A check that prints is passed when it prints what stands under it.
    private func difference(_ check: Snippet, _ output: String) -> Failure? {
        guard let fence = check.output else { return nil }
        var printed = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if printed.last?.isEmpty == true { printed.removeLast() }
        guard let diff = OutputDiff(written: fence.lines.map(\.text), printed: printed, comparison: Comparison(precision: check.tags.precision)) else { return nil }
        let expected = fence.lines.indices.contains(diff.first.line) ? fence.lines[diff.first.line].text : "nothing"
        let got = printed.indices.contains(diff.first.line) ? printed[diff.first.line] : "nothing"
        return Failure(line: "Expected: \(expected)\nPrinted:  \(got)", checkDiffers: true, edit: OutputWriter(source: chapter.source).replacement(of: fence, by: diff.accepted))
    }
}

extension Verdict {
    mutating func reject(_ diagnostic: Diagnostic) {
        outcome = .failed
        diagnostics.append(diagnostic)
    }
}
