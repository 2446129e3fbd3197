// The few pieces of SVG that figures are made of.

/// An SVG document in the making: pieces in the order in which they are painted.
struct SVG {
    private let width: Double
    private let height: Double
    private let title: String
    private let description: String
    private var pieces: [String] = []

    /// An empty picture of `width` × `height` units; a page shows it at that many pixels, or narrower.
    init(width: Double, height: Double, title: String, description: String) {
        (self.width, self.height, self.title, self.description) = (width, height, title, description)
    }

    mutating func line(from start: Point, to end: Point, class name: String) {
        pieces.append(
            "<line class=\"\(name)\" x1=\"\(number(start.x))\" y1=\"\(number(start.y))\""
                + " x2=\"\(number(end.x))\" y2=\"\(number(end.y))\"/>")
    }

    mutating func circle(at center: Point, radius: Double, class name: String) {
        pieces.append(
            "<circle class=\"\(name)\" cx=\"\(number(center.x))\" cy=\"\(number(center.y))\" r=\"\(number(radius))\"/>")
    }

    /// Text whose middle stands at `center`.
    mutating func text(_ text: String, at center: Point, class name: String) {
        // The baseline lies about a third of the letters' height below their middle.
        pieces.append(
            "<text class=\"\(name)\" x=\"\(number(center.x))\" y=\"\(number(center.y + 4.5))\">\(escaped(text))</text>")
    }

    /// The whole element, one piece a line.
    var text: String {
        let (width, height) = (number(width), number(height))
        return """
            <svg xmlns="http://www.w3.org/2000/svg" class="figure" role="img" viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)">
            <title>\(escaped(title))</title>
            <desc>\(escaped(description))</desc>
            <style>
            \(Self.style)
            </style>
            \(pieces.joined(separator: "\n"))
            </svg>

            """
    }

    /// A picture inside a page takes the page's ink and paper. One that is a document of its own (`:root`), as in an
    /// `<img>`, has nothing to take them from, and follows the reader's choice of light or dark.
    private static let style = """
        svg.figure { max-width: 100%; height: auto; }
        svg.figure:root { color: #1f2328; --figure-paper: #ffffff; }
        @media (prefers-color-scheme: dark) { svg.figure:root { color: #e6edf3; --figure-paper: #0d1117; } }
        .figure text { font: 14px system-ui, sans-serif; text-anchor: middle; fill: var(--figure-ink, currentColor); \
        stroke: var(--figure-paper, Canvas); stroke-width: 8px; stroke-linejoin: round; paint-order: stroke; }
        .figure .edge { stroke: var(--figure-line, var(--figure-ink, currentColor)); stroke-width: 1.5px; stroke-opacity: 0.55; }
        .figure .node { fill: var(--figure-paper, Canvas); stroke: var(--figure-ink, currentColor); stroke-width: 1.5px; }
        .figure .name { font-weight: 600; stroke-width: 0; }
        .figure .value { font-variant-numeric: tabular-nums; fill: var(--figure-accent, var(--figure-ink, currentColor)); }
        """
}

/// A place in a picture: x to the right, y downwards.
struct Point: Equatable {
    var x, y: Double
}

/// A coordinate with at most two decimals, and no more of them than needed: `12`, `12.5`, `-0.25`.
func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = (hundredths.magnitude / 100, hundredths.magnitude % 100)
    var text = hundredths < 0 ? "-\(whole)" : "\(whole)"
    if rest > 0 { text += rest % 10 == 0 ? ".\(rest / 10)" : ".\(rest / 10)\(rest % 10)" }
    return text
}

/// The text with the characters that mean something in XML replaced, right in an element and in an attribute.
///
/// Control characters, which no XML document may hold, become the replacement character.
func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        case "\t", "\n", "\r": result += " "
        case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}
