import Glibc
import Testing

@testable import Figures

/// Compares a figure with the picture of that name in `Golden`, byte by byte.
///
/// A picture that is missing is recorded, and the run that records it fails: someone must look at it first (`make gallery`).
func expectGolden(_ figure: some Figure, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let path = goldenFolder + "/\(name).svg"
    let svg = figure.svg
    #expect(svg == figure.svg, "the same figure is not the same text", sourceLocation: sourceLocation)
    guard let file = fopen(path, "r") else {
        guard let file = fopen(path, "w") else {
            Issue.record("cannot write \(path)", sourceLocation: sourceLocation)
            return
        }
        fputs(svg, file)
        fclose(file)
        Issue.record("recorded \(path); look at it, and run again", sourceLocation: sourceLocation)
        return
    }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 2_000_000)
    let count = fread(&bytes, 1, bytes.count, file)
    let recorded = String(decoding: bytes[..<count], as: UTF8.self)
    if svg == recorded { return }
    let (new, old) = (svg.split(separator: "\n"), recorded.split(separator: "\n"))
    let line = zip(new, old).enumerated().first { $1.0 != $1.1 }
    Issue.record(
        """
        \(name).svg is no longer drawn as recorded. If it should be so, delete \(path) and run twice.
        line \((line?.offset ?? min(new.count, old.count)) + 1)
        recorded: \(line.map { String($0.element.1.prefix(300)) } ?? "\(old.count) lines")
        now:      \(line.map { String($0.element.0.prefix(300)) } ?? "\(new.count) lines")
        """, sourceLocation: sourceLocation)
}

private let goldenFolder = "\(#filePath)".split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/") + "/Golden"

/// Numbers that look random and are the same everywhere: a linear congruential generator's, between 0 and 1.
struct Noise {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> Double {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double(state >> 11) / 9_007_199_254_740_992
    }
}
