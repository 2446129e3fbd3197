// Where the boxes and arrows of a graph stand: Graphviz knows.

#if !hasFeature(Embedded)

/// The layout of a graph, in whole units, so that small differences between versions of Graphviz do not show.
struct GraphLayout {
    private(set) var width = 0.0
    private(set) var height = 0.0
    /// The middle of each box.
    private(set) var centers: [Point]
    private(set) var wires: [Wire] = []

    /// An arrow's curve: the start, and for each cubic Bézier curve two control points and the end.
    struct Wire {
        let points: [Point]

        var pathData: String {
            let texts = points.map { "\(number($0.x)) \(number($0.y))" }
            return "M\(texts[0])C" + texts.dropFirst().joined(separator: " ")
        }

        /// The corners of the arrowhead at its end.
        var head: [Point] { arrowhead(at: points[points.count - 1], from: points[points.count - 2]) }
    }

    /// The layout of boxes of the given sizes.
    ///
    /// - Parameter edges: the indices of the boxes that each arrow joins.
    init(sizes: [(width: Double, height: Double)], edges: [(Int, Int)], direction: ComputationGraph.Direction) {
        centers = sizes.map { _ in Point(x: 0, y: 0) }
        let plain = Graphviz.plain(Self.dot(sizes, edges, direction))
        for line in plain.split(separator: "\n") { read(line.split(separator: " ").map(String.init)) }
    }

    /// The graph in Graphviz's language. An inch has 72 units; sizes are given, so that no font is asked for.
    private static func dot(
        _ sizes: [(width: Double, height: Double)], _ edges: [(Int, Int)], _ direction: ComputationGraph.Direction
    ) -> String {
        let boxes = sizes.enumerated().map { index, size in
            "n\(index) [width=\(decimal(size.width / 72)) height=\(decimal(size.height / 72))]\n"
        }
        let arrows = edges.map { "n\($0) -> n\($1)\n" }
        return "digraph {\nrankdir=\(direction.rawValue) nodesep=0.25 ranksep=0.4\n"
            + "node [shape=box fixedsize=true label=\"\"]\nedge [dir=none]\n" + boxes.joined() + arrows.joined() + "}\n"
    }

    private static let margin = 4.0

    /// Reads a line: `graph scale width height`, `node name x y …` or `edge tail head n x1 y1 … xn yn …`, in inches, y upwards.
    private mutating func read(_ words: [String]) {
        switch words.first {
        case "graph":
            (width, height) = (units(words[2]) + 2 * Self.margin, units(words[3]) + 2 * Self.margin)
        case "node":
            if let index = Int(words[1].dropFirst()) { centers[index] = point(words[2], words[3]) }
        case "edge":
            let count = Int(words[3]) ?? 0
            wires.append(Wire(points: (0..<count).map { point(words[4 + 2 * $0], words[5 + 2 * $0]) }))
        default:
            break
        }
    }

    private func point(_ x: String, _ y: String) -> Point {
        Point(x: units(x) + Self.margin, y: height - Self.margin - units(y))
    }

    private func units(_ inches: String) -> Double {
        guard let value = Double(inches) else { stop("ComputationGraph: dot wrote \"\(inches)\" where a number was expected") }
        return (value * 72).rounded()
    }
}

#endif
