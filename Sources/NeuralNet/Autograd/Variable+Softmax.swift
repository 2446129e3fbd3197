// Softmax, its logarithm, and the logarithm of a sum of exponentials, on the tape.

/// The softmax along an axis on the tape: ∂L/∂xᵢ = yᵢ (∂L/∂yᵢ − Σⱼ ∂L/∂yⱼ · yⱼ).
///
/// - Parameters: as of `softmax(_:axis:)` of a tensor.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func softmax<Scalar: Real>(_ x: Variable<Scalar>, axis: Int = -1) -> Variable<Scalar> {
    Variable("softmax", softmax(x.value, axis: axis), from: x) { y in
        y.firstInput.accumulate(
            y.gradientMemory.mappingRuns(with: y.value, along: axis, "softmax") {
                softmaxBackward($0, $1, into: $2, rows: $3, size: $4)
            })
    }
}

/// The logarithm of the softmax along an axis on the tape: ∂L/∂xᵢ = ∂L/∂yᵢ − e^yᵢ Σⱼ ∂L/∂yⱼ.
///
/// - Parameters: as of `softmax(_:axis:)` of a tensor.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func logSoftmax<Scalar: Real>(_ x: Variable<Scalar>, axis: Int = -1) -> Variable<Scalar> {
    Variable("logSoftmax", logSoftmax(x.value, axis: axis), from: x) { y in
        y.firstInput.accumulate(
            y.gradientMemory.mappingRuns(with: y.value, along: axis, "logSoftmax") {
                logSoftmaxBackward($0, $1, into: $2, rows: $3, size: $4)
            })
    }
}

/// The logarithm of the sum of the exponentials along an axis on the tape; its slope in x is the softmax, e^(xᵢ − y).
///
/// - Parameters: as of `logSumExp(_:axis:keepingAxis:)` of a tensor.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func logSumExp<Scalar: Real>(
    _ x: Variable<Scalar>, axis: Int = -1, keepingAxis: Bool = false
) -> Variable<Scalar> {
    Variable("logSumExp", logSumExp(x.value, axis: axis, keepingAxis: keepingAxis), from: x) { y in
        let x = y.firstInput
        let gradient = y.gradientMemory.repeated(along: axis, to: x.shape)
        let logarithm = y.value.repeated(along: axis, to: x.shape)
        withExtendedLifetime((gradient, logarithm)) {
            x.accumulate(gradient, x.value, logarithm) { $0 * Scalar.exp($1 - $2) }
        }
    }
}

extension Tensor {
    /// As `mappingRuns(along:)`, reading a second tensor of this shape too.
    @inline(__always)
    fileprivate func mappingRuns(
        with other: Tensor, along axis: Int, _ operation: StaticString,
        _ body: (UnsafePointer<Scalar>, UnsafePointer<Scalar>, UnsafeMutablePointer<Scalar>, Int, Int) -> Void
    ) -> Tensor {
        let other = other.withAxisLast(resolved(axis, operation))
        return mappingRuns(along: axis, operation) { runs, result, rows, size in
            other.withPointer { body(runs, $0, result, rows, size) }
        }
    }
}
