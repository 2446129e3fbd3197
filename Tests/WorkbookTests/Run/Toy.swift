// A little compiled library for tests of books that bring their own.
import Foundation
import Subprocess
@testable import Workbook

enum Toy {
    /// Compiles a source text into `Toy.swiftmodule` and `libToy.so`.
    static func build(_ source: String, in folder: URL) async throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: "Toy.swift")
        try Data(source.utf8).write(to: file)
        let answer = try await Subprocess.run(.name("swiftc"), arguments: [
            "-emit-module", "-emit-library", "-module-name", "Toy", "-module-cache-path", TemporaryBook.moduleCache.path,
            "-emit-module-path", folder.appending(path: "Toy.swiftmodule").path, "-o", folder.appending(path: "libToy.so").path, file.path,
        ], output: .discarded, error: .string(limit: 1 << 16))
        guard answer.terminationStatus.isSuccess else { throw Trouble("Toy does not compile", cause: answer.standardError, mend: "mend the test") }
    }
}
