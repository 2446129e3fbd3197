// Where a page comes from: which compiler ran it on which machine, and how much of it the run has checked.

/// What a page says of its making. It holds no time, so that the same book gives the same bytes.
public struct Provenance: Sendable, Equatable {
    /// The compiler as it names itself, such as `Swift 6.3.1`.
    public var compiler: String
    /// The machine it compiled for, such as `x86_64-unknown-linux-gnu`.
    public var target: String
    /// The version of the workbook tool.
    public var toolVersion: String

    public init(compiler: String, target: String, toolVersion: String) {
        self.compiler = compiler
        self.target = target
        self.toolVersion = toolVersion
    }
}

/// How many things on a page hold because a run says so.
struct CheckedThings: Equatable {
    var numbers = 0, outputs = 0, figures = 0, claims = 0, exercises = 0

    init(_ reports: [ChapterReport]) {
        for report in reports {
            let holding = report.verdicts.filter { $0.outcome == .matches }
            numbers += holding.count { $0.subject == .number }
            outputs += holding.count { $0.subject == .snippet && $0.expected != nil }
            figures += holding.count { $0.subject == .figure }
            claims += holding.count { $0.subject == .claim }
            let lines = Set(holding.filter { $0.subject == .exercise }.map(\.line))
            exercises += Set(report.chapter.snippets.filter { lines.contains($0.fence.firstLine) }.compactMap(\.tags.part?.exercise)).count
        }
    }

    /// `17 numbers, 8 outputs, 1 figure`; nil if nothing was checked.
    var text: String? {
        let counts = [(numbers, "number"), (outputs, "output"), (figures, "figure"), (claims, "claim"), (exercises, "exercise")]
        let parts = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}
