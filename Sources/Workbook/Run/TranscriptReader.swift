// The kernel's answer -> a transcript.
import Foundation
import Subprocess

struct TranscriptReader {
    let toolchain: Toolchain
    /// The file names of the units that may stand in a crash report.
    let units: Set<String>

    func read(_ answer: KernelAnswer, figures: URL, timeout: Double) async throws -> Transcript {
        let names = Set(units.map { String($0.dropLast(6)) })
        var transcript = Transcript(output: ModuleNames.hidden(String(decoding: answer.output, as: UTF8.self), names), unprintable: Self.unprintable(answer.output), seconds: answer.seconds)
        let text = String(decoding: answer.errors, as: UTF8.self)
        transcript.errors = ModuleNames.hidden(text, names).trimmingSuffix { $0.isNewline }
        switch answer.outcome {
        case "done": transcript.ending = .finished
        case "strays": transcript.ending = .leftBehind(Int(answer.detail) ?? 1)
        case "unloadable": transcript.ending = .unloadable(answer.detail)
        default:
            var report = CrashReport(text, signal: answer.outcome == "signal" ? Int(answer.detail) ?? 0 : 3, units: units)
            transcript.errors = ModuleNames.hidden(report.errors, names)
            if report.crash.frames.isEmpty { report.crash.frames = try await frames(of: report.thrown) }
            transcript.ending = ending(answer, report.crash, timeout)
            // How much arrived before the limit is chance.
            if answer.outcome == "output" { transcript.output = "" }
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
        case "signal": .crashed(crash)
        default: .lost(crash)
        }
    }

    /// The lines of the places where an error was thrown, from the libraries' debug information.
    private func frames(of thrown: [(library: String, offset: String)]) async throws -> [Crash.Frame] {
        let places = thrown.compactMap { place in Int(place.offset, radix: 16).map { (library: place.library, offset: $0) } }
            .filter { units.contains($0.library.split(separator: "/").last.map { $0.dropLast(3) + ".swift" } ?? "") }
        var found: [String: [Int: Crash.Frame]] = [:]
        for library in Set(places.map(\.library)) {
            found[library] = try await lines(of: Set(places.filter { $0.library == library }.map(\.offset)).sorted(), library)
        }
        return places.compactMap { found[$0.library]?[$0.offset] }
    }

    /// The lines of places in one library. Code that the compiler adds, as around an access to a variable, has no line:
    /// it belongs to what it precedes, else to what it follows.
    private func lines(of offsets: [Int], _ library: String) async throws -> [Int: Crash.Frame] {
        let near = [0] + Array(1...48) + (1...48).map { -$0 }
        let symbolizer = URL(filePath: toolchain.frontend).deletingLastPathComponent().appending(path: "llvm-symbolizer").path
        let addresses = offsets.flatMap { offset in near.map { "0x" + String(max(0, offset + $0), radix: 16) } }
        let answer = try await run(.path(.init(symbolizer)), arguments: Arguments(["--obj=\(library)", "--no-inlines"] + addresses),
                                   output: .string(limit: 1 << 22), error: .discarded)
        // Of each address, its function and its place.
        let records = answer.standardOutput.split(separator: "\n").map(String.init)
        guard records.count == 2 * addresses.count else { return [:] }
        var lines: [Int: Crash.Frame] = [:]
        for (index, offset) in offsets.enumerated() {
            let first = index * near.count
            let candidates = near.indices.filter { records[2 * (first + $0)] == records[2 * first] }
            lines[offset] = candidates.lazy.compactMap { CrashReport.place(records[2 * (first + $0) + 1], units) }.first { $0.position.column > 0 }
        }
        return lines
    }

    /// The first byte or character that no Markdown file can hold, described.
    static func unprintable(_ bytes: [UInt8]) -> String? {
        let invalid = UTF8Check.firstInvalid(bytes)
        guard let offset = invalid ?? bytes.firstIndex(where: { $0 < 32 && $0 != 10 && $0 != 9 || $0 == 127 }) else { return nil }
        let line = bytes[..<offset].count { $0 == 10 } + 1
        return "\(invalid != nil ? "the byte 0x\(String(bytes[offset], radix: 16)), which is not UTF-8," : name(bytes[offset])) in line \(line) of its output"
    }

    private static func name(_ control: UInt8) -> String {
        switch control {
        case 0: "a NUL character"
        case 13: "a carriage return"
        case 27: "an escape character"
        default: "the control character 0x\(String(control, radix: 16))"
        }
    }
}
