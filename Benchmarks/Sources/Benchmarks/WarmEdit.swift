import Foundation
import Workbook

/// An edit of the last snippet of a chapter whose second one runs for two seconds, kernel warm, to its verdict;
/// against the compiler and the linker on that snippet alone.
enum WarmEdit {
    static func measure() async throws -> Row {
        func chapter(_ variant: Int) -> String {
            "# Warm\n\n" + BenchmarkBook.snippet(BenchmarkBook.code(1))
                + BenchmarkBook.snippet("import Foundation\nThread.sleep(forTimeInterval: 2)\n")
                + (2...5).map { BenchmarkBook.snippet(BenchmarkBook.code($0)) }.joined()
                + BenchmarkBook.snippet(BenchmarkBook.code(6, variant))
        }
        let benchmark = try BenchmarkBook(["chapter1-warm.md": chapter(0)])
        defer { benchmark.remove() }
        let book = try Book(at: benchmark.root)
        let open = try OpenChapter(book.chapters[0], Pipeline(try await Workshop(book: book)))
        _ = try await open.verify()

        let scratch = benchmark.root.appending(path: "bare")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        let file = scratch.appending(path: "bare.swift")
        var ours: [Double] = [], theirs: [Double] = []
        for variant in 1...21 {
            try benchmark.write(chapter(variant), "chapter1-warm.md")
            ours.append(try await Stopwatch.seconds { _ = try await open.verify() })
            try Data(BenchmarkBook.code(6, variant).utf8).write(to: file)
            theirs.append(try await Stopwatch.seconds { try await BareCompiler.compile(file, module: "bare", imports: [], moduleCache: book.root.appending(path: ".workbook/modules")) })
        }
        await open.close()
        return Row(what: "edit of the last snippet, kernel warm, 2 s of running above it", ours: Stopwatch.median(ours),
                   peer: "swift-frontend -c and ld.lld on it", theirs: Stopwatch.median(theirs), goal: 2.5)
    }
}
