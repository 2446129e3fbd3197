// A verdict as a record for other programs.
import Foundation

/// One line of `workbook test --format json`.
public struct JSONRecord: Codable {
    public var chapter: String
    /// The snippet's name or number, the bound expression, or the figure's name.
    public var snippet: String
    public var subject: String
    public var file: String
    public var line: Int
    public var column: Int
    /// `matches`, `differs`, `failed`, `skipped`; `mistake` for an error in the Markdown.
    public var verdict: String
    public var expected: String?
    public var actual: String?
    public var message: String?
    public var seconds: Double
    public var cached: Bool

    /// The records of a chapter, in the order of its lines.
    public static func records(of report: ChapterReport) -> [JSONRecord] {
        let file = report.chapter.source.file
        let chapter = report.chapter.reference.identifier
        let mistakes = report.mistakes.map { mistake in
            JSONRecord(chapter: chapter, snippet: mistake.identifier, subject: "markdown", file: file, line: mistake.position?.line ?? 1, column: mistake.position?.column ?? 1,
                       verdict: mistake.severity == .error ? "mistake" : mistake.severity.rawValue, message: message([mistake]), seconds: 0, cached: false)
        }
        return mistakes + report.verdicts.map { verdict in
            let position = verdict.diagnostics.first { $0.severity != .warning }?.position
            return JSONRecord(chapter: chapter, snippet: verdict.label, subject: verdict.subject.rawValue, file: file, line: position?.line ?? verdict.line, column: position?.column ?? 1,
                              verdict: verdict.outcome.rawValue, expected: verdict.expected, actual: verdict.actual,
                              message: message(verdict.diagnostics), seconds: verdict.seconds, cached: verdict.cached)
        }
    }

    private static func message(_ diagnostics: [Diagnostic]) -> String? {
        diagnostics.isEmpty ? nil : diagnostics.map { ([$0.summary] + $0.details + [$0.cause.map { "likely cause: " + $0 }, $0.advice.map { "next: " + $0 }].compactMap { $0 }).joined(separator: "\n") }.joined(separator: "\n")
    }
}

extension JSONRecord {
    /// The record as one line of JSON with sorted keys.
    public var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}
