// Snippets are modules with names of their own, and Swift prints them: `print` of an object, `dump`, `String(reflecting:)`,
// `#fileID`. A reader's own program is one module, called `main`; so the output says what that program would print.

enum ModuleNames {
    /// A text in which every unit is called `main`, as in a plain program. All units' names have a `_`.
    static func hidden(_ text: String, _ modules: Set<String>) -> String {
        guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var place = 0
        while place < bytes.count {
            let end = bytes[place...].firstIndex { !isWord($0) } ?? bytes.count
            if end == place {
                result.append(bytes[place])
                place += 1
            } else {
                let isModule = bytes[place..<end].contains(UInt8(ascii: "_")) && modules.contains(String(decoding: bytes[place..<end], as: UTF8.self))
                result += isModule ? Array("main".utf8) : Array(bytes[place..<end])
                place = end
            }
        }
        // A type inside an extension in a later snippet: in one module nobody mentions the extension.
        return String(decoding: result, as: UTF8.self).replacing("(extension in main):main.", with: "main.")
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 32) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || byte == UInt8(ascii: "_") || byte >= 0x80
    }
}
