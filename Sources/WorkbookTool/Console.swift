// Output to a person: colour on a terminal only, progress on a terminal only, errors to standard error.
import Foundation
import Workbook

enum Console {
    static let isTerminal = isatty(1) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil && ProcessInfo.processInfo.environment["TERM"] != "dumb"
    static let style: TextStyle = isTerminal ? .coloured : .plain

    static func error(_ text: String) {
        FileHandle.standardError.write(Data(("workbook: " + text + "\n").utf8))
    }

    static func show(_ diagnostic: Diagnostic, in source: SourceText?) {
        print(DiagnosticText(style: style).lines(diagnostic, in: source).joined(separator: "\n") + "\n")
    }

    static func show(_ report: ChapterReport) {
        for diagnostic in report.diagnostics { show(diagnostic, in: report.chapter.source) }
    }
}
