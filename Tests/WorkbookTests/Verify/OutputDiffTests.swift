// The difference between what is written and what was printed, as lines.
import Testing
@testable import Workbook

@Suite struct OutputDiffTests {
    static func diff(_ written: [String], _ printed: [String]) -> OutputDiff? {
        OutputDiff(written: written, printed: printed, comparison: Comparison(precision: .asWritten))
    }

    static let same: [([String], [String])] = [([], []), ([""], [""]), (["a"], ["a"]), (["0.5", "a"], ["0.5001", "a"])]

    @Test(arguments: same) func nothingDiffers(_ written: [String], _ printed: [String]) { #expect(Self.diff(written, printed) == nil) }

    /// written, printed, what is shown, the first difference as line:column, what `accept` writes
    static let cases: [([String], [String], [String], String, [String])] = [
        (["a"], ["b"], ["10 - a", "   + b"], "0:0", ["b"]),
        (["a", "b", "c"], ["a", "c"], ["10   a", "11 - b", "12   c"], "1:0", ["a", "c"]),
        (["a", "c"], ["a", "b", "c"], ["10   a", "   + b", "11   c"], "1:0", ["a", "b", "c"]),
        (["a"], ["a", "b"], ["10   a", "   + b"], "1:0", ["a", "b"]),
        (["a", "b"], ["a"], ["10   a", "11 - b"], "1:0", ["a"]),
        ([], ["a"], ["   + a"], "0:0", ["a"]),
        (["a"], [], ["10 - a"], "0:0", []),
        ([], [""], ["   + "], "0:0", [""]),
        ([""], [], ["10 - "], "0:0", []),
        (["a "], ["a"], ["10 - a ", "   + a"], "0:1", ["a"]),
        (["loss 0.25"], ["loss 0.5"], ["10 - loss 0.25", "   + loss 0.5"], "0:5", ["loss 0.5"]),
        // What holds to its written digits stays as it is written.
        (["w 0.21", "x 1"], ["w 0.2097", "x 2"], ["10   w 0.21", "11 - x 1", "   + x 2"], "1:2", ["w 0.21", "x 2"]),
        // Agreement has a direction: 5 is not 5.0, though 5.0 is 5.
        (["5"], ["5.0"], ["10 - 5", "   + 5.0"], "0:0", ["5.0"]),
        (["0.123"], ["0.1"], ["10 - 0.123", "   + 0.1"], "0:0", ["0.1"]),
        (["a", "1", "2", "3", "4", "5", "b"], ["A", "1", "2", "3", "4", "5", "B"],
         ["10 - a", "   + A", "11   1", "12   2", "   ⋮", "14   4", "15   5", "16 - b", "   + B"], "0:0", ["A", "1", "2", "3", "4", "5", "B"]),
    ]

    @Test(arguments: cases) func theLinesAreShown(_ written: [String], _ printed: [String], _ shown: [String], _ first: String, _ accepted: [String]) throws {
        let diff = try #require(Self.diff(written, printed))
        #expect(diff.excerpt(firstLine: 10) == shown)
        #expect("\(diff.first.line):\(diff.first.column)" == first)
        #expect(diff.accepted == accepted)
        #expect(Self.diff(diff.accepted, printed) == nil, "what is accepted holds")
    }

    @Test func theWorstNumberIsNamed() throws {
        let diff = try #require(Self.diff(["a 0.1", "b 0.2", "c 0.3"], ["a 0.2", "b 0.9", "c 0.3"]))
        #expect(diff.worst?.line == 1)
        #expect(diff.worst?.number.written == "0.2")
        #expect(diff.worst?.number.printed == "0.9")
        #expect(diff.first == (0, 2))
        #expect(Self.diff(["a"], ["b"])?.worst == nil)
    }

    @Test func aLongExcerptEnds() throws {
        let diff = try #require(Self.diff((0..<100).map { "a\($0)" }, (0..<100).map { "b\($0)" }))
        let shown = diff.excerpt(firstLine: 1)
        #expect(shown.count == 25)
        #expect(shown.last == "    ⋮ (176 more changed lines)")
    }

    /// Whatever differs, accepting it makes it hold, and leaves what held.
    @Test func acceptingHolds() {
        for seed in 1...400 as ClosedRange<UInt64> {
            var chance = Seeded(seed: seed)
            func lines() -> [String] { (0..<Int.random(in: 0...8, using: &chance)).map { _ in ["a", "b", "5", "5.0", "0.5", "0.51", "0.512", "", "x 1.0"].randomElement(using: &chance)! } }
            let written = lines(), printed = lines()
            guard let diff = Self.diff(written, printed) else { continue }
            #expect(Self.diff(diff.accepted, printed) == nil, "seed \(seed)")
            #expect(diff.accepted.count == printed.count, "seed \(seed)")
            let left = diff.lines.compactMap { line -> String? in
                switch line {
                case .same(let text, _), .missing(let text, _): text
                case .new: nil
                }
            }
            #expect(left == written, "seed \(seed)")
        }
    }

    @Test(.timeLimit(.minutes(1))) func thousandsOfLinesAreQuick() {
        let many = (0..<5000).map { "step \($0) loss \(Double($0) / 7)" }
        let clock = ContinuousClock()
        let time = clock.measure {
            #expect(Self.diff(many, many.dropLast(2500) + ["new"] + many.suffix(2500))?.accepted.count == 5001)
            #expect(Self.diff(many, Array(many.dropFirst()))?.lines.count == 5000)
            #expect(Self.diff(many, many.map { $0 + "!" })?.lines.count == 10000)
            #expect(Self.diff(Array(many.prefix(1900)), many.prefix(1900).map { "x" + $0 })?.excerpt(firstLine: 1).count == 25)
        }
        #expect(time < .seconds(20), "\(time)")
    }
}
