// The built `workbook`, run as a person runs it.
import Foundation
import Subprocess
@testable import Workbook

enum ToolProcess {
    struct Answer {
        var output: String
        var errors: String
        var code: Int32
    }

    /// Runs `workbook` with these arguments in a folder.
    static func run(_ arguments: [String], in folder: URL, environment: [String: String] = [:]) async throws -> Answer {
        try await run(program: Installation.folder.appending(path: "workbook").path, arguments, in: folder, environment: environment)
    }

    /// Runs a line of shell in a folder, with `workbook` on the PATH.
    static func shell(_ line: String, in folder: URL) async throws -> Answer {
        let path = Installation.folder.path + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
        return try await run(program: "/bin/sh", ["-c", line], in: folder, environment: ["PATH": path])
    }

    private static func run(program: String, _ arguments: [String], in folder: URL, environment: [String: String]) async throws -> Answer {
        var variables: [Environment.Key: String?] = [:]
        for (name, value) in environment { variables[Environment.Key(stringLiteral: name)] = value }
        let answer = try await Subprocess.run(.path(.init(program)), arguments: Arguments(arguments), environment: .inherit.updating(variables),
                                              workingDirectory: .init(folder.path), output: .string(limit: 1 << 24), error: .string(limit: 1 << 24))
        guard case .exited(let code) = answer.terminationStatus else { return Answer(output: answer.standardOutput, errors: answer.standardError, code: -1) }
        return Answer(output: answer.standardOutput, errors: answer.standardError, code: code)
    }
}
