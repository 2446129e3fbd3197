// Where a link or an image of a chapter leads, once the chapter is a page.
import Foundation

struct Destination: Equatable {
    /// The address to write; nil if it must not be one.
    var address: String?
    /// The file beside the chapters that the page needs, if it needs one.
    var file: String?

    /// No other: a list of the harmless ones cannot be tricked by a new spelling of a harmful one.
    private static let schemes: Set<String> = ["http", "https", "mailto"]

    /// - Parameter pages: the chapters that become pages, by their files' names without `.md`.
    init(_ written: String, pages: Set<String>) {
        if let scheme = Self.scheme(written) {
            address = Self.schemes.contains(scheme) ? Self.encoded(written) : nil
            return
        }
        let split = written.firstIndex { $0 == "?" || $0 == "#" } ?? written.endIndex
        let (path, rest) = (written[..<split], written[split...])
        if path.isEmpty || path.hasPrefix("/") {
            address = Self.encoded(written)
            return
        }
        let parts = path.split(separator: "/").filter { $0 != "." }
        guard !parts.contains("..") else { return }  // leaves the site
        let name = parts.joined(separator: "/")
        if name.hasSuffix(".md"), pages.contains(String(name.dropLast(3))) {
            address = Self.encoded(name.dropLast(3) + ".html" + rest)
        } else {
            address = Self.encoded(name + rest)
            file = name.removingPercentEncoding ?? name
        }
    }

    /// `https` of `https://…`, in small letters.
    private static func scheme(_ text: String) -> String? {
        guard let end = text.firstIndex(where: { ":/?#".contains($0) }), text[end] == ":" else { return nil }
        return text[..<end].lowercased()
    }

    /// Characters that no address may hold, percent-encoded; what is encoded already stays.
    private static func encoded(_ address: some StringProtocol) -> String {
        var result = ""
        for byte in address.utf8 {
            let isPlain = byte > 0x20 && byte < 0x7F && !#""<>\^`{|}"#.utf8.contains(byte)
            if isPlain { result.unicodeScalars.append(Unicode.Scalar(byte)) } else {
                result += byte < 0x10 ? "%0" : "%"
                result += String(byte, radix: 16, uppercase: true)
            }
        }
        return result
    }
}
