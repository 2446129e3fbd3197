// How an operation's backward adds to its inputs' gradients: in their own memory, in one loop, without numbers in
// between.
//
// The tensors that come with a function f are read where they lie: the result whose backward this is, its inputs, or
// its propagation hold them. A tensor that was made just for the call has no such holder: it goes to `accumulate(g)`, or
// is held by `withExtendedLifetime`, as in the slope of `logSumExp`; otherwise its memory is read when it is already
// free. They come as autoclosures, because the compiler counts a holder for as long as a parameter can be used, and not
// for the moment in which its place is asked for.

extension Variable {
    /// Adds f(gᵢ) to the gradient at every place; g has this variable's shape.
    @inline(__always)
    func accumulate(_ g: @autoclosure () -> Tensor<Scalar>, _ f: (Scalar) -> Scalar) {
        if !requiresGradient { return }
        let g = g().place
        accumulateTerms { f(g[$0]) }
    }

    /// Adds f(gᵢ, xᵢ) to the gradient at every place; g and x have this variable's shape.
    @inline(__always)
    func accumulate(
        _ g: @autoclosure () -> Tensor<Scalar>, _ x: @autoclosure () -> Tensor<Scalar>, _ f: (Scalar, Scalar) -> Scalar
    ) {
        if !requiresGradient { return }
        let (g, x) = (g().place, x().place)
        accumulateTerms { f(g[$0], x[$0]) }
    }

    /// Adds f(gᵢ, xᵢ, yᵢ) to the gradient at every place; g, x and y have this variable's shape.
    @inline(__always)
    func accumulate(
        _ g: @autoclosure () -> Tensor<Scalar>, _ x: @autoclosure () -> Tensor<Scalar>,
        _ y: @autoclosure () -> Tensor<Scalar>, _ f: (Scalar, Scalar, Scalar) -> Scalar
    ) {
        if !requiresGradient { return }
        let (g, x, y) = (g().place, x().place, y().place)
        accumulateTerms { f(g[$0], x[$0], y[$0]) }
    }

    /// Adds to the gradient that of a tensor which this variable was broadcast to.
    @inline(__always)
    func accumulateSum(_ g: Tensor<Scalar>) {
        if !requiresGradient { return }
        if g.shape == shape {
            accumulate(g)
        } else if !hasGradient, shape.count == 1, g.rank == 2, g.shape.size(1) == shape.elementCount {
            // The bias of a batch.
            gradientMemory.assignSumOfRows(g)
            hasGradient = true
        } else {
            accumulate(g.summed(to: shape))
        }
    }

    /// Adds to the gradient within the memory: `body` adds to what is there, zeros at first.
    @inline(__always)
    func accumulateInPlace(_ body: (UnsafeMutablePointer<Scalar>) -> Void) {
        if !requiresGradient { return }
        if !hasGradient {
            gradientMemory.becomeUnfilled(shape)
            gradientMemory.withMutablePointer { $0.update(repeating: 0, count: shape.elementCount) }
            hasGradient = true
        }
        gradientMemory.withMutablePointer(body)
    }

    /// Adds term(i) to the gradient at every place i.
    @inline(__always)
    private func accumulateTerms(_ term: (Int) -> Scalar) {
        let count = shape.elementCount
        if hasGradient {
            let sum = gradientMemory.withMutablePointer { $0 }
            for index in 0..<count { sum[index] += term(index) }
        } else {
            let sum = gradientMemory.unfilledPlace(shape)
            for index in 0..<count { sum[index] = term(index) }
            hasGradient = true
        }
    }
}
