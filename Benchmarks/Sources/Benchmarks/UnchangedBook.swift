import Foundation
import Subprocess

/// `workbook test` of a book in which nothing changed; against `workbook --version`, which only starts.
enum UnchangedBook {
    static func measure(_ installation: URL) async throws -> Row {
        var texts: [String: String] = [:]
        for chapter in 1...12 { texts["chapter\(chapter)-same.md"] = "# Same\n\n```swift\nlet a = \(chapter)\n```\n\nIt is \(chapter)<!-- = a -->.\n" }
        let benchmark = try BenchmarkBook(texts)
        defer { benchmark.remove() }
        let workbook = installation.appending(path: "workbook").path
        let arguments: Arguments = ["test", "--book", benchmark.root.path]
        let first = try await run(.path(.init(workbook)), arguments: arguments, output: .string(limit: 1 << 16), error: .string(limit: 1 << 16))
        guard first.terminationStatus.isSuccess else { fatalError(first.standardOutput + first.standardError) }
        var ours: [Double] = [], theirs: [Double] = []
        for _ in 0..<31 {
            ours.append(try await Stopwatch.seconds { _ = try await run(.path(.init(workbook)), arguments: arguments, output: .discarded, error: .discarded) })
            theirs.append(try await Stopwatch.seconds { _ = try await run(.path(.init(workbook)), arguments: ["--version"], output: .discarded, error: .discarded) })
        }
        return Row(what: "test of an unchanged book of 12 chapters", ours: Stopwatch.median(ours), peer: "workbook --version", theirs: Stopwatch.median(theirs), goal: 3)
    }
}
