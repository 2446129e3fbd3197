// Compiled units and the transcripts of their runs on disk, each under its key. What is there was written beside and
// renamed, so a kill in the middle or a second run at the same time does no harm; what is damaged is noticed and made again.
import Foundation

struct UnitStore: Sendable {
    let folder: URL

    init(folder: URL) throws {
        self.folder = folder
        try Self.makeFolder(folder.appending(path: "units"))
        try Self.makeFolder(folder.appending(path: "runs"))
        let ignore = folder.appending(path: ".gitignore")
        if !FileManager.default.fileExists(atPath: ignore.path) { try Data("*\n".utf8).write(to: ignore, options: .atomic) }
    }

    static func makeFolder(_ folder: URL) throws {
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw Trouble("the folder \(folder.path) cannot be made", cause: "\(error.localizedDescription)", mend: "check its owner and the space on the disk: df -h \(folder.deletingLastPathComponent().path)")
        }
    }

    // MARK: Units

    /// What is recorded beside a compiled unit.
    private struct UnitRecord: Codable {
        var messages: [CompilerMessage]
        var usesTopLevelAwait: Bool
        /// Digests of the unit's files by name; empty for a unit that does not compile.
        var files: [String: Digest]
    }

    private func unitFolder(_ key: Digest) -> URL { folder.appending(path: "units/\(key)") }

    func unit(_ key: Digest, module: String) -> CompiledUnit? {
        let folder = unitFolder(key)
        guard let data = FileManager.default.contents(atPath: folder.appending(path: "record.json").path) else { return nil }
        guard let record = try? JSONDecoder().decode(UnitRecord.self, from: data), isWhole(record, folder) else {
            try? FileManager.default.removeItem(at: folder)
            return nil
        }
        return CompiledUnit(module: module, library: record.files.isEmpty ? nil : folder.appending(path: module + ".so").path, folder: folder.path,
                            messages: record.messages, usesTopLevelAwait: record.usesTopLevelAwait, seconds: 0)
    }

    private func isWhole(_ record: UnitRecord, _ folder: URL) -> Bool {
        record.files.allSatisfy { name, digest in
            Digest(ofFile: folder.appending(path: name)) == digest
        }
    }

    /// Moves a freshly compiled unit's folder into the store. If another run was faster, its result stays: it is the same.
    func keep(_ unit: CompiledUnit, from fresh: URL, as key: Digest) throws -> CompiledUnit {
        var files: [String: Digest] = [:]
        if unit.library != nil {
            for name in [unit.module + ".so", unit.module + ".swiftmodule"] {
                files[name] = Digest(ofFile: fresh.appending(path: name))
            }
        }
        let record = UnitRecord(messages: unit.messages, usesTopLevelAwait: unit.usesTopLevelAwait, files: files)
        try JSONEncoder().encode(record).write(to: fresh.appending(path: "record.json"))
        let place = unitFolder(key)
        if rename(fresh.path, place.path) != 0, !FileManager.default.fileExists(atPath: place.path) {
            throw Trouble("\(place.path) cannot be written", cause: String(cString: strerror(errno)), mend: "check its owner and the space on the disk: df -h \(folder.path)")
        }
        var kept = unit
        kept.folder = place.path
        if unit.library != nil { kept.library = place.appending(path: unit.module + ".so").path }
        return kept
    }

    // MARK: Transcripts

    private struct Sealed: Codable {
        var digest: Digest
        var transcript: Data
    }

    private func runFile(_ key: Digest) -> URL { folder.appending(path: "runs/\(key).json") }

    func transcript(_ key: Digest) -> Transcript? {
        let file = runFile(key)
        guard let data = FileManager.default.contents(atPath: file.path) else { return nil }
        guard let sealed = try? JSONDecoder().decode(Sealed.self, from: data), Digest(of: sealed.transcript) == sealed.digest,
              let transcript = try? JSONDecoder().decode(Transcript.self, from: sealed.transcript) else {
            try? FileManager.default.removeItem(at: file)
            return nil
        }
        return transcript
    }

    func keep(_ transcript: Transcript, as key: Digest) throws {
        let data = try JSONEncoder().encode(transcript)
        try JSONEncoder().encode(Sealed(digest: Digest(of: data), transcript: data)).write(to: runFile(key), options: .atomic)
    }
}
