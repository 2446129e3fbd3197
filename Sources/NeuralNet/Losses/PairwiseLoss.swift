// The loops under the losses that compare two tensors number by number.

/// Σ f(oᵢ, tᵢ), without a tensor in between.
@inline(__always)
func summedLoss<Scalar: Real>(
    _ operation: StaticString, _ prediction: Tensor<Scalar>, _ target: Tensor<Scalar>, _ f: (Scalar, Scalar) -> Scalar
) -> Scalar {
    requireEqualShapes(operation, prediction.shape, target.shape)
    return prediction.withPointer { o in
        target.withPointer { t in sum(count: prediction.count) { f(o[$0], t[$0]) } }
    }
}

/// The tensor of slopes f(oᵢ, tᵢ).
@inline(__always)
func lossSlopes<Scalar: Real>(
    _ operation: StaticString, _ prediction: Tensor<Scalar>, _ target: Tensor<Scalar>, _ f: (Scalar, Scalar) -> Scalar
) -> Tensor<Scalar> {
    requireEqualShapes(operation, prediction.shape, target.shape)
    var slopes = Tensor<Scalar>()
    slopes.assign(prediction, target, f)
    return slopes
}

extension Variable {
    /// Of a loss that depends on differences o − t alone, computed from o and t: adds its slope to that of o and, with
    /// the other sign, of t.
    ///
    /// - Parameters:
    ///   - factor: what each number's slope is multiplied by.
    ///   - slope: of one number's loss, given oᵢ and tᵢ.
    @inline(__always)
    func propagateDifferenceLoss(_ factor: Scalar, _ slope: (Scalar, Scalar) -> Scalar) {
        let (o, t) = (firstInput, secondInput)
        let factor = factor * gradientMemory.withPointer { $0[0] }
        o.accumulate(o.value, t.value) { slope($0, $1) * factor }
        t.accumulate(o.value, t.value) { -(slope($0, $1) * factor) }
    }
}

@inline(__always)
private func requireEqualShapes(_ operation: StaticString, _ prediction: Shape, _ target: Shape) {
    require(
        prediction == target,
        """
        \(operation): a prediction of shape \(prediction) does not fit a target of shape \(target): the shapes must \
        be equal
        """)
}
