import Testing

@testable import Figures

struct ScaleTests {
    @Test(arguments: [Scale.linear, .log, .symmetricLog(linearTo: 0.01)])
    func theInverseGoesBack(scale: Scale) {
        for value in [1e-8, 0.003, 1, 42, 1e12] {
            #expect(abs(scale.value(at: scale.transformed(value)) / value - 1) < 1e-7)
        }
        if scale != .log { #expect(abs(scale.value(at: scale.transformed(-3)) + 3) < 1e-12) }
    }

    @Test func onlyNumbersWithAPlaceAreAccepted() {
        #expect([1, 0, -1, .nan, .infinity].map(Scale.linear.accepts) == [true, true, true, false, false])
        #expect([1, 0, -1, .nan, .infinity].map(Scale.log.accepts) == [true, false, false, false, false])
        #expect(Scale.symmetricLog(linearTo: 1).accepts(-1))
    }

    @Test func positions() {
        let axis = Axis(scale: .log, Domain(lower: 0.01, upper: 100), from: 50, to: 450)
        #expect([0.01, 1, 100].map { (axis.position($0) * 1e9).rounded() / 1e9 } == [50, 250, 450])
        let upwards = Axis(scale: .linear, Domain(lower: -1, upper: 1), from: 300, to: 100)
        #expect([-1, 0, 0.5].map(upwards.position) == [300, 200, 150])
    }

    @Test func hugeRangesHavePlacesToo() {
        let axis = Axis(
            scale: .linear, Domain(lower: -.greatestFiniteMagnitude, upper: .greatestFiniteMagnitude), from: 0, to: 100)
        #expect([-.greatestFiniteMagnitude, 0, .greatestFiniteMagnitude].map(axis.position) == [0, 50, 100])
        let small = Axis(scale: .linear, Domain(lower: 0, upper: 1e-300), from: 0, to: 100)
        #expect(small.position(1e300) == 1e6)
    }

    private func domain(_ values: [Double], _ scale: Scale = .linear, isRounded: Bool = true, isPadded: Bool = false) -> Domain {
        var limits = Limits(scale: scale)
        for value in values { limits.include(value) }
        limits.isPadded = isPadded
        return limits.domain(isRounded: isRounded)
    }

    @Test func linearAxesEndAtRoundNumbers() {
        #expect(domain([0.13, 4.7]) == Domain(lower: 0, upper: 5))
        #expect(domain([-0.31, 0.29]) == Domain(lower: -0.4, upper: 0.4))
        #expect(domain([0.13, 4.7], isRounded: false) == Domain(lower: 0.13, upper: 4.7))
        #expect(domain([0, 100], isRounded: false, isPadded: true) == Domain(lower: -4, upper: 104))
    }

    @Test func equalNumbersStandInTheMiddle() {
        #expect(domain([0, 0]) == Domain(lower: -1, upper: 1))
        #expect(domain([5]) == Domain(lower: 4.5, upper: 5.5))
        #expect(domain([-20, -20]) == Domain(lower: -22, upper: -18))
        let log = domain([100], .log)
        #expect(log.lower < 32 && log.lower > 31 && log.upper > 316 && log.upper < 317)
    }

    @Test func noNumbersGiveAnAxisAllTheSame() {
        #expect(domain([]) == Domain(lower: 0, upper: 1))
        #expect(domain([], .log) == Domain(lower: 1, upper: 10))
    }

    @Test(arguments: [Scale.linear, .log, .symmetricLog(linearTo: 1)])
    func theEndsAreAlwaysFiniteAndApart(scale: Scale) {
        let numbers = [.leastNonzeroMagnitude, .leastNormalMagnitude / 100, 1e-300, 1e-5, 1, 1.0000000000000002, 1e300, 1.7e308, .greatestFiniteMagnitude]
        let values = scale == .log ? numbers : numbers + numbers.map { -$0 } + [0]
        for first in values {
            for second in values {
                for isRounded in [true, false] {
                    let domain = domain([first, second], scale, isRounded: isRounded, isPadded: true)
                    #expect(domain.lower.isFinite && domain.upper.isFinite && domain.lower < domain.upper, "\(first), \(second)")
                    #expect(domain.lower <= min(first, second) && domain.upper >= max(first, second), "\(first), \(second)")
                    let axis = Axis(scale: scale, domain, from: 0, to: 400)
                    #expect(axis.position(first).isFinite)
                    #expect(!Tick.ticks(on: axis, atMost: 6, fits: { $0.count < 9 }).isEmpty, "\(first), \(second)")
                }
            }
        }
    }
}
