// A snippet of a chapter: its code, its tags, its output fence, and where each of its lines stands in the file.

/// A line of code as the compiler sees it, and where it stands in the chapter.
public struct CodeLine: Sendable {
    public var text: String
    /// The offset in the chapter of the line's first byte that is also in the chapter.
    public var offset: Int
    /// Spaces at the line's start that stand for a part of a tab in the chapter.
    public var spacesForTab: Int
}

/// A fenced block of the chapter.
public struct Fence: Sendable {
    /// The bytes from the opening fence's first character to the end of the closing line, without its line break.
    public var range: Range<Int>
    /// The lines of the opening and closing fences, from 1.
    public var firstLine: Int
    public var lastLine: Int
    /// The bytes of what stands behind the opening fence's characters, without surrounding space.
    public var info: Range<Int>
    public var lines: [CodeLine]

    public var text: String { lines.map { $0.text + "\n" }.joined() }
}

public struct Snippet: Sendable {
    /// Its place among the snippets of its chapter, from 1.
    public var number: Int
    public var fence: Fence
    public var tags: SnippetTags
    /// The `output` fence right behind it.
    public var output: Fence?

    /// How messages call it: its name, or its number.
    public var label: String { tags.name ?? "#\(number)" }
    /// How a command names it: `#3` would begin a comment in a shell.
    public var argument: String { tags.name ?? "\(number)" }
    public var code: String { fence.text }
    /// The line of its first line of code.
    public var line: Int { fence.firstLine + 1 }
}

/// What the words behind `swift` say.
public struct SnippetTags: Sendable, Equatable {
    public enum Visibility: Sendable, Equatable { case shown, hidden, folded }
    public enum Mode: Sendable, Equatable { case run, display, compileOnly, fails, traps }
    public enum Part: Sendable, Equatable {
        case exercise(String), solution(String), wrong(String), check(String)

        public var exercise: String {
            switch self {
            case .exercise(let id), .solution(let id), .wrong(let id), .check(let id): id
            }
        }
    }

    public var name: String?
    public var visibility = Visibility.shown
    public var mode = Mode.run
    public var isolated = false
    public var optimized = false
    public var volatile = false
    public var precision = Precision.asWritten
    public var timeout: Double?
    public var data: [String] = []
    public var part: Part?

    public init() {}

    /// Whether what it declares and changes is there for the snippets behind it.
    public var keepsState: Bool { mode == .run && !isolated && part == nil }
}

/// How closely a printed number must agree with the written one.
public enum Precision: Sendable, Equatable {
    /// To the last digit that is written.
    case asWritten
    /// To so many significant digits.
    case digits(Int)
    /// Apart by at most so much.
    case absolute(Double)
    /// Apart by at most so much of the written number.
    case relative(Double)
}
