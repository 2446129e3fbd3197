// The engine's end of a kernel: one process that loads units and can go back to the state before any of them.
import Foundation
import Subprocess

/// The answer to one order.
struct KernelAnswer: Sendable {
    /// `done`, `signal`, `exit`, `timeout`, `output`, `processes`, `strays`, `unloadable`, `loaded`, `back`, or `lost`.
    var outcome: String
    var detail = ""
    var seconds = 0.0
    /// How many checkpoints lie below the present state.
    var depth = 0
    var output: [UInt8] = []
    var errors: [UInt8] = []
}

actor Kernel {
    private let orders: AsyncStream<String>.Continuation
    private var frames: AsyncStream<Frame>.AsyncIterator
    private let process: Task<Void, any Error>

    private enum Frame: Sendable {
        case output([UInt8]), errors([UInt8]), done(String)
    }

    /// Starts a kernel.
    /// - Parameter environment: the whole environment of the snippets.
    init(environment: [String: String]) {
        let (orderStream, orders) = AsyncStream.makeStream(of: String.self)
        let (frameStream, frames) = AsyncStream.makeStream(of: Frame.self)
        self.orders = orders
        self.frames = frameStream.makeAsyncIterator()
        var variables: [Environment.Key: String] = [:]
        for (name, value) in environment { variables[Environment.Key(stringLiteral: name)] = value }
        process = Task { [variables] in
            defer { frames.finish() }
            _ = try await Subprocess.run(.path(.init(Installation.kernel.path)), environment: .custom(variables),
                              input: .inputWriter, output: .sequence, error: .discarded) { execution in
                try await withThrowingTaskGroup(of: Void.self) { group in
                    group.addTask {
                        for await order in orderStream { _ = try await execution.standardInputWriter.write(order + "\n") }
                        try await execution.standardInputWriter.finish()
                    }
                    group.addTask {
                        var reader = FrameReader()
                        for try await buffer in execution.standardOutput {
                            for frame in reader.read(buffer.withUnsafeBytes { Array($0) }) { frames.yield(frame) }
                        }
                        orders.finish()
                    }
                    try await group.waitForAll()
                }
            }
        }
    }

    deinit { orders.finish() }

    /// Ends the kernel with everything below it, and waits until it is gone.
    func end() async {
        orders.finish()
        _ = await process.result
    }

    func load(_ library: String) async -> KernelAnswer { await ask("load\t\(library)") { _ in } }

    func back(_ levels: Int) async -> KernelAnswer { await ask("back\t\(levels)") { _ in } }

    /// Runs a unit: `keep` makes its state the present one, a trial's state is to be left again by `back`.
    func run(_ library: String, entry: String, trial: Bool, folder: String, figures: String, timeout: Double, heard: (String) -> Void) async -> KernelAnswer {
        await ask("run\t\(trial ? "try" : "keep")\t\(library)\t\(entry)\t\(folder)\t\(figures)\t\(Int(timeout * 1000))", heard)
    }

    private func ask(_ order: String, _ heard: (String) -> Void) async -> KernelAnswer {
        orders.yield(order)
        var answer = KernelAnswer(outcome: "lost")
        while let frame = await nextFrame() {
            switch frame {
            case .output(let bytes):
                answer.output += bytes
                heard(String(decoding: bytes, as: UTF8.self))
            case .errors(let bytes): answer.errors += bytes
            case .done(let text):
                let words = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
                guard words.count >= 4 else { return answer }
                answer.outcome = words[0]
                answer.detail = words[1..<(words.count - 2)].joined(separator: "\t")
                answer.seconds = (Double(words[words.count - 2]) ?? 0) * 1e-6
                answer.depth = Int(words[words.count - 1]) ?? 0
                return answer
            }
        }
        return answer
    }

    private func nextFrame() async -> Frame? {
        var iterator = frames
        let frame = await iterator.next(isolation: self)
        frames = iterator
        return frame
    }

    /// Cuts the kernel's bytes into frames: a letter, a length, a line feed, so many bytes.
    private struct FrameReader {
        var pending: [UInt8] = []

        mutating func read(_ bytes: [UInt8]) -> [Frame] {
            pending += bytes
            var frames: [Frame] = []
            var start = 0
            while let end = pending[start...].firstIndex(of: 10) {
                let head = String(decoding: pending[start..<end], as: UTF8.self).split(separator: " ")
                guard head.count == 2, let count = Int(head[1]), pending.count >= end + 1 + count else { break }
                let body = Array(pending[(end + 1)..<(end + 1 + count)])
                switch head[0] {
                case "o": frames.append(.output(body))
                case "e": frames.append(.errors(body))
                default: frames.append(.done(String(decoding: body, as: UTF8.self)))
                }
                start = end + 1 + count
            }
            pending.removeSubrange(..<start)
            return frames
        }
    }
}
