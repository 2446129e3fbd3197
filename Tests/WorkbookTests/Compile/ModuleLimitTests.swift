// What one file allows and a module for each snippet does not: the message says what to do instead.
import Testing
@testable import Workbook

@Suite struct ModuleLimitTests {
    private func causes(_ first: String, _ second: String) async throws -> [String?] {
        let report = try await TemporaryBook("```swift\n\(first)\n```\n\n```swift\n\(second)\n```\n").verify()
        #expect(report.verdicts.map(\.outcome) == [.matches, .failed])
        return report.diagnostics.map(\.cause)
    }

    @Test func conformancesThatTheCompilerWrites() async throws {
        let causes = try await causes("struct Point { var x = 1 }", "extension Point: Equatable {}")
        #expect(causes == ["every snippet is a module of its own, and Swift writes `==`, `hash(into:)` and coding by itself only beside the type: name the protocol where the type is declared"])
    }

    @Test func initializersThatSetProperties() async throws {
        let causes = try await causes("struct Point { let x: Int }", "extension Point { init(twice x: Int) { self.x = 2 * x } }")
        #expect(causes.contains("an initializer in a later snippet has to call one of those beside the type, with self.init(…)"))
    }

    @Test func namesOfAGuard() async throws {
        let causes = try await causes("guard let four = Int(\"4\") else { fatalError() }\nlet five = four + 1", "let six = five + four")
        #expect(causes == ["a `guard` on the top level, in the snippet on line 1, keeps its names to that snippet; write let four = …!"])
    }

    @Test func functionsThatDifferInTheirResult() async throws {
        let report = try await TemporaryBook("```swift\nfunc f() -> Int { 1 }\n```\n\n```swift\nfunc f() -> String { \"\" }\nlet a: String = f()\nprint(f())\n```\n").verify()
        #expect(report.diagnostics.map(\.summary) == ["ambiguous use of 'f()'"])
        #expect(report.diagnostics.map(\.details) == [["line 6:6: found this candidate", "note: found this candidate in the snippet on line 1"]])
    }
}
