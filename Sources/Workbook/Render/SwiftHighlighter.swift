// Swift code as HTML with a class for each kind of token. The colors are the style sheet's business.

enum SwiftHighlighter {
    static func html(_ code: String) -> HTML {
        let bytes = Array(code.utf8)
        var html = HTML()
        var end = 0
        for token in SwiftLexer.tokens(of: code) {
            html += "\(text(bytes[end..<token.range.lowerBound]))"
            let text = text(bytes[token.range])
            if let name = className(token.kind) { html += "<span class=\"\(name)\">\(text)</span>" } else { html += "\(text)" }
            end = token.range.upperBound
        }
        return html + "\(text(bytes[end...]))"
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    /// Names and signs have the color of the text.
    private static func className(_ kind: SwiftToken.Kind) -> String? {
        switch kind {
        case .keyword: "keyword"
        case .type: "type"
        case .number: "number"
        case .string: "string"
        case .comment: "comment"
        case .attribute: "attribute"
        case .directive: "directive"
        case .identifier, .symbol: nil
        }
    }
}
