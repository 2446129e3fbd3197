// A labeled line between two places, and where its label stands.

/// A line between two nodes, the weight that stands on it, and the gradient below that.
struct Edge: Equatable {
    let start, end: Point
    let weight: String
    var gradient = ""

    /// The room of the weight: a little before the middle, or the nearest place where it covers no other text and, if
    /// that can be had, no other edge.
    func labelBox(avoiding taken: [Box], _ edges: [Edge]) -> Box {
        let shares = [0.36, 0.3, 0.42, 0.24, 0.48, 0.54, 0.6, 0.66, 0.72]
        let boxes = shares.map { Box(around: weight, gradient, at: point(at: $0)) }
        let free = boxes.filter { box in !taken.contains { $0.overlaps(box) } }
        let clear = free.first { box in !edges.contains { $0 != self && $0.distance(to: box.center) < 14 } }
        return clear ?? free.first ?? boxes[0]
    }

    /// The place that the given share of the way from `start` leads to.
    func point(at share: Double) -> Point {
        Point(x: start.x + share * (end.x - start.x), y: start.y + share * (end.y - start.y))
    }

    /// How far `point` lies from the nearest place of the edge.
    func distance(to point: Point) -> Double {
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        let share = ((point.x - start.x) * dx + (point.y - start.y) * dy) / (dx * dx + dy * dy)
        let nearest = self.point(at: min(max(share, 0), 1))
        let (x, y) = (point.x - nearest.x, point.y - nearest.y)
        return (x * x + y * y).squareRoot()
    }
}

/// An upright rectangle that a text or a circle takes up.
struct Box {
    let center: Point
    let width, height: Double

    init(center: Point, width: Double, height: Double) {
        (self.center, self.width, self.height) = (center, width, height)
    }

    /// The room of a text of 14 pixels in a wide font, estimated: nothing is measured, so every machine draws the same.
    init(around text: String, at center: Point) {
        self.init(center: center, width: 8.5 * Double(text.count) + 2, height: 18)
    }

    /// The room of two such texts, one below the other.
    init(around text: String, _ below: String, at center: Point) {
        let (first, second) = (Box(around: text, at: center), Box(around: below, at: center))
        self.init(
            center: center, width: max(first.width, second.width), height: below.isEmpty ? first.height : 2 * first.height)
    }

    func overlaps(_ other: Box) -> Bool {
        abs(center.x - other.center.x) < (width + other.width) / 2
            && abs(center.y - other.center.y) < (height + other.height) / 2
    }
}
