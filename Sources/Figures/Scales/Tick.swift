// Where an axis says which number stands there.

/// A mark on an axis, and what is written at it.
struct Tick: Equatable {
    let value: Double
    let label: String
}

extension Tick {
    /// The ticks of an axis, as many as fit.
    ///
    /// - Parameters:
    ///   - fits: whether so many ticks have room beside each other. Two are kept in any case.
    static func ticks(on axis: Axis, atMost count: Int, fits: ([Tick]) -> Bool) -> [Tick] {
        if !axis.categories.isEmpty {
            let all = categories(axis.categories)
            let strides = (1...all.count).lazy.map { size in all.enumerated().filter { $0.offset % size == 0 }.map { $0.element } }
            return strides.first(where: fits) ?? []
        }
        switch axis.scale {
        case .linear: return linear(axis.lower, axis.upper, atMost: count, fits: fits)
        case .log: return logarithmic(axis.lower, axis.upper, fits: fits)
        case .symmetricLog(let limit): return symmetric(axis.lower, axis.upper, limit, fits: fits)
        }
    }

    static func categories(_ names: [String]) -> [Tick] {
        names.enumerated().map { Tick(value: Double($0), label: $1) }
    }

    /// Multiples of the least round step with which the ticks fit.
    static func linear(_ lower: Double, _ upper: Double, atMost count: Int, fits: ([Tick]) -> Bool) -> [Tick] {
        var step = RoundStep(atLeast: upper / Double(count) - lower / Double(count))
        while true {
            let ticks = multiples(of: step, from: lower, through: upper)
            if ticks.count < 3 || (ticks.count <= count + 1 && fits(ticks)) { return ticks }
            step = step.larger
        }
    }

    private static func multiples(of step: RoundStep, from lower: Double, through upper: Double) -> [Tick] {
        // An end that is off a multiple by rounding alone still has its tick.
        let first = (lower / step.value - 1e-9).rounded(.up), last = (upper / step.value + 1e-9).rounded(.down)
        guard first <= last else { return [] }
        let values = (0...Int(last - first)).map { step.multiple(first + Double($0)) }.filter { $0.isFinite }
        let largest = values.reduce(0) { max($0, $1.magnitude) }
        return values.map { Tick(value: $0, label: label($0, step, largest)) }
    }

    private static func label(_ value: Double, _ step: RoundStep, _ largest: Double) -> String {
        if step.exponent >= -5, largest < 1e6 { return fixed(value, decimals: max(0, -step.exponent)) }
        return significant(value, digits: min(max(decimalExponent(of: largest) - step.exponent + 1, 1), 15))
    }

    /// How many powers of ten there may be from one tick to the next.
    private static let strides = [1, 2, 3, 5, 10, 20, 30, 50, 100, 200, 300, 700]

    /// Powers of ten; between neighbors of them, whatever round numbers fit.
    static func logarithmic(_ lower: Double, _ upper: Double, fits: ([Tick]) -> Bool) -> [Tick] {
        let (low, high) = (logarithm(lower) - 1e-9, logarithm(upper) + 1e-9)
        for stride in strides {
            let exponents = (Int(low.rounded(.up))...max(Int(high.rounded(.down)), Int(low.rounded(.up))))
                .filter { $0 % stride == 0 && Double($0) <= high }
            if exponents.count < 2 { break }
            let ticks = exponents.map { Tick(value: powerOfTen($0), label: powerOfTenText($0)) }
            if fits(ticks) { return ticks }
        }
        let few = digits(1...9, low, high).filter { tick in [1, 2, 5].contains { isMultiple(tick.value, $0) } }
        if few.count > 1 { return few }
        return linear(lower, upper, atMost: 5, fits: fits)
    }

    /// The multiples of powers of ten by the given digits.
    static func digits(_ digits: ClosedRange<Int>, _ low: Double, _ high: Double) -> [Tick] {
        var ticks: [Tick] = []
        for exponent in Int(low.rounded(.down))...Int(high.rounded(.down)) {
            for digit in digits {
                let value = RoundStep.product(Double(digit), exponent)
                let position = logarithm(max(value, .leastNonzeroMagnitude))
                if position >= low, position <= high { ticks.append(Tick(value: value, label: significant(value, digits: 1))) }
            }
        }
        return ticks
    }

    private static func isMultiple(_ value: Double, _ digit: Int) -> Bool {
        RoundStep.product(Double(digit), decimalExponent(of: value)) == value
    }

    /// 0, and on both sides the powers of ten beyond the linear part.
    static func symmetric(_ lower: Double, _ upper: Double, _ limit: Double, fits: ([Tick]) -> Bool) -> [Tick] {
        let below = decimalExponent(of: limit)
        let first = powerOfTen(below) < limit ? below + 1 : below
        let last = decimalExponent(of: max(lower.magnitude, upper.magnitude))
        for stride in strides {
            // Rather than more far apart, the powers begin farther from 0, where they are crowded.
            for start in first..<first + 3 where start <= last {
                let exponents = (start...last).filter { ($0 - start) % stride == 0 }
                let ticks = exponents.reversed().map { Tick(value: -powerOfTen($0), label: "−" + powerOfTenText($0)) }
                    + [Tick(value: 0, label: "0")] + exponents.map { Tick(value: powerOfTen($0), label: powerOfTenText($0)) }
                let inside = ticks.filter { $0.value >= lower && $0.value <= upper }
                if inside.count > 2, fits(inside) { return inside }
            }
        }
        return linear(lower, upper, atMost: 5, fits: fits)
    }
}
