// Handing a picture to the book.

#if !hasFeature(Embedded)
#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Writes `figure` to the file `NAME.svg`, from where the chapter's image takes it.
///
/// The folder is the one that the environment variable `WORKBOOK_FIGURES` names while the workbook runs a snippet.
/// In a plain program, where it is not set, it is `Figures` in the current directory, created when it is missing.
/// A file of that name is replaced.
///
/// - Parameters:
///   - figure: the picture.
///   - name: what to call it: small letters, digits and hyphens.
/// - Precondition: `name` is not empty and has no other characters. A file that cannot be written stops the program too.
public func show(_ figure: some Figure, _ name: String) {
    guard isFigureName(name) else {
        stop("show: a figure's name consists of small letters a-z, digits and hyphens, but \"\(name)\" does not")
    }
    if let folder = getenv("WORKBOOK_FIGURES").map({ String(cString: $0) }), !folder.isEmpty {
        write(figure.svg, to: "\(folder)/\(name).svg")
    } else {
        if mkdir("Figures", 0o777) != 0, errno != EEXIST { stopOnError("create the folder", "Figures") }
        write(figure.svg, to: "Figures/\(name).svg")
    }
}

func isFigureName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
        default: false
        }
    }
}

private func write(_ text: String, to path: String) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    if file < 0 { stopOnError("write the figure", path) }
    var text = text
    text.withUTF8 { bytes in
        var rest = UnsafeRawBufferPointer(bytes)
        while !rest.isEmpty {
            let written = write(file, rest.baseAddress, rest.count)
            if written < 0 {
                if errno == EINTR { continue }
                stopOnError("write the figure", path)
            }
            rest = UnsafeRawBufferPointer(rebasing: rest[written...])
        }
    }
    if close(file) != 0 { stopOnError("write the figure", path) }
}

/// Ends the program with the text of the C library's last error.
private func stopOnError(_ action: String, _ path: String) -> Never {
    let reason = String(cString: strerror(errno))
    stop("show: cannot \(action) \(path): \(reason)")
}
#endif
