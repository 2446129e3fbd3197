import Foundation
import Subprocess

/// The compiler and the linker called directly on one file: the least that an edit can cost.
enum BareCompiler {
    static let folder: URL = {
        let answer = Process()
        answer.executableURL = URL(filePath: "/bin/sh")
        answer.arguments = ["-c", "dirname $(readlink -f $(command -v swiftc))"]
        let pipe = Pipe()
        answer.standardOutput = pipe
        try! answer.run()
        answer.waitUntilExit()
        return URL(filePath: String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines))
    }()

    /// Compiles a file, emits its module, links it as a shared library.
    static func compile(_ file: URL, module: String, imports folders: [URL], moduleCache: URL) async throws {
        let base = file.deletingPathExtension().path
        let startup = folder.appending(path: "../lib/swift/linux/x86_64/swiftrt.o").standardizedFileURL.path
        let frontend = try await run(.path(.init(folder.appending(path: "swift-frontend").path)), arguments: Arguments(
            ["-frontend", "-c", "-primary-file", file.path, "-module-name", module, "-enable-testing", "-disable-access-control", "-g", "-swift-version", "5",
             "-entry-point-function-name", module + "_main", "-module-cache-path", moduleCache.path,
             "-emit-module", "-emit-module-path", file.deletingLastPathComponent().appending(path: module + ".swiftmodule").path, "-o", base + ".o"]
                + folders.flatMap { ["-I", $0.path] }), output: .discarded, error: .string(limit: 1 << 16))
        guard frontend.terminationStatus.isSuccess else { fatalError("\(file.path): \(frontend.standardError)") }
        let linker = try await run(.path(.init(folder.appending(path: "ld.lld").path)), arguments: ["-shared", base + ".o", startup, "-o", base + ".so"],
                                   output: .discarded, error: .string(limit: 1 << 16))
        guard linker.terminationStatus.isSuccess else { fatalError("\(file.path): \(linker.standardError)") }
    }
}
