// What a snippet declares at its top level. A name that two earlier snippets declare is ambiguous in a third,
// unless the third imports the newer one by name; so the compiler of units needs the names.

struct Declaration: Hashable, Codable, Sendable {
    /// The word of a scoped import: `let`, `var`, `func`, `struct`, `class`, `enum`, `protocol`, `typealias`.
    var kind: String
    var name: String
    /// For functions, the parameters as written: two functions of one name but other parameters do not hide each other.
    var signature = ""

    /// What two declarations share when the later one hides the earlier.
    var identity: String { kind == "func" ? name + signature : name }
}

enum Declarations {
    static func find(in code: String) -> [Declaration] {
        var scanner = DeclarationScanner(code: code)
        return scanner.run()
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
            case "let", "var": if depth == 0, !isCondition { variables(word) }
            case "func": if depth == 0 { function() }
            case "struct", "class", "enum", "protocol", "typealias", "actor":
                if depth == 0, index + 1 < tokens.count, [.type, .identifier].contains(tokens[index + 1].kind) {
                    declarations.append(Declaration(kind: word == "actor" ? "class" : word, name: text(index + 1)))
                }
            default: break
            }
            index += 1
        }
        return declarations
    }

    private func text(_ index: Int) -> String {
        index < tokens.count ? String(decoding: bytes[tokens[index].range], as: UTF8.self) : ""
    }

    /// `if let`, `guard let` (whose names do reach the top level, but are not importable), `while let`, `case let`.
    private var isCondition: Bool {
        index > 0 && ["if", "guard", "while", "case", "for", ","].contains(text(index - 1))
    }

    /// The names behind `let` or `var`: one, several with commas, or a tuple.
    private mutating func variables(_ kind: String) {
        var depth = 0
        var place = index + 1
        var expectsName = true
        while place < tokens.count {
            let word = text(place)
            if word == "(" || word == "[" || word == "{" {
                depth += 1
                if word == "(", expectsName { place = tuple(kind, from: place); depth -= 1; expectsName = false }
            } else if word == ")" || word == "]" || word == "}" {
                depth -= 1
                if depth < 0 { break }
            } else if expectsName {
                if tokens[place].kind == .identifier || tokens[place].kind == .type, word != "_" { declarations.append(Declaration(kind: "var", name: word)) }
                expectsName = false
            } else if depth == 0, word == ",", place + 2 < tokens.count, ["=", ":"].contains(text(place + 2)) {
                expectsName = true
            } else if depth == 0, startsLine(place), tokens[place].kind == .keyword || word == "@" {
                break
            }
            if depth == 0, startsStatement(place + 1) { break }
            place += 1
        }
    }

    private mutating func tuple(_ kind: String, from start: Int) -> Int {
        var depth = 0
        var place = start
        while place < tokens.count {
            switch text(place) {
            case "(": depth += 1
            case ")": depth -= 1; if depth == 0 { return place }
            case let word where tokens[place].kind == .identifier && word != "_" && text(place + 1) != ":":
                declarations.append(Declaration(kind: "var", name: word))
            default: break
            }
            place += 1
        }
        return place
    }

    private mutating func function() {
        let name = text(index + 1)
        guard !name.isEmpty else { return }
        var place = index + 2
        var depth = 0
        var signature = ""
        while place < tokens.count {
            let word = text(place)
            if word == "(" { depth += 1 }
            if depth > 0 || word == "<" || !signature.isEmpty { signature += word + " " }
            if word == ")" { depth -= 1; if depth == 0 { break } }
            place += 1
        }
        declarations.append(Declaration(kind: "func", name: name, signature: signature))
    }

    private func startsLine(_ index: Int) -> Bool {
        guard index > 0, index < tokens.count else { return true }
        return bytes[tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound].contains(10)
    }

    /// A token on a new line that cannot continue the expression before it.
    private func startsStatement(_ index: Int) -> Bool {
        guard index < tokens.count, startsLine(index) else { return false }
        let word = text(index)
        return ![".", ",", "?", "=", ":"].contains(word) && (tokens[index].kind != .symbol || word == ";")
    }
}
