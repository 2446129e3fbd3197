// Gradients that are too large are made smaller before a step.

extension Optimizer {
    /// Scales all gradients together such that their norm ‖g‖ = √(Σ gᵢ²), over all numbers of all parameters, is at
    /// most `limit`.
    ///
    /// The direction of the step stays the same. Where the norm is below the limit, or is not finite, nothing is
    /// changed: look at the result. (PyTorch's `clip_grad_norm_` scales by limit / (‖g‖ + 10⁻⁶), and a norm of nan
    /// spreads to all gradients.)
    ///
    /// - Parameter limit: above which the gradients are scaled down; 0 or more.
    /// - Returns: the norm before.
    /// - Precondition: `limit` is finite and not negative.
    ///
    /// Source: R. Pascanu, T. Mikolov, Y. Bengio, "On the difficulty of training recurrent neural networks", ICML 2013.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    @discardableResult
    public final func clipGradients(byNorm limit: Double) -> Double {
        requireNotNegative(limit, "Optimizer.clipGradients(byNorm:): the limit")
        var squaredNorm = 0.0
        for parameter in parameters where parameter.hasGradient {
            let gradient = parameter.gradientMemory
            squaredNorm += gradient.withPointer { squaredLength($0, count: gradient.count) }
        }
        let norm = squaredNorm.squareRoot()
        if norm > limit && norm.isFinite {
            let factor = Scalar(limit / norm)
            for parameter in parameters where parameter.hasGradient { parameter.gradientMemory.update { $0 * factor } }
        }
        return norm
    }

    /// Brings each number of the gradients that lies outside of −`limit` … `limit` to the nearer end; nan stays nan.
    ///
    /// The direction of the step changes by that. PyTorch: `clip_grad_value_`.
    ///
    /// - Parameter limit: the largest size that a number may have.
    /// - Precondition: `limit` is finite and not negative.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public final func clipGradients(byValue limit: Double) {
        requireNotNegative(limit, "Optimizer.clipGradients(byValue:): the limit")
        let limit = Scalar(limit)
        for parameter in parameters where parameter.hasGradient {
            parameter.gradientMemory.update { $0 > limit ? limit : $0 < -limit ? -limit : $0 }
        }
    }
}

/// The sum of the squares, in double precision: number i goes to running sum i mod 8, which are added pairwise at the
/// end.
@inline(__always)
private func squaredLength<Scalar: Real>(_ numbers: UnsafePointer<Scalar>, count: Int) -> Double {
    let whole = count / 8 * 8
    var lanes = SIMD8<Double>(repeating: 0)
    for start in stride(from: 0, to: whole, by: 8) {
        var next = SIMD8<Double>()
        for lane in 0..<8 { next[lane] = Double(numbers[start + lane]) }
        lanes += next * next
    }
    let four = lanes.lowHalf + lanes.highHalf
    let two = four.lowHalf + four.highHalf
    var sum = two.x + two.y
    for index in whole..<count {
        let number = Double(numbers[index])
        sum += number * number
    }
    return sum
}
