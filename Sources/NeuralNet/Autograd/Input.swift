// What a result was computed from, as the operation's backward sees it.

/// An input of an operation: its value, and where its slope is added.
///
/// The result holds the variable, so this need not: a step of a small net would spend a tenth of its time counting such
/// holders. It is good as long as the result is.
struct Input<Scalar: Real> {
    fileprivate let node: Unmanaged<TapeNode>

    @inline(__always)
    init(node: Unmanaged<TapeNode>) { self.node = node }

    /// What `body` makes of the variable, while the result holds it.
    @inline(__always)
    private func with<Result>(_ body: (Variable<Scalar>) -> Result) -> Result {
        node._withUnsafeGuaranteedRef { body(unsafeDowncast($0, to: Variable<Scalar>.self)) }
    }

    /// The variable itself, for keeps.
    var variable: Variable<Scalar> { with { $0 } }

    @inline(__always)
    var value: Tensor<Scalar> { with { $0.value } }
    @inline(__always)
    var shape: Shape { with { $0.shape } }
    @inline(__always)
    var requiresGradient: Bool { with { $0.requiresGradient } }
    @inline(__always)
    var takesOverGradients: Bool { with { $0.takesOverGradients } }

    // Each adds to the variable's gradient, as the method of the same name in Accumulation.swift says.

    @inline(__always)
    func accumulate(_ g: Tensor<Scalar>) { with { $0.accumulate(g) } }
    @inline(__always)
    func accumulate(_ g: @autoclosure () -> Tensor<Scalar>, _ f: (Scalar) -> Scalar) {
        with { $0.accumulate(g(), f) }
    }
    @inline(__always)
    func accumulate(
        _ g: @autoclosure () -> Tensor<Scalar>, _ x: @autoclosure () -> Tensor<Scalar>, _ f: (Scalar, Scalar) -> Scalar
    ) {
        with { $0.accumulate(g(), x(), f) }
    }
    @inline(__always)
    func accumulate(
        _ g: @autoclosure () -> Tensor<Scalar>, _ x: @autoclosure () -> Tensor<Scalar>,
        _ y: @autoclosure () -> Tensor<Scalar>, _ f: (Scalar, Scalar, Scalar) -> Scalar
    ) {
        with { $0.accumulate(g(), x(), y(), f) }
    }
    @inline(__always)
    func accumulateProduct(_ a: Matrix<Scalar>, _ b: Matrix<Scalar>) { with { $0.accumulateProduct(a, b) } }
    @inline(__always)
    func accumulateSum(_ g: Tensor<Scalar>) { with { $0.accumulateSum(g) } }
    @inline(__always)
    func accumulateInPlace(_ body: (UnsafeMutablePointer<Scalar>) -> Void) { with { $0.accumulateInPlace(body) } }

    /// See Variable+Elementwise.swift.
    @inline(__always)
    func takeOverGradient(of result: Variable<Scalar>) { with { $0.takeOverGradient(of: result) } }
}
