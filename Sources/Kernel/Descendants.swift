// Which processes live below others, read from /proc.
import Glibc

enum Descendants {
    /// The processes alive below these, without going into those that are known.
    static func alive(below roots: [pid_t], known: [pid_t]) -> [pid_t] {
        let known = Set(known)
        var found: [pid_t] = []
        var waiting = roots
        while let process = waiting.popLast() {
            let children = children(of: process).filter { !known.contains($0) && !isEnded($0) }
            found += children
            waiting += children
        }
        return found
    }

    /// The children of all of a process's threads.
    private static func children(of process: pid_t) -> [pid_t] {
        guard let threads = opendir("/proc/\(process)/task") else { return [] }
        defer { closedir(threads) }
        var children: [pid_t] = []
        while let entry = readdir(threads) {
            let thread = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            guard pid_t(thread) != nil else { continue }
            let list = content("/proc/\(process)/task/\(thread)/children") ?? []
            children += list.split(separator: UInt8(ascii: " ")).compactMap { pid_t(String(decoding: $0, as: UTF8.self)) }
        }
        return children
    }

    /// Whether a process is only waiting to be collected. The state stands behind the name in parentheses, which may
    /// hold anything, so the reading starts behind the last parenthesis.
    private static func isEnded(_ process: pid_t) -> Bool {
        guard let bytes = content("/proc/\(process)/stat"), let name = bytes.lastIndex(of: UInt8(ascii: ")")), name + 2 < bytes.count else { return true }
        return bytes[name + 2] == UInt8(ascii: "Z")
    }

    private static func content(_ path: String) -> [UInt8]? {
        let file = open(path, O_RDONLY)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var content: [UInt8] = []
        var bytes = [UInt8](repeating: 0, count: 4096)
        while case let count = read(file, &bytes, bytes.count), count > 0 { content += bytes[..<count] }
        return content
    }
}
