// Fewer points for the same picture.

/// The points of a line that can be told apart in the picture.
///
/// Of all points in a column one unit wide the first, the highest, the lowest and the last stay, in their order: within a column
/// the line covers the same heights, and no peak is lost. A line that goes back and forth keeps all its points.
func thinned(_ line: [Point]) -> [Point] {
    if line.count < 1000 || !zip(line, line.dropFirst()).allSatisfy({ $0.x <= $1.x }) { return line }
    var kept: [Point] = []
    var start = 0
    while start < line.count {
        let column = line[start].x.rounded(.down)
        var (end, lowest, highest) = (start, start, start)
        while end < line.count, line[end].x.rounded(.down) == column {
            if line[end].y < line[highest].y { highest = end }
            if line[end].y > line[lowest].y { lowest = end }
            end += 1
        }
        var previous = -1
        for index in [start, min(lowest, highest), max(lowest, highest), end - 1] where index > previous {
            kept.append(line[index])
            previous = index
        }
        start = end
    }
    return kept
}

/// The runs of points between gaps: wherever a point is missing, the line is broken.
func runs(_ points: [Point?]) -> [[Point]] {
    var runs: [[Point]] = []
    var isOpen = false
    for point in points {
        guard let point else {
            isOpen = false
            continue
        }
        if isOpen { runs[runs.count - 1].append(point) } else { runs.append([point]) }
        isOpen = true
    }
    return runs
}

/// The points that remain when those closer than `tolerance` to the straight way between their neighbors are left out.
///
/// Source: Douglas and Peucker, "Algorithms for the reduction of the number of points …", 1973.
func simplified(_ line: [Point], tolerance: Double) -> [Point] {
    guard line.count > 2 else { return line }
    var isKept = [Bool](repeating: false, count: line.count)
    isKept[0] = true
    isKept[line.count - 1] = true
    var open = [(0, line.count - 1)]
    while let (first, last) = open.popLast() {
        let chord = Edge(start: line[first], end: line[last], weight: "")
        var (farthest, distance) = (first, tolerance)
        for index in first + 1..<max(last, first + 1) {
            let here = chord.start == chord.end ? chord.start.distance(to: line[index]) : chord.distance(to: line[index])
            if here > distance { (farthest, distance) = (index, here) }
        }
        if farthest != first {
            isKept[farthest] = true
            open += [(first, farthest), (farthest, last)]
        }
    }
    return zip(line, isKept).filter { $1 }.map { $0.0 }
}

extension Point {
    func distance(to other: Point) -> Double {
        ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
    }
}
