// Written against printed: the rule, case by case.
import Testing
@testable import Workbook

@Suite struct ComparisonTests {
    static func holds(_ written: String, _ printed: String, _ precision: Precision = .asWritten) -> Bool {
        Comparison(precision: precision).compare(written: written, printed: printed) == .equal
    }

    static let equal: [(String, String)] = [
        ("", ""), ("loss 0.2097", "loss 0.2097097937"), ("0.2097", "0.20971"), ("0.5", "0.5"),
        // Rounding at the last written digit: down to the half below, up to the half above, ties either way.
        ("0.21", "0.2149999"), ("0.21", "0.205"), ("0.21", "0.215"), ("0.20", "0.205"), ("0.22", "0.215"), ("-0.21", "-0.2149"), ("9.99", "9.9949"), ("1.00", "0.995"), ("10.0", "9.95"),
        // A tie that binary fractions would decide wrongly.
        ("123456789.1", "123456789.15"), ("0.3", "0.25"), ("1.1", "1.15"), ("8.3", "8.35"), ("0.15", "0.145"), ("1000000000000000.1", "1000000000000000.15"),
        ("0.50", "0.5"), ("0.5", "0.50"), ("5.0", "5"), ("5.00", "5.0"), ("0.0", "-0.0"), ("-0.0", "0.0"), ("0.00", "-0.001"), ("+0.5", "0.5"), ("0.0", "1e-17"),
        ("1.5e-3", "0.0015"), ("1.5e-3", "0.00154"), ("0.0015", "1.5e-3"), ("0.0015", "1.5491e-3"), ("1e5", "100000.0"), ("1e5", "149999.0"), ("2.50e2", "250.4"), ("1E5", "1e+05"), ("1.0e300", "1.04e300"), ("1.0e-300", "1.04e-300"),
        ("0.12345678901234567", "0.12345678901234567"), ("0.1234567890123456", "0.12345678901234564"), ("1.2345678901234567e-5", "0.000012345678901234567"),
        ("nan", "nan"), ("inf -inf", "inf -inf"), ("[nan, 0.5]", "[nan, 0.5001]"), ("97.5%", "97.54%"), ("(0.1, -2.0)", "(0.1004, -2.0)"), ("0.5-0.3", "0.5001-0.3001"), ("w1 0.2", "w1 0.2000001"),
        ("| a | 0.21 | x |", "| a | 0.2097 | x |"), ("| a |   0.21 | x |", "| a | 0.2097 | x |"), ("0.21   0.30 b", "0.2097 0.3   b"), ("0.21   b", "0.2097 b"), ("a    0.21", "a 0.2097"),
    ]

    @Test(arguments: equal) func agree(_ written: String, _ printed: String) {
        #expect(Self.holds(written, printed))
    }

    static let different: [(String, String)] = [
        ("", "a"), ("a", "b"), ("a", "A"), ("a", "a "), ("a ", "a"), ("a  b", "a b"), ("a\tb", "a b"), ("0.5", "0.5 "), (" 0.5", "0.5"), ("0.5", "half"), ("half", "0.5"), ("0.5", ""), ("0.5", "0.5 0.5"), ("0.5 0.5", "0.5"),
        ("0.21", "0.2150001"), ("0.21", "0.2049999"), ("-0.21", "0.21"), ("0.20", "0.2051"), ("0.2097097937", "0.21"), ("0.500", "0.5006"), ("1.00", "0.9949"),
        ("123456789.1", "123456789.1500001"), ("0.3", "0.2499999999999999999"), ("0.12345678901234567", "0.12345678901234568"), ("0.0", "0.06"), ("0.00", "-0.006"),
        ("5", "5.0"), ("5", "5.4"), ("5", "6"), ("5", "+5"), ("05", "5"), ("5", "5e0"), ("1000", "1e3"), ("123456789012345678901234567890", "123456789012345678901234567891"),
        ("1.5e-3", "0.00156"), ("0.0015", "1.56e-3"), ("1e5", "150001.0"), ("1e400", "5.0"), ("1.0", "1e400"), ("1e-400", "5.0"), ("1e9999999999", "1.0"), ("1.0e300", "1.06e300"), ("1.0e-300", "1.06e-300"), ("1.0e-300", "0.0"),
        ("nan", "inf"), ("inf", "-inf"), ("0.5", "nan"), ("nan", "0.5"), ("1e308", "inf"), ("nan", "-nan"),
        ("w1 0.2", "w2 0.2"), ("2x", "3x"), ("2.0x", "2.00x"), ("v1.2.3", "v1.2.4"), ("1.2.3", "1.2.30"), ("3-5", "3-6"), ("0.1s", "0.1001s"), ("97.5%", "97.54"), ("97.5%", "97.56%"), ("a-0.5", "a+0.5"),
        ("| a | 0.21 | x |", "| a | 0.2097 | y |"), ("| a | 0.21 | x |", "| a |0.2097 | x |"), ("|0.21|", "| 0.2097|"), ("| 0.21  | x |", "| 0.21 | x |"), ("a  b 0.21", "a b 0.2097"), ("x  5 y", "x 15 y"), ("...", "anything"), ("0.21 …", "0.21 more"),
    ]

    @Test(arguments: different) func differ(_ written: String, _ printed: String) {
        #expect(!Self.holds(written, printed))
    }

    static let precise: [(Precision, String, String, Bool)] = [
        (.digits(3), "0.20971", "0.2096", true), (.digits(3), "0.20971", "0.2091", false), (.digits(3), "123456.0", "123900.0", true), (.digits(3), "123456.0", "124000.0", false),
        (.digits(2), "9.99", "10.03", true), (.digits(2), "1.5e-8", "1.54e-8", true), (.digits(2), "1.5e-8", "1.56e-8", false), (.digits(3), "0.0", "0.0", true), (.digits(3), "0.0", "-0.00", true), (.digits(3), "0.0", "1e-17", false),
        (.digits(17), "0.1", "0.1", true), (.digits(17), "0.1", "0.10000000000000001", false), (.digits(6), "5", "5.0", false), (.digits(1), "0.5", "nan", false), (.digits(3), "-0.500", "0.500", false), (.digits(3), "0.500", "0.5005", true),
        (.absolute(1e-3), "0.5", "0.501", true), (.absolute(1e-3), "0.5", "0.5011", false), (.absolute(0.1), "0.1", "0.2", true), (.absolute(0.1), "0.5", "0.4", true), (.absolute(1e-9), "0.2097", "0.20971", false),
        (.absolute(1), "-0.5", "0.5", true), (.absolute(10), "5", "6", false), (.absolute(10), "a 0.5", "b 0.5", false),
        (.relative(0.01), "200.0", "202.0", true), (.relative(0.01), "200.0", "202.1", false), (.relative(0.01), "-200.0", "-198.0", true), (.relative(0.01), "0.0", "0.0001", false), (.relative(0.01), "0.0", "0.0", true), (.relative(1e-6), "1e-20", "2e-20", false),
    ]

    @Test(arguments: precise) func aTagSaysHowClosely(_ precision: Precision, _ written: String, _ printed: String, _ agree: Bool) {
        #expect(Self.holds(written, printed, precision) == agree)
    }

    static let places: [(String, String, LineComparison)] = [
        ("loss 0.25", "loss 0.5", .numbers(NumberDifference(written: "0.25", printed: "0.5", distance: 0.25, units: 25, column: 5))),
        // The worst is that which is the most units of its last digit away, not the farthest.
        ("10.5 0.001", "11.5 0.101", .numbers(NumberDifference(written: "0.001", printed: "0.101", distance: 0.1, units: 100, column: 5))),
        ("3 cats", "4 cats", .numbers(NumberDifference(written: "3", printed: "4", distance: 1, units: 1, column: 0))),
        ("層 0.5", "層 1.0", .numbers(NumberDifference(written: "0.5", printed: "1.0", distance: 0.5, units: 5, column: 2))),
        ("a b", "a c", .text(column: 2)), ("e\u{301}x", "e\u{301}y", .text(column: 1)), ("a 0.5", "a", .text(column: 1)), ("a", "a 0.5", .text(column: 1)), ("0.5 a", "0.5 b", .text(column: 4)), ("0.5", "x", .text(column: 0)),
        // The words differ, and before them a number does.
        ("3 cats", "4 dogs", .text(column: 0)), ("n 0.5 cats", "n 0.9 dogs", .text(column: 2)),
    ]

    @Test(arguments: places) func theDifferenceIsNamed(_ written: String, _ printed: String, _ expected: LineComparison) {
        let found = Comparison(precision: .asWritten).compare(written: written, printed: printed)
        guard case .numbers(let a) = found, case .numbers(let b) = expected else { #expect(found == expected); return }
        #expect(a.written == b.written && a.printed == b.printed && a.column == b.column)
        #expect(abs(a.distance - b.distance) < 1e-12 && abs(a.units - b.units) < 1e-9)
    }

    /// Each number of so many decimals accepts exactly the numbers that round to it, both ways at a tie: counted in whole numbers.
    @Test func roundingIsThatOfWholeNumbers() {
        func text(_ value: Int, decimals: Int) -> String {
            var digits = String(abs(value))
            digits = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
            return (value < 0 ? "-" : "") + digits.dropLast(decimals) + "." + digits.suffix(decimals)
        }
        var chance = Seeded(seed: 42)
        for _ in 0..<4000 {
            let written = Int.random(in: -3000...3000, using: &chance)
            let printed = written * 1000 + Int.random(in: -1000...1000, using: &chance)
            let agree = abs(printed - written * 1000) <= 500
            #expect(Self.holds(text(written, decimals: 2), text(printed, decimals: 5)) == agree, "\(written) \(printed)")
        }
    }
}
