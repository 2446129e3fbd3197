// Goes through the text at the head of a file.

#if !hasFeature(Embedded)
/// Reads a header from left to right, piece by piece.
struct HeaderScanner {
    private let bytes: [UInt8]
    private(set) var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next byte; `nil` at the end.
    var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    /// The next byte, which is passed; `nil` at the end.
    mutating func next() -> UInt8? {
        guard let byte = peek else { return nil }
        position += 1
        return byte
    }

    mutating func skipSpace() {
        while let byte = peek, " \t\r\n".utf8.contains(byte) { position += 1 }
    }

    /// Passes `character` and the space before it, if it comes next.
    mutating func accept(_ character: Unicode.Scalar) -> Bool {
        skipSpace()
        if peek != UInt8(ascii: character) { return false }
        position += 1
        return true
    }

    mutating func expect(_ character: Unicode.Scalar) throws(HeaderError) {
        if !accept(character) { throw error("'\(character)' is missing") }
    }

    mutating func expectEnd() throws(HeaderError) {
        skipSpace()
        if peek != nil { throw error("something follows its end") }
    }

    /// The items between two brackets, with commas between them; `item` reads one.
    ///
    /// - Returns: whether a comma stood behind the last item, which only `allowingLastComma` lets pass.
    @discardableResult
    mutating func list(
        _ opening: Unicode.Scalar, _ closing: Unicode.Scalar, allowingLastComma: Bool = false,
        _ item: (inout HeaderScanner) throws(HeaderError) -> Void
    ) throws(HeaderError) -> Bool {
        try expect(opening)
        if accept(closing) { return false }
        while true {
            try item(&self)
            if accept(closing) { return false }
            try expect(",")
            if allowingLastComma && accept(closing) { return true }
        }
    }

    /// A whole number from 0 on, without a sign, and without zeros before it.
    mutating func wholeNumber() throws(HeaderError) -> Int {
        skipSpace()
        let start = position
        var number = 0
        while let byte = peek, let digit = Int(exactly: byte).map({ $0 - 48 }), (0...9).contains(digit) {
            let (product, tooLarge) = number.multipliedReportingOverflow(by: 10)
            let (sum, stillTooLarge) = product.addingReportingOverflow(digit)
            if tooLarge || stillTooLarge { throw error("a number is too large") }
            (number, position) = (sum, position + 1)
        }
        if position == start { throw error("a whole number is missing") }
        if bytes[start] == UInt8(ascii: "0") && position > start + 1 { throw error("a number begins with 0") }
        return number
    }

    /// The letters that come next; an empty text if none do.
    mutating func word() -> String {
        skipSpace()
        let start = position
        while let byte = peek, (65...90).contains(byte) || (97...122).contains(byte) { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    /// The error that `problem` is at the present place.
    func error(_ problem: String) -> HeaderError { HeaderError(text: "is wrong at byte \(position): \(problem)") }
}

/// What is wrong with a header: how a sentence goes on that began with "its header".
struct HeaderError: Error {
    let text: String
}
#endif
