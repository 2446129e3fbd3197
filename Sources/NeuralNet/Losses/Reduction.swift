// How the losses of a batch become one number.

/// How the losses of a batch become one number: their mean or their sum.
///
/// With the mean, the slope does not grow with the batch, and a learning rate suits batches of any size. With the sum,
/// every example counts the same however many others there are.
public enum Reduction: Sendable {
    /// Σ Lₙ / N; nan if there are none.
    case mean
    /// Σ Lₙ.
    case sum

    /// One number from the sum of `count` losses.
    @inline(__always)
    func applied<Scalar: Real>(to total: Scalar, count: Int) -> Scalar {
        self == .mean ? total / Scalar(count) : total
    }

    /// ∂L/∂Lₙ for one of `count` losses.
    @inline(__always)
    func factor<Scalar: Real>(count: Int) -> Scalar { self == .mean ? 1 / Scalar(count) : 1 }
}
