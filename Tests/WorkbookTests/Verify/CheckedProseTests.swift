// Numbers and claims in the text: what holds, what does not, and what `accept` writes instead.
import Testing
@testable import Workbook

@Suite struct CheckedProseTests {
    private let setting = """
        ```swift
        let loss = 0.0234567, tiny = 1.5e-9, huge = 6.02e23, count = 3, half = 2.5, negative = -0.75
        let none = Double.nan, endless = Double.infinity
        struct Point { var x = 1 }
        ```


        """

    /// Written number, expression, and what stands there after `accept`: the same if it holds.
    @Test(arguments: [
        ("0.0235", "loss", "0.0235"), ("0.02", "loss", "0.02"), ("0.0234", "loss", "0.0235"), ("0.5", "loss", "0.0"), ("2.35e-2", "loss", "2.35e-2"), ("2.1e-2", "loss", "2.3e-2"),
        ("1.5e-9", "tiny", "1.5e-9"), ("1.0e-9", "tiny", "1.5e-9"), ("6.0e23", "huge", "6.0e23"), ("5e23", "huge", "6e23"),
        ("3", "count", "3"), ("4", "count", "3"), ("3.0", "count", "3.0"), ("4.0", "count", "3.0"), ("2", "half", "2.5"), ("7", "Double(count)", "3"),
        ("-0.75", "negative", "-0.75"), ("-0.5", "negative", "-0.8"), ("0.75", "negative", "-0.75"), ("+0.5", "half", "+2.5"), ("+1", "count", "+3"), ("+1.0", "negative", "-0.8"),
        ("1.0", "endless", "inf"), ("1.0", "none", "nan"), ("12", "\"3\"", "3"), ("0.3", "0.1 + 0.2", "0.3"), ("1", "Point().x", "1"),
    ])
    func aNumber(_ written: String, _ expression: String, _ accepted: String) async throws {
        let book = try TemporaryBook(setting + "It is **\(written)**<!-- = \(expression) -->, as expected.\n")
        let verdict = try #require(try await book.verify().verdicts.last)
        #expect(verdict.outcome == (written == accepted ? .matches : .differs))
        #expect(try await book.accept() == setting + "It is **\(accepted)**<!-- = \(expression) -->, as expected.\n")
    }

    @Test func eachNumberIsJudgedByItself() async throws {
        let book = try TemporaryBook(setting + """
            Right: 3<!-- = count -->; wrong: 5<!-- = count -->; true <!-- check: count == 3 -->; false <!-- check: count > 3 -->;
            no condition <!-- check: count -->; no number: 1<!-- = Point() -->; wrong again: 0.5<!-- = half -->.
            """)
        let verdicts = try await book.verify().verdicts.dropFirst()
        #expect(verdicts.map(\.outcome) == [.matches, .differs, .matches, .failed, .failed, .failed, .differs])
        #expect(verdicts.flatMap(\.diagnostics).map(\.identifier) == ["number-differs", "claim-false", "claim-value", "no-number-value", "number-differs"])
        // Only the numbers are written; nobody but the author can mend a claim.
        let accepted = try await book.accept()
        #expect(accepted.contains("wrong: 3<!--") && accepted.contains("wrong again: 2.5<!--") && accepted.contains("false <!-- check: count > 3 -->"))
    }

    @Test func aTrapEndsOnlyItsParagraphs() async throws {
        let book = try TemporaryBook(setting + """
            First 3<!-- = count -->, then 1<!-- = [1, 2][count] -->, then 2.5<!-- = half -->.

            ```swift
            let more = count
            ```

            Later 3<!-- = more -->.
            """)
        let verdicts = try await book.verify().verdicts
        #expect(verdicts.map(\.outcome) == [.matches, .matches, .failed, .skipped, .matches, .matches])
        #expect(verdicts[2].diagnostics.map(\.summary) == ["Index out of range"])
    }

    @Test func aMutatingExpressionLeavesTheStateAlone() async throws {
        let book = try TemporaryBook("""
            ```swift
            var list = [1, 2, 3]
            ```

            Last: 3<!-- = list.removeLast() -->, before it 2<!-- = list.removeLast() -->.

            ```swift
            print(list)
            ```
            ```output
            [1, 2, 3]
            ```

            Last: 3<!-- = list.removeLast() -->.
            """)
        let report = try await book.verify()
        #expect(report.messages == "")
        #expect(report.verdicts.count == 5)
    }
}
