import Testing

@testable import Figures

/// One picture for each kind of chart in the book.
struct ChartGoldenTests {
    @Test func lossesOnALogarithmicAxis() {
        var noise = Noise(seed: 1)
        let losses = { (rate: Double, floor: Double) in
            (0..<1000).map { step in (floor + exponential(-rate * Double(step)) ) * (0.85 + 0.3 * noise.next()) }
        }
        let (sgd, momentum, adam) = (losses(0.002, 0.002), losses(0.006, 0.002), losses(0.01, 0.0008))
        expectGolden(
            Chart {
                Line(y: sgd, name: "SGD")
                Line(y: momentum, name: "momentum")
                Line(y: adam, name: "Adam")
                Rule(y: 0.00245, name: "floor 0.00245")
            }
            .xAxis("step").yAxis("loss").yScale(.log)
            .description("All three losses fall, Adam's fastest."),
            "losses")
    }

    @Test func curves() {
        let sigmoid = { (z: Double) in 1 / (1 + exponential(-z / 2.302585092994046)) }
        expectGolden(
            Chart {
                Curve(over: -6...6, name: "σ(z)") { sigmoid($0) }
                Curve(over: -6...6, name: "σ′(z)") { sigmoid($0) * (1 - sigmoid($0)) }
                Rule(y: 0.25, name: "¼")
            }
            .xAxis("z"),
            "sigmoid")
    }

    @Test func curvesOverARange() {
        let rates = [0.001, 0.01, 0.1, 1, 10, 100]
        expectGolden(
            Chart {
                Line(x: rates, y: [0.21, 0.18, 0.02, 0.0032, 0.0025, 0.0289], name: "SGD", dots: true)
                Line(x: rates, y: [0.2, 0.04, 0.003, 0.0026, 0.03, .nan], name: "momentum", dots: true)
                Line(x: rates, y: [0.03, 0.004, 0.0025, 0.01, 0.1, 0.4], name: "Adam", dots: true)
                Line(x: rates, y: [0.03, 0.0041, 0.0024, 0.013, 0.2, 0.3], name: "RMSProp", dots: true)
                Line(x: rates, y: [0.12, 0.02, 0.005, 0.004, 0.02, 0.1], name: "AdaGrad", dots: true)
                Line(x: rates, y: [0.19, 0.03, 0.002, 0.0024, 0.02, 0.05], name: "Nesterov", dots: true)
            }
            .xAxis("learning rate").yAxis("loss after 1000 steps").xScale(.log).yScale(.log),
            "rates")
    }

    @Test func band() {
        let steps = Array(0...40)
        let middle = steps.map { 1 / (1 + Double($0) / 5) }
        expectGolden(
            Chart {
                Area(x: steps, from: middle.map { $0 * 0.8 }, to: middle.map { $0 * 1.3 }, name: "loss")
                Line(x: steps, y: middle, name: "loss")
                Line(x: [0, 10, 20, 30, 40], y: [0.9, 0.45, 0.2, 0.1, 0.05], name: "learning rate", steps: true)
            }
            .xAxis("epoch").yRange(0...1.2),
            "band")
    }

    @Test func bars() {
        expectGolden(
            Chart {
                Bars(["SGD", "Momentum", "Nesterov", "AdaGrad", "RMSProp", "Adam"], [0.3, 0.3, 0.57, 0.3, 3, 0.3], name: "x")
                Bars(["SGD", "Momentum", "Nesterov", "AdaGrad", "RMSProp", "Adam"], [-0.8, -0.8, -1.1, -0.3, -2.2, -0.3], name: "y")
            }
            .yAxis("first step"),
            "bars")
    }

    @Test func cloud() {
        var (rates, weights): ([Double], [Double]) = ([], [])
        for index in 0..<480 {
            let rate = 2.4 + 1.6 * Double(index) / 480
            var x = 0.4
            for step in 0..<400 {
                x = rate * x * (1 - x)
                if step > 200 {
                    rates.append(rate)
                    weights.append(x)
                }
            }
        }
        expectGolden(
            Chart {
                Points(x: rates, y: weights)
                Rule(x: 3, name: "r = 3")
            }
            .xAxis("r").yAxis("x"),
            "bifurcation")
    }
}
