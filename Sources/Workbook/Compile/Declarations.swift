// What a snippet declares at its top level: to say where a name comes from that is missing or taken.

struct Declaration: Hashable, Codable, Sendable {
    /// `let`, `var`, `func`, `struct`, `class`, `actor`, `enum`, `protocol`, `typealias`.
    var kind: String
    var name: String
}

enum Declarations {
    static func find(in code: String) -> [Declaration] {
        var scanner = DeclarationScanner(code: code)
        return scanner.run()
    }

    /// The names behind `guard let` at the top level. They hold to the end of their snippet, and no other module sees them.
    static func guarded(in code: String) -> Set<String> {
        let bytes = Array(code.utf8)
        let words = SwiftLexer.tokens(of: code).filter { $0.kind != .comment }.map { String(decoding: bytes[$0.range], as: UTF8.self) }
        return Set(words.indices.dropFirst(2).filter { ["let", "var"].contains(words[$0 - 1]) && words[$0 - 2] == "guard" }.map { words[$0] })
    }
}

private struct DeclarationScanner {
    let bytes: [UInt8]
    let tokens: [SwiftToken]
    var index = 0
    var declarations: [Declaration] = []

    init(code: String) {
        bytes = Array(code.utf8)
        tokens = SwiftLexer.tokens(of: code).filter { $0.kind != .comment }
    }

    mutating func run() -> [Declaration] {
        var depth = 0
        while index < tokens.count {
            let word = text(index)
            switch word {
            case "{", "(", "[": depth += 1
            case "}", ")", "]": depth -= 1
            case _ where depth > 0 || tokens[index].kind != .keyword || belongsToAnother: break
            case "let", "var": variables(word)
            case "func", "struct", "class", "enum", "protocol", "typealias", "actor": declare(word, index + 1)
            default: break
            }
            index += 1
        }
        return declarations
    }

    private func text(_ index: Int) -> String {
        tokens.indices.contains(index) ? String(decoding: bytes[tokens[index].range], as: UTF8.self) : ""
    }

    /// `if let`, `guard let` (whose names do reach the top level, but no other module), `import struct`.
    private var belongsToAnother: Bool {
        ["if", "guard", "while", "case", "for", "catch", ",", "import"].contains(text(index - 1))
    }

    private mutating func declare(_ kind: String, _ place: Int) {
        let name = text(place)
        guard !name.isEmpty, name != "_", isName(place) || kind == "func" else { return }
        declarations.append(Declaration(kind: kind, name: name.hasPrefix("`") ? String(name.dropFirst().dropLast()) : name))
    }

    /// Many keywords are such only in their place: `let set = 1`.
    private func isName(_ place: Int) -> Bool {
        tokens.indices.contains(place) && [.identifier, .type, .keyword].contains(tokens[place].kind)
    }

    /// The names behind `let` or `var`: one, several with commas, or tuples.
    private mutating func variables(_ kind: String) {
        pattern(kind)
        var depth = 0
        while index + 1 < tokens.count {
            let next = text(index + 1)
            if depth == 0, startsStatement(index + 1) || ["}", ")", "]"].contains(next) { return }
            index += 1
            if ["(", "[", "{"].contains(next) { depth += 1 }
            if ["}", ")", "]"].contains(next) { depth -= 1 }
            // A comma may also stand between generic arguments.
            if depth == 0, next == ",", text(index + 1) == "(" || ["=", ":", ","].contains(text(index + 2)) { pattern(kind) }
        }
    }

    /// A name or a tuple of names behind the present token, which it moves to their end.
    private mutating func pattern(_ kind: String) {
        index += 1
        guard text(index) == "(" else { declare(kind, index); return }
        var depth = 1
        while depth > 0, index + 1 < tokens.count {
            index += 1
            switch text(index) {
            case "(": depth += 1
            case ")": depth -= 1
            case "let", "var", ",", ":": break
            default: if text(index + 1) != ":" { declare(kind, index) }
            }
        }
    }

    /// A token on a new line that cannot continue the expression before it.
    private func startsStatement(_ index: Int) -> Bool {
        if text(index) == ";" { return true }
        guard bytes[tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound].contains(10) else { return false }
        let before = tokens[index - 1]
        if before.kind == .symbol, ![")", "]", "}", "?", "!", ">"].contains(text(index - 1)) { return false }
        return ![".", ",", "?", "=", ":", "{"].contains(text(index)) && tokens[index].kind != .symbol
    }
}
