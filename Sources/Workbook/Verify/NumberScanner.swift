// Finds the numbers in a printed text.

/// A number as it is written.
struct WrittenNumber: Equatable {
    var text: String
    var value: Double
    /// Digits behind the decimal point.
    var decimals: Int
    var exponent: Int
    /// Whether it has a decimal point or an exponent. A whole number is compared as text.
    var isDecimal: Bool

    /// What one unit of its last digit is worth.
    var lastDigit: Double { power(10, exponent - decimals) }

    private func power(_ base: Double, _ exponent: Int) -> Double { Double("1e\(exponent)") ?? 0 }
}

/// A text as an alternation of words and numbers.
enum TextPiece: Equatable {
    case text(String)
    case number(WrittenNumber)
}

enum NumberScanner {
    /// The pieces of a line. A number inside a word (`w1`, `2x`, `v1.2.3`) is part of the word.
    static func pieces(_ line: String) -> [TextPiece] {
        let characters = Array(line)
        var pieces: [TextPiece] = []
        var text = ""
        var index = 0
        while index < characters.count {
            if startsNumber(characters, index), let end = numberEnd(characters, index),
               let number = wholeNumber(String(characters[index..<end])) {
                if !text.isEmpty { pieces.append(.text(text)) }
                text = ""
                pieces.append(.number(number))
                index = end
            } else if isWord(characters[index]) {
                // The whole word at once, so that no number starts inside it.
                repeat { text.append(characters[index]); index += 1 } while index < characters.count && (isWord(characters[index]) || isInnerPoint(characters, index))
            } else {
                text.append(characters[index])
                index += 1
            }
        }
        if !text.isEmpty { pieces.append(.text(text)) }
        return pieces
    }

    /// The number that a text is, from its first to its last character.
    static func wholeNumber(_ text: String) -> WrittenNumber? {
        let characters = Array(text)
        var index = 0
        if index < characters.count, characters[index] == "-" || characters[index] == "+" { index += 1 }
        let whole = digits(characters, from: index)
        guard whole > index else { return nil }
        index = whole
        var decimals = 0
        if index < characters.count, characters[index] == "." {
            let end = digits(characters, from: index + 1)
            guard end > index + 1 else { return nil }
            decimals = end - index - 1
            index = end
        }
        var exponent: Int?
        if index < characters.count, characters[index] == "e" || characters[index] == "E" {
            var start = index + 1
            if start < characters.count, characters[start] == "-" || characters[start] == "+" { start += 1 }
            let end = digits(characters, from: start)
            guard end > start, let value = Int(String(characters[(index + 1)..<end])) else { return nil }
            exponent = value
            index = end
        }
        guard index == characters.count, let value = Double(text) else { return nil }
        return WrittenNumber(text: text, value: value, decimals: decimals, exponent: exponent ?? 0, isDecimal: decimals > 0 || exponent != nil)
    }

    private static func startsNumber(_ characters: [Character], _ index: Int) -> Bool {
        let isSigned = characters[index] == "-" || characters[index] == "+"
        let first = isSigned ? index + 1 : index
        guard first < characters.count, isDigit(characters[first]) else { return false }
        return !isSigned || index == 0 || !isWord(characters[index - 1])
    }

    /// The end of the longest number at an index, unless a word goes on behind it.
    private static func numberEnd(_ characters: [Character], _ start: Int) -> Int? {
        var end = start + 1
        while end < characters.count, isDigit(characters[end]) { end += 1 }
        if end + 1 < characters.count, characters[end] == ".", isDigit(characters[end + 1]) { end = digits(characters, from: end + 1) }
        if end < characters.count, characters[end] == "e" || characters[end] == "E" {
            var power = end + 1
            if power < characters.count, characters[power] == "-" || characters[power] == "+" { power += 1 }
            let powerEnd = digits(characters, from: power)
            if powerEnd > power { end = powerEnd }
        }
        if end < characters.count, isWord(characters[end]) || isInnerPoint(characters, end) { return nil }
        return end
    }

    private static func digits(_ characters: [Character], from start: Int) -> Int {
        var end = start
        while end < characters.count, isDigit(characters[end]) { end += 1 }
        return end
    }

    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isWholeNumber }
    private static func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber || character == "_" }

    /// A point with a digit behind it, as in `1.2.3`.
    private static func isInnerPoint(_ characters: [Character], _ index: Int) -> Bool {
        characters[index] == "." && index + 1 < characters.count && isDigit(characters[index + 1])
    }
}
