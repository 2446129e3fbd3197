// What functions of one variable do number by number, forward and back, with little memory and little counting.

extension Variable {
    /// f(xᵢ) at every place of the value.
    ///
    /// For functions that small nets compute all the time: `f(value)`, with f of a tensor, would be one more holder of
    /// the value while it runs.
    @inline(__always)
    func elementwise(_ f: (Scalar) -> Scalar) -> Tensor<Scalar> {
        var result = Tensor<Scalar>()
        let (y, x, count) = (result.unfilledPlace(shape), value.place, shape.elementCount)
        for index in 0..<count { y[index] = f(x[index]) }
        return result
    }

    /// Adds f(gᵢ, xᵢ) to the gradient of the only input, g being this result's own gradient.
    ///
    /// If nobody wants g after this, and the input is itself only a result, it takes over the memory of g.
    ///
    /// - Parameter x: of the same shape. It is read where it lies, as in Accumulation.swift: the result, its input or its
    ///   propagation holds it.
    @inline(__always)
    func propagateElementwise(_ x: @autoclosure () -> Tensor<Scalar>, _ f: (Scalar, Scalar) -> Scalar) {
        let input = firstInput
        guard !keepsGradient, input.takesOverGradients, let gradient = gradientMemory.placeIfUnshared() else {
            input.accumulate(gradientMemory, x(), f)
            return
        }
        let (x, count) = (x().place, shape.elementCount)
        for index in 0..<count { gradient[index] = f(gradient[index], x[index]) }
        input.takeOverGradient(of: self)
    }

    /// Whether it may take over the memory of a gradient, as the only input of a recorded result: it is a result itself,
    /// and has had no gradient yet. (A parameter keeps its own memory for the next step.)
    @inline(__always)
    var takesOverGradients: Bool { isComputed && !hasGradient }

    /// Takes over the gradient of a result, and the memory with it.
    @inline(__always)
    func takeOverGradient(of result: Variable) {
        swap(&gradientMemory, &result.gradientMemory)
        hasGradient = true
    }
}
