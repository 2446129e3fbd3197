// Whole numbers, orders and samples by chance.

extension RandomState {
    /// A whole number of `range`, each equally probable. NumPy: `randint(low, high)`, of 64 bits as on Linux.
    ///
    /// - Precondition: `range` is not empty.
    public mutating func integer(in range: Range<Int>) -> Int {
        require(!range.isEmpty, "RandomState.integer: the range \(range.lowerBound)..<\(range.upperBound) is empty")
        // Wrapping: the distance of the ends can be more than an `Int` holds.
        let largest = UInt64(truncatingIfNeeded: UInt(bitPattern: range.upperBound &- range.lowerBound &- 1))
        return range.lowerBound &+ Int(truncatingIfNeeded: wholeNumber(upTo: largest))
    }

    /// Whole numbers of `range`, each drawn as `integer(in:)`. NumPy: `randint(low, high, count)`.
    ///
    /// - Parameters:
    ///   - range: from which to draw.
    ///   - count: how many.
    /// - Precondition: `range` is not empty, and `count` is not negative.
    public mutating func integers(in range: Range<Int>, count: Int) -> [Int] {
        require(count >= 0, "RandomState.integers: \(count) numbers were asked for; 0 is the least")
        return (0..<count).map { _ in integer(in: range) }
    }

    /// Puts `elements` in an order by chance, each order equally probable. NumPy: `shuffle(elements)`.
    ///
    /// From the last place down, each element changes places with one at or before it.
    ///
    /// Source: R. Durstenfeld, "Algorithm 235: Random permutation", Communications of the ACM 7 (1964).
    @inlinable
    public mutating func shuffle<Element>(_ elements: inout [Element]) {
        var last = elements.count - 1
        while last > 0 {
            elements.swapAt(last, Int(truncatingIfNeeded: wholeNumber(upTo: UInt64(last))))
            last -= 1
        }
    }

    /// The numbers 0 ..< `count` in an order by chance. NumPy: `permutation(count)`.
    ///
    /// - Precondition: `count` is not negative.
    public mutating func permutation(_ count: Int) -> [Int] {
        require(count >= 0, "RandomState.permutation: \(count) numbers were asked for; 0 is the least")
        var order = Array(0..<count)
        shuffle(&order)
        return order
    }

    /// `count` of the numbers 0 ..< `population`, by chance. NumPy: `choice(population, count, replace)`.
    ///
    /// - Parameters:
    ///   - population: how many numbers there are to choose from.
    ///   - count: how many to choose.
    ///   - replacing: whether a number chosen may be chosen again; without, the first of a permutation are taken.
    /// - Precondition: `count` is not negative; with replacing, `population` is not 0 unless `count` is; without,
    ///   `count` is at most `population`.
    public mutating func choice(_ population: Int, count: Int, replacing: Bool = true) -> [Int] {
        require(
            population >= 0 && count >= 0 && (replacing ? population > 0 || count == 0 : count <= population),
            "RandomState.choice: \(count) of \(population) cannot be chosen\(replacing ? "" : " without replacing")")
        return replacing
            ? integers(in: 0..<population, count: count)
            : Array(permutation(population).prefix(count))
    }
}
