// Content identities: XXH3, 128 bits. They tell contents apart that nobody forged; they are no signature.
import CXXHash
import Foundation

struct Digest: Hashable, Codable, Sendable, CustomStringConvertible {
    let description: String

    init(from decoder: any Decoder) throws { description = try decoder.singleValueContainer().decode(String.self) }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    init(of bytes: some ContiguousBytes) {
        let hash = bytes.withUnsafeBytes { XXH3_128bits($0.baseAddress, $0.count) }
        func hex(_ word: UInt64) -> String {
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }
        description = hex(hash.high64) + hex(hash.low64)
    }

    /// The digest of a file's content; nil if it cannot be read.
    init?(ofFile file: URL) {
        guard let content = FileManager.default.contents(atPath: file.path) else { return nil }
        self.init(of: content)
    }

    /// The digest of a list of texts. Lengths are part of it, so that no two lists share one by accident.
    init(_ texts: [String]) {
        var bytes: [UInt8] = []
        for text in texts {
            bytes += Array("\(text.utf8.count):".utf8)
            bytes += Array(text.utf8)
        }
        self.init(of: bytes)
    }
}

/// Digests of files, remembered between runs. The memory is trusted only while a file's inode, size, change time and
/// modification time are all as they were, as git's index does; the digest itself is of the content alone.
final class FileDigests {
    private struct Entry: Codable {
        var stamp: [Int]
        var digest: Digest
    }

    private let memory: URL
    private var entries: [String: Entry]
    private var changed = false

    init(memory: URL) {
        self.memory = memory
        entries = FileManager.default.contents(atPath: memory.path).flatMap { try? JSONDecoder().decode([String: Entry].self, from: $0) } ?? [:]
    }

    /// The digest of a file's content; nil if it cannot be read.
    func digest(of path: String) -> Digest? {
        guard let stamp = Self.stamp(path) else { return nil }
        if let entry = entries[path], entry.stamp == stamp { return entry.digest }
        guard let digest = Digest(ofFile: URL(filePath: path)) else { return nil }
        entries[path] = Entry(stamp: stamp, digest: digest)
        changed = true
        return digest
    }

    func save() {
        guard changed, let data = try? JSONEncoder().encode(entries) else { return }
        // Losing the memory costs time, nothing else: it is made again.
        try? data.write(to: memory, options: .atomic)
        changed = false
    }

    /// inode, size, and the two times in nanoseconds.
    static func stamp(_ path: String) -> [Int]? {
        var information = stat()
        guard stat(path, &information) == 0 else { return nil }
        func nanoseconds(_ time: timespec) -> Int { Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec) }
        return [Int(information.st_ino), Int(information.st_size), nanoseconds(information.st_ctim), nanoseconds(information.st_mtim)]
    }
}
