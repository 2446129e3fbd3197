// The loops in which parameters are changed: one pass over memory, in which everything about a number is read, computed
// and written.
//
// They are inlined where they are used, with the closure, so that the compiler sees one plain loop and vectorizes it.
// Every number is computed from those at its own place alone, so the results do not depend on how many are computed at
// once.

extension Variable {
    /// Replaces every number w of the value by f(w, g), g being its gradient.
    @inline(__always)
    func update(_ f: (_ w: Scalar, _ g: Scalar) -> Scalar) {
        let (w, g, count) = valueAndGradient()
        for index in 0..<count { w[index] = f(w[index], g[index]) }
    }

    /// Replaces every number w of the value, and what is remembered at its place in `memory`, by f(w, g, m).
    @inline(__always)
    func update(_ memory: inout Tensor<Scalar>, _ f: (_ w: Scalar, _ g: Scalar, _ m: Scalar) -> (Scalar, Scalar)) {
        let (w, g, count) = valueAndGradient()
        let m = place(of: &memory, count)
        for index in 0..<count { (w[index], m[index]) = f(w[index], g[index], m[index]) }
    }

    /// Replaces every number w of the value, and what is remembered at its place in two memories, by f(w, g, a, b).
    @inline(__always)
    func update(
        _ first: inout Tensor<Scalar>, _ second: inout Tensor<Scalar>,
        _ f: (_ w: Scalar, _ g: Scalar, _ a: Scalar, _ b: Scalar) -> (Scalar, Scalar, Scalar)
    ) {
        let (w, g, count) = valueAndGradient()
        let a = place(of: &first, count)
        let b = place(of: &second, count)
        for index in 0..<count { (w[index], a[index], b[index]) = f(w[index], g[index], a[index], b[index]) }
    }

    /// Replaces every number w of the value, and what is remembered at its place in three memories, by
    /// f(w, g, a, b, c).
    @inline(__always)
    func update(
        _ first: inout Tensor<Scalar>, _ second: inout Tensor<Scalar>, _ third: inout Tensor<Scalar>,
        _ f: (_ w: Scalar, _ g: Scalar, _ a: Scalar, _ b: Scalar, _ c: Scalar) -> (Scalar, Scalar, Scalar, Scalar)
    ) {
        let (w, g, count) = valueAndGradient()
        let a = place(of: &first, count)
        let b = place(of: &second, count)
        let c = place(of: &third, count)
        for index in 0..<count {
            (w[index], a[index], b[index], c[index]) = f(w[index], g[index], a[index], b[index], c[index])
        }
    }

    // The places of numbers leave the closures that give them: a loop within would hold on to the memory once more,
    // which is most of what a small parameter costs. The memory stays: variable and optimizer hold it, and no loop
    // above lets anybody change that.

    @inline(__always)
    private func valueAndGradient() -> (w: UnsafeMutablePointer<Scalar>, g: UnsafePointer<Scalar>, count: Int) {
        require(
            gradientMemory.shape == shape,
            """
            Optimizer.step: a gradient of shape \(gradientMemory.shape) does not fit \
            the parameter `\(name)` of shape \(shape)
            """)
        return (value.withMutablePointer { $0 }, gradientMemory.withPointer { $0 }, gradientMemory.count)
    }

    /// Where the numbers of a memory lie, after it was given a zero for each number of the value if it had none.
    @inline(__always)
    private func place(of memory: inout Tensor<Scalar>, _ count: Int) -> UnsafeMutablePointer<Scalar> {
        if memory.count == 0 { memory = Tensor(zeros: shape) }
        require(
            memory.count == count,
            "Optimizer.step: the parameter `\(name)` had shape \(memory.shape) before and has shape \(shape) now")
        return memory.withMutablePointer { $0 }
    }
}

/// The slope of the loss together with a penalty on large weights: g + λ w, which is the slope of L + ½ λ Σ w².
///
/// Without a penalty it is g also where w is not finite.
@inline(__always)
func decayed<Scalar: Real>(_ g: Scalar, _ w: Scalar, by weightDecay: Scalar) -> Scalar {
    weightDecay == 0 ? g : g + weightDecay * w
}
