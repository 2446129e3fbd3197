// What charts are made of.

/// Something that a chart draws from data: a `Line`, `Points`, `Bars` …
///
/// Marks that are given the same name look the same and share an entry of the legend. One without a name is in no legend.
public class Mark {
    /// What the legend calls it; empty if it is not in the legend.
    let name: String
    /// The number of its color, 1 to 6; nil if the chart chooses.
    let color: Int?

    init(name: String, color: Int?) {
        if let color { require((1...6).contains(color), "\(name): there are the colors 1 to 6, but no \(color)") }
        (self.name, self.color) = (name, color)
    }

    /// Whether it takes a color, a dash and a marker of its own; if not, it is drawn in the ink of the text.
    var hasLook: Bool { true }

    /// Makes room on the axes for what it shows, and counts what has no place on them.
    func extend(_ extent: inout Extent) {}

    /// Draws itself.
    func draw(on plot: inout Plot, _ look: Look) {}

    /// How the legend shows it.
    var swatch: Swatch { [] }

    /// What it shows, for readers who do not see it; nil if that is nothing.
    func summary(_ axes: AxisNames) -> String? { nil }

    /// What its colors mean, if they stand for numbers.
    func colorScale(_ extent: Extent) -> ColorScale? { nil }
}

/// What the text for readers who do not see the chart calls its axes.
struct AxisNames {
    let x, y: String
    let categories: [String]
}
