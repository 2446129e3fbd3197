// The few pieces of SVG that figures are made of.

/// An SVG document in the making: pieces in the order in which they are painted.
struct SVG {
    private let width: Double
    private let height: Double
    private let title: String
    private let description: String
    private let style: Style
    private var pieces: [String] = []
    /// The classes of the pieces.
    private var classes: [String] = []

    /// An empty picture of `width` × `height` units; a page shows it at that many pixels, or narrower.
    ///
    /// - Parameter description: what one sees, in one line or several.
    init(width: Double, height: Double, title: String, description: String, style: Style = .diagram) {
        (self.width, self.height, self.title, self.description) = (width, height, title, description)
        self.style = style
    }

    mutating func line(from start: Point, to end: Point, class name: String) {
        use(name)
        pieces.append(
            "<line class=\"\(name)\" x1=\"\(number(start.x))\" y1=\"\(number(start.y))\""
                + " x2=\"\(number(end.x))\" y2=\"\(number(end.y))\"/>")
    }

    mutating func circle(at center: Point, radius: Double, class name: String) {
        use(name)
        pieces.append(
            "<circle class=\"\(name)\" cx=\"\(number(center.x))\" cy=\"\(number(center.y))\" r=\"\(number(radius))\"/>")
    }

    /// Text whose middle stands at `center`.
    mutating func text(_ text: String, at center: Point, class name: String) {
        use(name)
        // The baseline lies about a third of the letters' height below their middle.
        pieces.append(
            "<text class=\"\(name)\" x=\"\(number(center.x))\" y=\"\(number(center.y + 4.5))\">\(escaped(text))</text>")
    }

    /// Text beside `place`: before it, around it or after it. Nothing if the text is empty.
    mutating func text(_ text: String, at place: Point, anchor: Anchor, class name: String = "") {
        if text.isEmpty { return }
        let names = [anchor.rawValue, name].filter { !$0.isEmpty }.joined(separator: " ")
        use(names)
        let attribute = names.isEmpty ? "" : " class=\"\(names)\""
        pieces.append("<text\(attribute) x=\"\(number(place.x))\" y=\"\(number(place.y))\">\(escaped(text))</text>")
    }

    mutating func rectangle(center: Point, width: Double, height: Double, corner: Double, class name: String) {
        use(name)
        pieces.append(
            "<rect class=\"\(name)\" x=\"\(number(center.x - width / 2))\" y=\"\(number(center.y - height / 2))\""
                + " width=\"\(number(width))\" height=\"\(number(height))\" rx=\"\(number(corner))\"/>")
    }

    mutating func path(_ data: String, class name: String) {
        use(name)
        pieces.append("<path class=\"\(name)\" d=\"\(data)\"/>")
    }

    /// Starts a group in which a unit is a cell, `rows` × `columns` of which fill the frame; lines run through their middles.
    mutating func group(_ rows: Int, _ columns: Int, _ frame: Frame, _ classes: String) {
        use("cells " + classes)
        let (width, height) = (frame.width / Double(columns), frame.height / Double(rows))
        pieces.append(
            "<g class=\"cells\" transform=\"translate(\(number(frame.left)) \(number(frame.top + height / 2)))"
                + " scale(\(decimal(width)) \(decimal(height)))\">")
    }

    /// A path in a color of a ramp.
    mutating func ramped(_ paint: String, _ data: String) { pieces.append("<path \(paint) d=\"\(data)\"/>") }

    mutating func endGroup() { pieces.append("</g>") }

    /// Notes that the style needs the rules for the classes in `names`.
    private mutating func use(_ names: String) {
        for name in names.split(separator: " ") where !classes.contains(String(name)) { classes.append(String(name)) }
    }

    /// The whole element, one piece a line.
    var text: String {
        let (width, height) = (number(width), number(height))
        let lines = description.split(separator: "\n").map { escaped(String($0)) }.joined(separator: "\n")
        return """
            <svg xmlns="http://www.w3.org/2000/svg" class="\(style.name)" role="img" viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)">
            <title>\(escaped(title))</title>
            <desc>\(lines)</desc>
            <style>
            \(style.rules(for: classes))
            </style>
            \(pieces.joined(separator: "\n"))
            </svg>

            """
    }
}

/// On which side of a place a text stands.
enum Anchor: String {
    case start = "", middle, end
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
