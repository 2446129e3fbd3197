import Testing
@testable import Workbook

@Suite struct CompilerMessagesTests {
    private func parse(_ text: String) -> [CompilerMessage] { CompilerMessages.parse(text, file: "chapter1_2.swift", linesBefore: 3) }

    @Test func anErrorWithItsUnderlineAndItsNotes() {
        let messages = parse("""
            chapter1_2.swift:3:9: error: cannot find 'b' in scope; did you mean 'a'?
            print(b)
                  ^~~
            chapter1_2.swift:1:5: note: 'a' declared here
            let a = 1
                ^
            chapter1_1.S:2:14: note: elsewhere
            internal let id: Int}
                         ^
            """)
        #expect(messages == [CompilerMessage(severity: .error, position: UnitPosition(line: 3, column: 9), length: 3, text: "cannot find 'b' in scope; did you mean 'a'?", notes: [
            CompilerMessage(severity: .note, position: UnitPosition(line: 1, column: 5), length: 1, text: "'a' declared here", notes: []),
            CompilerMessage(severity: .note, position: nil, length: 1, text: "elsewhere", notes: []),
        ])])
    }

    @Test func severalMessagesInTheirOrder() {
        let messages = parse("""
            chapter1_2.swift:1:1: warning: first
            a
            ^
            chapter1_2.swift:2:1: error: second: with a colon
            b
            ^
            error: third, of no line
            """)
        #expect(messages.map(\.text) == ["first", "second: with a colon", "error: third, of no line"])
        #expect(messages.map(\.severity) == [.warning, .error, .error])
        #expect(messages.map(\.position) == [UnitPosition(line: 1, column: 1), UnitPosition(line: 2, column: 1), nil])
    }

    @Test(arguments: [
        "extension declares a conformance of imported type 'S' to imported protocol 'P'; this will not behave correctly if the owners of 'chapter1_1' introduce this conformance in the future",
        "parameter 'file' with default argument '#file' passed to parameter 'f', whose default argument is '#fileID' string",
    ])
    func whatOnlyTheModulesCauseIsDropped(_ text: String) {
        #expect(parse("chapter1_2.swift:4:1: warning: \(text)\nextension S: P {}\n^\nchapter1_2.swift:4:1: note: add '@retroactive'\n").isEmpty)
        // An error of that text would stay.
        #expect(parse("chapter1_2.swift:4:1: error: \(text)\n").count == 1)
    }

    @Test func aLineOfCodeThatLooksLikeAMessageIsNone() {
        let messages = parse("""
            chapter1_2.swift:1:7: error: unterminated string literal
            print("x: error: y)
                  ^
            """)
        #expect(messages.map(\.text) == ["unterminated string literal"])
    }

    @Test func theEndOfTheFileIsALineOfTheUnit() {
        let messages = parse("/tmp/x/chapter1_2.swift:6:1: error: expected '}' at end of brace statement\n")
        #expect(messages.map(\.position) == [UnitPosition(line: 3, column: 1)])
    }

    @Test func nothingIsNothing() { #expect(parse("").isEmpty) }
}
