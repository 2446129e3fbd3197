import Testing

@testable import Figures

struct NetworkDiagramTests {
    let diagram = NetworkDiagram(
        title: "One input & two outputs",
        description: "x leads to a and b.",
        layers: [[.init("x", "0.5")], [.init("a", "0.1"), .init("b")]],
        weights: [[["0.2", "-0.4"]]])

    @Test func everyPieceStandsInItsPlace() {
        let svg = diagram.svg
        #expect(svg.hasPrefix("""
            <svg xmlns="http://www.w3.org/2000/svg" class="figure" role="img" viewBox="0 0 189 220" width="189" height="220">
            <title>One input &amp; two outputs</title>
            <desc>x leads to a and b.</desc>
            <style>

            """))
        #expect(svg.hasSuffix("""
            </style>
            <line class="edge" x1="22" y1="97" x2="167" y2="22"/>
            <line class="edge" x1="22" y1="97" x2="167" y2="172"/>
            <circle class="node" cx="22" cy="97" r="20"/>
            <text class="name" x="22" y="101.5">x</text>
            <text class="value" x="22" y="134.5">0.5</text>
            <circle class="node" cx="167" cy="22" r="20"/>
            <text class="name" x="167" y="26.5">a</text>
            <text class="value" x="167" y="59.5">0.1</text>
            <circle class="node" cx="167" cy="172" r="20"/>
            <text class="name" x="167" y="176.5">b</text>
            <text class="weight" x="74.2" y="74.5">0.2</text>
            <text class="weight" x="74.2" y="128.5">-0.4</text>
            </svg>

            """))
    }

    @Test func theSameDiagramIsTheSameText() {
        #expect(diagram.svg == diagram.svg)
    }

    @Test func colorsFollowThePage() {
        #expect(diagram.svg.contains("stroke: var(--figure-ink, currentColor)"))
        #expect(diagram.svg.contains("prefers-color-scheme: dark"))
        #expect(!diagram.svg.contains("stroke=\""))
        #expect(!diagram.svg.contains("fill=\""))
    }

    @Test func aWideValueStaysInsideThePicture() {
        let wide = NetworkDiagram(
            title: "", description: "", layers: [[.init("x", "-0.123456789")]], weights: [])
        let half = Box(around: "-0.123456789", at: Point(x: 0, y: 0)).width / 2
        #expect(wide.svg.contains("width=\"\(number(2 * half))\""))
        #expect(wide.svg.contains("cx=\"\(number(half))\""))
    }

    @Test func noWeightCoversAnother() {
        let nodes = { (count: Int) in (0..<count).map { NetworkDiagram.Node("n\($0)", "0.1234") } }
        for inputs in 1...3 {
            for outputs in 1...3 {
                let row = Array(repeating: "w 0.1234", count: outputs)
                let diagram = NetworkDiagram(
                    title: "", description: "", layers: [nodes(inputs), nodes(outputs)],
                    weights: [Array(repeating: row, count: inputs)])
                let boxes = diagram.svg.split(separator: "\n").filter { $0.contains("\"weight\"") }.map { line in
                    let parts = line.split(separator: "\"")  // <text class=, weight, x=, 74.2, y=, 74.5, >…
                    return Box(around: "w 0.1234", at: Point(x: Double(parts[3])!, y: Double(parts[5])!))
                }
                #expect(boxes.count == inputs * outputs)
                for index in boxes.indices {
                    let others = boxes[(index + 1)...]
                    #expect(!others.contains { $0.overlaps(boxes[index]) }, "\(inputs) inputs, \(outputs) outputs")
                }
            }
        }
    }

    @Test func weightsMustFitTheLayers() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = NetworkDiagram(
                title: "", description: "", layers: [[.init("x"), .init("y")], [.init("a")]], weights: [[["0.2"]]])
        }
        #expect(message(of: result).contains(
            "NetworkDiagram: layers of sizes [2, 1] need rows of weights of lengths [[1, 1]], not [[1]]"))
    }

    @Test func layersMustNotBeEmpty() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = NetworkDiagram(title: "", description: "", layers: [[.init("x")], []], weights: [[[]]])
        }
        #expect(message(of: result).contains(
            "NetworkDiagram: layers of sizes [1, 0]: none may be empty"))
    }
}
