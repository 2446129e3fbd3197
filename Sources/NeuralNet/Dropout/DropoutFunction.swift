// Dropout as a function of tensors and on the tape.

/// Each number set to 0 with probability `rate`, the others divided by 1 − rate, so that the expected value stays what
/// it was.
///
/// The generator is asked once for each number, in row-major order; a number stays where the draw is above `rate`. So
/// the same numbers stay as with NumPy's `np.random.rand(*x.shape) > rate` from the same seed.
///
/// Shapes: any; the result has the shape of x.
///
/// - Parameters:
///   - x: the numbers.
///   - rate: the probability of 0, from 0 to below 1.
///   - isInverted: whether the numbers that stay are divided by 1 − rate. Without, all must be multiplied by 1 − rate
///     when the net is used; that is dropout's first form (Srivastava et al. 2014).
///   - random: where the chance comes from.
/// - Precondition: `rate` lies in that range.
///
/// Source: N. Srivastava et al., Dropout: a simple way to prevent neural networks from overfitting, JMLR 15, 2014.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func dropout<Scalar: Real>(
    _ x: Tensor<Scalar>, rate: Double, isInverted: Bool = true, using random: inout RandomState
) -> Tensor<Scalar> {
    requireRate(rate, "dropout")
    var mask = Tensor<Scalar>()
    mask.becomeDropoutMask(x.shape, rate, isInverted: isInverted, &random)
    return .elementwise(x, mask, "dropout") { $0 * $1 }
}

/// Dropout on the tape; see the function of tensors. Backward, ∂L/∂xᵢ is ∂L/∂yᵢ times what xᵢ was multiplied by.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func dropout<Scalar: Real>(
    _ x: Variable<Scalar>, rate: Double, isInverted: Bool = true, using random: inout RandomState
) -> Variable<Scalar> {
    requireRate(rate, "dropout")
    var drawn = Tensor<Scalar>()
    drawn.becomeDropoutMask(x.shape, rate, isInverted: isInverted, &random)
    return multiplied(x, by: drawn, "dropout")
}

/// x times constants of the same shape, on the tape.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func multiplied<Scalar: Real>(_ x: Variable<Scalar>, by mask: Tensor<Scalar>, _ name: String) -> Variable<Scalar> {
    Variable(name, .elementwise(x.value, mask, "dropout") { $0 * $1 }, from: x) { y in
        y.propagateElementwise(mask) { $0 * $1 }
    }
}

extension Tensor {
    /// Becomes what dropout multiplies by: 0 with probability `rate`, else 1, or 1 / (1 − rate) in the inverted form.
    @inline(__always)
    mutating func becomeDropoutMask(_ shape: Shape, _ rate: Double, isInverted: Bool, _ random: inout RandomState) {
        let kept: Scalar = isInverted ? 1 / (1 - Scalar(rate)) : 1
        becomeUnfilled(shape)
        withMutablePointer { mask in
            for index in 0..<shape.elementCount { mask[index] = random.random() > rate ? kept : 0 }
        }
    }
}

/// Stops on behalf of `operation` unless `rate` is a probability below 1.
func requireRate(_ rate: Double, _ operation: StaticString) {
    require(rate >= 0 && rate < 1, "\(operation): a rate of \(rate) does not lie between 0 and 1, 1 excluded")
}
