import Testing

@testable import Figures

/// Whoever breaks a rule reads what is wrong and what to do.
struct MisuseTests {
    @Test func countsMustAgree() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = Line(x: [1, 2, 3], y: [1, 2]) }
        #expect(message(of: result).contains("Line: 3 numbers x and 2 numbers y; give as many of one as of the other"))
    }

    @Test func barsNeedANameEach() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = Bars(["a"], [1, 2]) }
        #expect(message(of: result).contains("Bars: 1 names and 2 heights"))
    }

    @Test func thereAreSixColors() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = Line(y: [1], name: "a", color: 7) }
        #expect(message(of: result).contains("there are the colors 1 to 6, but no 7"))
    }

    @Test func rangesAreWiderThanAPoint() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Chart { Line(y: [1, 2]) }.yRange(1...1).svg
        }
        #expect(message(of: result).contains("Chart: yRange 1...1 must be finite and wider than a point"))
    }

    @Test func logarithmicRangesAreAboveZero() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Chart { Line(y: [1, 2]) }.yRange(0...1).yScale(.log).svg
        }
        #expect(message(of: result).contains("above 0 on a logarithmic axis"))
    }

    @Test func aRuleNeedsAPlace() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Chart { Rule(y: 0) }.yScale(.log).svg
        }
        #expect(message(of: result).contains("Rule: 0 has no place on a logarithmic axis"))
    }

    @Test func onlyNumbersBelowZeroOnALogarithmicAxis() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Chart { Line(y: [-1, -2]) }.yScale(.log).svg
        }
        #expect(message(of: result).contains(
            "Chart: the axis is logarithmic, but of 2 values none is above 0; use the scale .linear or .symmetricLog(linearTo:)"))
    }

    @Test func curvesNeedAFiniteRange() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Chart { Curve(over: 0...1) { $0 } }.xScale(.log).svg
        }
        #expect(message(of: result).contains("Curve: the range 0 to 1 has no place on the x axis"))
    }

    @Test func theLinearPartIsAboveZero() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Chart { Line(y: [1]) }.yScale(.symmetricLog(linearTo: 0))
        }
        #expect(message(of: result).contains("Scale.symmetricLog: linearTo must be above 0, but it is 0"))
    }

    @Test func matricesAreRectangular() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = HeatMap([[1, 2], [3]]) }
        #expect(message(of: result).contains("HeatMap: row 0 has 2 numbers, but row 1 has 1"))
    }

    @Test func aHeatMapIsShownWhole() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Chart { HeatMap(x: 0...1, y: 0...1) { x, y in x * y } }.xRange(0.25...0.5).svg
        }
        #expect(message(of: result).contains("HeatMap: the axes must show the whole map"))
    }

    @Test func imagesAreEquallyLarge() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = PixelImages([[1, 2, 3, 4], [1, 2]], width: 2)
        }
        #expect(message(of: result).contains("PixelImages: all images must have 2 rows of 2 pixels as the first"))
    }

    @Test func pixelsMakeWholeRows() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = PixelImages([[1, 2, 3]], width: 2) }
        #expect(message(of: result).contains("PixelImages: 3 pixels do not make rows of 2"))
    }

    @Test func smallMultiplesShareTheirScales() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = SmallMultiples(columns: 2, [("a", Chart { Line(y: [1]) }), ("b", Chart { Line(y: [1]) }.yScale(.log))]).svg
        }
        #expect(message(of: result).contains("SmallMultiples: the charts share their axes"))
    }

    @Test func smallMultiplesNeedAChart() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = SmallMultiples(columns: 2, []) }
        #expect(message(of: result).contains("SmallMultiples: no charts; give one at least"))
    }

    @Test func histogramsNeedARange() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Histogram([1, 2], range: 1...1)
        }
        #expect(message(of: result).contains("Histogram: the range 1...1 must be finite and wider than a point"))
    }
}
