// The Swift compiler and linker of this machine, called directly and not through the driver.
import Foundation
import Subprocess

struct Toolchain: Codable, Sendable {
    /// `swift-frontend`, absolute.
    var frontend: String
    var linker: String
    /// `/…/lib/swift`.
    var resources: String
    /// The object that registers a library's types with the runtime.
    var startup: String
    /// Where `libswiftCore.so` and Foundation are.
    var runtime: String
    var version: String
    var target: String

    /// Finds the compiler on the PATH. What it says of itself is remembered while its file stays the same.
    static func find(memory: URL) async throws -> Toolchain {
        guard let driver = locate("swiftc") else {
            throw Trouble("there is no Swift compiler", cause: "no `swiftc` on the PATH", mend: "install Swift 6.2 or newer from swift.org, then: workbook doctor")
        }
        let folder = driver.deletingLastPathComponent()
        let frontend = folder.appending(path: "swift-frontend").path
        let linker = folder.appending(path: "ld.lld").path
        for tool in [frontend, linker] where !FileManager.default.isExecutableFile(atPath: tool) {
            throw Trouble("the Swift toolchain is not whole", cause: "\(tool) is missing", mend: "install Swift again from swift.org, then: workbook doctor")
        }
        let stamp = FileDigests.stamp(frontend) ?? []
        if let data = FileManager.default.contents(atPath: memory.path),
           let remembered = try? JSONDecoder().decode(Remembered.self, from: data),
           remembered.stamp == stamp, remembered.toolchain.frontend == frontend { return remembered.toolchain }
        // The driver is one program under several names: it has to be called as swiftc.
        let toolchain = try await ask(folder.appending(path: "swiftc"), frontend, linker)
        try JSONEncoder().encode(Remembered(stamp: stamp, toolchain: toolchain)).write(to: memory, options: .atomic)
        return toolchain
    }

    private struct Remembered: Codable {
        var stamp: [Int]
        var toolchain: Toolchain
    }

    /// The real path of a program on the PATH.
    static func locate(_ name: String) -> URL? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.lazy.map { URL(filePath: String($0)).appending(path: name) }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }?.resolvingSymlinksInPath()
    }

    private struct TargetInformation: Decodable {
        struct Target: Decodable { var triple: String; var arch: String?; var platform: String? }
        struct Paths: Decodable { var runtimeLibraryPaths: [String]; var runtimeResourcePath: String }
        var compilerVersion: String
        var target: Target
        var paths: Paths
    }

    private static func ask(_ driver: URL, _ frontend: String, _ linker: String) async throws -> Toolchain {
        let answer = try await run(.path(.init(driver.path)), arguments: ["-print-target-info"], output: .string(limit: 1 << 20), error: .string(limit: 1 << 16))
        try Task.checkCancellation()  // a program that was stopped says nothing of itself
        guard let information = try? JSONDecoder().decode(TargetInformation.self, from: Data(answer.standardOutput.utf8)),
              let runtime = information.paths.runtimeLibraryPaths.first else {
            throw Trouble("\(driver.path) does not say where its libraries are", cause: answer.standardError.isEmpty ? "it printed nothing that can be read" : answer.standardError, mend: "workbook doctor")
        }
        let resources = information.paths.runtimeResourcePath
        let machine = information.target.triple.split(separator: "-").first.map(String.init) ?? "x86_64"
        let startup = "\(resources)/\(information.target.platform ?? "linux")/\(information.target.arch ?? machine)/swiftrt.o"
        return Toolchain(frontend: frontend, linker: linker, resources: resources, startup: startup, runtime: runtime,
                         version: information.compilerVersion, target: information.target.triple)
    }

    /// The compiler's arguments for every unit. They are part of every key.
    func flags(optimized: Bool) -> [String] {
        // Private declarations, too, are the chapter's: its snippets stand for one file. Without -enable-private-imports
        // the compiler itself breaks down where a unit uses an earlier one's.
        ["-target", target, "-disable-objc-interop", "-enable-testing", "-enable-private-imports", "-disable-access-control", "-diagnostic-style=llvm", "-no-color-diagnostics",
         "-swift-version", "5", "-enable-bare-slash-regex", "-g", optimized ? "-O" : "-Onone",
         "-in-process-plugin-server-path", "\(resources)/host/libSwiftInProcPluginServer.so", "-plugin-path", "\(resources)/host/plugins"]
    }
}
