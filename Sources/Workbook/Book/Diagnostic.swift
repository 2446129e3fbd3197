// A mistake in a chapter as a value: where it is, what it is, why it probably is so, what to do next.

public enum Severity: String, Sendable, Codable {
    case error, warning, note
}

/// One thing to tell about a chapter. Diagnostics are collected, sorted and printed once, each with an excerpt.
public struct Diagnostic: Sendable, Equatable, Codable {
    public var severity: Severity
    /// A stable name of the kind of mistake, such as `unknown-tag`.
    public var identifier: String
    /// The file to print.
    public var file: String
    /// Where the marked text begins; nil for a message about the whole file.
    public var position: Position?
    /// How many characters are marked, at least 1.
    public var length: Int
    /// One sentence without a full stop: what is wrong.
    public var summary: String
    /// Further lines that belong to the message: a diff, what was printed, the notes of the compiler.
    public var details: [String]
    /// Why it probably happened.
    public var cause: String?
    /// The next command to type, or the next thing to do.
    public var advice: String?

    public init(
        _ identifier: String, severity: Severity = .error, file: String, at position: Position? = nil, length: Int = 1,
        _ summary: String, details: [String] = [], cause: String? = nil, advice: String? = nil
    ) {
        self.severity = severity
        self.identifier = identifier
        self.file = file
        self.position = position
        self.length = max(1, length)
        self.summary = summary
        self.details = details
        self.cause = cause
        self.advice = advice
    }
}

extension SourceText {
    /// A diagnostic about a range of this file's bytes.
    func diagnostic(
        _ identifier: String, severity: Severity = .error, at range: Range<Int>,
        _ summary: String, details: [String] = [], cause: String? = nil, advice: String? = nil
    ) -> Diagnostic {
        let start = position(at: range.lowerBound)
        let end = min(range.upperBound, lineRange(start.line).upperBound)
        let length = range.lowerBound < end ? string(range.lowerBound..<end).count : 1
        return Diagnostic(identifier, severity: severity, file: file, at: start, length: length, summary, details: details, cause: cause, advice: advice)
    }
}

/// The machine's trouble, as against a mistake in a chapter: thrown, and named with path, cause and mend.
public struct Trouble: Error, CustomStringConvertible {
    public var what: String
    public var cause: String
    public var mend: String
    /// Whether the call was wrong, and not the machine.
    public var isWrongCall: Bool

    public init(_ what: String, cause: String, mend: String, isWrongCall: Bool = false) {
        self.what = what
        self.cause = cause
        self.mend = mend
        self.isWrongCall = isWrongCall
    }

    public var description: String { "\(what)\n  cause: \(cause)\n  next:  \(mend)" }
}
