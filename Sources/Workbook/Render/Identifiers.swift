// The ids of one page: stable, and no two alike.

struct Identifiers {
    /// Those of the page's frame are taken before a chapter begins.
    private var taken: Set<String> = ["top", "main", "contents", "theme"]

    /// Takes an id as it is: a snippet's, which links rely on, or one that an author wrote.
    mutating func reserve(_ identifier: String) { taken.insert(identifier) }

    /// The id if it is free, else with the first free number behind it, as GitHub counts: `name`, `name-1`, `name-2`.
    mutating func unique(_ wanted: String) -> String {
        var candidate = wanted
        var count = 0
        while !taken.insert(candidate).inserted {
            count += 1
            candidate = "\(wanted)-\(count)"
        }
        return candidate
    }

    /// The id of a heading, as GitHub makes it: small letters, digits, `-` and `_`; a space becomes `-`.
    static func slug(_ text: String) -> String {
        let letters = text.lowercased().compactMap { letter -> Character? in
            if letter == " " { return "-" }
            return letter.isLetter || letter.isNumber || letter == "-" || letter == "_" ? letter : nil
        }
        return letters.isEmpty ? "section" : String(letters)
    }
}
