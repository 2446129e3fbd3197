// A net as circles and lines.

/// A picture of a net: its layers from left to right, a circle a node with its value below, a line an edge with its weight.
///
///     NetworkDiagram(
///         title: "One input, two outputs",
///         description: "x = 0.5 leads to a = 0.1 with weight 0.2 and to b = -0.2 with weight -0.4.",
///         layers: [[.init("x", "0.5")], [.init("a", "0.1"), .init("b", "-0.2")]],
///         weights: [[["0.2", "-0.4"]]])
///
/// Values and weights are texts, so that the caller decides how many digits they show. With gradients, each stands in italics below
/// what it is the gradient of.
public struct NetworkDiagram: Figure {
    /// A circle: a short name inside and, unless they are empty, a value and a gradient below.
    public struct Node: Sendable {
        public let name: String
        public let value: String
        public let gradient: String

        public init(_ name: String, _ value: String = "", gradient: String = "") {
            (self.name, self.value, self.gradient) = (name, value, gradient)
        }
    }

    private let title: String
    private let description: String
    private let layers: [[Node]]
    private let weights, gradients: [[[String]]]

    /// The diagram of a net whose layers are fully connected.
    ///
    /// - Parameters:
    ///   - title: what the picture is, in a few words.
    ///   - description: what one sees in it, for readers who do not.
    ///   - layers: the nodes of each layer, inputs first.
    ///   - weights: `weights[l][i][j]` stands on the edge from node i of layer l to node j of layer l + 1, as in a weight
    ///     matrix `[inputs, outputs]`; an empty text leaves the edge bare.
    ///   - gradients: `gradients[l][i][j]` stands below the weight of the same place; none if empty.
    /// - Precondition: no layer is empty, and there is a weight for every pair of nodes in neighboring layers, and a
    ///   gradient for every weight or for none.
    public init(
        title: String, description: String, layers: [[Node]], weights: [[[String]]], gradients: [[[String]]] = []
    ) {
        let sizes = layers.map { $0.count }
        guard !sizes.isEmpty, !sizes.contains(0) else { stop("NetworkDiagram: layers of sizes \(sizes): none may be empty") }
        let expected = zip(sizes, sizes.dropFirst()).map { Array(repeating: $1, count: $0) }
        let given = weights.map { $0.map { $0.count } }
        guard given == expected else {
            stop("NetworkDiagram: layers of sizes \(sizes) need rows of weights of lengths \(expected), not \(given)")
        }
        let ofGradients = gradients.map { $0.map { $0.count } }
        guard gradients.isEmpty || ofGradients == expected else {
            stop("NetworkDiagram: layers of sizes \(sizes) need rows of gradients of lengths \(expected), not \(ofGradients)")
        }
        (self.title, self.description, self.layers, self.weights) = (title, description, layers, weights)
        self.gradients = gradients
    }

    public var svg: String {
        var svg = SVG(width: width, height: height, title: title, description: description)
        for edge in edges { svg.line(from: edge.start, to: edge.end, class: "edge") }
        var taken: [Box] = []
        for (layer, nodes) in layers.enumerated() {
            for (index, node) in nodes.enumerated() {
                let center = center(layer, index)
                svg.circle(at: center, radius: radius, class: "node")
                svg.text(node.name, at: center, class: "name")
                taken.append(Box(center: center, width: 2 * radius, height: 2 * radius))
                var below = Point(x: center.x, y: center.y + radius + 13)
                for (text, style) in [(node.value, "value"), (node.gradient, "gradient")] where !text.isEmpty {
                    svg.text(text, at: below, class: style)
                    taken.append(Box(around: text, at: below))
                    below.y += 18
                }
            }
        }
        for edge in edges where !edge.weight.isEmpty {
            let box = edge.labelBox(avoiding: taken, edges)
            let line = edge.gradient.isEmpty ? 0 : 9.0
            svg.text(edge.weight, at: Point(x: box.center.x, y: box.center.y - line), class: "weight")
            if line > 0 { svg.text(edge.gradient, at: Point(x: box.center.x, y: box.center.y + line), class: "gradient") }
            taken.append(box)
        }
        return svg.text
    }

    // Chosen so that three layers fit a telephone's 390 pixels at full size.
    private let radius = 20.0
    private var columnWidth: Double { hasGradients ? 155 : 145 }
    private var rowHeight: Double { hasGradients ? 180 : 150 }
    private var hasGradients: Bool { !gradients.isEmpty || layers.joined().contains { !$0.gradient.isEmpty } }

    private var width: Double { 2 * margin + Double(layers.count - 1) * columnWidth }
    private var height: Double { Double(rows - 1) * rowHeight + 2 * radius + (hasGradients ? 48 : 30) }
    private var rows: Int { layers.map { $0.count }.max()! }

    /// Room at the left and the right for a circle, or for a value that is wider.
    private var margin: Double {
        let outermost = layers.first! + layers.last!
        return outermost.map { Box(around: $0.value, $0.gradient, at: Point(x: 0, y: 0)).width / 2 }.reduce(radius + 2, max)
    }

    /// A smaller layer stands in the middle of the height.
    private func center(_ layer: Int, _ index: Int) -> Point {
        let above = Double(rows - layers[layer].count) / 2
        return Point(x: margin + Double(layer) * columnWidth, y: radius + 2 + (above + Double(index)) * rowHeight)
    }

    private var edges: [Edge] {
        weights.indices.flatMap { layer in
            weights[layer].indices.flatMap { from in
                weights[layer][from].enumerated().map { to, weight in
                    Edge(
                        start: center(layer, from), end: center(layer + 1, to), weight: weight,
                        gradient: gradients.isEmpty ? "" : gradients[layer][from][to])
                }
            }
        }
    }
}
