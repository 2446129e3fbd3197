// A figure's SVG file as a part of the page, so that it takes the page's colors.

enum FigureMarkup {
    /// The `<svg>` element of a file, named by the image's alternative text, its ids made unique on the page; nil if the
    /// file holds none.
    static func html(_ file: String, alternative: String, name: String, identifiers: inout Identifiers) -> HTML? {
        let svg = RawHTML.withoutComments(file)
        guard let start = svg.firstRange(of: "<svg"), let end = svg.ranges(of: "</svg>").last, start.upperBound < end.lowerBound,
              let tag = svg[start.lowerBound...].prefixMatch(of: /<svg\b(?:[^>"']|"[^"]*"|'[^']*')*>/)?.range else { return nil }
        let attributes = svg[start.upperBound..<svg.index(before: tag.upperBound)]
            .replacing(/\s(?:role|aria-[a-z]+)\s*=\s*(?:"[^"]*"|'[^']*')/, with: "")
        let label = HTML.attribute("role", "img") + HTML.attribute("aria-label", alternative)
        let element = "<svg" + attributes + label.text + ">" + svg[tag.upperBound..<end.upperBound]
        return HTML(trusted: renamingIdentifiers(of: element, name, &identifiers))
    }

    private static func renamingIdentifiers(of svg: String, _ name: String, _ identifiers: inout Identifiers) -> String {
        var svg = svg
        for old in RawHTML.identifiers(in: svg) {
            let new = identifiers.unique("\(name)-\(old)")
            for (before, after) in [(" id=\"", "\""), (" id='", "'"), ("url(#", ")"), ("href=\"#", "\""), ("href='#", "'")] {
                svg = svg.replacing(before + old + after, with: before + new + after)
            }
        }
        return svg
    }
}
