import Testing

@testable import Figures

struct ThinningTests {
    @Test func shortLinesKeepAllPoints() {
        let line = (0..<900).map { Point(x: Double($0) / 10, y: Double($0 % 7)) }
        #expect(thinned(line) == line)
    }

    @Test func everyPeakSurvives() {
        var noise = Noise(seed: 4)
        var line = (0..<100_000).map { Point(x: 400 * Double($0) / 100_000, y: noise.next()) }
        line[12_345].y = 250
        line[77_777].y = -250
        let thin = thinned(line)
        #expect(thin.count <= 4 * 400)
        #expect(thin.contains(line[12_345]) && thin.contains(line[77_777]))
        #expect(thin.first == line.first && thin.last == line.last)
        #expect(zip(thin, thin.dropFirst()).allSatisfy { $0.x <= $1.x })
        for column in 0..<400 {
            let all = line[(column * 250)..<(column * 250 + 250)].map(\.y)
            let kept = thin.filter { Int($0.x) == column }.map(\.y)
            #expect(kept.min() == all.min() && kept.max() == all.max() && kept.first == all.first && kept.last == all.last)
        }
    }

    @Test func aLineThatGoesBackKeepsItsPoints() {
        let line = (0..<2000).map { Point(x: Double($0 % 100), y: Double($0)) }
        #expect(thinned(line).count == 2000)
    }

    @Test func gapsBreakALine() {
        let (a, b, c) = (Point(x: 0, y: 0), Point(x: 1, y: 0), Point(x: 2, y: 0))
        #expect(runs([a, b, nil, nil, c]) == [[a, b], [c]])
        #expect(runs([nil]) == [])
    }

    @Test func simplifiedLinesStayClose() {
        let line = (0...1000).map { Point(x: Double($0) / 10, y: 20 * exponential(-Double($0) / 400)) }
        let simple = simplified(line, tolerance: 0.1)
        #expect(simple.count < 40)
        #expect(simple.first == line.first && simple.last == line.last)
        for point in line {
            let distances = zip(simple, simple.dropFirst()).map { Edge(start: $0, end: $1, weight: "").distance(to: point) }
            #expect(distances.min()! <= 0.1)
        }
    }

    @Test func aRingIsNotSimplifiedAway() {
        let ring = [(0, 0), (10, 0), (10, 10), (0, 10), (0, 0)].map { Point(x: $0.0, y: $0.1) }
        #expect(simplified(ring, tolerance: 0.1) == ring)
    }

    @Test func aRasterShowsEveryPlaceOnce() {
        let frame = Frame(left: 10, top: 10, right: 20, bottom: 20)
        let points = [(10.0, 10.0), (10.2, 10.1), (10, 11), (10, 12), (15, 13), (30, 30)].map { Point(x: $0.0, y: $0.1) }
        #expect(Raster(points, in: frame).pathData == "M10 10v2M15 13h0")
        #expect(Raster(lines: [[Point(x: 10, y: 10), Point(x: 10, y: 20)]], in: frame).pathData == "M10 10v10")
    }
}
