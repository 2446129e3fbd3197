// HTML as a type of its own: the one place that escapes. What is interpolated into it is text, unless it is HTML already.

/// A piece of a page.
///
///     let cell: HTML = "<td title=\"\(title)\">\(content)</td>"
///
/// Literal parts are markup; a `String` between them is escaped, rightly for an element and for a quoted attribute.
struct HTML: Sendable, Equatable, ExpressibleByStringInterpolation {
    private(set) var text: String

    init() { text = "" }

    /// Markup that somebody else wrote and answers for: raw HTML of a chapter, a figure.
    init(trusted text: String) { self.text = text }

    init(stringLiteral value: String) { text = value }

    init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity + 16 * interpolationCount) }

        mutating func appendLiteral(_ literal: String) { text += literal }
        mutating func appendInterpolation(_ html: HTML) { text += html.text }
        mutating func appendInterpolation(_ number: Int) { text += String(number) }
        mutating func appendInterpolation(_ text: some StringProtocol) { self.text += HTML.escaped(text) }
    }

    var isEmpty: Bool { text.isEmpty }

    /// Without white space at its ends.
    var trimmed: HTML {
        let isSpace: (Character) -> Bool = { $0 == " " || $0.isNewline }
        return HTML(trusted: String(text.drop(while: isSpace).reversed().drop(while: isSpace).reversed()))
    }

    static func + (a: HTML, b: HTML) -> HTML { HTML(trusted: a.text + b.text) }
    static func += (a: inout HTML, b: HTML) { a.text += b.text }

    /// ` name="value"`, with the space; nothing without a value.
    static func attribute(_ name: StaticString, _ value: String?) -> HTML {
        guard let value else { return "" }
        return HTML(trusted: " \(name)=\"\(escaped(value))\"")
    }

    private static func escaped(_ text: some StringProtocol) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            case UInt8(ascii: "<"): bytes += "&lt;".utf8
            case UInt8(ascii: ">"): bytes += "&gt;".utf8
            case UInt8(ascii: "\""): bytes += "&quot;".utf8
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Sequence<HTML> {
    func joined(separator: HTML = "") -> HTML {
        HTML(trusted: map(\.text).joined(separator: separator.text))
    }
}
