// A link of the tape: what of a variable does not depend on the type of its numbers.

/// A place on the tape: what a variable was computed from, and where it stands among the others.
public class TapeNode {
    /// Whether a loss's slope is wanted here, or in anything that this was computed from.
    public final let requiresGradient: Bool

    // One or two inputs need no memory of their own, and nearly all operations have no more.
    final var first: TapeNode?
    final var second: TapeNode?
    final var others: [TapeNode] = []

    /// One more than the largest of its inputs': whatever a variable was computed from has a smaller one.
    final let generation: Int
    /// Whether the walk back over the tape has come by.
    private final var isVisited = false

    /// How often the value was changed; and that of all inputs together when this was computed.
    final var version = 0
    private final var inputVersions = 0

    /// A node that nothing computed.
    init(requiresGradient: Bool) {
        self.requiresGradient = requiresGradient
        generation = 0
    }

    /// A node computed from one or two others; they are kept only if a slope is wanted in one and recording is on.
    init(from first: TapeNode, _ second: TapeNode?) {
        requiresGradient = (first.requiresGradient || second?.requiresGradient == true) && Recording.isOn
        generation = 1 + Swift.max(first.generation, second?.generation ?? 0)
        if requiresGradient {
            self.first = first
            self.second = second
            inputVersions = first.version + (second?.version ?? 0)
        }
    }

    /// A node computed from any number of others.
    init(from inputs: [TapeNode]) {
        requiresGradient = inputs.contains { $0.requiresGradient } && Recording.isOn
        generation = 1 + (inputs.map { $0.generation }.max() ?? 0)
        if requiresGradient {
            others = inputs
            inputVersions = inputs.reduce(0) { $0 + $1.version }
        }
    }

    /// Whether an input's value has changed since this was computed from it.
    final var isOutdated: Bool {
        inputVersions != (first?.version ?? 0) + (second?.version ?? 0) + others.reduce(0) { $0 + $1.version }
    }

    /// This node and all that it was computed from in which a slope is wanted, each before whatever it was computed
    /// from.
    ///
    /// They are not counted as held, since this node holds them all: the list is good as long as this node is.
    final func tape() -> [Unmanaged<TapeNode>] {
        var order: [Unmanaged<TapeNode>] = []
        order.reserveCapacity(16)
        visit(&order)
        var next = 0
        var isInOrder = true
        var generation = self.generation
        while next < order.count {
            order[next]._withUnsafeGuaranteedRef { node in
                isInOrder = isInOrder && generation >= node.generation
                generation = node.generation
                node.first?.visit(&order)
                node.second?.visit(&order)
                for input in node.others { input.visit(&order) }
            }
            next += 1
        }
        for node in order { node._withUnsafeGuaranteedRef { $0.isVisited = false } }
        if !isInOrder {
            order.sort { $0._withUnsafeGuaranteedRef { $0.generation } > $1._withUnsafeGuaranteedRef { $0.generation } }
        }
        return order
    }

    private final func visit(_ order: inout [Unmanaged<TapeNode>]) {
        if !requiresGradient || isVisited { return }
        isVisited = true
        order.append(.passUnretained(self))
    }

    // Left to itself, a long tape would be released link by link, each within the one before, until the stack is full.
    deinit {
        if first == nil && others.isEmpty { return }
        var pending: [TapeNode] = []
        letGoOfInputs(&pending)
        while let node = pending.popLast() { node.letGoOfInputs(&pending) }
    }

    /// Forgets the inputs. Those that nothing else holds, and that have inputs themselves, are left in `pending`.
    private final func letGoOfInputs(_ pending: inout [TapeNode]) {
        // Asked of the property itself: a copy of it would be a second holder.
        if isKnownUniquelyReferenced(&first) { first.unsafelyUnwrapped.wait(&pending) }
        first = nil
        if isKnownUniquelyReferenced(&second) { second.unsafelyUnwrapped.wait(&pending) }
        second = nil
        for index in others.indices where isKnownUniquelyReferenced(&others[index]) { others[index].wait(&pending) }
        others = []
    }

    /// Puts the node into `pending` if it has inputs, which are to be let go of before it is released.
    private final func wait(_ pending: inout [TapeNode]) {
        if first != nil || !others.isEmpty { pending.append(self) }
    }
}
