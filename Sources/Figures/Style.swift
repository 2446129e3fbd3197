// The looks of figures, as style sheets.

/// The class of a picture, and the rules that go with it.
///
/// A page that holds several pictures holds the rules of all of them, and they reach all of them. So the same rule means the same
/// everywhere, and those of charts begin with `.figure.chart`.
struct Style {
    let name: String
    private let rules: String
    /// Rules for the pieces of one class, needed in pictures that have some. A piece has no two classes that say something about
    /// the same property, since the order of rules differs from page to page.
    private let rulesOfClasses: [(name: String, rule: String)]

    /// What the rules of classes begin with: `.figure.chart`.
    private var selector: String { "." + name.split(separator: " ").joined(separator: ".") }

    /// The rules for a picture whose pieces have the given classes.
    func rules(for classes: [String]) -> String {
        rules + rulesOfClasses.filter { classes.contains($0.name) }.map { "\n\(selector) .\($0.name) { \($0.rule) }" }.joined()
    }

    /// A picture inside a page takes the page's ink and paper. One that is a document of its own (`:root`), as in an
    /// `<img>`, has nothing to take them from, and follows the reader's choice of light or dark.
    private static let root = """
        svg.figure { max-width: 100%; height: auto; }
        svg.figure:root { color: #1f2328; --figure-paper: #ffffff; }
        @media (prefers-color-scheme: dark) { svg.figure:root { color: #e6edf3; --figure-paper: #0d1117; } }
        """

    /// Circles and lines.
    static let diagram = Style(
        name: "figure",
        rules: root + """

            .figure text { font: 14px system-ui, sans-serif; text-anchor: middle; fill: var(--figure-ink, currentColor); \
            stroke: var(--figure-paper, Canvas); stroke-width: 8px; stroke-linejoin: round; paint-order: stroke; }
            .figure .edge { stroke: var(--figure-line, var(--figure-ink, currentColor)); stroke-width: 1.5px; stroke-opacity: 0.55; }
            .figure .node { fill: var(--figure-paper, Canvas); stroke: var(--figure-ink, currentColor); stroke-width: 1.5px; }
            .figure .name { font-weight: 600; stroke-width: 0; }
            .figure .value { font-variant-numeric: tabular-nums; fill: var(--figure-accent, var(--figure-ink, currentColor)); }
            """,
        rulesOfClasses: [
            ("gradient", "font-style: italic; fill: var(--figure-accent-2, #cd521d);"),
            ("inside", "stroke-width: 0;"),
            ("operation", "fill: var(--figure-paper, Canvas); stroke: var(--figure-ink, currentColor); stroke-width: 1.5px;"),
            ("wire", "fill: none; stroke: var(--figure-line, var(--figure-ink, currentColor)); stroke-width: 1.5px;"),
            ("head", "fill: var(--figure-line, var(--figure-ink, currentColor));"),
        ])

    /// Charts, images and tables.
    ///
    /// On a narrow screen the whole picture shrinks, and the letters grow against it, so that they stay legible.
    /// The six colors have a contrast of 4 to 1 to white as well as to black, for pages that do not bring their own.
    static let chart = Style(
        name: "figure chart",
        rules: root + """

            svg.figure.chart:root { background: var(--figure-paper); }
            .figure.chart { font: 14px system-ui, sans-serif; font-variant-numeric: tabular-nums; }
            @media (max-width: 29em) { .figure.chart { font-size: 18px; } }
            .figure.chart text { font: inherit; fill: var(--figure-ink, currentColor); stroke: none; text-anchor: start; \
            dominant-baseline: central; }
            """,
        rulesOfClasses: [
            ("middle", "text-anchor: middle;"),
            ("end", "text-anchor: end;"),
            ("quiet", "fill: var(--figure-line, currentColor);"),
            ("inverse", "fill: var(--figure-paper, Canvas);"),
            ("bold", "font-weight: 600;"),
            ("over", "stroke: var(--figure-paper, Canvas); stroke-width: 4px; stroke-linejoin: round; paint-order: stroke;"),
            ("grid", "fill: none; stroke: var(--figure-grid, #8886); stroke-width: 1px;"),
            ("axis", "fill: none; stroke: var(--figure-line, #888); stroke-width: 1px;"),
            ("rule", "stroke: var(--figure-ink, currentColor); stroke-width: 1.25px; stroke-dasharray: 5 4;"),
            ("c1", "--c: var(--figure-accent-1, #317fc4);"),
            ("c2", "--c: var(--figure-accent-2, #cd521d);"),
            ("c3", "--c: var(--figure-accent-3, #34893f);"),
            ("c4", "--c: var(--figure-accent-4, #a35eba);"),
            ("c5", "--c: var(--figure-accent-5, #817b0e);"),
            ("c6", "--c: var(--figure-accent-6, #d1477a);"),
            ("line", "fill: none; stroke: var(--c); stroke-width: 2px; stroke-linejoin: round;"),
            ("fine", "fill: none; stroke: var(--c); stroke-width: 1.25px; stroke-linejoin: round;"),
            ("dash1", "stroke-dasharray: 9 4;"),
            ("dash2", "stroke-dasharray: 3 3;"),
            ("dash3", "stroke-dasharray: 11 3 3 3;"),
            ("dash4", "stroke-dasharray: 11 3 3 3 3 3;"),
            ("ground", "stroke: var(--figure-paper, Canvas); stroke-width: 14px; stroke-linecap: round;"),
            ("dot", "stroke: var(--c); stroke-width: 7px; stroke-linecap: round;"),
            ("square", "stroke: var(--c); stroke-width: 7px; stroke-linecap: square;"),
            ("step", "stroke: var(--c); stroke-width: 5px; stroke-linecap: round;"),
            ("ring", "fill: var(--figure-paper, Canvas); stroke: var(--c); stroke-width: 2px;"),
            ("contour-ground", "fill: none; stroke: var(--figure-paper, Canvas); stroke-width: 4px; stroke-opacity: 0.6;"),
            ("contour-over", "fill: none; stroke: var(--figure-ink, currentColor); stroke-width: 1.25px;"),
            ("contour", "fill: none; stroke: var(--figure-line, #888); stroke-width: 1px; stroke-opacity: 0.7;"),
            ("arrow", "fill: none; stroke: var(--figure-ink, currentColor); stroke-width: 1.75px;"),
            ("arrowhead", "fill: var(--figure-ink, currentColor);"),
            ("speck", "stroke: var(--c); stroke-width: 4px; stroke-linecap: round;"),
            ("raster", "stroke: var(--c); stroke-width: 1px; stroke-linecap: square;"),
            ("shape", "fill: var(--c);"),
            ("cross", "fill: none; stroke: var(--c); stroke-width: 2px; stroke-linecap: round;"),
            ("cells", "fill: none; stroke-width: 1px; shape-rendering: crispEdges;"),
            ("ink", "stroke: color-mix(in oklab, var(--figure-ink, currentColor) var(--p), var(--figure-paper, Canvas));"),
            ("low", "stroke: color-mix(in oklab, var(--figure-accent-1, #317fc4) var(--p), var(--figure-paper, Canvas));"),
            ("high", "stroke: color-mix(in oklab, var(--figure-ink, currentColor) var(--p), var(--figure-accent-1, #317fc4));"),
            ("minus", "stroke: color-mix(in oklab, var(--figure-accent-2, #cd521d) var(--p), var(--figure-paper, Canvas));"),
            ("plus", "stroke: color-mix(in oklab, var(--figure-accent-1, #317fc4) var(--p), var(--figure-paper, Canvas));"),
            ("area", "fill: var(--c); fill-opacity: 0.25;"),
            ("bar", "stroke: var(--c); stroke-width: 1.5px;"),
            ("full", "fill: var(--c);"),
            ("pale", "fill: var(--c); fill-opacity: 0.3;"),
            ("empty", "fill: none;"),
        ])
}
