// Strings as JSON writes them.

#if !hasFeature(Embedded)
extension HeaderScanner {
    /// A JSON string: in UTF-8, with every escape that JSON knows, and no other.
    mutating func jsonString() throws(HeaderError) -> String {
        try expect("\"")
        var text: [UInt8] = []
        while let byte = next() {
            switch byte {
            case UInt8(ascii: "\""):
                guard let string = String(validating: text, as: UTF8.self) else {
                    throw error("a string is not UTF-8")
                }
                return string
            case UInt8(ascii: "\\"): text += Array(String(try escapedScalar()).utf8)
            case 0..<0x20: throw error("a string holds a control character")
            default: text.append(byte)
            }
        }
        throw error("a string does not end")
    }

    /// What stands behind a backslash.
    private mutating func escapedScalar() throws(HeaderError) -> Unicode.Scalar {
        switch next().map({ Unicode.Scalar($0) }) {
        case "\""?: return "\""
        case "\\"?: return "\\"
        case "/"?: return "/"
        case "b"?: return "\u{8}"
        case "f"?: return "\u{c}"
        case "n"?: return "\n"
        case "r"?: return "\r"
        case "t"?: return "\t"
        case "u"?: return try unicodeScalar()
        default: throw error("an escape is unknown")
        }
    }

    /// The four digits behind `\u`; beyond 16 bits, two such escapes together.
    private mutating func unicodeScalar() throws(HeaderError) -> Unicode.Scalar {
        let first = try fourDigits()
        if let scalar = Unicode.Scalar(first) { return scalar }
        if (0xd800..<0xdc00).contains(first), next() == UInt8(ascii: "\\"), next() == UInt8(ascii: "u") {
            let second = try fourDigits()
            if (0xdc00..<0xe000).contains(second),
                let scalar = Unicode.Scalar(0x10000 + (first - 0xd800) << 10 + (second - 0xdc00))
            {
                return scalar
            }
        }
        throw error("an escape is half a character")
    }

    private mutating func fourDigits() throws(HeaderError) -> UInt32 {
        var number: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = next().flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else {
                throw error("an escape needs four hexadecimal digits")
            }
            number = number << 4 | UInt32(digit)
        }
        return number
    }
}

/// `text` as a JSON string.
func jsonText(_ text: String) -> String {
    var json = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"", "\\": json += "\\\(scalar)"
        case "\u{0}"..<" ":
            let digits = String(scalar.value, radix: 16)
            json += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        default: json.unicodeScalars.append(scalar)
        }
    }
    return json + "\""
}
#endif
