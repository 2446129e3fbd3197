import Testing

@testable import Figures

/// Pictures of functions of two variables, of matrices, and of several charts beside each other.
struct MapGoldenTests {
    private let bowl = { (x: Double, y: Double) in x * x / 20 + y * y }

    /// The way of gradient descent with momentum down the bowl.
    private func path(rate: Double, momentum: Double) -> (x: [Double], y: [Double]) {
        var (x, y, dx, dy) = (-7.0, 2.0, 0.0, 0.0)
        var path = (x: [x], y: [y])
        for _ in 0..<30 {
            (dx, dy) = (momentum * dx - rate * x / 10, momentum * dy - rate * 2 * y)
            (x, y) = (x + dx, y + dy)
            path.x.append(x)
            path.y.append(y)
        }
        return path
    }

    @Test func contours() {
        let (sgd, momentum) = (path(rate: 0.95, momentum: 0), path(rate: 0.1, momentum: 0.9))
        expectGolden(
            Chart {
                Contour(x: -10...10, y: -5...5, levels: [0.1, 0.5, 1, 2, 4, 8, 16], bowl)
                Trajectory(x: sgd.x, y: sgd.y, name: "SGD, η = 0.95")
                Trajectory(x: momentum.x, y: momentum.y, name: "momentum, η = 0.1")
                Note("minimum", x: 0, y: 0)
                Arrow(from: (-7, 2), to: (-7 + 1.4, 2 - 4), name: "−∇f")
            }
            .xAxis("x").yAxis("y"),
            "bowl")
    }

    @Test func smallMultiples() {
        let settings = [(0.95, 0.0), (0.1, 0.9), (0.3, 0.4), (0.1, 0.0), (0.7, 0.2), (0.02, 0.95)]
        expectGolden(
            SmallMultiples(
                title: "Six ways down a bowl", columns: 3,
                settings.map { rate, momentum in
                    let path = path(rate: rate, momentum: momentum)
                    return (
                        "η \(significant(rate, digits: 3)), β \(significant(momentum, digits: 3))",
                        Chart {
                            Contour(x: -8...8, y: -4...4, levels: [0.5, 2, 8], labels: false, bowl)
                            Trajectory(x: path.x, y: path.y)
                        }
                        .xAxis("x").yAxis("y")
                    )
                }),
            "ways")
    }

    @Test func histograms() {
        var noise = Noise(seed: 2)
        let layers = (1...5).map { layer in
            ("layer \(layer)", Chart {
                Histogram((0..<2000).map { _ in 0.5 + (noise.next() - 0.5) / Double(layer) }, bins: 24, range: 0...1)
            }.xAxis("activation").yAxis("units"))
        }
        expectGolden(SmallMultiples(columns: 3, layers), "histograms")
    }

    @Test func matrixWithNumbers() {
        expectGolden(
            Chart {
                HeatMap(
                    [[-0.0084, 0.0126], [-0.0051, 0.0076], [0.0346, 0.0839], [0, .nan]], rows: ["x₁", "x₂", "h₁", "h₂"],
                    columns: ["unit 1", "unit 2"], name: "∂L/∂w", ramp: .diverging, numbers: true)
            }
            .height(180),
            "gradients")
    }

    @Test func functionOfTwoVariables() {
        let xor = { (x: Double, y: Double) in 1 / (1 + exponential(8 * (x - 0.5) * (y - 0.5))) }
        expectGolden(
            Chart {
                HeatMap(x: -0.25...1.25, y: -0.25...1.25, name: "output", range: 0...1, xor)
                Contour(x: -0.25...1.25, y: -0.25...1.25, levels: [0.5], xor)
                Points(x: [0, 1], y: [0, 1], name: "target 0", color: 2)
                Points(x: [0, 1], y: [1, 0], name: "target 1", color: 3)
            }
            .xAxis("x₁").yAxis("x₂").height(300),
            "xor")
    }

    @Test func images() {
        var noise = Noise(seed: 3)
        let digits = (0..<20).map { digit in
            (0..<64).map { pixel in
                let (x, y) = (Double(pixel % 8) - 3.5, Double(pixel / 8) - 3.5)
                let ring = (x * x + y * y).squareRoot() - 1.5 - Double(digit % 10) / 8
                return (16 * exponential(-ring * ring / 2) * (0.6 + 0.4 * noise.next())).rounded()
            }
        }
        expectGolden(
            PixelImages(digits, width: 8, captions: (0..<20).map { "\($0 % 10)" }, range: 0...16, title: "Twenty rings"), "images")
        let filters = (0..<8).map { _ in (0..<25).map { _ in noise.next() - 0.5 } }
        expectGolden(PixelImages(filters, width: 5, columns: 4, ramp: .diverging, title: "Filters"), "filters")
    }
}
