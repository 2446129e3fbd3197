// What verification says of one thing in a chapter.

public struct Verdict: Sendable {
    public enum Outcome: String, Sendable, Codable {
        /// It is as it is written.
        case matches
        /// It ran, and something is not as it is written: `accept` can mend it.
        case differs
        /// It does not do what its tags say: somebody has to mend it.
        case failed
        /// It was not run, because it needs something that failed.
        case skipped
    }

    public enum Subject: String, Sendable, Codable { case snippet, exercise, number, claim, figure }

    public var outcome: Outcome
    public var subject: Subject
    /// How messages call it: a snippet's name or number, a claim's text.
    public var label: String
    /// The line of the chapter on which it stands.
    public var line: Int
    public var diagnostics: [Diagnostic] = []
    /// What the chapter says, where there is something to compare.
    public var expected: String?
    public var actual: String?
    public var seconds = 0.0
    public var cached = true
    public var reason = ""
    /// What `accept` would write.
    var edits: [Edit] = []
    /// Files beside the chapter that `accept` would write: figures, by their path below the chapters' folder.
    var files: [String: String] = [:]
    /// What a page shows under it: what it printed, or the messages that were expected.
    public var output = ""
    var doesNotCompile = false
}

/// A piece of a chapter's bytes and what to put in its place.
struct Edit: Sendable, Equatable {
    var range: Range<Int>
    var replacement: String
}

/// What became of a whole chapter.
public struct ChapterReport: Sendable {
    public var chapter: Chapter
    /// Mistakes in the Markdown itself. With one of severity error, nothing ran.
    public var mistakes: [Diagnostic]
    public var verdicts: [Verdict]

    public var holds: Bool {
        !mistakes.contains { $0.severity == .error } && verdicts.allSatisfy { $0.outcome == .matches }
    }

    public var diagnostics: [Diagnostic] { mistakes + verdicts.flatMap(\.diagnostics) }
}
