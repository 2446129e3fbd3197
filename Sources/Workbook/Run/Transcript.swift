// What a run of one step printed and showed, and how it ended.

struct Transcript: Codable, Sendable, Equatable {
    enum Ending: Codable, Sendable, Equatable {
        /// It ran to its end.
        case finished
        /// The process ended itself with this code.
        case exited(Int, Crash)
        /// A trap, or a signal.
        case crashed(Crash)
        case timedOut(Double, Crash)
        /// More output than the limit allows.
        case printedTooMuch(Crash)
        /// More processes than the limit allows.
        case startedTooMany(Crash)
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

    /// The innermost frame, and those through which it was reached. Of a function that calls itself without end, the
    /// innermost frame is its first line; the call is what should be shown.
    var reached: [Frame] {
        let repeats = frames.count > 4 && frames[1] == frames[2] && frames[2] == frames[3]
        return repeats ? [frames[1]] + frames.drop { $0 != frames[1] }.drop { $0 == frames[1] } : frames
    }

    /// Whether it ended because a function calls itself without end.
    var isEndlessRecursion: Bool { signal == 11 && reached.first != frames.first }

    /// Ended from outside: by kill, or by the system for want of memory.
    var wasKilled: Bool { signal == 9 || signal == 15 }
}
