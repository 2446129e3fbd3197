// The kernel's answer -> a transcript.
import Foundation
import Subprocess

struct TranscriptReader {
    let toolchain: Toolchain
    /// The file names of the units that may stand in a crash report.
    let units: Set<String>

    func read(_ answer: KernelAnswer, figures: URL, timeout: Double) async throws -> Transcript {
        var transcript = Transcript(output: String(decoding: answer.output, as: UTF8.self), unprintable: Self.unprintable(answer.output), seconds: answer.seconds)
        let text = String(decoding: answer.errors, as: UTF8.self)
        transcript.errors = text.trimmingSuffix { $0.isNewline }
        switch answer.outcome {
        case "done": transcript.ending = .finished
        case "strays": transcript.ending = .leftBehind(Int(answer.detail) ?? 1)
        case "unloadable": transcript.ending = .unloadable(answer.detail)
        case "signal", "timeout", "exit", "output", "processes":
            var report = CrashReport(text, signal: answer.outcome == "signal" ? Int(answer.detail) ?? 0 : 3, units: units)
            transcript.errors = report.errors
            if report.crash.frames.isEmpty { report.crash.frames = try await frames(of: report.thrown) }
            transcript.ending = ending(answer, report.crash, timeout)
            // How much arrived before the limit is chance.
            if answer.outcome == "output" { transcript.output = "" }
        default: transcript.ending = .lost
        }
        for file in (try? FileManager.default.contentsOfDirectory(atPath: figures.path)) ?? [] where file.hasSuffix(".svg") {
            transcript.figures[String(file.dropLast(4))] = String(decoding: try Data(contentsOf: figures.appending(path: file)), as: UTF8.self)
        }
        return transcript
    }

    private func ending(_ answer: KernelAnswer, _ crash: Crash, _ timeout: Double) -> Transcript.Ending {
        switch answer.outcome {
        case "timeout": .timedOut(timeout, crash)
        case "exit": .exited(Int(answer.detail) ?? 0, crash)
        case "output": .printedTooMuch(crash)
        case "processes": .startedTooMany(crash)
        default: .crashed(crash)
        }
    }

    /// The lines of the places where an error was thrown, from the libraries' debug information.
    private func frames(of thrown: [(library: String, offset: String)]) async throws -> [Crash.Frame] {
        let symbolizer = URL(filePath: toolchain.frontend).deletingLastPathComponent().appending(path: "llvm-symbolizer").path
        var frames: [Crash.Frame] = []
        for place in thrown where units.contains(place.library.split(separator: "/").last.map { $0.dropLast(3) + ".swift" } ?? "") {
            let answer = try await run(.path(.init(symbolizer)), arguments: ["--obj=\(place.library)", "--no-inlines", "0x\(place.offset)"], output: .string(limit: 1 << 16), error: .discarded)
            frames += answer.standardOutput.split(separator: "\n").compactMap { CrashReport.place(String($0), units) }
        }
        return frames
    }

    /// The first byte or character that no Markdown file can hold, described.
    static func unprintable(_ bytes: [UInt8]) -> String? {
        if let offset = UTF8Check.firstInvalid(bytes) { return "byte 0x\(String(bytes[offset], radix: 16)), which is not UTF-8," }
        guard let byte = bytes.first(where: { $0 < 32 && $0 != 10 && $0 != 9 || $0 == 127 }) else { return nil }
        switch byte {
        case 0: return "a NUL character"
        case 13: return "a carriage return"
        case 27: return "an escape character"
        default: return "the control character 0x\(String(byte, radix: 16))"
        }
    }
}
