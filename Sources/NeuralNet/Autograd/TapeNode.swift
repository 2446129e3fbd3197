// A link of the tape: what of a variable does not depend on the type of its numbers.

/// A place on the tape: what a variable was computed from, and where it stands among the others.
public class TapeNode {
    /// Whether a loss's slope is wanted here, or in anything that this was computed from.
    public final let requiresGradient: Bool

    // One or two inputs need no memory of their own, and nearly all operations have no more. This node holds them, but
    // counts that by itself, in `init` and `deinit`: else they would be counted whenever somebody looks at them.
    private(set) final var first: Unmanaged<TapeNode>?
    private(set) final var second: Unmanaged<TapeNode>?
    /// Any number of inputs; an optional, because to let go of an empty array takes longer than of none.
    private(set) final var others: [TapeNode]?

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

    /// A node computed from one or two others; they are kept only if it is recorded.
    init(from first: __shared TapeNode, _ second: __shared TapeNode?, isRecorded: Bool) {
        requiresGradient = isRecorded
        generation = 1 + Swift.max(first.generation, second?.generation ?? 0)
        if !isRecorded { return }
        self.first = .passRetained(first)
        if let second { self.second = .passRetained(second) }
        inputVersions = first.version + (second?.version ?? 0)
    }

    /// A node computed from any number of others.
    init(from inputs: [TapeNode], isRecorded: Bool) {
        requiresGradient = isRecorded
        generation = 1 + (inputs.map { $0.generation }.max() ?? 0)
        if !isRecorded { return }
        others = inputs
        inputVersions = inputs.reduce(0) { $0 + $1.version }
    }

    /// Whether what is computed from these is recorded: a slope is wanted in one, and recording is on.
    static func isRecorded(from first: TapeNode, _ second: TapeNode?) -> Bool {
        (first.requiresGradient || second?.requiresGradient == true) && Recording.isOn
    }

    /// Whether an input's value has changed since this was computed from it.
    final var isOutdated: Bool {
        var versions = 0
        forEachInput { versions += $0.version }
        return versions != inputVersions
    }

    @inline(__always)
    private final func forEachInput(_ body: (TapeNode) -> Void) {
        first?._withUnsafeGuaranteedRef(body)
        second?._withUnsafeGuaranteedRef(body)
        if let others { for input in others { body(input) } }
    }

    /// Calls `body` with this node and all computed ones that it was computed from in which a slope is wanted, each
    /// before whatever it was computed from.
    @inline(__always)
    final func forEachOnTape(_ body: (TapeNode) -> Void) {
        // They are not counted as held, since this node holds them all. The list of a short tape lies on the stack.
        func walk(_ places: UnsafeMutableBufferPointer<Unmanaged<TapeNode>>) -> Bool {
            guard let count = list(in: places) else { return false }
            for node in places[..<count] { node._withUnsafeGuaranteedRef(body) }
            return true
        }
        if withUnsafeTemporaryAllocation(of: Unmanaged<TapeNode>.self, capacity: 64, walk) { return }
        var capacity = 1024
        while !withUnsafeTemporaryAllocation(of: Unmanaged<TapeNode>.self, capacity: capacity, walk) { capacity *= 4 }
    }

    /// Lists the tape that ends in this node, in the order of `forEachOnTape`, and says how long it is; nothing if it has
    /// more nodes than there are places.
    private final func list(in places: UnsafeMutableBufferPointer<Unmanaged<TapeNode>>) -> Int? {
        var count = 0
        visit(places, &count)
        var next = 0
        var isInOrder = true
        var generation = self.generation
        while next < count && count <= places.count {
            places[next]._withUnsafeGuaranteedRef { node in
                isInOrder = isInOrder && generation >= node.generation
                generation = node.generation
                node.forEachInput { $0.visit(places, &count) }
            }
            next += 1
        }
        for node in places.prefix(count) { node._withUnsafeGuaranteedRef { $0.isVisited = false } }
        if count > places.count { return nil }
        if !isInOrder {
            var tape = places[..<count]
            tape.sort {
                $0._withUnsafeGuaranteedRef { $0.generation } > $1._withUnsafeGuaranteedRef { $0.generation }
            }
        }
        return count
    }

    /// Takes the next place, if there is one left, and counts on.
    @inline(__always)
    private final func visit(_ places: UnsafeMutableBufferPointer<Unmanaged<TapeNode>>, _ count: inout Int) {
        if !requiresGradient || generation == 0 || isVisited { return }
        if count < places.count {
            isVisited = true
            places[count] = .passUnretained(self)
        }
        count += 1
    }

    // Left to itself, a long tape would be released link by link, each within the one before, until the stack is full.
    deinit {
        if !hasInputs { return }
        var pending: [TapeNode]?
        var next = letGoOfInputs(&pending)
        while let node = next.take() ?? pending?.popLast() { next = node.letGoOfInputs(&pending) }
    }

    /// Forgets the inputs. Those that nothing else holds, and that have inputs themselves, must be let go of before they
    /// are released: one of them is returned, the others are left in `pending`. So a chain, which most tapes are, needs
    /// no memory for the list.
    private final func letGoOfInputs(_ pending: inout [TapeNode]?) -> TapeNode? {
        var next: TapeNode?
        if let second {
            self.second = nil
            var node: TapeNode? = second.takeRetainedValue()
            if node.unsafelyUnwrapped.hasInputs, isKnownUniquelyReferenced(&node) { swap(&next, &node) }
        }
        if let first {
            self.first = nil
            var node: TapeNode? = first.takeRetainedValue()
            if node.unsafelyUnwrapped.hasInputs, isKnownUniquelyReferenced(&node) {
                if let other = next.take() { other.join(&pending) }
                swap(&next, &node)
            }
        }
        if others != nil { letGoOfOthers(&pending) }
        return next
    }

    /// The same for any number of inputs, which are all left in `pending`.
    private final func letGoOfOthers(_ pending: inout [TapeNode]?) {
        var inputs = others.take() ?? []
        // One by one: of an input that is there twice, this may be the only holder.
        while var node = inputs.popLast() {
            if node.hasInputs, isKnownUniquelyReferenced(&node) { node.join(&pending) }
        }
    }

    /// Waits in `pending` to be let go of.
    private final func join(_ pending: inout [TapeNode]?) {
        if pending == nil { pending = [] }
        pending!.append(self)
    }

    @inline(__always)
    private final var hasInputs: Bool { first != nil || others != nil }
}
