// Figures are drawn in a browser too: the module compiles as Embedded Swift for WebAssembly.

import Foundation
import Testing

struct EmbeddedTests {
    @Test func compilesForWebAssembly() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Figures").standardizedFileURL
            .resolvingSymlinksInPath()
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
            .compactMap { ($0 as? URL)?.path }.filter { $0.hasSuffix(".swift") }
        #expect(files.count > 20)
        let object = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).o")
        defer { try? FileManager.default.removeItem(at: object) }

        let compiler = Process()
        compiler.executableURL = URL(filePath: "/usr/bin/env")
        compiler.arguments = [
            "swiftc", "-target", "wasm32-unknown-none-wasm", "-enable-experimental-feature", "Embedded", "-wmo", "-parse-as-library",
            "-swift-version", "6", "-module-name", "Figures", "-c", "-o", object.path,
        ] + files
        let messages = Pipe()
        compiler.standardError = messages
        compiler.standardOutput = messages
        try compiler.run()
        let text = String(decoding: messages.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        compiler.waitUntilExit()
        #expect(compiler.terminationStatus == 0, "\(text)")
        #expect(FileManager.default.fileExists(atPath: object.path))
    }
}
