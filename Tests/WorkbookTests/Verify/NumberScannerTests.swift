// What in a printed line is a number, and what is part of a word.
import Testing
@testable import Workbook

@Suite struct NumberScannerTests {
    /// A line, and its pieces: numbers with a decimal point or an exponent in [], whole ones in {}.
    static let lines: [(String, String)] = [
        ("", ""), ("loss", "loss"), ("0.5", "[0.5]"), ("loss 0.25 after 3 steps", "loss [0.25] after {3} steps"),
        ("-0.5 +0.5", "[-0.5] [+0.5]"), ("-0.0", "[-0.0]"), ("(0.1, -2.0)", "([0.1], [-2.0])"), ("[1.0,2.0]", "[[1.0],[2.0]]"),
        ("1.5e-3 1E5 2e+3", "[1.5e-3] [1E5] [2e+3]"), ("5e-324", "[5e-324]"), ("1.7976931348623157e+308", "[1.7976931348623157e+308]"),
        ("w1 = 0.2", "w1 = [0.2]"), ("2x", "2x"), ("2.5x", "2.5x"), ("12ms 0.35s", "12ms 0.35s"), ("x2y3", "x2y3"), ("h_1", "h_1"), ("1_000", "1_000"),
        ("v1.2.3", "v1.2.3"), ("1.2.3", "1.2.3"), ("1.2.3.4", "1.2.3.4"), ("Swift 6.3.1", "Swift 6.3.1"), ("0x1F", "0x1F"), ("1e", "1e"), ("1e5x", "1e5x"), ("1ex", "1ex"),
        ("3-5", "{3}-{5}"), ("0.5-0.3", "[0.5]-[0.3]"), ("x-0.5", "x-[0.5]"), ("(-0.5", "([-0.5]"), ("--5", "-{-5}"), ("a - 5", "a - {5}"), ("=-5", "={-5}"),
        ("97.5%", "[97.5]%"), ("100 %", "{100} %"), ("$3.20", "$[3.20]"), ("#3", "#{3}"), ("3/4", "{3}/{4}"), ("12:30", "{12}:{30}"), ("1,000", "{1},{000}"),
        ("1.", "{1}."), ("0.5.", "[0.5]."), (".5", ".{5}"), ("1...5", "{1}...{5}"), ("0..<5", "{0}..<{5}"), ("1.5...2.5", "[1.5]...[2.5]"),
        ("nan inf -inf", "nan inf -inf"), ("é1 層2", "é1 層2"), ("10²", "10²"), ("٣", "٣"), ("0.5\t1", "[0.5]\t{1}"), ("e5", "e5"), ("a.5", "a.5"),
        ("123456789012345678901234567890", "{123456789012345678901234567890}"), ("Optional(0.5)", "Optional([0.5])"), ("→0.5←", "→[0.5]←"),
    ]

    @Test(arguments: lines) func aLineIsWordsAndNumbers(_ line: String, _ expected: String) {
        let pieces = NumberScanner.pieces(line).map { piece in
            switch piece {
            case .text(let text): text
            case .number(let number): number.isDecimal ? "[\(number.text)]" : "{\(number.text)}"
            }
        }
        #expect(pieces.joined() == expected)
        // Nothing of the line is lost.
        #expect(pieces.joined().filter { !"[]{}".contains($0) } == line.filter { !"[]{}".contains($0) })
    }

    /// A number, its value, its decimals, its exponent, and what one unit of its last digit is worth.
    static let numbers: [(String, Double, Int, Int, Double)] = [
        ("0.2097", 0.2097, 4, 0, 1e-4), ("-1.50", -1.5, 2, 0, 0.01), ("1.5e-3", 0.0015, 1, -3, 1e-4), ("1e5", 1e5, 0, 5, 1e5), ("42", 42, 0, 0, 1), ("2.50E+2", 250, 2, 2, 1),
    ]

    @Test(arguments: numbers) func aNumberKnowsItsDigits(_ text: String, _ value: Double, _ decimals: Int, _ exponent: Int, _ lastDigit: Double) throws {
        let number = try #require(NumberScanner.wholeNumber(text))
        #expect(number == WrittenNumber(text: text, value: value, decimals: decimals, exponent: exponent, isDecimal: text.contains { ".eE".contains($0) }))
        #expect(number.lastDigit == lastDigit)
    }

    @Test(arguments: ["", "-", ".", "1.", ".5", "1e", "1e+", "1.5.2", "0x1", "nan", "1 ", " 1", "--1", "1e99999999999999999999", "١"])
    func otherTextIsNoNumber(_ text: String) {
        #expect(NumberScanner.wholeNumber(text) == nil)
    }
}
