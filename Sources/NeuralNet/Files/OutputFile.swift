// Writing a file whole or not at all.

#if !hasFeature(Embedded)
internal import Glibc

/// A file that is written beside the one it will replace.
///
/// Until `replace()` the old file stays as it was. An interrupt can leave the new one beside it, under the name of the
/// old with `.new-` and numbers behind; an error does not.
final class OutputFile {
    private let path: String
    private let newPath: String
    private var descriptor: Int32

    init(_ path: String) throws(FileError) {
        self.path = path
        var number = 0
        while true {
            let newPath = "\(path).new-\(getpid())-\(number)"
            let descriptor = open(newPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            if descriptor >= 0 {
                (self.newPath, self.descriptor) = (newPath, descriptor)
                return
            }
            // Someone else is writing the same file, or an interrupted program of the same number left it.
            if errno != EEXIST || number == 1000 { throw FileError(path: newPath, cannot: "be made", errno) }
            number += 1
        }
    }

    deinit {
        if descriptor < 0 { return }
        close(descriptor)
        unlink(newPath)
    }

    /// Puts `bytes` at the end of what was written.
    func write(_ bytes: [UInt8]) throws(FileError) {
        let failure = bytes.withUnsafeBufferPointer { bytes -> Int32 in
            var done = 0
            while done < bytes.count {
                let count = writeSome(descriptor, bytes.baseAddress! + done, bytes.count - done)
                if count < 0 && errno == EINTR { continue }
                if count <= 0 { return count < 0 ? errno : EIO }
                done += count
            }
            return 0
        }
        if failure != 0 { throw FileError(path: newPath, cannot: "be written", failure) }
    }

    /// Ends the writing: from now on the path names the new file.
    func replace() throws(FileError) {
        let closed = close(descriptor) == 0
        let failure = closed && rename(newPath, path) == 0 ? 0 : errno
        descriptor = -1
        if failure == 0 { return }
        unlink(newPath)
        throw FileError(path: path, cannot: "be replaced", failure)
    }
}

/// C's `write`, which the method of that name hides.
private func writeSome(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
#endif
