import Foundation

/// A line of the table: medians in seconds, and their ratio.
struct Row {
    var what: String
    var ours: Double
    var peer: String
    var theirs: Double
    var goal: Double

    var text: String {
        "| \(what) | \(milliseconds(ours)) | \(peer): \(milliseconds(theirs)) | \(String(format: "%.2f", ours / theirs)) | ≤ \(goal) |"
    }

    private func milliseconds(_ seconds: Double) -> String { String(format: "%.1f ms", seconds * 1000) }
}

enum Stopwatch {
    /// The seconds that a body takes.
    static func seconds(_ body: () async throws -> Void) async rethrows -> Double {
        let start = ContinuousClock.now
        try await body()
        let duration = ContinuousClock.now - start
        return Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
    }

    static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
}
