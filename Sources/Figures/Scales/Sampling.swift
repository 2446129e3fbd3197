// Numbers spread evenly along an axis.

/// A range divided evenly along a scale.
struct Sampling {
    private let axis: Axis
    private let count: Int

    /// The range divided into `count` parts.
    init(_ range: ClosedRange<Double>, _ scale: Scale, count: Int) {
        axis = Axis(scale: scale, Domain(lower: range.lowerBound, upper: range.upperBound), from: 0, to: 1)
        self.count = count
    }

    /// The ends of all parts, `count` + 1 numbers.
    var ends: [Double] {
        (0...count).map { $0 == 0 ? axis.lower : $0 == count ? axis.upper : axis.value(at: Double($0) / Double(count)) }
    }

    /// The middles of all parts.
    var middles: [Double] { (0..<count).map { axis.value(at: (Double($0) + 0.5) / Double(count)) } }
}

extension Limits {
    /// Makes room for the end of a range that an author has given.
    mutating func include(checked value: Double, _ mark: String) {
        require(
            scale.accepts(value),
            "\(mark): the range ends at \(significant(value, digits: 6)), which has no place on the axis; give a finite range, above 0"
                + " if the axis is logarithmic")
        include(value)
    }
}
