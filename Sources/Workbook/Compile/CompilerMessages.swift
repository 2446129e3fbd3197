// Reads what the compiler prints in its `llvm` style: a line `file:line:column: severity: text`, the line of code,
// and a line that underlines with `^` and `~`.

enum CompilerMessages {
    /// - Parameters:
    ///   - file: the name under which the compiler speaks of the unit's own lines.
    ///   - linesBefore: how many generated lines stand before them. The end of the file belongs to none of them for the
    ///     compiler: a brace that is missing there is told with the file's path and its physical line.
    static func parse(_ text: String, file: String, linesBefore: Int) -> [CompilerMessage] {
        var messages: [CompilerMessage] = []
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
        while let line = lines.popFirst() {
            guard var message = head(line, file, linesBefore) else { continue }
            if message.position != nil {
                // The line of code, which may look like anything; under one with letters beyond ASCII nothing is marked.
                lines = lines.dropFirst()
                if let mark = lines.first.flatMap(underline) { message.length = mark; lines = lines.dropFirst() }
            }
            if message.severity == .note, !messages.isEmpty {
                messages[messages.count - 1].notes.append(message)
            } else {
                messages.append(message)
            }
        }
        return messages.filter { !isArtefact($0) }
    }

    private static func head(_ line: String, _ file: String, _ linesBefore: Int) -> CompilerMessage? {
        for severity in [Severity.error, .warning, .note] {
            guard let mark = line.firstRange(of: ": \(severity.rawValue): ") else { continue }
            let text = String(line[mark.upperBound...].replacing(/[ ]\[#[A-Za-z0-9-]+\]$/, with: "")).trimmingSuffix { $0 == " " }
            let place = line[..<mark.lowerBound].split(separator: ":").map(String.init)
            guard place.count >= 3, let line = Int(place[place.count - 2]), let column = Int(place[place.count - 1]),
                  place[place.count - 3] == file || place[place.count - 3].hasSuffix("/" + file) else {
                return CompilerMessage(severity: severity, position: nil, length: 1, text: text, notes: [])
            }
            let position = UnitPosition(line: place[place.count - 3] == file ? line : max(1, line - linesBefore), column: column)
            return CompilerMessage(severity: severity, position: position, length: 1, text: text, notes: [])
        }
        if line.hasPrefix("error: ") || line.hasPrefix("<unknown>") {
            return CompilerMessage(severity: .error, position: nil, length: 1, text: line, notes: [])
        }
        return nil
    }

    private static func underline(_ line: String) -> Int? {
        guard line.contains("^"), line.allSatisfy({ " \t^~".contains($0) }), let mark = line.firstIndex(of: "^") else { return nil }
        // The mark of an expression that begins before it is on its operator.
        if mark > line.startIndex, line[line.index(before: mark)] == "~" { return 1 }
        return max(1, line[mark...].prefix { $0 == "^" || $0 == "~" }.count)
    }

    /// Messages that come only from a chapter's being several modules.
    private static func isArtefact(_ message: CompilerMessage) -> Bool {
        guard message.severity == .warning else { return false }
        return message.text.contains("declares a conformance of imported type") || message.text.contains("'#fileID' string")
    }
}
