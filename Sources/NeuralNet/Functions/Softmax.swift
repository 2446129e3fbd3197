// Softmax, its logarithm, and the logarithm of a sum of exponentials, along an axis.

/// The softmax along an axis, yᵢ = e^xᵢ / Σⱼ e^xⱼ: any numbers become probabilities that sum to 1.
///
/// It is computed as e^(xᵢ − m) / Σⱼ e^(xⱼ − m) with m = max x, which is equal and cannot overflow.
///
/// Shapes: the result has the shape of `x`, usually `[batch, classes]`.
///
/// Range: from 0 to 1. A −inf has probability 0; where all are −inf, or one is +inf or nan, there is no answer, and all
/// become nan.
///
/// - Parameters:
///   - x: any numbers, as logits from a net.
///   - axis: along which the results sum to 1; counted from 0, −1 is the last.
/// - Precondition: `x` has that axis.
///
/// Source: J. S. Bridle, "Probabilistic interpretation of feedforward classification network outputs" (1990).
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func softmax<Scalar: Real>(_ x: Tensor<Scalar>, axis: Int = -1) -> Tensor<Scalar> {
    x.mappingRuns(along: axis, "softmax") { softmaxOfRows($0, into: $1, rows: $2, size: $3) }
}

/// The logarithm of the softmax along an axis, yᵢ = xᵢ − ln Σⱼ e^xⱼ.
///
/// It is computed as (xᵢ − m) − ln Σⱼ e^(xⱼ − m) with m = max x. It keeps its digits where the softmax itself has
/// become 0.
///
/// Shapes: the result has the shape of `x`, usually `[batch, classes]`.
///
/// Range: up to 0. A −inf stays −inf; where all are −inf, or one is +inf or nan, all become nan.
///
/// - Parameters: as of `softmax(_:axis:)`.
/// - Precondition: `x` has that axis.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func logSoftmax<Scalar: Real>(_ x: Tensor<Scalar>, axis: Int = -1) -> Tensor<Scalar> {
    x.mappingRuns(along: axis, "logSoftmax") { x, y, rows, size in
        exponentialsOfRows(x, into: y, rows: rows, size: size) { row, largest, sum in
            let (x, y, logarithm) = (x + row * size, y + row * size, Scalar.log(sum))
            for index in 0..<size { y[index] = (x[index] - largest) - logarithm }
        }
    }
}

/// The logarithm of the sum of the exponentials along an axis, ln Σⱼ e^xⱼ: a smooth form of the maximum, and never
/// below it.
///
/// It is computed as m + ln Σⱼ e^(xⱼ − m) with m = max x, which is equal and cannot overflow.
///
/// Shapes: `axis` disappears, or with `keepingAxis` has size 1 after: `[batch, classes]` gives `[batch]` or `[batch,
/// 1]`.
///
/// Range: from max x to max x + ln n, for n numbers along the axis. Where all are −inf, or there are none, it is −inf;
/// where one is +inf, +inf; nan where one is nan.
///
/// - Parameters:
///   - x: any numbers.
///   - axis: counted from 0; −1 is the last.
///   - keepingAxis: whether the axis stays, with size 1, so that the result broadcasts against `x`.
/// - Precondition: `x` has that axis.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func logSumExp<Scalar: Real>(_ x: Tensor<Scalar>, axis: Int = -1, keepingAxis: Bool = false) -> Tensor<Scalar> {
    let place = x.resolved(axis, "logSumExp")
    let (runs, size) = (x.withAxisLast(place), x.shape[place])
    var powers = Tensor<Scalar>(unfilled: runs.shape)
    var result = Tensor<Scalar>(
        repeating: -.infinity,
        shape: keepingAxis ? x.shape.replacing(axis: place, with: 1) : x.shape.removing(axis: place))
    if size == 0 { return result }
    let rows = result.count
    runs.withPointer { runs in
        powers.withMutablePointer { powers in
            result.withMutablePointer { result in
                exponentialsOfRows(runs, into: powers, rows: rows, size: size) { row, largest, sum in
                    result[row] = largest.isFinite
                        ? largest + Scalar.log(sum) : infiniteOrNan(runs + row * size, size, largest)
                }
            }
        }
    }
    return result
}

// MARK: Backward

/// Of y = softmax(x): ∂L/∂xᵢ = yᵢ (∂L/∂yᵢ − Σⱼ ∂L/∂yⱼ · yⱼ), along the last axis.
@inline(__always)
func softmaxBackward<Scalar: Real>(
    _ gradient: UnsafePointer<Scalar>, _ y: UnsafePointer<Scalar>, into result: UnsafeMutablePointer<Scalar>,
    rows: Int, size: Int
) {
    for row in 0..<rows {
        let (gradient, y, result) = (gradient + row * size, y + row * size, result + row * size)
        for index in 0..<size { result[index] = gradient[index] * y[index] }
        let mean = sum(result, count: size)
        for index in 0..<size { result[index] = y[index] * (gradient[index] - mean) }
    }
}

/// Of y = ln softmax(x): ∂L/∂xᵢ = ∂L/∂yᵢ − e^yᵢ Σⱼ ∂L/∂yⱼ, along the last axis.
@inline(__always)
func logSoftmaxBackward<Scalar: Real>(
    _ gradient: UnsafePointer<Scalar>, _ y: UnsafePointer<Scalar>, into result: UnsafeMutablePointer<Scalar>,
    rows: Int, size: Int
) {
    for row in 0..<rows {
        let (gradient, y, result) = (gradient + row * size, y + row * size, result + row * size)
        let total = sum(gradient, count: size)
        for index in 0..<size { result[index] = gradient[index] - Scalar.exp(y[index]) * total }
    }
}
