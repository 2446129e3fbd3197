// How a work is timed, and the line that is printed, as the peers print it.
import Foundation
import NeuralNet

struct Record: Encodable {
    var work: String
    var peer: String
    var precision: String
    var threads: Int
    var rate: Double
    var unit: String
    /// By which one sees that the same was computed.
    var check: Double

    func print() {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        Swift.print(String(decoding: try! encoder.encode(self), as: UTF8.self))
    }
}

/// What is measured, and with which settings.
struct Setting {
    var threads: Int

    func report<Scalar: Real>(_ work: String, _ way: String, _: Scalar.Type, rate: Double, _ unit: String, check: Double) {
        Record(
            work: work, peer: "NeuralNet" + (way.isEmpty ? "" : " " + way), precision: Scalar.self == Float.self ? "float32" : "float64",
            threads: threads, rate: rate, unit: unit, check: check
        ).print()
    }
}

/// The seconds of one call of the body: the best of several repetitions of at least 0.3 s each, after one call to warm up.
/// `prepare` makes the body's argument, afresh for each call, and is not timed.
func bestTime<State>(repetitions: Int = 6, prepare: () -> State, _ body: (State) -> Void) -> Double {
    body(prepare())
    var best = Double.infinity
    for _ in 0..<repetitions {
        var (wall, calls) = (0.0, 0)
        while wall < 0.3 {
            let state = prepare()
            let start = ContinuousClock.now
            body(state)
            wall += (ContinuousClock.now - start) / .seconds(1)
            calls += 1
        }
        best = min(best, wall / Double(calls))
    }
    return best
}
