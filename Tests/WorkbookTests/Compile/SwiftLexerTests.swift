import Testing
@testable import Workbook

@Suite struct SwiftLexerTests {
    /// Tokens as `kind:text`, in one line.
    private func tokens(_ code: String) -> String {
        let bytes = Array(code.utf8)
        return SwiftLexer.tokens(of: code).map { "\($0.kind):\(String(decoding: bytes[$0.range], as: UTF8.self))" }.joined(separator: " ")
    }

    @Test(arguments: [
        ("let a = 1", "keyword:let identifier:a symbol:= number:1"),
        ("var Point: Point", "keyword:var type:Point symbol:: type:Point"),
        ("a.self.init.x", "identifier:a symbol:. identifier:self symbol:. identifier:init symbol:. identifier:x"),
        ("`class`δ₁σ🦊", "identifier:`class` identifier:δ₁σ🦊"),
        // Numbers.
        ("1.5e-3 0xFF_e-1 1_000 0b10 1..<2 3.max 0x1p-2", "number:1.5e-3 number:0xFF_e symbol:- number:1 number:1_000 number:0b10 number:1 symbol:..< number:2 number:3 symbol:. identifier:max number:0x1p symbol:- number:2"),
        // Comments.
        ("a // b\nc", "identifier:a comment:// b identifier:c"),
        ("a /* b /* c */ */ d", "identifier:a comment:/* b /* c */ */ identifier:d"),
        ("a /* open", "identifier:a comment:/* open"),
        ("a+/* c */b", "identifier:a symbol:+ comment:/* c */ identifier:b"),
        // Strings.
        (#""a\"b" c"#, #"string:"a\"b" identifier:c"#),
        (#""a \(b + "c \(d)") e""#, #"string:"a \( identifier:b symbol:+ string:"c \( identifier:d string:)" string:) e""#),
        (##"#"a\(b)"c\#(d)"#"##, ##"string:#"a\(b)"c\#( identifier:d string:)"#"##),
        ("\"\"\"\na \"b\"\n\"\"\" c", "string:\"\"\"\na \"b\"\n\"\"\" identifier:c"),
        ("\"open\nlet a", "string:\"open keyword:let identifier:a"),
        (#""\((a))""#, #"string:"\( symbol:( identifier:a symbol:) string:)""#),
        // Regular expressions and divisions.
        ("let r = /a\"b/", "keyword:let identifier:r symbol:= string:/a\"b/"),
        (#"f(/a\/b/, c)"#, #"identifier:f symbol:( string:/a\/b/ symbol:, identifier:c symbol:)"#),
        ("a / b / c", "identifier:a symbol:/ identifier:b symbol:/ identifier:c"),
        ("a/b/c", "identifier:a symbol:/ identifier:b symbol:/ identifier:c"),
        ("(a)/2 + x/y", "symbol:( identifier:a symbol:) symbol:/ number:2 symbol:+ identifier:x symbol:/ identifier:y"),
        ("#/a/b/# c", "string:#/a/b/# identifier:c"),
        // The rest.
        ("#if os(Linux) @Test func f()", "directive:#if identifier:os symbol:( type:Linux symbol:) attribute:@Test keyword:func identifier:f symbol:( symbol:)"),
        ("a ..< b ?? c", "identifier:a symbol:..< identifier:b symbol:?? identifier:c"),
        ("$0.x_1", "identifier:$0 symbol:. identifier:x_1"),
        ("", ""),
    ])
    func table(_ code: String, _ expected: String) {
        #expect(tokens(code) == expected)
    }

    @Test func everyByteThatIsNoSpaceBelongsToOneToken() {
        let code = "let a = \"x \\(b[\"k\"] ?? 1) y\" // é\nfunc ** (l: Int) -> Int { l } /* ü */ #\"\"\"\n q \"\"\"#"
        var last = 0
        for token in SwiftLexer.tokens(of: code) {
            #expect(token.range.lowerBound >= last && !token.range.isEmpty)
            let between = Array(code.utf8)[last..<token.range.lowerBound]
            #expect(between.allSatisfy { [9, 10, 32].contains($0) })
            last = token.range.upperBound
        }
        #expect(last == code.utf8.count)
    }
}
