// What data consists of: examples in a row, of which any may be picked.

/// A list of examples that can be cut into batches, shuffled and split: a tensor along its first axis, or class labels.
///
/// Inputs are a tensor. Targets are a tensor too, or class labels: `[Int]`, each from 0 to classes − 1.
public protocol Examples: Sendable {
    /// How many examples there are.
    var exampleCount: Int { get }
    /// The examples at `indices`, in that order; an index may occur more than once.
    ///
    /// - Precondition: every index lies in 0 ..< `exampleCount`.
    func examples(at indices: [Int]) -> Self
}

extension Tensor: Examples {
    /// The size of the first axis.
    ///
    /// - Precondition: the tensor has at least one axis.
    public var exampleCount: Int {
        require(rank > 0, "examples: a tensor of shape [] is a single number, not a list of examples")
        return shape[0]
    }

    /// The part of the tensor at `indices` of its first axis: the rows of a matrix, the images of a stack of images.
    ///
    /// Shapes: `[examples, …]` gives `[indices.count, …]`.
    ///
    /// - Precondition: the tensor has at least one axis, and every index lies within the first.
    public func examples(at indices: [Int]) -> Tensor { rows(at: indices) }
}

extension Array: Examples where Element == Int {
    /// The count of labels.
    public var exampleCount: Int { count }

    /// The labels at `indices`.
    ///
    /// - Precondition: every index lies within the array.
    public func examples(at indices: [Int]) -> [Int] {
        indices.map { index in
            require(index >= 0 && index < count, "examples(at:): there is no label \(index) among \(count)")
            return self[index]
        }
    }
}

/// Stops a caller whose inputs and targets are not equally many; `operation` is named.
func requireEqualCounts(_ inputs: some Examples, _ targets: some Examples, _ operation: String) {
    require(
        inputs.exampleCount == targets.exampleCount,
        "\(operation): \(inputs.exampleCount) inputs do not fit \(targets.exampleCount) targets: each input needs one")
}
