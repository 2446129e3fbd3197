import Testing

@testable import Figures

struct HeatMapTests {
    @Test func colorsGrowWithNumbers() {
        let scale = ColorScale("", .sequential, range: nil, of: [1, 3, 2, .nan])
        #expect([1, 2, 3].map(scale.level) == [0, 16, 32])
        #expect(scale.level(.nan) == nil)
        #expect([-.infinity, 0, 9].map(scale.level) == [0, 0, 32])
    }

    @Test func zeroIsTheMiddleOfADivergingRamp() {
        let scale = ColorScale("", .diverging, range: nil, of: [-1, 4])
        #expect([-4, 0, 4].map(scale.level) == [0, 16, 32])
        #expect(scale.ramp.paint(16).contains("--p:0%"))
    }

    @Test func equalNumbersHaveTheMiddleColor() {
        #expect(ColorScale("", .ink, range: nil, of: [5, 5]).level(5) == 16)
        #expect(ColorScale("", .ink, range: nil, of: []).level(0) == 16)
        #expect(ColorScale("", .ink, range: nil, of: [1e308, -1e308]).level(0) == 16)
    }

    @Test func runsOfCellsAreOneStroke() {
        var svg = SVG(width: 1, height: 1, title: "", description: "", style: .chart)
        svg.cells([[32, 32, 0], [nil, 32, 16]], .ink, in: Frame(left: 0, top: 10, right: 30, bottom: 30))
        #expect(svg.text.contains("""
            <g class="cells" transform="translate(0 15) scale(10 10)">
            <path class="ink" style="--p:50%" d="M2 1h1"/>
            <path class="ink" style="--p:100%" d="M0 0h2m-1 1h1"/>
            </g>
            """))
    }

    @Test func theFirstRowIsAtTheTop() throws {
        let svg = Chart { HeatMap([[1, 0], [0, 0]], rows: ["top", "below"], columns: ["a", "b"]) }.svg
        let top = try #require(svg.firstMatch(of: /y="([0-9.]+)">top</).flatMap { Double($0.output.1) })
        let below = try #require(svg.firstMatch(of: /y="([0-9.]+)">below</).flatMap { Double($0.output.1) })
        #expect(top < below)
        #expect(svg.contains("style=\"--p:100%\" d=\"M0 0h1\""))
        #expect(svg.contains("Heat map for a, b; top: 1, 0; below: 0, 0."))
    }

    @Test func aFunctionsValuesGrowUpwards() throws {
        let svg = Chart { HeatMap(x: 0...1, y: 0...2, cells: 2, range: 0...2) { _, y in y } }.svg
        // The upper row, at y = 1.5, comes first: three quarters of the ramp.
        #expect(svg.contains("<path class=\"high\" style=\"--p:50%\" d=\"M0 0h2\"/>"))
        #expect(svg.contains("<path class=\"low\" style=\"--p:50%\" d=\"M0 1h2\"/>"))
    }
}
