// A diagnostic as text: the place, the message, an excerpt numbered as the chapter is, the likely cause, the next step.

public struct DiagnosticText {
    let style: TextStyle

    public init(style: TextStyle = .plain) { self.style = style }

    /// The lines to print for one diagnostic.
    /// - Parameter source: the file it is about, for the excerpt; nil leaves it out.
    public func lines(_ diagnostic: Diagnostic, in source: SourceText?) -> [String] {
        var place = diagnostic.file
        if let position = diagnostic.position { place += ":\(position.line):\(position.column)" }
        let word = style.colour(diagnostic.severity.rawValue, diagnostic.severity == .error ? .red : diagnostic.severity == .warning ? .yellow : .blue)
        let summary = Self.visible(diagnostic.summary).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var lines = ["\(style.bold(place)): \(word): \(style.bold(summary[0]))"] + summary.dropFirst().map { "  " + $0 }
        var width = 1
        if let source, let position = diagnostic.position, position.line <= source.lineCount {
            width = String(position.line).count
            lines += excerpt(source, position, diagnostic.length, width)
        }
        let gutter = String(repeating: " ", count: width + 1)
        lines += diagnostic.details.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false) }.map { gutter + style.dim("|") + " " + coloured(Self.visible(String($0))) }
        if let cause = diagnostic.cause { lines.append(gutter + style.dim("=") + " likely cause: " + cause) }
        if let advice = diagnostic.advice { lines.append(gutter + style.dim("=") + " next: " + advice) }
        return lines
    }

    /// Lines of a diff by their mark.
    private func coloured(_ line: String) -> String {
        let mark = line.drop { $0 == " " || $0.isNumber }.first
        return mark == "-" && line.contains(" - ") ? style.colour(line, .red) : mark == "+" ? style.colour(line, .green) : line
    }

    private func excerpt(_ source: SourceText, _ position: Position, _ length: Int, _ width: Int) -> [String] {
        func row(_ number: String, _ text: String) -> String {
            String(repeating: " ", count: width - number.count) + style.dim(number + " |") + (text.isEmpty ? "" : " " + text)
        }
        let line = Self.shown(source, position.line)
        // Of a very long line only the part around the place.
        let start = max(0, position.column - 1 - 60)
        let characters = line.count > 120 ? Array(line.dropFirst(start).prefix(120)) : Array(line)
        let column = line.count > 120 ? position.column - 1 - start : position.column - 1
        let mark = min(max(1, length), max(1, characters.count - column))
        let padding = characters.prefix(column).map { $0 == "\t" ? "\t" : String(repeating: " ", count: Self.width($0)) }.joined()
        let underline = characters.dropFirst(column).prefix(mark).reduce(0) { $0 + Self.width($1) }
        var rows: [String] = []
        let before = position.line > 1 ? Self.shown(source, position.line - 1) : nil
        if let before, line.count <= 120, before.count <= 120 { rows.append(row(String(position.line - 1), before)) }
        rows.append(row(String(position.line), String(characters)))
        rows.append(row("", padding + style.colour(String(repeating: "^", count: max(1, underline)), .red)))
        return rows
    }

    /// A line of the file without the mark of byte order, which counts as no column.
    private static func shown(_ source: SourceText, _ number: Int) -> String {
        let line = source.line(number)
        return visible(number == 1 && line.unicodeScalars.first == "\u{FEFF}" ? String(String.UnicodeScalarView(line.unicodeScalars.dropFirst())) : line)
    }

    /// A text in which control characters, which would steer a terminal, are pictures of themselves.
    static func visible(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 32 && $0 != 9 && $0 != 10 || $0 == 127 }) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { scalar in
            switch scalar.value {
            case 9, 10: scalar
            case 0..<32: Unicode.Scalar(0x2400 + scalar.value)!
            case 127: "\u{2421}"
            default: scalar
            }
        }))
    }

    /// How many columns of a terminal a character takes: two for East Asian wide characters and emoji.
    static func width(_ character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first else { return 0 }
        if scalar.properties.isEmojiPresentation || character.unicodeScalars.contains("\u{FE0F}") { return 2 }
        let wide: [ClosedRange<UInt32>] = [0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD]
        return wide.contains { $0.contains(scalar.value) } ? 2 : 1
    }
}

/// Whether text is coloured. Colour never says anything that the words do not.
public struct TextStyle: Sendable {
    public enum Colour: String, Sendable { case red = "31", green = "32", yellow = "33", blue = "34" }

    let isColoured: Bool

    public static let plain = TextStyle(isColoured: false)
    public static let coloured = TextStyle(isColoured: true)

    public func colour(_ text: String, _ colour: Colour) -> String { wrap(text, colour.rawValue) }
    public func bold(_ text: String) -> String { wrap(text, "1") }
    public func dim(_ text: String) -> String { wrap(text, "2") }

    private func wrap(_ text: String, _ code: String) -> String { isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }
}
