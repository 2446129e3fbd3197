// What a picture is to the book.

/// A picture that can be drawn: a chart, a diagram, a table.
///
/// The same figure always gives the same text, so that a page changes only when what it shows does.
public protocol Figure {
    /// The picture as one complete SVG element, with a `<title>` and a `<desc>` for readers who do not see it.
    ///
    /// It has colors for light and for dark pages; a page may set its own through the custom properties
    /// `--figure-ink`, `--figure-paper`, `--figure-line` and `--figure-accent`.
    var svg: String { get }
}
