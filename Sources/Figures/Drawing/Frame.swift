// The rectangle that data are drawn in.

/// An upright rectangle between four lines.
struct Frame: Equatable {
    let left, top, right, bottom: Double

    var width: Double { right - left }
    var height: Double { bottom - top }

    func contains(_ point: Point) -> Bool {
        point.x >= left && point.x <= right && point.y >= top && point.y <= bottom
    }

    /// Whether it lies in `other`, but for rounding.
    func isInside(_ other: Frame) -> Bool {
        left > other.left - 0.01 && right < other.right + 0.01 && top > other.top - 0.01 && bottom < other.bottom + 0.01
    }

    /// The part of the way from `start` to `end` that lies inside, as two shares of it; nil if none does.
    ///
    /// Source: Liang and Barsky, "A new concept and method for line clipping", 1984.
    func clip(from start: Point, to end: Point) -> (Double, Double)? {
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        var (enters, leaves) = (0.0, 1.0)
        for (step, room) in [(-dx, start.x - left), (dx, right - start.x), (-dy, start.y - top), (dy, bottom - start.y)] {
            if step == 0 {
                if room < 0 { return nil }
            } else if step < 0 {
                enters = max(enters, room / step)
            } else {
                leaves = min(leaves, room / step)
            }
        }
        return enters <= leaves ? (enters, leaves) : nil
    }

    /// The parts of a line that lie inside.
    func parts(of line: [Point]) -> [[Point]] {
        var parts: [[Point]] = []
        var isOpen = false
        for (start, end) in zip(line, line.dropFirst()) {
            guard let (enters, leaves) = clip(from: start, to: end) else {
                isOpen = false
                continue
            }
            let last = leaves == 1 ? end : start.moved(leaves, towards: end)
            if isOpen && enters == 0 {
                parts[parts.count - 1].append(last)
            } else {
                parts.append([enters == 0 ? start : start.moved(enters, towards: end), last])
            }
            isOpen = leaves == 1
        }
        return parts
    }

    /// The part of a closed polygon that lies inside.
    ///
    /// Source: Sutherland and Hodgman, "Reentrant polygon clipping", 1974.
    func part(of polygon: [Point]) -> [Point] {
        let sides: [(Point) -> Double] = [
            { $0.x - left }, { right - $0.x }, { $0.y - top }, { bottom - $0.y },
        ]
        var corners = polygon
        for inside in sides {
            var kept: [Point] = []
            for (index, corner) in corners.enumerated() {
                let before = corners[index == 0 ? corners.count - 1 : index - 1]
                let (here, there) = (inside(corner), inside(before))
                if (here < 0) != (there < 0) { kept.append(before.moved(there / (there - here), towards: corner)) }
                if here >= 0 { kept.append(corner) }
            }
            corners = kept
        }
        return corners
    }
}

extension Point {
    /// The place that the given share of the way to `end` leads to.
    func moved(_ share: Double, towards end: Point) -> Point {
        Point(x: x + share * (end.x - x), y: y + share * (end.y - y))
    }
}
