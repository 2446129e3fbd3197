import Testing

@testable import Figures

struct ChartTests {
    /// The lines of the picture that have a class.
    private func pieces(_ svg: String, _ name: String) -> [Substring] {
        svg.split(separator: "\n").filter { $0.contains("class=\"\(name)") }
    }

    @Test func marksComeFromIfAndFor() {
        let isShown = true
        let chart = Chart {
            for index in 0..<3 { Line(y: [Double(index), 1]) }
            if isShown { Rule(y: 0.5) }
            if !isShown { Rule(y: 0.7) } else { Rule(y: 0.6) }
            [Line(y: [1, 0]), Line(y: [0, 0])]
        }
        #expect(chart.marks.count == 7)
        #expect(pieces(chart.svg, "line").count == 5)
    }

    @Test func equalNamesLookTheSameAndShareAnEntry() {
        let svg = Chart {
            Line(y: [1, 2, 3], name: "a")
            Points(x: [0, 1], y: [1, 2], name: "a")
            Line(y: [3, 2, 1], name: "b")
        }.svg
        #expect(svg.matches(of: />a<\/text>/).count == 1)
        #expect(pieces(svg, "line c1").count == 2)  // the legend's and its own
        #expect(pieces(svg, "dot c1").count == 2)
        #expect(pieces(svg, "line c2 dash1").count == 2)
    }

    @Test func aChosenColorIsTaken() {
        let svg = Chart { Line(y: [1, 2], name: "a", color: 4) }.svg
        #expect(pieces(svg, "line c4").count == 2)
        #expect(pieces(svg, "line c1").isEmpty)
    }

    @Test func linesDifferWithoutColorToo() {
        let looks = (0..<30).map { Look(index: $0, color: nil) }
        #expect(Set(looks.map(\.line)).count == 30)
        let withoutColor = Set(looks.prefix(5).map { $0.line.replacing(/c\d/, with: "") })
        #expect(withoutColor.count == 5)
        #expect(Set(looks.prefix(6).map(\.marker)).count == 6)
    }

    @Test func missingValuesAreGapsAndCounted() {
        let svg = Chart { Line(y: [1, 2, .nan, 3, 4]) }.svg
        #expect(pieces(svg, "line c1")[0].matches(of: /M/).count == 2)
        #expect(svg.contains("Not shown: 1 value is not finite"))
        let log = Chart { Line(y: [1, 0, 10, -1, 100]) }.yScale(.log).svg
        #expect(log.contains("Not shown: 2 values are not above 0"))
    }

    @Test func nothingIsDrawnOutsideTheRange() {
        let svg = Chart {
            Line(x: [0, 1, 2, 3], y: [0, 50, -50, 1e300])
            Points(x: [1, 5], y: [1, 5])
            Area(x: [0, 3], from: [-99, -99], to: [99, 99])
        }.xRange(0...2).yRange(-1...2).height(100).svg
        for line in svg.split(separator: "\n") where line.hasPrefix("<path") {
            let numbers = line.split(separator: "d=")[1].matches(of: /M(-?[0-9.]+)[ -]([0-9.]+)/)
            for match in numbers {
                #expect((0...480).contains(Double(match.output.1)!) && (0...120).contains(Double(match.output.2)!), "\(line)")
            }
        }
        #expect(pieces(svg, "square")[0].matches(of: /M/).count == 1)
    }

    @Test func theDescriptionHoldsFewPointsAndSummarizesMany() {
        let few = Chart { Line(x: [1, 2], y: [0.5, 0.25], name: "a") }.xAxis("step").yAxis("loss").description("It falls.").svg
        #expect(few.contains("<title>loss over step</title>"))
        #expect(few.contains("""
            <desc>It falls.
            Horizontal axis: step, from 1 to 2. Vertical axis: loss, from 0.25 to 0.5.
            a (line), loss by step: 1: 0.5; 2: 0.25.</desc>
            """))
        let many = Chart { Line(y: (0..<1000).map { 1 / Double($0 + 1) } + [.nan]) }.svg
        #expect(many.contains("""
            Line, 1001 points, y by x: first 0: 1; last 1000: NaN; least 999: 0.001; greatest 0: 1.
            1 value is not finite.</desc>
            """))
    }

    @Test func smallMultiplesShareAxesAndLegend() {
        let charts = (1...4).map { index in
            (title: "no. \(index)", chart: Chart { Line(y: [0, Double(index)], name: "a") }.xAxis("step"))
        }
        let svg = SmallMultiples(title: "Four", columns: 2, charts).svg
        #expect(svg.contains("<title>Four</title>"))
        #expect(svg.matches(of: />a<\/text>/).count == 1)
        #expect(svg.matches(of: />no\. \d<\/text>/).count == 4)
        #expect(svg.matches(of: />4<\/text>/).count == 2)  // the vertical axis, in both rows
        let lines = pieces(svg, "line c1").map { $0.split(separator: "\"")[3] }
        #expect(Set(lines).count == lines.count)
    }

    @Test func equalUnitsMakeACircleRound() throws {
        let svg = Chart { Contour(x: -2...2, y: -1...1, levels: [0.5], labels: false) { x, y in x * x + y * y } }.equalUnits().svg
        let frame = try #require(svg.firstMatch(of: /class="axis" d="M[0-9.]+ [0-9.]+h([0-9.]+)v([0-9.]+)/))
        #expect(abs(Double(frame.output.1)! / Double(frame.output.2)! - 2) < 0.001)
    }

    @Test func longNamesOfBarsStayInThePicture() throws {
        let names = ["SGD", "momentum", "Nesterov", "AdaGrad", "RMSProp", "Adam", "Adam, uncorrected"]
        let svg = Chart { Bars(names, 1...names.count) }.svg
        let last = try #require(svg.firstMatch(of: /x="([0-9.]+)" y="[0-9.]+">Adam, uncorrected</))
        #expect(Double(last.output.1)! + textWidth("Adam, uncorrected") / 2 <= 480)
    }

    @Test func textIsEscaped() {
        let svg = Chart { Line(y: [1, 2], name: "a < b & c") }.xAxis("\"x\"").svg
        #expect(svg.contains("a &lt; b &amp; c") && svg.contains("&quot;x&quot;") && !svg.contains("a < b"))
    }
}
