// Which number a comment binds.
import Testing
@testable import Workbook

@Suite struct BoundNumberTests {
    static let bound: [(String, String)] = [
        ("0.0234", "0.0234"), ("is -0.5", "-0.5"), ("+3", "+3"), ("1.5e-3", "1.5e-3"), ("1E5", "1E5"), ("**0.5**", "0.5"), ("_7_", "7"),
        ("`0.5`", "0.5"), ("$`0.5`$", "0.5"), ("$`x = -0.5`$", "-0.5"), ("(0.5", "0.5"), ("3-5", "5"), ("x=5", "5"), ("€5", "5"), ("層 5", "5"), ("1, 2", "2"),
        ("is −0.5", "−0.5"), ("−3", "−3"), ("(−0.5", "−0.5"), ("**−0.5**", "−0.5"), ("_−7_", "−7"), ("x−0.5", "0.5"), ("3−5", "5"), ("f(x)−5", "5"),
    ]

    @Test(arguments: bound) func isTheOneRightBefore(_ text: String, _ number: String) throws {
        let source = SourceText(file: "a.md", bytes: Array(text.utf8))
        let range = try #require(BoundNumber.range(endingAt: source.bytes.count, in: source))
        #expect(source.string(range) == number)
    }

    static let unbound = ["", "five", "0.5 ", "w1", "é1", "層1", "v1.2.3", "1.2.3", "5%", "2.", "1.5e", "x_1", "0.5)", "²"]

    @Test(arguments: unbound) func isNoPartOfAWordOrOfAVersion(_ text: String) {
        let source = SourceText(file: "a.md", bytes: Array(text.utf8))
        #expect(BoundNumber.range(endingAt: source.bytes.count, in: source) == nil)
    }

    @Test func doesNotReachAcrossLines() {
        let source = SourceText(file: "a.md", bytes: Array("5\n".utf8))
        #expect(BoundNumber.range(endingAt: 2, in: source) == nil)
        let next = SourceText(file: "a.md", bytes: Array("5\nx".utf8))
        #expect(BoundNumber.range(endingAt: 2, in: next) == nil)
    }
}
