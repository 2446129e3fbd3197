// Checked prose: the numbers that are bound to an expression, and the conditions that must hold.
import Foundation

struct ProseVerifier {
    let verifier: Verifier

    private var chapter: Chapter { verifier.chapter }

    func verdicts(_ expressions: [ProseExpression], _ result: StepResult) -> [Verdict] {
        if result.compiled.library == nil { return uncompiled(expressions, result) }
        let transcript = result.transcript ?? Transcript()
        let values = transcript.output.components(separatedBy: ProseExpression.separator).dropLast().map { String($0) }
        return expressions.enumerated().map { index, expression in
            var verdict = base(expression, result)
            if index < values.count {
                judge(&verdict, expression, values[index])
            } else if index == values.count, transcript.ending != .finished {
                let (outcome, diagnostic) = EndingDiagnostics(verifier: verifier).diagnostic(withoutOutput(transcript), range(expression))
                verdict.outcome = outcome
                verdict.diagnostics.append(diagnostic)
            } else {
                verdict.outcome = .skipped
                verdict.diagnostics.append(chapter.source.diagnostic("skipped", severity: .note, at: range(expression), "not evaluated: an expression before it failed", advice: "mend that one first"))
            }
            return verdict
        }
    }

    private func withoutOutput(_ transcript: Transcript) -> Transcript {
        var transcript = transcript
        transcript.output = ""
        return transcript
    }

    private func base(_ expression: ProseExpression, _ result: StepResult) -> Verdict {
        let line = chapter.source.lineNumber(at: expression.offset)
        let subject: Verdict.Subject = if case .claim = expression { .claim } else { .number }
        return Verdict(outcome: .matches, subject: subject, label: expression.expression, line: line, seconds: 0, cached: result.cached, reason: result.reason)
    }

    private func range(_ expression: ProseExpression) -> Range<Int> {
        expression.offset..<(expression.offset + expression.expression.utf8.count)
    }

    private func uncompiled(_ expressions: [ProseExpression], _ result: StepResult) -> [Verdict] {
        let messages = CompilerDiagnostics(verifier: verifier, result: result)
        let errors = result.compiled.messages.filter { $0.severity == .error }
        return expressions.enumerated().map { index, expression in
            var verdict = base(expression, result)
            verdict.doesNotCompile = true
            let own = errors.filter { ($0.position?.line ?? 1) == index + 1 }
            if own.isEmpty {
                verdict.outcome = .skipped
                verdict.diagnostics.append(chapter.source.diagnostic("skipped", severity: .note, at: range(expression), "not evaluated: an expression near it does not compile", advice: "mend that one first"))
            } else if let lack = messages.onlyLack(own) {
                verdict.outcome = .skipped
                verdict.diagnostics.append(chapter.source.diagnostic("skipped", severity: .note, at: range(expression), "not evaluated: \(lack.reason)", advice: lack.advice))
            } else {
                verdict.outcome = .failed
                verdict.diagnostics += own.map { messages.diagnostic($0, result.compiled.module) }
            }
            return verdict
        }
    }

    private func judge(_ verdict: inout Verdict, _ expression: ProseExpression, _ value: String) {
        verdict.actual = value
        switch expression {
        case .claim:
            verdict.expected = "true"
            if value == "true" { return }
            if value == "false" {
                verdict.reject(chapter.source.diagnostic("claim-false", at: range(expression), "this does not hold", details: [],
                                                         advice: "mend the text or the snippets above; the condition is `\(expression.expression)`"))
            } else {
                verdict.reject(chapter.source.diagnostic("claim-value", at: range(expression), "this is no condition: its value is \(value.prefix(60))", advice: "write a comparison, such as after < before"))
            }
        case .number(let number): judge(&verdict, number, value)
        }
    }

    private func judge(_ verdict: inout Verdict, _ number: BoundNumber, _ value: String) {
        let text = chapter.source.string(number.number)
        verdict.expected = text
        guard let written = BoundNumber.written(text) else { return }
        guard let printed = NumberScanner.wholeNumber(value) ?? Self.special(value) else {
            verdict.reject(chapter.source.diagnostic("no-number-value", at: number.offset..<(number.offset + number.expression.utf8.count),
                                                     "the value of this expression is no number: \(value.prefix(60))", advice: "bind the number to an expression with a number's value"))
            return
        }
        let agrees = written.isDecimal ? Comparison(precision: .asWritten).agree(written, printed) : written.value == printed.value
        if agrees { return }
        verdict.outcome = .differs
        var rounded = Self.rounded(printed.value, as: written)
        if text.first == BoundNumber.minus, rounded.hasPrefix("-") { rounded = String(BoundNumber.minus) + rounded.dropFirst() }
        verdict.edits = [Edit(range: number.number, replacement: rounded)]
        verdict.diagnostics.append(chapter.source.diagnostic("number-differs", at: number.number, "`\(number.expression)` is \(value), not \(text)",
                                                             advice: "workbook accept \(chapter.reference.identifier) writes \(rounded)"))
    }

    private static func special(_ value: String) -> WrittenNumber? {
        guard ["nan", "inf", "-inf", "-nan"].contains(value), let number = Double(value) else { return nil }
        return WrittenNumber(text: value, value: number, decimals: 0, exponent: 0, isDecimal: false)
    }

    /// A value in the form in which another number is written.
    static func rounded(_ value: Double, as written: WrittenNumber) -> String {
        guard value.isFinite else { return "\(value)" }
        if written.text.hasPrefix("+"), value > 0 {
            var unsigned = written
            unsigned.text = String(written.text.dropFirst())
            return "+" + rounded(value, as: unsigned)
        }
        if written.text.lowercased().contains("e") {
            let parts = String(format: "%.\(written.decimals)e", value).split(separator: "e")
            return "\(parts[0])e\(Int(parts[1]) ?? 0)"
        }
        if !written.isDecimal, value == value.rounded(), abs(value) < 1e15 { return "\(Int(value))" }
        guard written.isDecimal else { return "\(value)" }
        let text = String(format: "%.\(written.decimals)f", value)
        // What rounds to nothing has no sign.
        return Double(text) == 0 ? String(text.drop { $0 == "-" }) : text
    }
}
