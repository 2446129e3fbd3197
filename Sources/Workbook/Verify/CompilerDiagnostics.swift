// The compiler's messages -> diagnostics in the chapter's lines.

struct CompilerDiagnostics {
    let verifier: Verifier
    let result: StepResult

    private var chapter: Chapter { verifier.chapter }

    func warnings(_ unit: CompiledUnit) -> [Diagnostic] {
        unit.messages.filter { $0.severity == .warning }.map { diagnostic($0, unit.module) }
    }

    /// Fills a verdict for a unit that does not compile. Its warnings wait: many of them are echoes of its errors.
    func explain(_ verdict: inout Verdict, _ unit: CompiledUnit, _ snippet: Snippet) {
        let errors = Self.errors(of: unit)
        verdict.doesNotCompile = true
        verdict.diagnostics = []
        if let lack = onlyLack(errors) {
            verdict.outcome = .skipped
            verdict.diagnostics.append(chapter.source.diagnostic("skipped", severity: .note, at: snippet.fence.info, "not run: \(lack.reason)", advice: lack.advice))
            return
        }
        verdict.outcome = .failed
        verdict.diagnostics += errors.map { diagnostic($0, unit.module) }
    }

    /// The errors in the order of their places, which is not always that in which the compiler finds them.
    static func errors(of unit: CompiledUnit) -> [CompilerMessage] {
        unit.messages.filter { $0.severity == .error }.enumerated().sorted { one, other in
            func place(_ message: (offset: Int, element: CompilerMessage)) -> (Int, Int, Int) { (message.element.position?.line ?? 0, message.element.position?.column ?? 0, message.offset) }
            return place(one) < place(other)
        }.map(\.element)
    }

    /// Code that lacks nothing but what a broken snippet would have declared has no mistake of its own.
    func onlyLack(_ errors: [CompilerMessage]) -> (reason: String, advice: String)? {
        let needs = errors.map { missingName($0).flatMap(brokenDeclaration) }
        guard let need = needs.first, let need, needs.allSatisfy({ $0 != nil }) else { return nil }
        return ("it needs `\(need.name)` of the snippet on line \(need.line), which failed", "mend line \(need.line) first")
    }

    /// The messages as they stand under a snippet that is tagged `fails`: line and column count from the snippet's start,
    /// so that an edit above it does not touch them.
    func listing(_ unit: CompiledUnit) -> String {
        Self.errors(of: unit).map { message in
            let place = message.position.map { "\($0.line):\(column($0)): " } ?? ""
            return place + "error: " + verifier.map.readable(message.text)
        }.joined(separator: "\n")
    }

    /// The column of a unit's position in characters.
    private func column(_ position: UnitPosition) -> Int {
        let lines = result.step.unit.code.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.indices.contains(position.line - 1) else { return position.column }
        return String(decoding: lines[position.line - 1].utf8.prefix(position.column - 1), as: UTF8.self).count + 1
    }

    func diagnostic(_ message: CompilerMessage, _ module: String) -> Diagnostic {
        let text = verifier.map.readable(message.text)
        let range = message.position.flatMap { verifier.map.range($0, in: module, length: message.length) } ?? fallback
        let details = message.notes.map { note in
            let text = verifier.map.readable(note.text)
            guard let position = note.position, position != message.position, let range = verifier.map.range(position, in: module) else { return "note: " + text }
            let place = chapter.source.position(at: range.lowerBound)
            return "line \(place.line):\(place.column): \(text)"
        }
        return chapter.source.diagnostic(message.severity == .error ? "does-not-compile" : "warning", severity: message.severity, at: range, text, details: details,
                                         cause: message.severity == .error ? cause(message) : nil,
                                         advice: message.severity == .error ? "mend it, then: workbook run \(chapter.reference.identifier)" : nil)
    }

    private var fallback: Range<Int> {
        switch result.step.kind {
        case .snippet(let snippet), .part(let snippet, _): snippet.fence.info
        case .prose(let expressions): expressions[0].offset..<(expressions[0].offset + 1)
        }
    }

    // MARK: Names that are not there

    private func missingName(_ message: CompilerMessage) -> String? {
        for start in ["cannot find '", "cannot find type '", "cannot find operator '"] where message.text.hasPrefix(start) {
            return String(message.text.dropFirst(start.count).prefix { $0 != "'" })
        }
        return nil
    }

    /// The earlier snippet that would have declared a name, had it compiled.
    private func brokenDeclaration(_ name: String) -> (name: String, line: Int)? {
        for other in verifier.results where other.compiled.library == nil && other.step.keepsState && other.step.unit.module != result.step.unit.module {
            guard case .snippet(let snippet) = other.step.kind, isBefore(snippet), declares(snippet, name) else { continue }
            return (name, snippet.fence.firstLine)
        }
        return nil
    }

    private func isBefore(_ snippet: Snippet) -> Bool { snippet.fence.range.lowerBound < fallback.lowerBound }

    private func declares(_ snippet: Snippet, _ name: String) -> Bool {
        Declarations.find(in: snippet.code).contains { $0.name == name }
    }

    private func cause(_ message: CompilerMessage) -> String? {
        guard let name = missingName(message), name.first.map({ $0.isLetter || $0 == "_" }) == true else { return Causes.ofCompiler(message.text) }
        if let broken = brokenDeclaration(name) { return "the snippet on line \(broken.line) would declare it, but does not compile" }
        for snippet in chapter.snippets where declares(snippet, name) {
            if !isBefore(snippet) { return "`\(name)` is declared later, on line \(snippet.fence.firstLine)" }
            if !snippet.tags.keepsState { return "the snippet on line \(snippet.fence.firstLine) declares `\(name)`, but by its tags it keeps it to itself" }
            if result.step.statesBefore == 0 { return "an isolated snippet sees nothing of the others" }
        }
        if let guarding = chapter.snippets.first(where: { isBefore($0) && Declarations.guarded(in: $0.code).contains(name) }) {
            return "a `guard` on the top level, in the snippet on line \(guarding.fence.firstLine), keeps its names to that snippet; write let \(name) = …!"
        }
        let known = chapter.snippets.filter { isBefore($0) && $0.tags.keepsState }.flatMap { Declarations.find(in: $0.code).map(\.name) }
            + Declarations.find(in: result.step.unit.code).map(\.name)
        if let module = Causes.module(with: name) { return "it is in \(module): write `import \(module)` above" }
        return Spelling.nearest(to: name, in: known).map { "did you mean `\($0)`?" } ?? "no snippet above declares `\(name)`, nor does a module that is imported"
    }
}
