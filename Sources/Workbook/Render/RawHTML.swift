// The HTML that authors write into a chapter: passed on, without its comments, which are notes to the workbook.

enum RawHTML {
    static func withoutComments(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstRange(of: "<!--") {
            result += rest[..<start.lowerBound]
            guard let end = rest[start.upperBound...].firstRange(of: "-->") else { return result }
            rest = rest[end.upperBound...]
        }
        return result + rest
    }

    /// The ids in it.
    static func identifiers(in text: String) -> [String] {
        text.matches(of: /\sid\s*=\s*["']([^"']+)["']/).map { String($0.output.1) }
    }

    /// How many more `<details>` it opens than it closes.
    static func openedDetails(in text: String) -> Int {
        text.matches(of: /<details\b/.ignoresCase()).count - text.matches(of: /<\/details\b/.ignoresCase()).count
    }
}
