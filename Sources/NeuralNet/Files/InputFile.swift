// Reading a file of which the size is known.

#if !hasFeature(Embedded)
internal import Glibc

/// An open file, read from its beginning on.
final class InputFile {
    let path: String
    /// How many bytes the file holds.
    let size: Int
    /// How many of them were not read yet.
    private(set) var remaining: Int
    private let descriptor: Int32

    init(_ path: String) throws(FileError) {
        // Without O_NONBLOCK, a pipe would be waited for here.
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        if descriptor < 0 { throw FileError(path: path, cannot: "be opened", errno) }
        var status = stat()
        let known = fstat(descriptor, &status) == 0
        let regular = known && status.st_mode & S_IFMT == S_IFREG
        self.path = path
        size = regular ? Int(status.st_size) : 0
        remaining = size
        if !regular {
            throw FileError(path: path, problem: "it is not a file with a size", advice: "give the path of a file")
        }
    }

    deinit { close(descriptor) }

    /// The next `count` bytes; `part` names them where there are fewer.
    func read(_ count: Int, _ part: String) throws(FileError) -> [UInt8] {
        if count > remaining {
            throw FileError(
                path: path, problem: "\(part) needs \(count) bytes, but only \(remaining) of \(size) are left",
                advice: "the file was cut off or is damaged: make or fetch it anew")
        }
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let got = readSome(descriptor, buffer.baseAddress! + filled, count - filled)
                if got < 0 && errno == EINTR { continue }
                if got <= 0 {
                    failure = got < 0 ? errno : EIO
                    return
                }
                filled += got
            }
        }
        if bytes.count < count { throw FileError(path: path, cannot: "be read", failure) }
        remaining -= count
        return bytes
    }
}

/// C's `read`, which the method of that name hides.
private func readSome(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
    read(descriptor, buffer, count)
}

extension FileError {
    /// The error that the system's number `code` stands for.
    init(path: String, cannot verb: String, _ code: Int32) {
        self.init(
            path: path, problem: "it cannot \(verb): \(String(cString: strerror(code)))",
            advice: "check the path and who may use it")
    }
}
#endif
