// What each work is measured against, and how fast it is to be.
import Foundation

/// A peer's measurement, and how many times as fast the library is to be.
struct Goal {
    static let works = ["tiny", "classifier", "mlp", "lenet", "lenet5", "elementwise", "sums", "product"]

    var peer: Measurement
    /// Nothing for rows that only inform.
    var ratio: Double?

    /// The peers of a measurement: those that a goal names, or the fastest of them.
    static func peers(of ours: Measurement, among all: [Measurement]) -> [Goal] {
        let theirs = all.filter { $0.work == ours.work && $0.precision == ours.precision }
        func named(_ prefix: String, _ ratio: Double?) -> [Goal] { theirs.filter { $0.peer.hasPrefix(prefix) }.map { Goal(peer: $0, ratio: ratio) } }
        let fastest = theirs.max { $1.ratio(to: $0) > 1 }.map { [Goal(peer: $0, ratio: 1)] } ?? []
        switch ours.work.split(separator: " ")[0] {
        case "tiny" where ours.peer.hasSuffix("by tape"): return named("PyTorch", 150)
        case "tiny" where ours.peer.hasSuffix("by layers"): return theirs.filter { $0.peer.hasSuffix("step") }.map { Goal(peer: $0, ratio: 10) }
        case "tiny": return named("C ", 0.8)
        case "classifier": return named("PyTorch", ours.peer.hasSuffix("by tape") ? 30 : nil)
        case "sums": return named("PyTorch", 150)
        case "lenet", "lenet5", "elementwise": return named("PyTorch", 1)
        case "product": return named("NumPy", 0.98)
        default: return fastest
        }
    }

    func text(ours: Measurement, isTiny: Bool) -> String {
        let distance = abs(ours.check - peer.check) / max(abs(peer.check), .leastNormalMagnitude)
        // AdaGrad's first step is the gradient's sign, and rounding decides that of the least ones.
        let allowed = ours.precision == "float64" ? 1e-11 : ours.work == "mlp AdaGrad" ? 2e-5 : 2e-6
        let goal = ratio.map { String(format: "≥ %g", $0) } ?? "–"
        let fields = [
            "\(ours.work)\(ours.peer.dropFirst("NeuralNet".count))", ours.precision, ours.text, peer.peer, peer.text,
            String(format: "%.2f", ours.ratio(to: peer)), goal, distance <= allowed ? "yes" : String(format: "no: %.1e apart", distance),
        ]
        return "| \(fields.joined(separator: " | ")) |"
    }
}
