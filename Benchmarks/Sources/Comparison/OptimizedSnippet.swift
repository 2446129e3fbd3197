// The 2-2-2 net in plain arithmetic, in a snippet tagged `optimized`, as a reader of the book would run it.
import Foundation

enum OptimizedSnippet {
    /// What `workbook run` of a chapter with the snippet measures.
    static func measure(_ installation: URL) -> [Measurement] {
        let root = FileManager.default.temporaryDirectory.appending(path: "workbook-benchmark-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        try! FileManager.default.createDirectory(at: root.appending(path: "Chapters"), withIntermediateDirectories: true)
        try! "title: Benchmark\nimports: [NeuralNet]\n".write(to: root.appending(path: "Chapters/book.yml"), atomically: true, encoding: .utf8)
        try! chapter.write(to: root.appending(path: "Chapters/chapter1-tiny.md"), atomically: true, encoding: .utf8)
        setenv("WORKBOOK_INSTALLATION", installation.path, 1)
        let process = Process()
        process.executableURL = installation.appending(path: "workbook")
        process.arguments = ["run", "chapter1", "--book", root.path]
        let output = Pipe()
        process.standardOutput = output
        try! process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let words = text.split(whereSeparator: \.isWhitespace)
        guard process.terminationStatus == 0, let place = words.firstIndex(of: "measured"), let rate = Double(words[place + 1]), let check = Double(words[place + 2]) else {
            fatalError("the optimized snippet did not run:\n\(text)")
        }
        return [Measurement(work: "tiny", peer: "NeuralNet optimized snippet", precision: "float64", rate: rate, unit: "steps/s", check: check)]
    }

    private static let chapter = """
        # Tiny

        ```swift optimized volatile timeout=60s
        struct Net {
            var (w00, w01, w10, w11) = (0.2, -0.4, 0.5, 0.6)
            var (v00, v01, v10, v11) = (0.1, -0.5, -0.3, 0.8)

            mutating func step(_ learningRate: Double) -> Double {
                let (x0, x1, t0, t1) = (0.5, 0.3, 0.23, -0.07)
                let h0 = sigmoid(x0 * w00 + x1 * w10), h1 = sigmoid(x0 * w01 + x1 * w11)
                let y0 = sigmoid(h0 * v00 + h1 * v10), y1 = sigmoid(h0 * v01 + h1 * v11)
                let e0 = y0 - t0, e1 = y1 - t1
                let d0 = e0 * y0 * (1 - y0), d1 = e1 * y1 * (1 - y1)
                let b0 = (d0 * v00 + d1 * v01) * h0 * (1 - h0), b1 = (d0 * v10 + d1 * v11) * h1 * (1 - h1)
                v00 -= learningRate * (h0 * d0); v01 -= learningRate * (h0 * d1); v10 -= learningRate * (h1 * d0); v11 -= learningRate * (h1 * d1)
                w00 -= learningRate * (x0 * b0); w01 -= learningRate * (x0 * b1); w10 -= learningRate * (x1 * b0); w11 -= learningRate * (x1 * b1)
                return (e0 * e0 + e1 * e1) / 2
            }
        }

        func measure() {
            let steps = 5_000_000
            var best = Double.infinity
            var total = 0.0
            for _ in 0..<5 {
                var net = Net()
                let start = ContinuousClock.now
                for _ in 0..<steps { total += net.step(1) }
                best = min(best, (ContinuousClock.now - start) / .seconds(1))
            }
            var net = Net()
            for _ in 0..<100 { _ = net.step(1) }
            precondition(total > 0)
            print("measured", Double(steps) / best, net.step(0))
        }
        measure()
        ```

        ```output
        steps in a second, and the loss
        ```

        """
}
