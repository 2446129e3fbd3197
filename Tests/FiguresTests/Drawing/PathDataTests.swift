import Testing

@testable import Figures

struct PathDataTests {
    private func text(_ points: [(Double, Double)]) -> String { PathData(through: points.map { Point(x: $0, y: $1) }).text }

    @Test func stepsAreShort() {
        #expect(text([(10, 20), (10.5, 17), (11.5, 19)]) == "M10 20l.5-3 1 2")
        #expect(text([(0, 0), (5, 0), (5, 2.5), (4, 2.5)]) == "M0 0h5v2.5h-1")
        #expect(text([(-1, -2), (0.04, 0.04)]) == "M-1-2l1 2")
    }

    @Test func straightOnIsOneStep() {
        #expect(text([(0, 0), (1, 1), (2, 2), (3, 3), (4, 3)]) == "M0 0l3 3h1")
        #expect(text([(0, 0), (1, 1), (1, 1), (2, 2)]) == "M0 0l2 2")
    }

    @Test func backwardsIsAnotherStep() {
        #expect(text([(0, 0), (3, 0), (1, 0)]) == "M0 0h3-2")
    }

    @Test func roundingDoesNotAddUp() {
        let points = (0...3000).map { (Double($0) * 0.1333, $0 % 2 == 0 ? 0.0 : 1) }
        var x = 0.0
        let steps = text(points).dropFirst("M0 0l".count).replacing("-", with: " -").split(separator: " ")
        for (index, step) in steps.enumerated() where index % 2 == 0 { x += Double(step)! }
        #expect(abs(x - 3000 * 0.1333) < 0.1)
    }

    @Test func dotsAndClosedShapes() {
        var path = PathData()
        path.dot(at: Point(x: 1.25, y: 3))
        path.line(through: [Point(x: 0, y: 0), Point(x: 1, y: 0), Point(x: 1, y: 1)])
        path.close()
        #expect(path.text == "M1.3 3h0M0 0h1v1z")
    }
}
