// How often numbers fall where.

/// How many of many numbers lie in each of equally wide bins.
///
///     Histogram(activations, bins: 30, range: 0...1, name: "layer 5")
public final class Histogram: Mark {
    private let bins: Bins

    /// The bins of `numbers`.
    ///
    /// - Parameters:
    ///   - numbers: any numbers. NaN and infinite ones are counted in a remark.
    ///   - bins: how many bins the range is divided into.
    ///   - range: what the bins cover together, by default from the least to the greatest. Numbers outside are counted in a remark.
    ///   - name: what the legend calls it; empty if it is not in the legend.
    ///   - color: 1 to 6; nil for the next that is free.
    /// - Precondition: 1 to 400 bins, and a finite range that is wider than a point.
    public convenience init(
        _ numbers: some Sequence<some Quantity>, bins: Int = 20, range: ClosedRange<Double>? = nil, name: String = "",
        color: Int? = nil
    ) {
        self.init(Bins(quantities(numbers), count: bins, range: range), name, color)
    }

    private init(_ bins: Bins, _ name: String, _ color: Int?) {
        self.bins = bins
        super.init(name: name, color: color)
    }

    override func extend(_ extent: inout Extent) {
        for end in [bins.lower, bins.upper] { extent.x.include(checked: end, "Histogram") }
        for count in bins.counts { extent.y.include(checked: Double(count), "Histogram") }
        extent.y.include(checked: 0, "Histogram")
        extent.leaveOut(notFinite: bins.notFinite, outside: bins.outside)
    }

    override func draw(on plot: inout Plot, _ look: Look) {
        let base = Point(x: bins.lower, y: 0), end = Point(x: bins.upper, y: 0)
        let steps = bins.counts.enumerated().flatMap { index, count in
            [Point(x: bins.edge(index), y: Double(count)), Point(x: bins.edge(index + 1), y: Double(count))]
        }
        plot.polygon(([base] + steps + [end]).compactMap(plot.place), "bar pale \(look.color)")
    }

    override var swatch: Swatch { .bar }

    override func summary(_ axes: AxisNames) -> String? {
        let centers = bins.counts.enumerated().map {
            Point(x: (bins.edge($0.offset) + bins.edge($0.offset + 1)) / 2, y: Double($0.element))
        }
        return Figures.summary(of: centers, name, "histogram, middles of bins", axes)
    }
}

/// Equally wide bins, and how many numbers lie in each.
struct Bins {
    let lower, upper: Double
    private(set) var counts: [Int]
    private(set) var notFinite = 0
    private(set) var outside = 0

    init(_ numbers: [Double], count: Int, range: ClosedRange<Double>?) {
        require((1...400).contains(count), "Histogram: \(count) bins; give 1 to 400")
        let finite = numbers.filter { $0.isFinite }
        notFinite = numbers.count - finite.count
        var (least, greatest) = (range?.lowerBound ?? finite.min() ?? 0, range?.upperBound ?? finite.max() ?? 1)
        if range == nil, greatest / 2 - least / 2 <= least.magnitude * 1e-12 {
            (least, greatest) = (least - max(least.magnitude / 2, 0.5), greatest + max(least.magnitude / 2, 0.5))
        }
        require(
            least < greatest && least.isFinite && greatest.isFinite && (greatest - least).isFinite,
            "Histogram: the range \(significant(least, digits: 6))...\(significant(greatest, digits: 6)) must be finite and wider than"
                + " a point")
        (lower, upper) = (least, greatest)
        counts = [Int](repeating: 0, count: count)
        for number in finite {
            if number < lower || number > upper {
                outside += 1
            } else {
                // The last bin holds its upper end too.
                counts[min(Int((number - lower) / (upper - lower) * Double(count)), count - 1)] += 1
            }
        }
    }

    /// The number between the bins `index` − 1 and `index`.
    func edge(_ index: Int) -> Double {
        index == counts.count ? upper : lower + (upper - lower) * Double(index) / Double(counts.count)
    }
}
