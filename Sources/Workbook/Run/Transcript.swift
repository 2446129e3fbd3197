// What a run of one step printed and showed, and how it ended.

struct Transcript: Codable, Sendable, Equatable {
    enum Ending: Codable, Sendable, Equatable {
        /// It ran to its end.
        case finished
        /// The process ended itself with this code.
        case exited(Int)
        /// A trap, or a signal.
        case crashed(Crash)
        case timedOut(Double, Crash)
        /// More output than the limit allows.
        case printedTooMuch
        /// More processes than the limit allows.
        case startedTooMany
        /// It ended, but left processes running.
        case leftBehind(Int)
        /// It uses something that is not loaded: a snippet that failed, or a library. The linker's text.
        case unloadable(String)
        /// The kernel itself was lost.
        case lost
    }

    /// Standard output, invalid UTF-8 replaced.
    var output = ""
    /// The first character of the output that no Markdown file can hold, described; nil if there is none.
    var unprintable: String?
    /// Standard error without the crash report.
    var errors = ""
    var ending = Ending.finished
    var seconds = 0.0
    /// What `show` wrote, by name.
    var figures: [String: String] = [:]

    /// Whether a second run would end the same way. Time and the machine's state have no part in the others.
    var isRepeatable: Bool {
        switch ending {
        case .finished, .exited, .unloadable: true
        case .crashed(let crash): !crash.wasKilled
        default: false
        }
    }
}

/// The report of a crash, as the runtime and its backtracer printed it.
struct Crash: Codable, Sendable, Equatable {
    /// The reason without file and line, such as `Index out of range`.
    var message: String
    /// The frames that lie in units, innermost first.
    var frames: [Frame]
    var signal: Int

    struct Frame: Codable, Sendable, Equatable {
        /// The unit's file name.
        var file: String
        var position: UnitPosition
    }

    /// Ended from outside: by kill, or by the system for want of memory.
    var wasKilled: Bool { signal == 9 || signal == 15 }
}
