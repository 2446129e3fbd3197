import Testing

@testable import Figures

/// Pictures stay small, however many data they show.
struct SizeTests {
    private func noise(_ count: Int) -> [Double] {
        var noise = Noise(seed: 5)
        return (0..<count).map { _ in noise.next() }
    }

    private func bytes(@ChartBuilder _ marks: () -> [Mark]) -> Int { Chart(marks).svg.utf8.count }

    @Test func aThousandPointsTakeLessThan15Kilobytes() {
        #expect(bytes { Line(y: noise(1000)) } < 15_000)
    }

    @Test func aMillionPointsTakeLessThan25Kilobytes() {
        #expect(bytes { Line(y: noise(1_000_000)) } < 25_000)
    }

    @Test func aCloudOfAMillionPointsTakesLessThan25Kilobytes() {
        #expect(bytes { Points(x: noise(1_000_000), y: noise(1_000_000).reversed()) } < 25_000)
    }

    @Test func aLineThatGoesBackAndForthAMillionTimes() {
        let numbers = noise(1_000_000)
        #expect(bytes { Line(x: numbers, y: numbers.reversed()) } < 50_000)
        #expect(bytes { Trajectory(x: numbers, y: numbers.reversed()) } < 50_000)
    }

    @Test func aMillionGaps() {
        let numbers = noise(1_000_000).enumerated().map { $0.offset % 2 == 0 ? $0.element : .nan }
        #expect(bytes { Line(y: numbers) } < 50_000)
    }

    @Test func smoothCurvesTakeLessThan4Kilobytes() {
        #expect(bytes { Curve(over: -6...6) { 1 / (1 + exponential(-$0)) } } < 4_000)
    }

    @Test func contoursTakeLessThan10Kilobytes() {
        #expect(bytes { Contour(x: -2...2, y: -2...2, levels: 10) { x, y in x * x * x - y * y + x * y } } < 10_000)
    }

    @Test func anImageOf28PixelsTakesLessThan8Kilobytes() {
        #expect(PixelImages([noise(784)], width: 28).svg.utf8.count < 8_000)
    }
}
