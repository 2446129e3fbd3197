// The gradient check of a layer: its backward against differences of its forward.

/// Checks a layer's `backward` for an input: the slope in the input and in all parameters, against central differences
/// of `forward`.
///
/// A layer's output is many numbers and a loss is one, so the loss is L = Σ rᵢ yᵢ with fixed numbers rᵢ between −1 and
/// 1 that follow no simple pattern: a plain sum would hide errors that cancel, and the slope of the sum of a softmax is
/// 0 anyway.
///
/// The first variable of the result is the input, called `x`; after it come the parameters. Their values are afterwards
/// what they were before, their gradients are those of L.
///
/// - Parameters:
///   - layer: its `forward` must give the same output whenever it is given the same input.
///   - x: the input, as the layer takes it.
///   - step: h; without one, 1e-5 in `Double` and 1e-2 in `Float`.
///   - seed: another one gives other rᵢ.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func checkGradient<Scalar: Real>(
    of layer: Layer<Scalar>, at x: Tensor<Scalar>, step: Scalar? = nil, seed: Int = 0
) -> GradientCheck<Scalar> {
    layer.forget()
    let weighting = unevenWeights(layer.forward(x).shape, seed, Scalar.self)
    let inputGradient = layer.backward(weighting)
    let parameterGradients = layer.parameters.map { $0.gradient ?? Tensor(zeros: $0.shape) }

    func loss(_ x: Tensor<Scalar>) -> Scalar {
        layer.forget()
        return (layer.forward(x) * weighting).sum()
    }
    let chosenStep = differenceStep(step, "checkGradient")
    var check = GradientCheck<Scalar>()
    var place = x
    let (slopes, largest) = differences(x, "checkGradient", step) { index, number in
        place.withMutablePointer { $0[index] = number }
    } f: {
        loss(place)
    }
    check.compare("x", inputGradient, slopes, step: chosenStep, largestLoss: largest)
    for (parameter, gradient) in zip(layer.parameters, parameterGradients) {
        let (slopes, largest) = differences(parameter.value, "checkGradient", step) { index, number in
            parameter.value.withMutablePointer { $0[index] = number }
        } f: {
            loss(x)
        }
        check.compare(parameter.name, gradient, slopes, step: chosenStep, largestLoss: largest)
    }
    return check
}

/// Numbers between −1 and 1: multiples of the golden ratio without their whole part, which lie everywhere and never
/// repeat.
private func unevenWeights<Scalar: Real>(_ shape: Shape, _ seed: Int, _: Scalar.Type) -> Tensor<Scalar> {
    let goldenRatio = 1.618033988749895
    let numbers = (1...Swift.max(shape.elementCount, 1)).prefix(shape.elementCount).map { index -> Scalar in
        let multiple = Double(index + 1000 * (seed & 0xFFFF)) * goldenRatio
        return Scalar(2 * (multiple - multiple.rounded(.down)) - 1)
    }
    return Tensor(shape: shape, numbers)
}
