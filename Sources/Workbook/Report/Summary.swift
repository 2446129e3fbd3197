// How many things were checked, and how it went, in one line.

public struct Summary: Sendable, Equatable, Codable {
    public var snippets = 0, exercises = 0, numbers = 0, claims = 0, figures = 0
    public var differing = 0, failed = 0, skipped = 0
    /// Mistakes in the Markdown, which keep a chapter from running.
    public var mistakes = 0

    public init(_ report: ChapterReport) {
        mistakes = report.mistakes.count { $0.severity == .error }
        for verdict in report.verdicts {
            switch verdict.subject {
            case .snippet: snippets += 1
            case .exercise: exercises += 1
            case .number: numbers += 1
            case .claim: claims += 1
            case .figure: figures += 1
            }
            switch verdict.outcome {
            case .matches: break
            case .differs: differing += 1
            case .failed: failed += 1
            case .skipped: skipped += 1
            }
        }
    }

    public init() {}

    public static func + (a: Summary, b: Summary) -> Summary {
        var sum = a
        sum.snippets += b.snippets; sum.exercises += b.exercises; sum.numbers += b.numbers; sum.claims += b.claims; sum.figures += b.figures
        sum.differing += b.differing; sum.failed += b.failed; sum.skipped += b.skipped; sum.mistakes += b.mistakes
        return sum
    }

    public var holds: Bool { differing + failed + skipped + mistakes == 0 }

    /// `5 snippets, 8 numbers, 1 figure`
    public var counted: String {
        let parts = [(snippets, "snippet"), (exercises, "exercise part"), (numbers, "number"), (claims, "claim"), (figures, "figure")].filter { $0.0 > 0 }.map(Self.plural)
        return parts.isEmpty ? "nothing to check" : parts.joined(separator: ", ")
    }

    /// `all hold`, or `1 differs, 2 failed`.
    public var outcome: String {
        if holds { return "all hold" }
        let parts = [(differing, differing == 1 ? "differs" : "differ"), (failed, "failed"), (skipped, "skipped")].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        return (parts + (mistakes > 0 ? [Self.plural(mistakes, "mistake") + " in the Markdown"] : [])).joined(separator: ", ")
    }

    public static func plural(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }
}
