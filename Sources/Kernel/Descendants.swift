// Which processes live below this one, read from /proc.
import Glibc

enum Descendants {
    /// The process identifiers of all descendants of this process that are still alive.
    static func alive() -> [pid_t] {
        var parents: [pid_t: pid_t] = [:]
        guard let directory = opendir("/proc") else { return [] }
        defer { closedir(directory) }
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            guard let process = pid_t(name), let parent = parent(of: process) else { continue }
            parents[process] = parent
        }
        let root = getpid()
        return parents.keys.filter { process in
            var ancestor = process
            while let parent = parents[ancestor] {
                if parent == root { return true }
                ancestor = parent
            }
            return false
        }
    }

    /// The fourth field of /proc/N/stat; nil for a process that has ended. The second field, a name in
    /// parentheses, may hold anything, so the reading starts behind the last parenthesis.
    private static func parent(of process: pid_t) -> pid_t? {
        let file = open("/proc/\(process)/stat", O_RDONLY)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: 1024)
        let count = read(file, &bytes, bytes.count)
        guard count > 0, let name = bytes[..<count].lastIndex(of: UInt8(ascii: ")")) else { return nil }
        let fields = bytes[(name + 1)..<count].split(separator: UInt8(ascii: " "))
        guard fields.count > 1, fields[0].first != UInt8(ascii: "Z") else { return nil }
        return pid_t(String(decoding: fields[1], as: UTF8.self))
    }
}
