// Making room for data.

/// What all marks of a chart need of its two axes.
struct Extent {
    var x, y: Limits
    /// How many points are not drawn because one of their numbers is NaN or infinite.
    private(set) var notFinite = 0
    /// How many points are not drawn because a logarithmic axis has no place for 0 and numbers below.
    private(set) var notPositive = 0
    /// How many numbers are not counted because they lie outside the bins.
    private(set) var outside = 0
    /// The names of the sets of bars that stand beside each other.
    var barNames: [String] = []

    init(xScale: Scale, yScale: Scale) { (x, y) = (Limits(scale: xScale), Limits(scale: yScale)) }

    /// Makes room for a point, or counts it as left out.
    mutating func include(_ point: Point) {
        if !point.x.isFinite || !point.y.isFinite {
            notFinite += 1
        } else if !x.scale.accepts(point.x) || !y.scale.accepts(point.y) {
            notPositive += 1
        } else {
            x.include(point.x)
            y.include(point.y)
        }
    }

    /// Counts numbers that are not in the picture.
    mutating func leaveOut(notFinite: Int, outside: Int) {
        self.notFinite += notFinite
        self.outside += outside
    }

    /// What the reader must know about points that are not in the picture.
    var remarks: [String] {
        var remarks: [String] = []
        if notFinite > 0 { remarks.append(notFinite == 1 ? "1 value is not finite" : "\(notFinite) values are not finite") }
        if notPositive > 0 {
            remarks.append(notPositive == 1 ? "1 value is not above 0" : "\(notPositive) values are not above 0")
        }
        if outside > 0 { remarks.append(outside == 1 ? "1 value is outside the bins" : "\(outside) values are outside the bins") }
        return remarks
    }
}
