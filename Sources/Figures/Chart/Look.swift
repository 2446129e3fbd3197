// How marks are told apart: by color, and without color.

/// The color, dash and marker of a mark, as class names of the style.
struct Look: Equatable {
    private let index: Int
    private let chosenColor: Int?

    /// The look of the mark that comes at `index`, in the color `color` if that is chosen.
    init(index: Int, color: Int?) { (self.index, chosenColor) = (index, color) }

    var color: String { "c\(chosenColor ?? index % 6 + 1)" }

    /// Solid, or one of four dashes.
    var line: String { "line \(color)\(dash)" }

    /// The same, thinner.
    var fineLine: String { "fine \(color)\(dash)" }

    private var dash: String { index % 5 == 0 ? "" : " dash\(index % 5)" }

    var marker: Marker { Marker.allCases[index % Marker.allCases.count] }

    /// Full, pale or empty.
    var fill: String { ["full", "pale", "empty"][index % 3] + " " + color }
}

/// What of a mark the legend shows.
struct Swatch: OptionSet {
    let rawValue: Int

    static let line = Swatch(rawValue: 1)
    static let marker = Swatch(rawValue: 2)
    static let area = Swatch(rawValue: 4)
    static let bar = Swatch(rawValue: 8)
    static let interval = Swatch(rawValue: 16)
}

/// The shape of a point.
enum Marker: CaseIterable {
    case circle, square, diamond, triangle, cross, plus

    /// The class of a path of such markers.
    var style: String {
        switch self {
        case .circle: "dot"
        case .square: "square"
        case .diamond, .triangle: "shape"
        case .cross, .plus: "cross"
        }
    }

    /// Adds a marker to such a path.
    func draw(at center: Point, on path: inout PathData) {
        let corner = { (x: Double, y: Double) in Point(x: center.x + x, y: center.y + y) }
        switch self {
        case .circle, .square:
            path.dot(at: center)
        case .diamond:
            path.line(through: [corner(0, -5), corner(5, 0), corner(0, 5), corner(-5, 0)])
            path.close()
        case .triangle:
            path.line(through: [corner(0, -5), corner(5, 4), corner(-5, 4)])
            path.close()
        case .cross:
            path.line(through: [corner(-3.5, -3.5), corner(3.5, 3.5)])
            path.line(through: [corner(-3.5, 3.5), corner(3.5, -3.5)])
        case .plus:
            path.line(through: [corner(-4.5, 0), corner(4.5, 0)])
            path.line(through: [corner(0, -4.5), corner(0, 4.5)])
        }
    }
}
