// An axis: numbers on one side, places in the picture on the other.

/// What stands where between two ends.
struct Axis {
    let scale: Scale
    /// The numbers at the two ends.
    let lower, upper: Double
    let categories: [String]
    /// The places of the two ends, in units of the picture.
    let start, end: Double
    private let low, high: Double

    init(scale: Scale, _ domain: Domain, categories: [String] = [], from start: Double, to end: Double) {
        (self.scale, self.categories, self.start, self.end) = (scale, categories, start, end)
        (lower, upper) = (domain.lower, domain.upper)
        (low, high) = (scale.transformed(lower), scale.transformed(upper))
    }

    /// Where `value` stands. Far outside the axis it is no more than a million units away.
    func position(_ value: Double) -> Double {
        // Halves, since the whole way from −10³⁰⁸ to 10³⁰⁸ is no number.
        let share = (scale.transformed(value) / 2 - low / 2) / (high / 2 - low / 2)
        return min(max(start + share * (end - start), -1e6), 1e6)
    }

    /// The value at the given share of the way from the lower end.
    func value(at share: Double) -> Double { scale.value(at: low * (1 - share) + high * share) }

    /// Where bars and areas begin: at 0, or at the end that is closest to it.
    var base: Double { scale == .log ? lower : min(max(0, lower), upper) }

    func contains(_ value: Double) -> Bool { value >= lower && value <= upper }
}
