import Testing

@testable import Figures

struct TickTests {
    private func labels(_ lower: Double, _ upper: Double, atMost count: Int = 6) -> [String] {
        Tick.linear(lower, upper, atMost: count) { _ in true }.map(\.label)
    }

    @Test func stepsAreOneTwoOrFive() {
        #expect(labels(0, 1) == ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"])
        #expect(labels(0, 10) == ["0", "2", "4", "6", "8", "10"])
        #expect(labels(0, 27) == ["0", "5", "10", "15", "20", "25"])
        #expect(labels(-3, 3) == ["−3", "−2", "−1", "0", "1", "2", "3"])
        #expect(labels(0.013, 0.034) == ["0.015", "0.020", "0.025", "0.030"])
        #expect(labels(0, 1000) == ["0", "200", "400", "600", "800", "1000"])
    }

    @Test func aTickStandsAtARoundEndInSpiteOfRounding() {
        #expect(labels(0.1 + 0.2, 0.9).first == "0.3")
        #expect(labels(0, 0.1 * 3).last == "0.30")
    }

    @Test func largeAndSmallNumbersHaveAPowerOfTen() {
        #expect(labels(0, 5e9) == ["0", "10⁹", "2×10⁹", "3×10⁹", "4×10⁹", "5×10⁹"])
        #expect(labels(-2e-8, 2e-8) == ["−2×10⁻⁸", "−10⁻⁸", "0", "10⁻⁸", "2×10⁻⁸"])
        #expect(labels(1e300, 5e300, atMost: 4) == ["10³⁰⁰", "2×10³⁰⁰", "3×10³⁰⁰", "4×10³⁰⁰", "5×10³⁰⁰"])
    }

    @Test func neighborsAlwaysHaveDifferentLabels() {
        for exponent in -300...300 {
            for (lower, upper) in [(0.0, 1.0), (-3, 4), (1, 1.07), (99.9, 100)] {
                let size = powerOfTen(exponent)
                let labels = labels(lower * size, upper * size)
                #expect(labels.count >= 2 && labels.count <= 8, "\(lower)e\(exponent) to \(upper)e\(exponent): \(labels)")
                #expect(zip(labels, labels.dropFirst()).allSatisfy { $0 != $1 }, "\(labels)")
            }
        }
    }

    @Test func fewerTicksWhereLessFit() {
        let ticks = Tick.linear(0, 100, atMost: 10) { $0.count < 4 }
        #expect(ticks.map(\.label) == ["0", "50", "100"])
        #expect(Tick.linear(0, 100, atMost: 10) { _ in false }.count < 3)
    }

    private func logarithmic(_ lower: Double, _ upper: Double, fits: ([Tick]) -> Bool = { _ in true }) -> [String] {
        Tick.logarithmic(lower, upper, fits: fits).map(\.label)
    }

    @Test func aLogarithmicAxisHasPowersOfTen() {
        #expect(logarithmic(0.001, 10) == ["10⁻³", "10⁻²", "10⁻¹", "1", "10"])
        #expect(logarithmic(0.0011, 9.9) == ["10⁻²", "10⁻¹", "1"])
        #expect(logarithmic(1e-300, 1e300) { $0.count < 5 } == ["10⁻²⁰⁰", "1", "10²⁰⁰"])
        #expect(logarithmic(1e-12, 1) { $0.count < 6 } == ["10⁻¹²", "10⁻⁹", "10⁻⁶", "10⁻³", "1"])
    }

    @Test func withinADecadeItHasOneTwoFiveAndThenRoundNumbers() {
        #expect(logarithmic(0.8, 30) == ["1", "10"])
        #expect(logarithmic(0.15, 0.6) == ["0.2", "0.5"])
        #expect(logarithmic(1.1, 9) == ["2", "5"])
        #expect(logarithmic(2.1, 2.9) == ["2.2", "2.4", "2.6", "2.8"])
    }

    @Test func bothSignsAreSymmetric() {
        let ticks = Tick.symmetric(-50, 200, 0.1) { _ in true }
        #expect(ticks.map(\.label) == ["−10", "−1", "−10⁻¹", "0", "10⁻¹", "1", "10", "10²"])
        #expect(Tick.symmetric(-0.01, 0.01, 1) { _ in true }.count >= 3)
    }

    @Test func categoriesLoseLabelsIfTheyDoNotFit() {
        var limits = Limits(scale: .linear)
        for name in 0..<10 { _ = limits.index(ofCategory: "c\(name)") }
        let axis = Axis(scale: .linear, limits.domain(isRounded: true), categories: limits.categories, from: 0, to: 100)
        #expect(Tick.ticks(on: axis, atMost: 6) { $0.count < 5 }.map(\.label) == ["c0", "c3", "c6", "c9"])
    }
}
