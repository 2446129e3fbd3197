// Reads what the compiler prints in its `llvm` style: a line `file:line:column: severity: text`, the line of code,
// and a line that underlines with `^` and `~`.

enum CompilerMessages {
    static func parse(_ text: String, file: String) -> [CompilerMessage] {
        var messages: [CompilerMessage] = []
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
        while let line = lines.popFirst() {
            guard var message = head(line, file) else { continue }
            if message.position != nil, lines.count >= 2, let mark = underline(lines[lines.startIndex + 1]) {
                message.length = mark
                lines = lines.dropFirst(2)
            }
            if message.severity == .note, !messages.isEmpty {
                messages[messages.count - 1].notes.append(message)
            } else {
                messages.append(message)
            }
        }
        return messages.filter { !isArtefact($0) }
    }

    private static func head(_ line: String, _ file: String) -> CompilerMessage? {
        for severity in [Severity.error, .warning, .note] {
            guard let mark = line.firstRange(of: ": \(severity.rawValue): ") else { continue }
            let text = String(line[mark.upperBound...])
            let place = line[..<mark.lowerBound]
            guard place.hasPrefix(file + ":") else {
                return CompilerMessage(severity: severity, position: nil, length: 1, text: text, notes: [])
            }
            let numbers = place.dropFirst(file.count + 1).split(separator: ":").compactMap { Int($0) }
            guard numbers.count == 2 else { return nil }
            return CompilerMessage(severity: severity, position: UnitPosition(line: numbers[0], column: numbers[1]), length: 1, text: text, notes: [])
        }
        if line.hasPrefix("error: ") || line.hasPrefix("<unknown>") {
            return CompilerMessage(severity: .error, position: nil, length: 1, text: line, notes: [])
        }
        return nil
    }

    private static func underline(_ line: String) -> Int? {
        guard line.contains("^"), line.allSatisfy({ " \t^~".contains($0) }), let mark = line.firstIndex(of: "^") else { return nil }
        return max(1, line[mark...].prefix { $0 == "^" || $0 == "~" }.count)
    }

    /// Messages that come only from a chapter's being several modules.
    private static func isArtefact(_ message: CompilerMessage) -> Bool {
        message.severity == .warning && (message.text.contains("@retroactive") || message.text.contains("'#fileID' string"))
    }
}
