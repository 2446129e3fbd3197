// Gradients by differences: slow, and sure. What the chain rule gives is checked against them.

/// The gradient of a function by central differences: ∂f/∂xᵢ ≈ (f(x + h eᵢ) − f(x − h eᵢ)) / 2h, one number of x at a
/// time.
///
/// Two evaluations of f for every number: for checking a gradient, not for training. For a smooth f the formula itself
/// is wrong by about h² f‴ / 6, and the rounding of f adds about ε |f| / h, where ε is the distance from 1 to the next
/// larger number. The h that makes both small is near the cube root of ε. It divides by the distance between the two
/// places that were really taken, x + h and x − h being rounded as well.
///
/// Shapes: the result has the shape of `x`.
///
/// - Parameters:
///   - f: gives one number for a tensor of the shape of `x`, always the same for the same tensor.
///   - x: where the gradient is wanted.
///   - step: h; without one, 1e-5 in `Double` and 1e-2 in `Float`.
/// - Precondition: `step` is above 0 and changes every number of `x`.
///
/// Source: CS231n, Stanford University, notes "Neural Networks Part 3", section "Gradient checks".
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func numericalGradient<Scalar: Real>(
    of f: (Tensor<Scalar>) -> Scalar, at x: Tensor<Scalar>, step: Scalar? = nil
) -> Tensor<Scalar> {
    var place = x
    return differences(x, "numericalGradient", step) { index, number in
        place.withMutablePointer { $0[index] = number }
    } f: {
        f(place)
    }.slopes
}

/// How far two numbers are apart, measured by the larger one: |a − b| / max(|a|, |b|), and 0 if they are equal.
///
/// Range: from 0 to 2, which two numbers of opposite sign and equal size reach; nan if one of them is nan, or just one
/// of them infinite.
///
/// Source: CS231n, Stanford University, notes "Neural Networks Part 3", section "Gradient checks".
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func relativeError<Scalar: Real>(_ a: Scalar, _ b: Scalar) -> Scalar { relativeError(a, b, smallestScale: 0) }

/// |a − b| / max(|a|, |b|, smallestScale), and 0 if they are equal.
@inline(__always)
func relativeError<Scalar: Real>(_ a: Scalar, _ b: Scalar, smallestScale: Scalar) -> Scalar {
    if a == b { return 0 }
    if a.isInfinite || b.isInfinite { return .nan }
    // max would pass over a nan; the difference does not.
    return (a - b).magnitude / max(a.magnitude, b.magnitude, smallestScale)
}

/// The step h that was asked for, or the one that suits the type of number.
func differenceStep<Scalar: Real>(_ step: Scalar?, _ operation: StaticString) -> Scalar {
    let step = step ?? (MemoryLayout<Scalar>.size == 8 ? 1e-5 : 1e-2)
    require(step > 0 && step.isFinite, "\(operation): a step of \(step) leads nowhere; it must be above 0")
    return step
}

/// The central differences at every number of `x`, and the largest |f| met on the way; `put` replaces one number of
/// what `f` is computed from.
@inline(__always)
func differences<Scalar: Real>(
    _ x: Tensor<Scalar>, _ operation: StaticString, _ step: Scalar?, put: (Int, Scalar) -> Void, f: () -> Scalar
) -> (slopes: Tensor<Scalar>, largest: Scalar) {
    let step = differenceStep(step, operation)
    var slopes = Tensor<Scalar>(zeros: x.shape)
    var largest: Scalar = 0
    for (index, number) in x.scalars.enumerated() {
        let (above, below) = (number + step, number - step)
        require(above != below, "\(operation): a step of \(step) is lost beside the number \(number)")
        put(index, above)
        let higher = f()
        put(index, below)
        let lower = f()
        put(index, number)
        largest = max(largest, higher.magnitude, lower.magnitude)
        slopes.withMutablePointer { $0[index] = (higher - lower) / (above - below) }
    }
    return (slopes, largest)
}
