// How a result came about, as a graph.

#if !hasFeature(Embedded)

/// A picture of a computation: a box for each value, an arrow from each input to what is computed from it.
///
///     ComputationGraph(
///         title: "L = (w · x − t)²", description: "…",
///         nodes: [.init("w", "0.2", gradient: "-0.38"), .init("x", "0.5"), .init("·", "0.1"), …],
///         edges: [(0, 2), (1, 2), …])
///
/// Graphviz decides where the boxes stand: its program `dot` must be installed.
public struct ComputationGraph: Figure {
    /// A box: a name and, unless they are empty, a value and a gradient below it.
    public struct Node: Sendable {
        public let name: String
        public let value: String
        public let gradient: String

        public init(_ name: String, _ value: String = "", gradient: String = "") {
            (self.name, self.value, self.gradient) = (name, value, gradient)
        }
    }

    /// Where results stand as seen from their inputs.
    public enum Direction: String, Sendable {
        case down = "TB"
        case right = "LR"
    }

    private let title, description: String
    private let nodes: [Node]
    private let edges: [(Int, Int)]
    private let layout: GraphLayout

    /// The graph of the given nodes.
    ///
    /// - Parameters:
    ///   - title: what the picture is, in a few words.
    ///   - description: what one sees in it, for readers who do not. What every box holds is added.
    ///   - nodes: the boxes.
    ///   - edges: arrows, each from the index of an input to the index of what is computed from it.
    ///   - direction: where results stand as seen from their inputs. Wide graphs become small on a telephone.
    /// - Precondition: there is a node, all edges lead from one node to another, and `dot` is installed.
    public init(title: String, description: String, nodes: [Node], edges: [(Int, Int)], direction: Direction = .down) {
        require(!nodes.isEmpty, "ComputationGraph: no nodes; give one at least")
        for (from, to) in edges {
            require(
                nodes.indices.contains(from) && nodes.indices.contains(to),
                "ComputationGraph: the edge (\(from), \(to)) leads nowhere: there are the nodes 0 to \(nodes.count - 1)")
        }
        (self.title, self.description, self.nodes, self.edges) = (title, description, nodes, edges)
        layout = GraphLayout(sizes: nodes.map { ($0.width, $0.height) }, edges: edges, direction: direction)
    }

    public var svg: String {
        var svg = SVG(width: layout.width, height: layout.height, title: title, description: summary)
        for wire in layout.wires {
            svg.path(wire.pathData, class: "wire")
            var head = PathData(through: wire.head)
            head.close()
            svg.path(head.text, class: "head")
        }
        let computed = Set(edges.map(\.1))
        for (index, (node, center)) in zip(nodes, layout.centers).enumerated() {
            // What is not computed from anything has round ends.
            let corner = computed.contains(index) ? 3.0 : 14
            svg.rectangle(center: center, width: node.width, height: node.height, corner: corner, class: "operation")
            var y = center.y - node.height / 2 + 14
            for (text, style) in node.lines {
                svg.text(text, at: Point(x: center.x, y: y), class: style)
                y += 18
            }
        }
        return svg.text
    }

    private var summary: String {
        let lines = nodes.indices.map { index in
            let inputs = edges.filter { $0.1 == index }.map { nodes[$0.0].name }
            let texts = [nodes[index].value, nodes[index].gradient.isEmpty ? "" : "gradient \(nodes[index].gradient)"]
            return nodes[index].name + (inputs.isEmpty ? "" : " from " + inputs.joined(separator: ", ")) + ": "
                + texts.filter { !$0.isEmpty }.joined(separator: ", ") + "."
        }
        return ([description] + lines).joined(separator: "\n")
    }
}

extension ComputationGraph.Node {
    fileprivate var lines: [(text: String, style: String)] {
        [(name, "name"), (value, "value inside"), (gradient, "gradient inside")].filter { !$0.0.isEmpty }
    }

    fileprivate var width: Double {
        (lines.map { textWidth($0.text, size: 14) }.reduce(16, max) + 20).rounded(.up)
    }

    fileprivate var height: Double { Double(max(lines.count, 1)) * 18 + 10 }
}

#endif
