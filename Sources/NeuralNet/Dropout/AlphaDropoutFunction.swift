// Alpha dropout, which keeps what SELU makes: mean 0 and variance 1.

/// By what alpha dropout multiplies a number that stays, and what becomes of one that does not.
///
/// With the rate p and α′ = −λα, the value of SELU at −∞: a = 1 / √((1 − p) (1 + p α′²)) and b = −a p α′. A number that
/// stays becomes a x + b, one that does not becomes a α′ + b. If x has mean 0 and variance 1, so has the result.
///
/// Source: G. Klambauer, T. Unterthiner, A. Mayr, S. Hochreiter, Self-normalizing neural networks, NIPS 2017; λα as in
/// PyTorch 2.13.
struct AlphaDropoutConstants {
    /// a.
    let factor: Double
    /// b.
    let kept: Double
    /// a α′ + b.
    let dropped: Double

    init(rate: Double) {
        let saturation = -1.7580993408473766
        factor = 1 / ((1 - rate) * (1 + rate * saturation * saturation)).squareRoot()
        kept = -factor * rate * saturation
        dropped = factor * saturation + kept
    }
}

/// Each number replaced with probability `rate` by the value of SELU at −∞, and all then scaled and shifted so that a
/// mean of 0 and a variance of 1 stay.
///
/// Which numbers stay is drawn as by `dropout`.
///
/// Shapes: any; the result has the shape of x.
///
/// - Parameters:
///   - x: the numbers.
///   - rate: the probability of being replaced, from 0 to below 1.
///   - random: where the chance comes from.
/// - Precondition: `rate` lies in that range.
///
/// Source: G. Klambauer, T. Unterthiner, A. Mayr, S. Hochreiter, Self-normalizing neural networks, NIPS 2017.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func alphaDropout<Scalar: Real>(
    _ x: Tensor<Scalar>, rate: Double, using random: inout RandomState
) -> Tensor<Scalar> {
    requireRate(rate, "alphaDropout")
    var (factors, output) = (Tensor<Scalar>(), Tensor<Scalar>())
    alphaDrop(x, rate, &random, factors: &factors, into: &output)
    return output
}

/// Alpha dropout on the tape; see the function of tensors. Backward, ∂L/∂x is a · ∂L/∂y for a number that stays, else
/// 0.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func alphaDropout<Scalar: Real>(
    _ x: Variable<Scalar>, rate: Double, using random: inout RandomState
) -> Variable<Scalar> {
    requireRate(rate, "alphaDropout")
    var (drawn, output) = (Tensor<Scalar>(), Tensor<Scalar>())
    alphaDrop(x.value, rate, &random, factors: &drawn, into: &output)
    let factors = drawn
    return Variable("alphaDropout", output, from: x) { y in
        y.propagateElementwise(factors) { $0 * $1 }
    }
}

/// The formula behind the function, the tape and the layer.
///
/// - Parameters:
///   - factors: becomes what each number was multiplied by: a or 0.
///   - output: becomes the result.
@inline(never)
func alphaDrop<Scalar: Real>(
    _ x: Tensor<Scalar>, _ rate: Double, _ random: inout RandomState, factors: inout Tensor<Scalar>,
    into output: inout Tensor<Scalar>
) {
    let constants = AlphaDropoutConstants(rate: rate)
    let (factor, kept, dropped) = (Scalar(constants.factor), Scalar(constants.kept), Scalar(constants.dropped))
    factors.becomeDropoutMask(x.shape, rate, isInverted: false, &random)
    output.assign(x, factors) { x, stays in stays == 1 ? factor * x + kept : dropped }
    factors.update { $0 * factor }
}
