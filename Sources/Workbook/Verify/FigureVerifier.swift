// Figures: what `show` wrote against the committed files, and against the images in the text.

struct FigureVerifier {
    let chapter: Chapter
    let results: [StepResult]
    let figureFile: (String) -> String?

    func verdicts() -> [Verdict] {
        var shown: [String: (svg: String, snippet: Snippet)] = [:]
        for result in results {
            guard case .snippet(let snippet) = result.step.kind, let transcript = result.transcript else { continue }
            for (name, svg) in transcript.figures { shown[name] = (svg, snippet) }
        }
        let images = chapter.items.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
        let referred = Set(images.map(\.name))
        let unreferredVerdicts = shown.keys.sorted().filter { !referred.contains($0) }.map { unreferred($0, shown[$0]!.snippet) }
        return images.map { verdict($0, shown[$0.name]) } + unreferredVerdicts
    }

    private func verdict(_ image: FigureImage, _ shown: (svg: String, snippet: Snippet)?) -> Verdict {
        let range = image.offset..<(image.offset + 2)
        var verdict = Verdict(outcome: .matches, subject: .figure, label: image.name, line: chapter.source.lineNumber(at: image.offset))
        guard let shown, shown.snippet.fence.range.lowerBound < image.offset else {
            let didRun = results.allSatisfy { $0.transcript?.ending == .finished || !$0.step.runs }
            verdict.outcome = didRun ? .failed : .skipped
            verdict.diagnostics.append(chapter.source.diagnostic("figure-not-shown", severity: didRun ? .error : .note, at: range, "no snippet above shows the figure `\(image.name)`",
                advice: didRun ? "write in a snippet above: show(…, \"\(image.name)\")" : "mend the snippets that failed first"))
            return verdict
        }
        verdict.files = [image.path: shown.svg]
        guard let file = figureFile(image.path) else {
            verdict.outcome = .differs
            verdict.diagnostics.append(chapter.source.diagnostic("figure-missing", at: range, "there is no file Chapters/\(image.path)",
                                                                 advice: "workbook accept \(chapter.reference.identifier) writes it"))
            return verdict
        }
        let written = file.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let printed = shown.svg.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let diff = OutputDiff(written: written, printed: printed, comparison: Comparison(precision: .asWritten)) else {
            verdict.files = [:]
            return verdict
        }
        verdict.outcome = .differs
        verdict.diagnostics.append(chapter.source.diagnostic("figure-differs", at: range, "the figure `\(image.name)` is not the one in Chapters/\(image.path)",
                                                             details: diff.excerpt(firstLine: 1, most: 8), advice: "workbook accept \(chapter.reference.identifier) writes the new one"))
        return verdict
    }

    private func unreferred(_ name: String, _ snippet: Snippet) -> Verdict {
        Verdict(outcome: .failed, subject: .figure, label: name, line: snippet.fence.firstLine, diagnostics: [
            chapter.source.diagnostic("figure-unused", at: snippet.fence.info, "this snippet shows the figure `\(name)`, but no image behind it refers to it",
                                      advice: "write below it: ![what one sees](Figures/\(chapter.reference.identifier)-\(name).svg \"caption\")"),
        ])
    }
}
