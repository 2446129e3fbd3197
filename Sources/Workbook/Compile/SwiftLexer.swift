// Swift code as tokens: enough to colour it and to see what it declares. The compiler remains the judge of everything else.

struct SwiftToken: Equatable {
    enum Kind: Equatable {
        case keyword, identifier, type, number, string, comment, attribute, directive, symbol
    }

    var kind: Kind
    /// Bytes of the code.
    var range: Range<Int>
}

struct SwiftLexer {
    private let bytes: [UInt8]
    private var index = 0
    private var tokens: [SwiftToken] = []

    static func tokens(of code: String) -> [SwiftToken] {
        var lexer = SwiftLexer(bytes: Array(code.utf8))
        lexer.run(until: nil)
        return lexer.tokens
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// Reads tokens up to the end, or to the parenthesis that closes an interpolation.
    private mutating func run(until closing: UInt8?) {
        var depth = 0
        while index < bytes.count {
            let byte = bytes[index]
            if let closing {
                if byte == UInt8(ascii: "(") { depth += 1 }
                if byte == closing {
                    if depth == 0 { return }
                    depth -= 1
                }
            }
            step(byte)
        }
    }

    private mutating func step(_ byte: UInt8) {
        switch byte {
        case 9, 10, 13, 32: index += 1
        case UInt8(ascii: "/") where next == UInt8(ascii: "/"): lineComment()
        case UInt8(ascii: "/") where next == UInt8(ascii: "*"): blockComment()
        case UInt8(ascii: "/") where regexEnd != nil: take(.string, from: index, regexEnd!)
        case UInt8(ascii: "\""): string(hashes: 0, from: index)
        case UInt8(ascii: "#"): hash()
        case UInt8(ascii: "@"): take(.attribute, from: index, identifierEnd(index + 1))
        case UInt8(ascii: "`"): escapedIdentifier()
        case UInt8(ascii: "0")...UInt8(ascii: "9"): number()
        case _ where isIdentifier(byte): word()
        default: take(.symbol, from: index, symbolEnd())
        }
    }

    private var next: UInt8? { index + 1 < bytes.count ? bytes[index + 1] : nil }

    private mutating func take(_ kind: SwiftToken.Kind, from start: Int, _ end: Int) {
        tokens.append(SwiftToken(kind: kind, range: start..<end))
        index = end
    }

    private mutating func lineComment() {
        take(.comment, from: index, bytes[index...].firstIndex { $0 == 10 || $0 == 13 } ?? bytes.count)
    }

    private mutating func blockComment() {
        var end = index + 2
        var depth = 1
        while end < bytes.count, depth > 0 {
            let pair = end + 1 < bytes.count ? (bytes[end], bytes[end + 1]) : (bytes[end], 0)
            if pair == (UInt8(ascii: "/"), UInt8(ascii: "*")) { depth += 1; end += 2 }
            else if pair == (UInt8(ascii: "*"), UInt8(ascii: "/")) { depth -= 1; end += 2 }
            else { end += 1 }
        }
        take(.comment, from: index, end)
    }

    /// `#if`, `#line`, `#"raw"#`, `#/regex/#`.
    private mutating func hash() {
        let start = index
        let hashes = bytes[index...].prefix { $0 == UInt8(ascii: "#") }.count
        let behind = index + hashes
        if behind < bytes.count, bytes[behind] == UInt8(ascii: "\"") {
            index = behind
            string(hashes: hashes, from: start)
        } else if behind < bytes.count, bytes[behind] == UInt8(ascii: "/") {
            let closing = [UInt8(ascii: "/")] + Array(repeating: UInt8(ascii: "#"), count: hashes)
            take(.string, from: start, end(of: closing, from: behind + 1))
        } else {
            take(.directive, from: start, max(identifierEnd(behind), start + 1))
        }
    }

    /// The end of the regular expression `/…/` that begins here; nil if it is a division.
    private var regexEnd: Int? {
        guard let next, ![9, 10, 32].contains(next), !behindOperand else { return nil }
        var end = index + 1
        while end < bytes.count, bytes[end] != 10 {
            if bytes[end] == UInt8(ascii: "/") { return end + 1 }
            end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        return nil
    }

    /// Whether what stands before is a value, so that an operator follows.
    private var behindOperand: Bool {
        guard let last = tokens.last else { return false }
        switch last.kind {
        case .identifier, .type, .number, .string: return true
        case .symbol: return [UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "?"), UInt8(ascii: "!")].contains(bytes[last.range.upperBound - 1])
        case .keyword: return ["self", "Self", "super", "nil", "true", "false"].contains(String(decoding: bytes[last.range], as: UTF8.self))
        default: return false
        }
    }

    private func end(of text: [UInt8], from start: Int) -> Int {
        var place = start
        while place + text.count <= bytes.count {
            if bytes[place..<(place + text.count)].elementsEqual(text) { return place + text.count }
            place += 1
        }
        return bytes.count
    }

    /// A string from its opening quote at `index`; interpolated code becomes tokens of its own between the string's pieces.
    private mutating func string(hashes: Int, from start: Int) {
        let quote = UInt8(ascii: "\"")
        let isLong = index + 2 < bytes.count && next == quote && bytes[index + 2] == quote
        let closing = Array(repeating: quote, count: isLong ? 3 : 1) + Array(repeating: UInt8(ascii: "#"), count: hashes)
        let escape = [UInt8(ascii: "\\")] + Array(repeating: UInt8(ascii: "#"), count: hashes)
        var start = start
        index += isLong ? 3 : 1
        while index < bytes.count {
            if stands(closing) { take(.string, from: start, index + closing.count); return }
            if !isLong, bytes[index] == 10 { break }
            guard stands(escape) else { index += 1; continue }
            index += escape.count
            guard index < bytes.count, bytes[index] == UInt8(ascii: "(") else { index += 1; continue }
            take(.string, from: start, index + 1)
            run(until: UInt8(ascii: ")"))
            start = index
        }
        take(.string, from: start, min(index, bytes.count))
    }

    private func stands(_ text: [UInt8]) -> Bool {
        index + text.count <= bytes.count && bytes[index..<(index + text.count)].elementsEqual(text)
    }

    private mutating func escapedIdentifier() {
        let end = bytes[(index + 1)...].firstIndex { $0 == UInt8(ascii: "`") || $0 == 10 } ?? bytes.count
        take(.identifier, from: index, min(end + 1, bytes.count))
    }

    private mutating func number() {
        var end = index + 1
        while end < bytes.count {
            let byte = bytes[end]
            let isPoint = byte == UInt8(ascii: ".") && end + 1 < bytes.count && isDigit(bytes[end + 1])
            let isSign = (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")) && [UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "p")].contains(bytes[end - 1])
                && bytes[index...].prefix(2) != [UInt8(ascii: "0"), UInt8(ascii: "x")][...]
            guard isIdentifier(byte) || isPoint || isSign else { break }
            end += 1
        }
        take(.number, from: index, end)
    }

    private mutating func word() {
        let end = identifierEnd(index)
        let word = String(decoding: bytes[index..<end], as: UTF8.self)
        let behindPoint = tokens.last.map { $0.range.upperBound == index && bytes[$0.range.upperBound - 1] == UInt8(ascii: ".") } ?? false
        let kind: SwiftToken.Kind = Self.keywords.contains(word) && !behindPoint ? .keyword : word.first?.isUppercase == true ? .type : .identifier
        take(kind, from: index, end)
    }

    private func identifierEnd(_ start: Int) -> Int {
        bytes[min(start, bytes.count)...].firstIndex { !isIdentifier($0) } ?? bytes.count
    }

    private func symbolEnd() -> Int {
        let operators = Set("/=-+!*%<>&|^~?.".utf8)
        guard operators.contains(bytes[index]) else { return index + 1 }
        var end = index + 1
        while end < bytes.count, operators.contains(bytes[end]), !(bytes[end] == UInt8(ascii: "/") && end + 1 < bytes.count && [UInt8(ascii: "/"), UInt8(ascii: "*")].contains(bytes[end + 1])) { end += 1 }
        return end
    }

    private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private func isIdentifier(_ byte: UInt8) -> Bool {
        isDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$") || byte >= 0x80
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }

    static let keywords: Set<String> = [
        "actor", "any", "as", "associatedtype", "async", "await", "borrowing", "break", "case", "catch", "class", "consuming", "continue",
        "convenience", "default", "defer", "deinit", "didSet", "do", "dynamic", "else", "enum", "extension", "fallthrough", "false",
        "fileprivate", "final", "for", "func", "get", "guard", "if", "import", "in", "indirect", "infix", "init", "inout", "internal", "is",
        "isolated", "lazy", "let", "macro", "mutating", "nil", "nonisolated", "nonmutating", "open", "operator", "override", "package",
        "postfix", "precedencegroup", "prefix", "private", "protocol", "public", "repeat", "required", "rethrows", "return", "self",
        "Self", "set", "some", "static", "struct", "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias",
        "unowned", "var", "weak", "where", "while", "willSet", "yield",
    ]
}
