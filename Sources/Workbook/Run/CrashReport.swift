// Reads what a crashing unit leaves on standard error: the runtime's message, the backtracer's report, and the frames
// of the last throw, which the kernel adds when an error leaves the top level.

struct CrashReport {
    /// Standard error without the report.
    var errors: String
    var crash: Crash
    /// Places in libraries, `file` and offset, that still have to be turned into lines.
    var thrown: [(library: String, offset: String)]

    init(_ text: String, signal: Int, units: Set<String>) {
        var own: [String] = []
        var message: String?
        var frames: [Crash.Frame] = []
        var depth = 0
        thrown = []
        var part = Part.own
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line.hasPrefix("swift-runtime: ") { continue }  // the backtracer's own trouble
            if line.hasPrefix("\u{1}thrown\t") {
                let words = line.split(separator: "\t").map(String.init)
                if words.count == 3 { thrown.append((words[1], words[2])) }
            } else if line.hasPrefix("*** Signal ") || line.hasPrefix("*** ") && part == .report {
                part = .report
                if line.hasPrefix("*** Swift runtime failure: ") { message = String(line.dropFirst(27).dropLast(4)) }
            } else if part == .report {
                if let frame = Self.frame(line, units) { frames.append(frame) }
                depth = max(depth, line.split(separator: " ").first.flatMap { Int($0) } ?? 0)
                if message == nil, let failure = line.firstRange(of: "Swift runtime failure: "), frames.isEmpty {
                    message = String(line[failure.upperBound...].split(separator: " in ", maxSplits: 1).first ?? "")
                }
            } else if let fatal = Self.fatalError(line) {
                (message, part) = (fatal, .message)
            } else if let refusal = Self.refusal(line) {
                (message, part) = (refusal, line.hasPrefix("Simultaneous") ? .list : .own)
            } else if part == .list {
                // The runtime's own list of frames, with addresses and without lines.
                if line.hasPrefix("Fatal access conflict") { part = .own }
            } else if part == .message, !line.isEmpty {
                message! += "\n" + line
            } else {
                own.append(line)
            }
        }
        errors = own.joined(separator: "\n").trimmingSuffix { $0.isNewline }
        crash = Crash(message: Self.withoutChance(message ?? Self.name(of: signal)), frames: frames, signal: signal, depth: depth)
    }

    /// What the lines being read are part of.
    private enum Part {
        case own, message, list, report
    }

    /// The runtime's messages that come without the words `Fatal error`.
    private static func refusal(_ line: String) -> String? {
        if line.hasPrefix("Simultaneous accesses to ") { return "Simultaneous accesses, but modification requires exclusive access" }
        return line.hasPrefix("Could not cast value of type ") ? line.replacing("Swift.", with: "").trimmingSuffix { $0 == "." } : nil
    }

    /// A text without what is another at every run: the addresses of objects, and the folders in what Foundation knows of an error.
    private static func withoutChance(_ text: String) -> String {
        text.replacing(/[ ]\(0x[0-9a-f]+\)|[ ]0x[0-9a-f]{6,}|[ ]?UserInfo=\{.*\}/, with: "")
    }

    /// The message of `file:line: Fatal error: message`, or of the other forms that the runtime has.
    private static func fatalError(_ line: String) -> String? {
        for kind in ["Fatal error", "Precondition failed", "Assertion failed"] {
            if line == kind || line.hasSuffix(": " + kind) { return kind }
            guard let mark = line.firstRange(of: kind + ": ") else { continue }
            let before = line[..<mark.lowerBound]
            guard before.isEmpty || before.hasSuffix(": ") else { continue }
            let text = String(line[mark.upperBound...])
            return kind == "Fatal error" ? text : "\(kind): \(text)"
        }
        return nil
    }

    /// `  3 [ra] 0x… boom(_:_:) + 47 in page_1.so at page_1.swift:40:43`
    private static func frame(_ line: String, _ units: Set<String>) -> Crash.Frame? {
        guard let at = line.ranges(of: " at ").last else { return nil }
        return place(String(line[at.upperBound...]), units)
    }

    /// A place as the backtracer and the symbolizer write it: `page_1.swift:40:43`.
    static func place(_ text: String, _ units: Set<String>) -> Crash.Frame? {
        let parts = text.split(separator: ":")
        guard parts.count >= 2, let file = parts.first?.split(separator: "/").last.map(String.init), units.contains(file),
              let line = Int(parts[1]), line > 0 else { return nil }
        return Crash.Frame(file: file, position: UnitPosition(line: line, column: parts.count > 2 ? Int(parts[2]) ?? 1 : 1))
    }

    static func name(of signal: Int) -> String {
        switch signal {
        case 3: "stopped"
        case 4, 5: "trapped"
        case 6: "aborted"
        case 8: "arithmetic exception"
        case 9: "killed"
        case 14: "its alarm went off"
        case 11, 7: "bad memory access"
        case 15: "terminated"
        case 25: "a file grew beyond the limit"
        default: "ended by signal \(signal)"
        }
    }
}

extension String {
    func trimmingSuffix(while predicate: (Character) -> Bool) -> String {
        var end = endIndex
        while end > startIndex, predicate(self[index(before: end)]) { end = index(before: end) }
        return String(self[..<end])
    }
}
