// Unit -> loadable library: one call of swift-frontend, one of ld.lld.
import Foundation
import Subprocess

struct UnitCompiler: Sendable {
    let toolchain: Toolchain
    let library: Library
    let store: UnitStore
    /// Where modules of clang headers are kept between compilations.
    let moduleCache: URL
    /// A folder of this run for half-made things.
    let scratch: URL

    /// Compiles a unit, or takes it from the store.
    /// - Parameter modules: a folder with the `.swiftmodule` of every earlier unit.
    func compile(_ unit: Unit, key: Digest, modules: URL) async throws -> CompiledUnit {
        if let known = store.unit(key, module: unit.module) { return known }
        let folder = scratch.appending(path: "\(unit.module)-\(key)-\(UInt32.random(in: 0...UInt32.max))")
        try UnitStore.makeFolder(folder)
        let file = folder.appending(path: unit.fileName).path
        let object = folder.appending(path: unit.module + ".o").path
        try Data(unit.generated.utf8).write(to: URL(filePath: file))

        let start = ContinuousClock.now
        let (messages, compiled) = try await frontend(unit, file: file, object: object, folder: folder, modules: modules)
        var result = CompiledUnit(module: unit.module, library: nil, folder: folder.path, messages: messages, usesTopLevelAwait: false, seconds: 0)
        if compiled {
            result.usesTopLevelAwait = try mentionsAsyncMain(object)
            result.library = try await link(unit, object: object, folder: folder)
        }
        try? FileManager.default.removeItem(atPath: object)
        result.seconds = (ContinuousClock.now - start).seconds
        return try store.keep(result, from: folder, as: key)
    }

    private func frontend(_ unit: Unit, file: String, object: String, folder: URL, modules: URL) async throws -> ([CompilerMessage], Bool) {
        let arguments = ["-frontend", "-c", "-primary-file", file, "-module-name", unit.module, "-entry-point-function-name", unit.entry,
                         "-emit-module", "-emit-module-path", folder.appending(path: unit.module + ".swiftmodule").path,
                         "-module-cache-path", moduleCache.path, "-I", modules.path] + library.searchPaths.flatMap { ["-I", $0] }
            + toolchain.flags(optimized: unit.optimized) + ["-o", object]
        let answer = try await Subprocess.run(.path(.init(toolchain.frontend)), arguments: Arguments(arguments),
                                              output: .string(limit: 1 << 24), error: .string(limit: 1 << 24))
        try Task.checkCancellation()  // a compiler that was stopped has no verdict on the unit
        let text = answer.standardError
        let messages = CompilerMessages.parse(text, file: unit.fileName, linesBefore: unit.linesBefore)
        let compiled = answer.terminationStatus.isSuccess
        if !compiled, !messages.contains(where: { $0.severity == .error }) {
            throw Trouble("the compiler stopped without a message on \(unit.module)", cause: "\(answer.terminationStatus): \(text.suffix(2000))",
                          mend: "workbook clean, then try again; if it stays so, the snippet has found a mistake in the compiler: simplify it")
        }
        return (messages, compiled)
    }

    /// Links against nothing: whatever the unit needs, the kernel has loaded, and tells the name of what is missing.
    private func link(_ unit: Unit, object: String, folder: URL) async throws -> String {
        let output = folder.appending(path: unit.module + ".so").path
        let answer = try await Subprocess.run(.path(.init(toolchain.linker)), arguments: ["-shared", "--eh-frame-hdr", toolchain.startup, object, "-o", output],
                                              output: .discarded, error: .string(limit: 1 << 20))
        try Task.checkCancellation()
        guard answer.terminationStatus.isSuccess else {
            throw Trouble("\(unit.module) could not be linked", cause: answer.standardError, mend: "workbook clean, then try again; check the disk: df -h")
        }
        return output
    }

    /// A program with `await` at its top level calls this function of the runtime, which never returns.
    private func mentionsAsyncMain(_ object: String) throws -> Bool {
        try Data(contentsOf: URL(filePath: object)).range(of: Data("swift_task_asyncMainDrainQueue".utf8)) != nil
    }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
