// A chapter that stays open while it is edited says the same as one that is run from its beginning.
import Foundation
import Testing
@testable import Workbook

@Suite struct WarmChapterTests {
    /// The printed lines after each edit, from one open chapter.
    private func outputs(_ book: TemporaryBook, _ edits: [(String, String)]) async throws -> [[String?]] {
        let open = try OpenChapter(ChapterReference(fileName: "chapter1-test.md"), Pipeline(try await book.workshop()))
        var outputs: [[String?]] = []
        for edit in [("", "")] + edits {
            try book.write(try book.read().replacing(edit.0, with: edit.1), to: "Chapters/chapter1-test.md")
            outputs.append(try await open.verify().verdicts.map(\.actual))
        }
        await open.close()
        return outputs
    }

    @Test func filesAreAPartOfTheState() async throws {
        let book = try TemporaryBook("""
            ```swift
            import Foundation
            func lines() -> Int { try! String(contentsOfFile: "log.txt", encoding: .utf8).split(separator: "\\n").count }
            func log(_ text: String) {
                let old = (try? String(contentsOfFile: "log.txt", encoding: .utf8)) ?? ""
                try! (old + text + "\\n").write(toFile: "log.txt", atomically: true, encoding: .utf8)
            }
            log("one")
            ```

            ```swift
            log("two")
            print(lines())
            ```

            ```swift
            try! FileManager.default.removeItem(atPath: FileManager.default.currentDirectoryPath)
            print("gone")
            ```

            ```swift
            print(FileManager.default.fileExists(atPath: "log.txt"))
            ```
            """)
        let outputs = try await outputs(book, [("print(lines())", "print(lines() + 0)"), ("log(\"two\")", "log(\"2\")")])
        #expect(outputs == [["", "2", "gone", "false"], ["", "2", "gone", "false"], ["", "2", "gone", "false"]])
    }

    @Test func aDataFileIsReadAsItIsNow() async throws {
        let book = try TemporaryBook("""
            ```swift data=a.txt
            import Foundation
            print(try! String(contentsOfFile: "Data/a.txt", encoding: .utf8))
            try! "own".write(toFile: "Data/a.txt", atomically: true, encoding: .utf8)
            ```

            ```swift data=a.txt
            print(try! String(contentsOfFile: "Data/a.txt", encoding: .utf8))
            ```
            """)
        try book.write("first", to: "Chapters/Data/a.txt")
        let open = try OpenChapter(ChapterReference(fileName: "chapter1-test.md"), Pipeline(try await book.workshop()))
        #expect(try await open.verify().verdicts.map(\.actual) == ["first", "first"])
        try book.write("second", to: "Chapters/Data/a.txt")
        #expect(try await open.verify().verdicts.map(\.actual) == ["second", "second"])
        #expect(try book.read("Chapters/Data/a.txt") == "second")
        await open.close()
    }

    /// Behind two dozen checkpoints quick snippets share one: an edit, and a crash, among them still meet the right state.
    @Test func manySnippetsShareACheckpoint() async throws {
        let snippets = (1...40).map { "```swift name=s\($0)\nsum += \($0)\nprint(sum)\n```\n" }.joined(separator: "\n")
        let book = try TemporaryBook("```swift\nvar sum = 0\n```\n\n" + snippets)
        let outputs = try await outputs(book, [("sum += 33\n", "sum += 1033\n"), ("sum += 38\n", "fatalError()\n"), ("fatalError()\n", "sum += 0\n")])
        /// What is printed when these summands are added one after another.
        func sums(_ summands: [Int]) -> [String?] {
            var sum = 0
            let sums: [String] = summands.map { sum += $0; return "\(sum)" }
            return [""] + sums
        }
        var summands = Array(1...40)
        #expect(outputs[0] == sums(summands))
        summands[32] = 1033
        #expect(outputs[1] == sums(summands))
        summands[37] = 0
        var crashed = sums(summands)
        crashed[38] = nil
        #expect(outputs[2] == crashed)
        #expect(outputs[3] == sums(summands))
    }

    /// A process with threads cannot be copied, so its snippets have no checkpoint of their own.
    @Test func aProgramWithThreadsIsRunAgainFromBeforeThem() async throws {
        let book = try TemporaryBook("""
            ```swift
            var count = 1
            ```

            ```swift
            import Dispatch
            func wait(_ body: @escaping @Sendable () async -> Int) -> Int {
                let done = DispatchSemaphore(value: 0)
                nonisolated(unsafe) var value = 0
                Task.detached { value = await body(); done.signal() }
                done.wait()
                return value
            }
            count += wait { 1 }
            print(count)
            ```

            ```swift
            count += wait { 10 }
            print(count)
            ```

            It is 12<!-- = count --> and 24<!-- = wait { 12 } * 2 -->; this changes nothing: 13<!-- = { count += 1; return wait { count } }() -->.

            ```swift traps
            count += wait { 100 }
            fatalError("\\(count)")
            ```

            ```swift
            count += wait { 1000 }
            print(count)
            ```
            """)
        let trap = "Fatal error: 112"
        let outputs = try await outputs(book, [("{ 10 }", "{ 5 + 5 }"), ("{ 1000 }", "{ 2000 }"), ("{ 1 }", "{ 3 }")])
        #expect(outputs[0] == ["", "2", "12", "12", "24", "13", trap, "1012"])
        #expect(outputs[1] == outputs[0])
        #expect(outputs[2] == ["", "2", "12", "12", "24", "13", trap, "2012"])
        #expect(outputs[3] == ["", "4", "14", "14", "24", "15", "Fatal error: 114", "2014"])
    }
}
