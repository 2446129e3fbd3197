import Testing

@testable import Figures

/// Pictures of nets and graphs.
struct DiagramGoldenTests {
    @Test func theFirstChaptersPictureStaysAsItIs() {
        expectGolden(
            NetworkDiagram(
                title: "The net with the numbers of the forward pass",
                description: """
                    Two inputs lead to two hidden units, and these to two outputs. \
                    Each line carries a weight, each circle a value.
                    """,
                layers: [
                    [.init("x₁", "0.5"), .init("x₂", "0.3")], [.init("h₁", "0.5622"), .init("h₂", "0.4950")],
                    [.init("o₁", "0.4769"), .init("o₂", "0.5287")],
                ],
                weights: [
                    [["w₁ 0.2", "w₂ -0.4"], ["w₃ 0.5", "w₄ 0.6"]], [["w₅ 0.1", "w₆ -0.5"], ["w₇ -0.3", "w₈ 0.8"]],
                ]),
            "forward")
    }

    @Test func valuesAndGradients() {
        expectGolden(
            NetworkDiagram(
                title: "The net with values and gradients",
                description: "Each line carries a weight and below it the gradient of the loss by that weight.",
                layers: [
                    [.init("x₁", "0.5"), .init("x₂", "0.3")],
                    [.init("h₁", "0.5622", gradient: "−0.0684"), .init("h₂", "0.4950", gradient: "0.1009")],
                    [.init("o₁", "0.4769", gradient: "0.2469"), .init("o₂", "0.5287", gradient: "0.5987")],
                ],
                weights: [
                    [["w₁ 0.2", "w₂ −0.4"], ["w₃ 0.5", "w₄ 0.6"]], [["w₅ 0.1", "w₆ −0.5"], ["w₇ −0.3", "w₈ 0.8"]],
                ],
                gradients: [
                    [["−0.0084", "0.0126"], ["−0.0051", "0.0076"]], [["0.0346", "0.0839"], ["0.0305", "0.0738"]],
                ]),
            "backward")
    }

    @Test func computationGraph() {
        expectGolden(
            ComputationGraph(
                title: "L = (w · x + b − t)²", description: "Values flow down, gradients up.",
                nodes: [
                    .init("w", "0.2", gradient: "−0.65"), .init("x", "0.5"), .init("w · x", "0.1", gradient: "−1.3"),
                    .init("b", "0.35", gradient: "−1.3"), .init("z", "0.45", gradient: "−1.3"), .init("t", "1.1"),
                    .init("z − t", "−0.65", gradient: "−1.3"), .init("L", "0.4225", gradient: "1"),
                ],
                edges: [(0, 2), (1, 2), (2, 4), (3, 4), (4, 6), (5, 6), (6, 7), (6, 7)]),
            "graph")
    }
}
