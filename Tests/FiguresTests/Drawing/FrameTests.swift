import Testing

@testable import Figures

struct FrameTests {
    let frame = Frame(left: 0, top: 0, right: 10, bottom: 10)

    private func points(_ pairs: [(Double, Double)]) -> [Point] { pairs.map { Point(x: $0, y: $1) } }

    @Test func linesAreCutAtTheEdges() {
        #expect(frame.parts(of: points([(-5, 5), (5, 5), (5, 20)])) == [points([(0, 5), (5, 5), (5, 10)])])
        #expect(frame.parts(of: points([(-5, -5), (15, 15)])) == [points([(0, 0), (10, 10)])])
        #expect(frame.parts(of: points([(2, -5), (2, 15), (8, 15), (8, -5)])) == [points([(2, 0), (2, 10)]), points([(8, 10), (8, 0)])])
        #expect(frame.parts(of: points([(-5, 0), (-5, 10)])) == [])
        #expect(frame.parts(of: points([(1, 1), (2, 2), (3, 1)])) == [points([(1, 1), (2, 2), (3, 1)])])
        let across = frame.parts(of: points([(-1e6, 5), (1e6, 5)]))[0]
        #expect(abs(across[0].x) < 1e-9 && abs(across[1].x - 10) < 1e-9)
    }

    @Test func polygonsAreCutAtTheEdges() {
        let triangle = frame.part(of: points([(5, 5), (15, 5), (5, 15)]))
        #expect(triangle.allSatisfy(frame.contains))
        #expect(area(triangle) == 25)
        #expect(frame.part(of: points([(20, 20), (30, 20), (30, 30)])).isEmpty)
        #expect(area(frame.part(of: points([(-5, -5), (15, -5), (15, 15), (-5, 15)]))) == 100)
    }

    private func area(_ polygon: [Point]) -> Double {
        abs(zip(polygon, polygon.dropFirst() + polygon.prefix(1)).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }) / 2
    }
}
