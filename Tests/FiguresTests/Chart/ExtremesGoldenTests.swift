import Testing

@testable import Figures

/// Data that break careless charts.
struct ExtremesGoldenTests {
    @Test func gapsAndWhatIsNotShown() {
        expectGolden(
            Chart {
                Line(y: [1, 2, .nan, 4, .nan, .infinity, 3, 2, 0, 5, -1, 8], name: "a run that breaks off")
            }
            .xAxis("step").yAxis("loss").yScale(.log),
            "gaps")
    }

    @Test func bothSigns() {
        let x = (0...200).map { Double($0) }
        expectGolden(
            Chart {
                Line(x: x, y: x.map { 0.001 * ($0 - 100) * ($0 - 100) * ($0 - 100) }, name: "cubic")
                Intervals(x: [20, 100, 180], from: [-900, -0.5, 200], to: [-300, 0.5, 900], name: "spread")
            }
            .yScale(.symmetricLog(linearTo: 0.1)).yAxis("gradient"),
            "both-signs")
    }

    @Test func logarithmicBars() {
        expectGolden(
            Chart {
                Bars(["without the mean", "without the variance", "complete"], [0.49, 0.35, 3.1e-10], numbers: true)
            }
            .yAxis("relative error").yScale(.log).yRange(1e-11...10),
            "errors")
    }

    @Test func hugeNumbers() {
        expectGolden(Chart { Line(x: [0, 1, 2, 3], y: [-1e300, 5e299, 1.5e308, -1.7e308], dots: true) }, "huge")
    }

    @Test func tinyNumbers() {
        expectGolden(Chart { Line(x: [0, 1, 2, 3], y: [1e-300, 5e-300, 2e-300, 4e-300], dots: true) }, "tiny")
    }

    @Test func onePoint() {
        expectGolden(Chart { Line(x: [3], y: [0.25], name: "one point") }.xAxis("x").yAxis("y"), "one-point")
    }

    @Test func noPoint() {
        expectGolden(Chart { Line(y: [Double](), name: "nothing yet") }.xAxis("step").yAxis("loss"), "no-point")
    }

    @Test func equalNumbers() {
        expectGolden(Chart { Line(y: [0.1, 0.1, 0.1]) }.xAxis("step"), "equal")
    }
}
