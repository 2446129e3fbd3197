// Numbers as colors.

/// How colors grow with numbers. In light as in dark, larger numbers stand out more from the paper.
public enum Ramp: Sendable, Equatable {
    /// From paper to ink: gray, for images.
    case ink
    /// From paper through the first color to ink: for amounts.
    case sequential
    /// From the second color through paper, at 0, to the first color: for numbers of both signs.
    case diverging

    /// How many colors there are: an odd number, so that one of them is the middle.
    static let levels = 33

    /// The class and the share of its color for a level from 0 to 32.
    func paint(_ level: Int) -> String {
        let share = Double(level) / Double(Self.levels - 1)
        let (name, percent) =
            switch self {
            case .ink: ("ink", share)
            case .sequential: share < 0.5 ? ("low", 2 * share) : ("high", 2 * share - 1)
            case .diverging: share < 0.5 ? ("minus", 1 - 2 * share) : ("plus", 2 * share - 1)
            }
        return "class=\"\(name)\" style=\"--p:\(number(percent * 100))%\""
    }

    /// The classes that `paint` uses.
    var classes: String {
        switch self {
        case .ink: "ink"
        case .sequential: "low high"
        case .diverging: "minus plus"
        }
    }

    /// The level whose color is that of the paper, and need not be painted.
    var levelOfPaper: Int { self == .diverging ? Self.levels / 2 : 0 }

    /// Whether text upon that level is better in the color of the paper.
    func isStrong(_ level: Int) -> Bool {
        self == .diverging ? abs(level - 16) > 11 : level > 15
    }
}

/// Which color stands for which number.
struct ColorScale: Equatable {
    let name: String
    let ramp: Ramp
    let lower, upper: Double

    /// The level of `value`; nil if it is not a number. What is outside the range has the color of its end.
    func level(_ value: Double) -> Int? {
        if value.isNaN { return nil }
        let bounded = min(max(value, lower), upper)
        let share = (bounded / 2 - lower / 2) / (upper / 2 - lower / 2)
        return Int((share * Double(Ramp.levels - 1)).rounded())
    }

    /// The scale that covers both.
    func joined(with other: ColorScale) -> ColorScale {
        ColorScale(name: name, ramp: ramp, lower: min(lower, other.lower), upper: max(upper, other.upper))
    }

    /// The room for `draw`.
    static let height = 28.0

    /// Draws a strip of all colors between the numbers that its ends stand for.
    func draw(on svg: inout SVG, below top: Double) {
        let middle = top + 13
        var x = 2.0
        if !name.isEmpty {
            svg.text(name, at: Point(x: x, y: middle), anchor: .start)
            x += textWidth(name) + 14
        }
        let labels = [lower, upper].map { significant($0, digits: 3) }
        svg.text(labels[0], at: Point(x: x, y: middle), anchor: .start, class: "quiet")
        x += textWidth(labels[0]) + 6
        let width = min(160, ChartGrid.width - x - textWidth(labels[1]) - 8)
        let strip = Frame(left: x, top: middle - 6, right: x + width, bottom: middle + 6)
        svg.cells([(0..<Ramp.levels).map { $0 }], ramp, in: strip)
        svg.text(labels[1], at: Point(x: strip.right + 6, y: middle), anchor: .start, class: "quiet")
    }
}

extension ColorScale {
    /// The scale for these numbers: from the least to the greatest, or as far on both sides of 0 if the ramp is diverging.
    ///
    /// - Parameter range: the numbers at its ends, whatever the numbers are.
    init(_ name: String, _ ramp: Ramp, range: ClosedRange<Double>?, of numbers: some Sequence<Double>) {
        if let range {
            require(
                range.lowerBound < range.upperBound && range.lowerBound.isFinite && range.upperBound.isFinite,
                "\(name): the range of colors must be finite and wider than a point")
            self.init(name: name, ramp: ramp, lower: range.lowerBound, upper: range.upperBound)
            return
        }
        var (least, greatest) = (Double.infinity, -Double.infinity)
        for number in numbers where number.isFinite { (least, greatest) = (min(least, number), max(greatest, number)) }
        if least > greatest { (least, greatest) = (0, 0) }
        if ramp == .diverging {
            greatest = max(least.magnitude, greatest.magnitude)
            least = -greatest
        }
        // Equal numbers have the color of the middle.
        if least == greatest { (least, greatest) = (least - max(least.magnitude, 1), greatest + max(least.magnitude, 1)) }
        self.init(name: name, ramp: ramp, lower: least, upper: greatest)
    }
}
