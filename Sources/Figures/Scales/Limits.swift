// What an axis must make room for.

/// The least and the greatest of the numbers that are to be shown along an axis.
struct Limits {
    let scale: Scale
    private(set) var least = Double.infinity
    private(set) var greatest = -Double.infinity
    /// Whether markers or bars stand on the numbers, so that the ends of the axis need some air.
    var isPadded = false
    /// Names in place of numbers: the one at index i stands at i.
    private(set) var categories: [String] = []
    /// Whether the axis shows cells or contours that must fill it to its edges.
    var isFilled = false

    init(scale: Scale) { self.scale = scale }

    var isEmpty: Bool { least > greatest }

    /// Makes room for `value`, which must have a place on the scale.
    mutating func include(_ value: Double) {
        least = min(least, value)
        greatest = max(greatest, value)
    }

    /// The index of the category of that name, which is new or known.
    mutating func index(ofCategory name: String) -> Int {
        if let index = categories.firstIndex(of: name) { return index }
        categories.append(name)
        include(Double(categories.count) - 1.5)
        include(Double(categories.count) - 0.5)
        return categories.count - 1
    }
}
