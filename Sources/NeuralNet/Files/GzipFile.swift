// Reading a file that may be packed with gzip, through the system's zlib.

#if !hasFeature(Embedded)
/// An open file whose bytes are unpacked on the way if it is a gzip file, and taken as they are if it is not.
final class GzipFile {
    private typealias Stream = OpaquePointer

    private let path: String
    private let stream: Stream
    private let library: Library

    /// The functions of zlib's header `zlib.h` that are needed.
    private struct Library {
        let open: @convention(c) (UnsafePointer<CChar>, UnsafePointer<CChar>) -> Stream?
        let read: @convention(c) (Stream, UnsafeMutableRawPointer, UInt32) -> Int32
        let error: @convention(c) (Stream, UnsafeMutablePointer<Int32>) -> UnsafePointer<CChar>?
        let close: @convention(c) (Stream) -> Int32

        init(_ name: String) throws(SystemLibraryError) {
            let zlib = try SystemLibrary(name, package: "zlib1g")
            open = try zlib.symbol("gzopen")
            read = try zlib.symbol("gzread")
            error = try zlib.symbol("gzerror")
            close = try zlib.symbol("gzclose")
        }
    }

    /// Opens the file at `path`; `zlib` is the library that unpacks it.
    init(_ path: String, zlib: String = "libz.so.1") throws(FileError) {
        // zlib says nothing about why it cannot open a file; this does.
        _ = try InputFile(path)
        do {
            library = try Library(zlib)
        } catch {
            throw FileError(path: path, problem: error.problem, advice: error.advice)
        }
        guard let stream = library.open(path, "rb") else {
            throw FileError(path: path, problem: "zlib cannot open it", advice: "free some memory or close some files")
        }
        (self.path, self.stream) = (path, stream)
    }

    deinit { _ = library.close(stream) }

    /// The next `count` unpacked bytes; `part` names them where there are fewer.
    ///
    /// Memory is taken as the bytes come: a header that promises more than the file holds does not get it.
    func read(_ count: Int, _ part: String) throws(FileError) -> [UInt8] {
        var bytes: [UInt8] = []
        var portion = [UInt8](repeating: 0, count: min(count, 1 << 20))
        while bytes.count < count {
            let got = try readSome(&portion, min(portion.count, count - bytes.count))
            if got == 0 {
                throw FileError(damaged: path, "\(part) needs \(count) bytes, but only \(bytes.count) are there")
            }
            if bytes.capacity < bytes.count + got { bytes.reserveCapacity(min(count, 2 * bytes.count + got)) }
            bytes += portion[..<got]
        }
        return bytes
    }

    /// Makes sure that nothing follows what was read, and that the checksum of a gzip file is right.
    func expectEnd() throws(FileError) {
        var byte: [UInt8] = [0]
        if try readSome(&byte, 1) > 0 {
            throw FileError(damaged: path, "more follows than its header says")
        }
    }

    /// Up to `count` bytes into `buffer`; their count, 0 only at the sound end of the file.
    private func readSome(_ buffer: inout [UInt8], _ count: Int) throws(FileError) -> Int {
        let got = library.read(stream, &buffer, UInt32(count))
        if got > 0 { return Int(got) }
        // At the end of a file that was cut off, zlib returns 0 and leaves its error.
        var code: Int32 = 0
        let text = library.error(stream, &code).map { String(cString: $0) } ?? ""
        if got < 0 || code != 0 {
            throw FileError(damaged: path, "it cannot be unpacked: \(text) (zlib's error \(code))")
        }
        return 0
    }
}

extension FileError {
    fileprivate init(damaged path: String, _ problem: String) {
        self.init(
            path: path, problem: problem, advice: "the file was cut off or is damaged: make or fetch it anew")
    }
}
#endif
