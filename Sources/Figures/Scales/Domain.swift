// From the least and the greatest number to the ends of an axis.

/// The numbers at the two ends of an axis.
struct Domain: Equatable {
    let lower, upper: Double
}

extension Limits {
    /// The ends of an axis for these numbers.
    ///
    /// - Parameter isRounded: whether a linear axis may end at round numbers outside.
    func domain(isRounded: Bool) -> Domain {
        if isEmpty { return scale == .log ? Domain(lower: 1, upper: 10) : Domain(lower: 0, upper: 1) }
        if !categories.isEmpty { return Domain(lower: least, upper: greatest) }
        let (lower, upper) = (scale.transformed(least), scale.transformed(greatest))
        if upper / 2 - lower / 2 <= max(lower.magnitude, upper.magnitude) * 1e-12 || upper - lower < 1e-300 {
            return aroundOneNumber(lower)
        }
        if isFilled { return Domain(lower: least, upper: greatest) }
        if scale == .linear, isRounded { return roundedDomain }
        if isPadded || isRounded {
            let air = upper / 25 - lower / 25
            return covering(scale.value(at: lower - air), scale.value(at: upper + air))
        }
        return Domain(lower: least, upper: greatest)
    }

    /// Numbers that are all the same, or too close to be told apart, stand in the middle.
    private func aroundOneNumber(_ position: Double) -> Domain {
        switch scale {
        case .linear:
            let half = max(position == 0 ? 1 : position.magnitude / 10, 1e-300)
            return Domain(lower: finite(position - half), upper: finite(position + half))
        case .log, .symmetricLog:
            return Domain(lower: finite(scale.value(at: position - 0.5)), upper: finite(scale.value(at: position + 0.5)))
        }
    }

    /// The ends moved outwards to the next round numbers.
    private var roundedDomain: Domain {
        let step = RoundStep(atLeast: greatest / 5 - least / 5)
        return covering(
            step.multiple((least / step.value).rounded(.down)), step.multiple((greatest / step.value).rounded(.up)))
    }

    /// These ends, or the numbers themselves where rounding has put an end inside of them.
    private func covering(_ lower: Double, _ upper: Double) -> Domain {
        Domain(lower: min(finite(lower), least), upper: max(finite(upper), greatest))
    }

    /// No end of an axis is infinite, and none of a logarithmic one is 0.
    private func finite(_ value: Double) -> Double {
        let bounded = min(max(value, -.greatestFiniteMagnitude), .greatestFiniteMagnitude)
        return scale == .log ? max(bounded, .leastNonzeroMagnitude) : bounded
    }
}
