// Data in portions.

/// The examples 0 ..< n in batches: as many at a time as one training step looks at.
///
///     for batch in Batches(of: 1797, size: 128, shuffledBy: &random) {
///         let (x, labels) = (inputs.examples(at: batch), targets.examples(at: batch))
///     }
///
/// Every example is in exactly one batch (in none, if it falls into a short last batch that is dropped). The sequence
/// can be gone through again and stays the same: for another order in the next epoch, make another.
public struct Batches: Sequence, Sendable {
    private let order: [Int]
    private let size: Int
    /// How many batches there are.
    public let count: Int

    /// The batches of n examples in their own order: 0 ..< size first.
    ///
    /// - Parameters:
    ///   - exampleCount: n, how many examples there are.
    ///   - size: how many make a batch.
    ///   - droppingShort: whether the last batch is left out where it would hold fewer; else it is kept.
    /// - Precondition: `exampleCount` is not negative, and `size` is at least 1.
    public init(of exampleCount: Int, size: Int, droppingShort: Bool = false) {
        require(exampleCount >= 0, "Batches(of:size:): \(exampleCount) examples cannot be cut into batches")
        self.init(order: Array(0..<exampleCount), size: size, droppingShort: droppingShort)
    }

    /// The batches of n examples in an order by chance, the one of `random.permutation(n)`.
    ///
    /// - Parameters:
    ///   - exampleCount: n, how many examples there are.
    ///   - size: how many make a batch.
    ///   - random: where the order comes from.
    ///   - droppingShort: whether the last batch is left out where it would hold fewer; else it is kept.
    /// - Precondition: `exampleCount` is not negative, and `size` is at least 1.
    public init(of exampleCount: Int, size: Int, shuffledBy random: inout RandomState, droppingShort: Bool = false) {
        require(exampleCount >= 0, "Batches(of:size:): \(exampleCount) examples cannot be cut into batches")
        self.init(order: random.permutation(exampleCount), size: size, droppingShort: droppingShort)
    }

    private init(order: [Int], size: Int, droppingShort: Bool) {
        require(size >= 1, "Batches(of:size:): a batch of \(size) examples was asked for; 1 is the least")
        self.order = order
        self.size = size
        let (full, rest) = order.count.quotientAndRemainder(dividingBy: size)
        count = rest == 0 || droppingShort ? full : full + 1
    }

    /// The indices of the examples, batch after batch.
    public func makeIterator() -> Iterator { Iterator(batches: self) }

    /// Goes from batch to batch.
    public struct Iterator: IteratorProtocol {
        private let batches: Batches
        private var index = 0

        fileprivate init(batches: Batches) { self.batches = batches }

        /// The indices of the next batch's examples, or `nil` after the last.
        public mutating func next() -> [Int]? {
            if index == batches.count { return nil }
            let start = index * batches.size
            index += 1
            return Array(batches.order[start..<Swift.min(start + batches.size, batches.order.count)])
        }
    }
}

extension Batches {
    /// The inputs and targets themselves, batch after batch.
    ///
    ///     for (x, labels) in Batches(of: 1797, size: 128).of(inputs, targets) { … }
    ///
    /// - Parameters:
    ///   - inputs: `[examples, …]`.
    ///   - targets: a tensor `[examples, …]`, or class labels.
    /// - Precondition: both hold as many examples as the batches were made of.
    public func of<Inputs: Examples, Targets: Examples>(
        _ inputs: Inputs, _ targets: Targets
    ) -> LazyMapSequence<Batches, (inputs: Inputs, targets: Targets)> {
        requireEqualCounts(inputs, targets, "Batches.of")
        require(
            inputs.exampleCount == order.count,
            "Batches.of: the batches were made of \(order.count) examples, not of \(inputs.exampleCount)")
        return lazy.map { (inputs.examples(at: $0), targets.examples(at: $0)) }
    }
}
