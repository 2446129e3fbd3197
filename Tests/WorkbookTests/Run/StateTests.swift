import Testing
@testable import Workbook

@Suite struct StateTests {
    @Test func laterSnippetsSeeWhatEarlierOnesDeclare() async throws {
        let book = try TemporaryBook("""
            ```swift
            let a = 2
            func twice(_ x: Int) -> Int { x * 2 }
            ```

            ```swift
            print(twice(a))
            ```
            ```output
            4
            ```
            """)
        let report = try await book.verify()
        #expect(report.messages == "")
        #expect(report.holds)
    }

    @Test func aCrashLeavesTheStateBeforeIt() async throws {
        let book = try TemporaryBook("""
            ```swift
            var count = 1
            ```

            ```swift
            count = 2
            fatalError("no")
            ```

            ```swift
            print(count)
            ```
            ```output
            1
            ```
            """)
        let report = try await book.verify()
        #expect(report.verdicts.map(\.outcome) == [.matches, .failed, .matches])
        #expect(report.verdicts[1].diagnostics.map(\.summary) == ["no"])
        #expect(report.verdicts[1].diagnostics.map(\.position) == [Position(line: 7, column: 1)])
    }
}
