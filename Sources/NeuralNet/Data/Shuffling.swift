// Data in another order, and data kept apart for testing.

/// The examples in an order by chance, every input beside its own target: the order is `random.permutation(examples)`.
///
/// Shapes: both results have the shapes of what was given.
///
/// - Parameters:
///   - inputs: `[examples, …]`.
///   - targets: a tensor `[examples, …]`, or class labels.
///   - random: where the order comes from.
/// - Precondition: there are as many inputs as targets.
public func shuffled<Inputs: Examples, Targets: Examples>(
    _ inputs: Inputs, _ targets: Targets, using random: inout RandomState
) -> (inputs: Inputs, targets: Targets) {
    requireEqualCounts(inputs, targets, "shuffled")
    let order = random.permutation(inputs.exampleCount)
    return (inputs.examples(at: order), targets.examples(at: order))
}

/// Data in two parts: one to learn from, and one to see what was learnt.
public struct Split<Inputs: Examples, Targets: Examples> {
    /// What is learnt from.
    public let training: (inputs: Inputs, targets: Targets)
    /// What was never learnt from.
    public let test: (inputs: Inputs, targets: Targets)

    fileprivate init(_ inputs: Inputs, _ targets: Targets, training: some Sequence<Int>, test: some Sequence<Int>) {
        let (training, test) = (Array(training), Array(test))
        self.training = (inputs.examples(at: training), targets.examples(at: training))
        self.test = (inputs.examples(at: test), targets.examples(at: test))
    }
}

/// The data in two parts by chance: the first of `random.permutation(examples)` are the test part, the rest the
/// training part.
///
/// It is the split that scikit-learn's `train_test_split(…, test_size=fraction, random_state=seed)` makes with the same
/// seed.
///
/// - Parameters:
///   - inputs: `[examples, …]`.
///   - targets: a tensor `[examples, …]`, or class labels.
///   - testFraction: which part of the examples is kept for the test, from 0 to 1; a part of an example counts whole.
///   - random: where the order comes from.
/// - Precondition: there are as many inputs as targets, and 0 ≤ `testFraction` ≤ 1.
public func split<Inputs: Examples, Targets: Examples>(
    _ inputs: Inputs, _ targets: Targets, testFraction: Double, using random: inout RandomState
) -> Split<Inputs, Targets> {
    let testCount = countOfTest(inputs, targets, testFraction)
    let order = random.permutation(inputs.exampleCount)
    return Split(inputs, targets, training: order.dropFirst(testCount), test: order.prefix(testCount))
}

/// The data in two parts in its own order: the last examples are the test part.
///
/// It is the split of scikit-learn's `train_test_split(…, test_size=fraction, shuffle=False)`.
///
/// - Parameters:
///   - inputs: `[examples, …]`.
///   - targets: a tensor `[examples, …]`, or class labels.
///   - testFraction: which part of the examples is kept for the test, from 0 to 1; a part of an example counts whole.
/// - Precondition: there are as many inputs as targets, and 0 ≤ `testFraction` ≤ 1.
public func split<Inputs: Examples, Targets: Examples>(
    _ inputs: Inputs, _ targets: Targets, testFraction: Double
) -> Split<Inputs, Targets> {
    let order = 0..<inputs.exampleCount
    let testCount = countOfTest(inputs, targets, testFraction)
    return Split(inputs, targets, training: order.dropLast(testCount), test: order.suffix(testCount))
}

private func countOfTest(_ inputs: some Examples, _ targets: some Examples, _ fraction: Double) -> Int {
    requireEqualCounts(inputs, targets, "split")
    require(
        fraction >= 0 && fraction <= 1,
        "split(testFraction:): \(fraction) is no fraction: it must lie between 0 and 1")
    return Int((fraction * Double(inputs.exampleCount)).rounded(.up))
}
