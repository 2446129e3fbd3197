import Glibc
import Testing

@testable import Figures

struct ComputationGraphTests {
    private let graph = ComputationGraph(
        title: "c = a · b", description: "A product.",
        nodes: [.init("a", "2", gradient: "3"), .init("b", "3", gradient: "2"), .init("c", "6")], edges: [(0, 2), (1, 2)])

    @Test func inputsStandAboveWhatIsComputedFromThem() {
        let layout = GraphLayout(sizes: [(40, 30), (40, 30), (60, 30)], edges: [(0, 2), (1, 2)], direction: .down)
        #expect(layout.centers[0].y == layout.centers[1].y && layout.centers[0].y < layout.centers[2].y)
        #expect(abs(layout.centers[0].x - layout.centers[1].x) >= 40)
        #expect(layout.wires.count == 2)
        #expect(layout.wires.allSatisfy { $0.points.count % 3 == 1 })
        for point in layout.centers + layout.wires.flatMap(\.points) {
            #expect((0...layout.width).contains(point.x) && (0...layout.height).contains(point.y))
            #expect(point.x == point.x.rounded() && point.y == point.y.rounded())
        }
    }

    @Test func orToTheLeft() {
        let layout = GraphLayout(sizes: [(40, 30), (40, 30)], edges: [(0, 1)], direction: .right)
        #expect(layout.centers[0].y == layout.centers[1].y && layout.centers[0].x < layout.centers[1].x)
    }

    @Test func everyBoxIsDescribed() {
        #expect(graph.svg.contains("""
            <desc>A product.
            a: 2, gradient 3.
            b: 3, gradient 2.
            c from a, b: 6.</desc>
            """))
        #expect(graph.svg.matches(of: #/<rect /#).count == 3)
        #expect(graph.svg.matches(of: /class="wire"/).count == 2)
    }

    @Test func aThousandBoxes() {
        let nodes = (0..<1000).map { ComputationGraph.Node("n\($0)") }
        let graph = ComputationGraph(title: "", description: "", nodes: nodes, edges: (1..<1000).map { ($0 / 2, $0) }, direction: .right)
        #expect(graph.svg.matches(of: #/<rect /#).count == 1000)
    }

    @Test func edgesLeadFromNodeToNode() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = ComputationGraph(title: "", description: "", nodes: [.init("a")], edges: [(0, 1)])
        }
        #expect(message(of: result).contains("ComputationGraph: the edge (0, 1) leads nowhere: there are the nodes 0 to 0"))
    }

    @Test func aMissingProgramIsNamed() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            setenv("PATH", "/nowhere", 1)
            _ = ComputationGraph(title: "", description: "", nodes: [.init("a")], edges: [])
        }
        #expect(message(of: result).contains(
            "ComputationGraph: the program dot was not found; install the package graphviz, or put dot on the PATH"))
    }

    @Test func aProgramThatFailsIsNamed() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let folder = "/tmp/figures-dot-\(getpid())"
            mkdir(folder, 0o700)
            symlink("/bin/false", folder + "/dot")
            defer { unlink(folder + "/dot"); rmdir(folder) }
            setenv("PATH", folder, 1)
            _ = ComputationGraph(title: "", description: "", nodes: [.init("a")], edges: [])
        }
        #expect(message(of: result).contains("ComputationGraph: dot failed; what it wrote to standard error says why"))
    }
}
