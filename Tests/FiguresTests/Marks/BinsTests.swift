import Testing

@testable import Figures

struct BinsTests {
    @Test func numbersAreCountedOnce() {
        let bins = Bins([0, 0.1, 0.25, 0.5, 0.74, 0.75, 1], count: 4, range: 0...1)
        #expect(bins.counts == [2, 1, 2, 2])
        #expect((0...4).map(bins.edge) == [0, 0.25, 0.5, 0.75, 1])
    }

    @Test func whatIsNotInARangeIsCountedApart() {
        let bins = Bins([-1, 0, 0.5, 2, .nan, .infinity], count: 2, range: 0...1)
        #expect(bins.counts == [1, 1] && bins.outside == 2 && bins.notFinite == 2)
        let svg = Chart { Histogram([-1, 0, 0.5, 2, .nan], bins: 2, range: 0...1) }.svg
        #expect(svg.contains("Not shown: 1 value is not finite") && svg.contains("Not shown: 2 values are outside the bins"))
    }

    @Test func withoutARangeAllAreIn() {
        var noise = Noise(seed: 6)
        let bins = Bins((0..<1000).map { _ in noise.next() }, count: 7, range: nil)
        #expect(bins.counts.reduce(0, +) == 1000 && bins.outside == 0)
    }

    @Test func equalNumbersHaveABinToo() {
        #expect(Bins([3, 3, 3], count: 3, range: nil).counts == [0, 3, 0])
        #expect(Bins([], count: 2, range: nil).counts == [0, 0])
        #expect(Bins([1e300, 1e300], count: 3, range: nil).counts == [0, 2, 0])
    }
}
