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
        case lost(Crash)
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
    /// How many frames there were in all, those between that are not reported too.
    var depth = 0

    struct Frame: Codable, Sendable, Equatable {
        /// The unit's file name.
        var file: String
        var position: UnitPosition
    }

    /// The frames in the order in which they are told: where it happened, and through what that was reached. Of functions
    /// that call each other without end, the innermost frame is where chance let the stack end; what should be shown is
    /// a call of the cycle, the same at every run, and what led into it.
    var reached: [Frame] {
        guard isEndlessRecursion, let cycle, let call = cycle.min(by: { ($0.file, $0.position.line, $0.position.column) < ($1.file, $1.position.line, $1.position.column) })
        else { return frames }
        return [call] + frames.reversed().prefix { !cycle.contains($0) }.reversed()
    }

    /// Whether it ended because functions call themselves without end: nothing else goes so deep.
    var isEndlessRecursion: Bool { signal == 11 && depth >= 64 && cycle != nil }

    /// How many calls lead from one frame to the same frame again.
    var cycleLength: Int { cycle?.count ?? 0 }

    /// The innermost frames that repeat at once, at least three times.
    private var cycle: [Frame]? {
        for start in 0...3 {
            for length in 1...10 where start + 3 * length <= frames.count {
                let one = frames[start..<(start + length)]
                if one.elementsEqual(frames[(start + length)..<(start + 2 * length)]), one.elementsEqual(frames[(start + 2 * length)..<(start + 3 * length)]) { return Array(one) }
            }
        }
        return nil
    }

    /// Ended from outside: by kill, or by the system for want of memory.
    var wasKilled: Bool { signal == 9 || signal == 15 }
}
