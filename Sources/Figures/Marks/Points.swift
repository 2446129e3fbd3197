// Data as separate points.

/// A marker at each point.
///
///     Points(x: learningRates, y: losses, name: "after 1000 steps")
///
/// More points than can be told apart are drawn as dots of one unit, each place once.
public final class Points: Mark {
    private let points: [Point]

    /// A marker at each of the points (x[i], y[i]).
    ///
    /// - Parameters:
    ///   - x: numbers along the horizontal axis.
    ///   - y: as many numbers along the vertical axis.
    ///   - name: what the legend calls them; empty if they are not in the legend.
    ///   - color: 1 to 6; nil for the next that is free.
    /// - Precondition: `x` and `y` have the same count.
    public convenience init(
        x: some Sequence<some Quantity>, y: some Sequence<some Quantity>, name: String = "", color: Int? = nil
    ) {
        self.init(paired(x, y, "Points"), name, color)
    }

    private init(_ points: [Point], _ name: String, _ color: Int?) {
        self.points = points
        super.init(name: name, color: color)
    }

    override func extend(_ extent: inout Extent) {
        for point in points { extent.include(point) }
        (extent.x.isPadded, extent.y.isPadded) = (true, true)
    }

    override func draw(on plot: inout Plot, _ look: Look) { plot.markers(at: points.compactMap(plot.place), look) }

    override var swatch: Swatch { .marker }

    override func summary(_ axes: AxisNames) -> String? { Figures.summary(of: points, name, "points", axes) }
}

extension Plot {
    /// As many markers as can be told apart in a picture of this size.
    private static let largestCountOfMarkers = 500

    /// Draws markers at places in the picture, or small dots if they are too many.
    mutating func markers(at places: [Point], _ look: Look) {
        let inside = places.filter(frame.contains)
        if inside.count > Self.largestCountOfMarkers {
            svg.path(Raster(inside, in: frame).pathData, class: "raster \(look.color)")
        } else if !inside.isEmpty {
            var path = PathData(), ground = PathData()
            for place in inside { look.marker.draw(at: place, on: &path) }
            if colors != nil {
                for place in inside { ground.dot(at: place) }
                svg.path(ground.text, class: "ground")
            }
            svg.path(path.text, class: "\(look.marker.style) \(look.color)")
        }
    }
}
