import Glibc
import Testing

@testable import Figures

struct ContourLinesTests {
    /// A function on a grid of 101 × 101 points over −1...1.
    private func contours(_ function: (Double, Double) -> Double) -> ContourLines {
        let ends = (0...100).map { Double($0) / 50 - 1 }
        return ContourLines(ends.map { y in ends.map { function($0, y) } })
    }

    private func coordinates(_ point: Point) -> (x: Double, y: Double) { (point.x / 50 - 1, point.y / 50 - 1) }

    @Test func aCircleIsOneClosedLine() throws {
        let lines = contours { $0 * $0 + $1 * $1 }.lines(at: 0.25)
        let line = try #require(lines.first)
        #expect(lines.count == 1)
        #expect(line.first == line.last)
        for point in line {
            let (x, y) = coordinates(point)
            // Linear interpolation of x² over h = 0.02 is off by h²/8 at most in the value, and that divided by the slope 1 in the radius.
            #expect(abs((x * x + y * y).squareRoot() - 0.5) < 0.02 * 0.02 / 8 * 2)
        }
        #expect(abs(length(line) / 50 - .pi) < 0.002)
    }

    @Test func aPlaneHasAStraightLineFromEdgeToEdge() throws {
        let lines = contours { 2 * $0 + $1 }.lines(at: 0.3)
        let line = try #require(lines.first)
        #expect(lines.count == 1)
        #expect(line.allSatisfy { abs(2 * coordinates($0).x + coordinates($0).y - 0.3) < 1e-12 })
        #expect(Set([coordinates(line.first!).y, coordinates(line.last!).y]) == [-1, 1])
    }

    @Test func aSaddleHasTwoLinesThatDoNotCross() {
        for level in [0.1, -0.1] {
            let lines = contours { $0 * $1 }.lines(at: level)
            #expect(lines.count == 2)
            for line in lines {
                #expect(line.allSatisfy { abs(coordinates($0).x * coordinates($0).y - level) < 1e-4 })
                #expect(Set(line.map { coordinates($0).x > 0 }).count == 1)
            }
        }
    }

    @Test(arguments: [(1.0, 2), (-1.0, 2)])
    func theMeanDecidesInACellWithTwoWays(center: Double, count: Int) {
        // High corners at the lower left and upper right; the mean is raised or lowered by making them more or less high.
        let contours = ContourLines([[1 + center, -1], [-1, 1 + center / 2]])
        let lines = contours.lines(at: 0)
        #expect(lines.count == count)
        // With a high middle each line cuts off a low corner, the lower right or the upper left.
        let cutsLowCorners = lines.allSatisfy { line in
            line.allSatisfy { $0.x == 1 || $0.y == 0 } || line.allSatisfy { $0.x == 0 || $0.y == 1 }
        }
        #expect(cutsLowCorners == (center > 0))
    }

    @Test func cellsWithoutNumbersHaveNoLine() {
        let lines = contours { x, y in x > 0 ? .nan : x * x + y * y }.lines(at: 0.25)
        #expect(lines.count == 1)
        #expect(lines[0].allSatisfy { coordinates($0).x <= 0 })
        #expect(contours { _, _ in .infinity }.lines(at: 1).isEmpty)
    }

    @Test func aLevelThatIsNowhereHasNoLine() {
        #expect(contours { $0 + $1 }.lines(at: 5).isEmpty)
        #expect(contours { _, _ in 1 }.lines(at: 1).isEmpty)
        #expect(ContourLines([]).lines(at: 0).isEmpty)
    }
}
