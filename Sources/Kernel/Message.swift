// How the kernel's processes and the engine talk: tab-separated words; towards the engine in frames with a length.
import Glibc
import KernelProcess

/// A message is a list of words. Between the supervisor and the runners it travels as one packet.
struct Message {
    var words: [String]

    init(_ words: String...) { self.words = words }

    init(text: String) { words = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }

    var text: String {
        var text = ""
        for (index, word) in words.enumerated() { text += index == 0 ? word : "\t" + word }
        return text
    }

    func send(on channel: Int32) {
        var bytes = Array(text.utf8)
        while Glibc.send(channel, &bytes, bytes.count, Int32(MSG_NOSIGNAL)) < 0, errno == EINTR {}
    }

    /// The next packet on the channel; nil when nobody can send any more.
    static func receive(on channel: Int32) -> Message? {
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = recv(channel, &bytes, bytes.count, 0)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return nil }
            return Message(text: String(decoding: bytes[..<count], as: UTF8.self))
        }
    }
}

/// What goes to the engine: a letter, the length, a line feed, the bytes. `o` output, `e` errors, `d` done.
enum Frame {
    static func write(_ letter: Character, _ bytes: some Collection<UInt8>) {
        writeAll(Array("\(letter) \(bytes.count)\n".utf8))
        writeAll(Array(bytes))
    }

    private static func writeAll(_ bytes: [UInt8]) {
        var start = 0
        while start < bytes.count {
            let count = bytes[start...].withUnsafeBytes { Glibc.write(1, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            if count <= 0 { exit(1) }  // the engine is gone: nothing is left to do
            start += count
        }
    }
}
