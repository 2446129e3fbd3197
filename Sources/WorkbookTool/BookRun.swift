// Verifies many chapters at once and hands the results over in the book's order.
import Workbook

struct BookRun {
    let pipeline: Pipeline
    /// Whether a chapter that held when it last ran, and has not changed, may be answered from memory, without a report.
    let mayRemember: Bool

    struct Result: Sendable {
        var summary: Summary
        /// Nil for a chapter answered from memory.
        var report: ChapterReport?
    }

    func each(_ references: [ChapterReference], _ body: (Result) throws -> Void) async throws {
        let progress = Progress()
        defer { progress.end() }
        try await withThrowingTaskGroup(of: (Int, Result).self) { group in
            var waiting = Array(references.enumerated())[...]
            var done: [Int: Result] = [:]
            var next = 0
            // A few more chapters than cores: while one runs, another compiles. Compilations and runs share the cores.
            func start() {
                guard let (index, reference) = waiting.popFirst() else { return }
                group.addTask { (index, try await verify(reference, progress)) }
            }
            for _ in 0..<4 { start() }
            while let (index, result) = try await group.next() {
                start()
                done[index] = result
                while let result = done.removeValue(forKey: next) {
                    progress.clear()
                    try body(result)
                    next += 1
                }
            }
        }
    }

    private func verify(_ reference: ChapterReference, _ progress: Progress) async throws -> Result {
        if mayRemember, let summary = pipeline.remembered(reference) { return Result(summary: summary, report: nil) }
        let report = try await pipeline.verify(reference) { progress.tell(reference, $0) }
        progress.finish(reference)
        return Result(summary: Summary(report), report: report)
    }
}
