import Foundation

/// A book in a temporary folder.
struct BenchmarkBook {
    let root: URL

    init(_ chapters: [String: String]) throws {
        root = FileManager.default.temporaryDirectory.appending(path: "workbook-benchmark-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root.appending(path: "Chapters"), withIntermediateDirectories: true)
        try write("title: Benchmark\nimports: [NeuralNet]\n", "book.yml")
        for (name, text) in chapters { try write(text, name) }
    }

    func write(_ text: String, _ name: String) throws { try Data(text.utf8).write(to: root.appending(path: "Chapters/" + name)) }

    func remove() { try? FileManager.default.removeItem(at: root) }

    /// A snippet as real ones are: a function, some arithmetic, a line printed.
    static func code(_ number: Int, _ variant: Int = 0) -> String {
        """
        func step\(number)(_ weights: [Double], _ learningRate: Double) -> [Double] {
            weights.map { $0 - learningRate * 2 * $0 }
        }
        var weights\(number) = [0.2, -0.4, 0.5, 0.6]
        for _ in 0..<\(10 + variant) { weights\(number) = step\(number)(weights\(number), 0.1) }
        print(weights\(number).map { ($0 * 1000).rounded() / 1000 })

        """
    }

    static func snippet(_ code: String) -> String { "```swift\n\(code)```\n\n" }
}
