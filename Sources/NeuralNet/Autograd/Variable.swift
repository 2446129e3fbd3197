// The variable: a value, the loss's slope in it, and how it was computed.

/// A tensor that remembers how it was computed, so that the slope of a loss can be traced back to whatever it was
/// computed from.
///
///     let w = Variable([[0.1, -0.5], [-0.3, 0.8]] as Tensor)
///     let loss = halfSquaredError(prediction: sigmoid(h.matmul(w)), target: t)
///     loss.backward()
///     print(w.gradient!)                  // ∂loss/∂w, of w's shape
///
/// The variables behind a result, each knowing its inputs, are called the tape. The parameters of layers are variables
/// too: an optimizer changes their `value` by their `gradient`. A variable is an object, so that the layer, the
/// optimizer and the tape speak of the same numbers and not of copies.
///
/// Source: A. Griewank, A. Walther, Evaluating Derivatives, 2nd edition, SIAM 2008, chapter 3 (the reverse mode).
public final class Variable<Scalar: Real>: TapeNode {
    /// What it is called in pictures and messages: a name given to it, or that of the operation that computed it.
    public let name: String

    private var currentValue: Tensor<Scalar>

    /// The memory of the gradient, kept for the next one when the gradient is cleared.
    var gradientMemory = Tensor<Scalar>()
    var hasGradient = false
    /// Whether the gradient is wanted after the walk back has come by.
    private(set) var keepsGradient = false

    /// Adds to the inputs' gradients what this variable's says of them; nothing if it was not computed, or not
    /// recorded.
    private var propagation: ((Variable) -> Void)?

    /// The variable with the given value, which nothing computed: a parameter, or an input in which the slope is asked
    /// for.
    ///
    /// - Parameters:
    ///   - value: of any shape.
    ///   - name: what to call it in pictures and messages.
    public init(_ value: Tensor<Scalar>, name: String = "") {
        currentValue = value
        self.name = name
        super.init(requiresGradient: true)
    }

    /// The variable with the given value, in which no slope is wanted: data.
    ///
    /// - Parameters:
    ///   - value: of any shape.
    ///   - name: what to call it in pictures and messages.
    public init(constant value: Tensor<Scalar>, name: String = "") {
        currentValue = value
        self.name = name
        super.init(requiresGradient: false)
    }

    /// The result of an operation on one or two variables.
    ///
    /// - Parameters:
    ///   - operation: its name.
    ///   - value: what it computed.
    ///   - propagation: given the result, whose gradient is known, adds to its inputs' gradients. All that it needs are
    ///     the values of the result
    ///     and of its inputs; if it captures nothing, the variable is all that recording costs.
    @inline(__always)
    init(
        _ operation: String, _ value: consuming Tensor<Scalar>,
        from first: __shared Variable, _ second: __shared Variable? = nil,
        propagation: @escaping (Variable) -> Void
    ) {
        let isRecorded = TapeNode.isRecorded(from: first, second)
        currentValue = consume value
        name = operation
        self.propagation = isRecorded ? propagation : nil
        super.init(from: first, second, isRecorded: isRecorded)
    }

    /// The result of an operation on any number of variables.
    init(
        _ operation: String, _ value: Tensor<Scalar>, from inputs: [Variable], propagation: @escaping (Variable) -> Void
    ) {
        let isRecorded = inputs.contains { $0.requiresGradient } && Recording.isOn
        currentValue = value
        name = operation
        self.propagation = isRecorded ? propagation : nil
        super.init(from: inputs.map { $0 }, isRecorded: isRecorded)
    }

    /// The number or numbers themselves. Those of a computed variable cannot be set: they would no longer be what was
    /// computed.
    public var value: Tensor<Scalar> {
        get { currentValue }
        _modify {
            require(propagation == nil, "Variable.value: the result of `\(name)` was computed and cannot be set")
            version += 1
            yield &currentValue
        }
    }

    /// The shape of the value.
    public var shape: Shape { currentValue.shape }

    /// What it was computed from, in the operation's order; empty if nothing is recorded.
    public var inputs: [Variable] {
        ([first, second].compactMap { $0?.takeUnretainedValue() } + (others ?? []))
            .map { unsafeDowncast($0, to: Variable.self) }
    }

    /// Whether an operation computed it; if not, it is a parameter, an input or a constant.
    public var isComputed: Bool { generation > 0 }

    /// This and all that it was computed from, constants too, each after its own inputs: for drawing the graph.
    public func history() -> [Variable] {
        var history: [Variable] = []
        var known: Set<ObjectIdentifier> = []
        var pending = [(variable: self, areInputsDone: false)]
        while let (variable, areInputsDone) = pending.popLast() {
            if areInputsDone {
                history.append(variable)
            } else if known.insert(ObjectIdentifier(variable)).inserted {
                pending.append((variable, true))
                for input in variable.inputs.reversed() { pending.append((input, false)) }
            }
        }
        return history
    }

    /// The first thing that it was computed from; only for operations that recorded it.
    @inline(__always)
    var firstInput: Input<Scalar> { Input(node: first!) }
    /// The second thing that it was computed from; only for operations that recorded it.
    @inline(__always)
    var secondInput: Input<Scalar> { Input(node: second!) }

    /// The slope of the loss ∂L/∂value; nothing before `backward()` has come by, or after `clearGradient()`.
    ///
    /// Shapes: that of `value`.
    public var gradient: Tensor<Scalar>? {
        get { hasGradient ? gradientMemory : nil }
        set {
            if let newValue {
                require(
                    newValue.shape == shape, "Variable.gradient: shape \(newValue.shape) is not the value's \(shape)")
                gradientMemory = newValue
            }
            hasGradient = newValue != nil
        }
    }

    /// Forgets the gradient; without this, the next `backward()` adds to it.
    public func clearGradient() { hasGradient = false }
}

// MARK: Backward

extension Variable {
    /// Computes ∂self/∂v for every variable v that this one was computed from, and adds it to v's gradient.
    ///
    /// By the chain rule ∂L/∂x = Σ ∂L/∂y · ∂y/∂x over all y computed from x. A variable is visited after everything
    /// that was computed from it, when its own gradient is complete.
    ///
    /// Gradients of results in between are forgotten again on the way; those of variables that nothing computed stay,
    /// and add up over several calls until `clearGradient()`.
    ///
    /// - Parameters:
    ///   - gradient: where the walk begins; without one, 1, and then this must be a single number.
    ///   - keepingAll: whether results in between keep their gradients too, for a look at them.
    /// - Precondition: a slope is wanted somewhere in what this was computed from, and no value there has been changed
    ///   since.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func backward(_ gradient: Tensor<Scalar>? = nil, keepingAll: Bool = false) {
        require(
            requiresGradient,
            """
            backward: nothing was recorded for this variable: it is a constant, was computed from constants, or \
            within withoutGradient
            """)
        if let gradient {
            require(
                gradient.shape == shape,
                "backward: a gradient of shape \(gradient.shape) does not fit a value of shape \(shape)")
            accumulate(gradient)
        } else {
            require(
                shape.elementCount == 1,
                "backward: shape \(shape) is not a single number; give backward(_:) the gradient to begin with")
            accumulate(shape.count == 0 ? unitGradient() : Tensor(repeating: 1, shape: shape))
        }
        forEachOnTape { unsafeDowncast($0, to: Variable.self).propagate(keepingGradient: keepingAll) }
    }

    /// Adds to the inputs' gradients what this one's says of them.
    @inline(__always)
    private func propagate(keepingGradient: Bool) {
        require(
            !isOutdated,
            """
            backward: the value of an input of `\(name)` has been changed since; compute the result anew before \
            going back
            """)
        keepsGradient = keepingGradient
        propagation?(self)
        if !keepingGradient { hasGradient = false }
    }

    /// Adds `gradient` to this variable's gradient.
    @inline(__always)
    func accumulate(_ gradient: Tensor<Scalar>) {
        if !requiresGradient { return }
        if hasGradient {
            gradientMemory += gradient
        } else {
            gradientMemory = gradient
            hasGradient = true
        }
    }

    /// Adds a · b to this variable's gradient.
    @inline(__always)
    func accumulateProduct(_ a: Matrix<Scalar>, _ b: Matrix<Scalar>) {
        if !requiresGradient { return }
        gradientMemory.assignProduct(a, b, adding: hasGradient)
        hasGradient = true
    }
}

// MARK: Where the walk begins

/// The loss's slope in itself, a 1 of shape `[]`: the same for all walks, which would make a new one each.
@inline(__always)
private func unitGradient<Scalar: Real>() -> Tensor<Scalar> {
    // There are two types of `Real`; in code compiled for one of them the comparison costs nothing.
    Scalar.self == Float.self
        ? unsafeBitCast(unitOfFloats, to: Tensor<Scalar>.self) : unsafeBitCast(unitOfDoubles, to: Tensor<Scalar>.self)
}

private let unitOfFloats = Tensor<Float>(1)
private let unitOfDoubles = Tensor<Double>(1)
