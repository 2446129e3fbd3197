import Foundation
import Subprocess

/// A whole cold book of eight chapters; against the bare compilations of its snippets and their runs, divided by the cores.
enum ColdBook {
    static let chapters = 8, snippets = 8

    static func measure(_ installation: URL) async throws -> Row {
        var texts: [String: String] = [:]
        for chapter in 1...chapters {
            texts["chapter\(chapter)-cold.md"] = "# Cold\n\n" + (1...snippets).map { BenchmarkBook.snippet(BenchmarkBook.code($0, chapter)) }.joined()
        }
        let benchmark = try BenchmarkBook(texts)
        defer { benchmark.remove() }
        let workbook = installation.appending(path: "workbook").path
        let cores = Double(ProcessInfo.processInfo.activeProcessorCount)
        var ours: [Double] = [], theirs: [Double] = []
        for _ in 0..<3 {
            // What is compiled and recorded goes; the compiler's own cache of C modules stays for both.
            let state = benchmark.root.appending(path: ".workbook")
            for name in (try? FileManager.default.contentsOfDirectory(atPath: state.path)) ?? [] where name != "modules" {
                try FileManager.default.removeItem(at: state.appending(path: name))
            }
            ours.append(try await Stopwatch.seconds { _ = try await run(.path(.init(workbook)), arguments: ["test", "--book", benchmark.root.path], output: .discarded, error: .discarded) })
            theirs.append(try await bare(benchmark) / cores)
        }
        return Row(what: "cold book, \(chapters) chapters of \(snippets) snippets", ours: Stopwatch.median(ours),
                   peer: "bare compilations and runs / \(Int(cores)) cores", theirs: Stopwatch.median(theirs), goal: 1.5)
    }

    /// Each snippet compiled and linked alone, one after another. Their runs take microseconds: they count as nothing.
    private static func bare(_ benchmark: BenchmarkBook) async throws -> Double {
        let scratch = benchmark.root.appending(path: "bare")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        var sum = 0.0
        for chapter in 1...chapters {
            for snippet in 1...snippets {
                let file = scratch.appending(path: "bare_\(snippet).swift")
                try Data(BenchmarkBook.code(snippet, chapter).utf8).write(to: file)
                sum += try await Stopwatch.seconds {
                    try await BareCompiler.compile(file, module: "bare_\(snippet)", imports: [], moduleCache: benchmark.root.appending(path: ".workbook/modules"))
                }
            }
        }
        return sum
    }
}
