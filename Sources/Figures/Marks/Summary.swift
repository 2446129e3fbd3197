// Data in words, for readers who do not see them.

/// What a mark shows: all of few points; of many the first, the last, the lowest and the highest.
func summary(of points: [Point], _ name: String, _ kind: String, _ axes: AxisNames) -> String {
    let subject = name.isEmpty ? kind.prefix(1).uppercased() + kind.dropFirst() : "\(name) (\(kind))"
    let x = { (value: Double) in
        axes.categories.isEmpty ? significant(value, digits: 4) : axes.categories[Int(value)]
    }
    let text = { (point: Point) in "\(x(point.x)): \(significant(point.y, digits: 4))" }
    if points.isEmpty { return "\(subject): no points." }
    if points.count <= 12 { return "\(subject), \(axes.y) by \(axes.x): " + points.map(text).joined(separator: "; ") + "." }
    var result = "\(subject), \(points.count) points, \(axes.y) by \(axes.x): first \(text(points[0])); last \(text(points[points.count - 1]))"
    let finite = points.filter { $0.x.isFinite && $0.y.isFinite }
    if let least = finite.min(by: { $0.y < $1.y }), let greatest = finite.max(by: { $0.y < $1.y }) {
        result += "; least \(text(least)); greatest \(text(greatest))"
    }
    return result + "."
}
