// How a tensor of weights is filled before training begins.

/// A way to fill a tensor of weights.
///
///     var random = RandomState(seed: 0)
///     let weights: Tensor<Double> = Initializer.heNormal().weights(shape: [784, 100], using: &random)
///
/// Shapes: a dense layer's weights are `[inputs, outputs]`, a convolution's filters `[output channels, input channels,
/// height, width]`; see `Fan`, which some ways need.
///
/// Numbers are drawn and computed as `Double`, in row-major order, and rounded once if the tensor holds `Float`.
public struct Initializer: Sendable {
    private let fill: @Sendable (Shape, inout RandomState) -> Tensor<Double>

    /// The initializer with the given function.
    ///
    /// - Parameter fill: gives a tensor of the shape it is asked for; chance comes from the generator.
    public init(_ fill: @escaping @Sendable (Shape, inout RandomState) -> Tensor<Double>) { self.fill = fill }

    /// A tensor of the given shape, filled.
    ///
    /// - Parameters:
    ///   - shape: the size along each axis.
    ///   - random: where chance comes from; initializers without chance leave it alone.
    ///   - type: `Float.self` or `Double.self`, where it does not follow from the context.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func weights<Scalar: Real>(
        shape: Shape, using random: inout RandomState, as type: Scalar.Type = Scalar.self
    ) -> Tensor<Scalar> {
        let filled = fill(shape, &random)
        require(
            filled.shape == shape,
            "Initializer: shape \(shape) was asked for, but the function gave shape \(filled.shape)")
        return Tensor(shape: shape, filled.scalars.map { Scalar($0) })
    }
}

// MARK: Without regard to the shape

extension Initializer {
    /// 0 at every place: for biases. Weights that are all zero stay equal to each other for ever.
    public static var zeros: Initializer { constant(0) }

    /// The same number at every place.
    public static func constant(_ number: Double) -> Initializer {
        Initializer { shape, _ in Tensor(repeating: number, shape: shape) }
    }

    /// Numbers of the normal distribution. NumPy: `deviation * np.random.randn(…)`, bit for bit, where the mean is 0.
    ///
    /// - Parameters:
    ///   - mean: the middle of the distribution.
    ///   - standardDeviation: its width.
    /// - Precondition: `standardDeviation` is finite and not negative.
    public static func normal(mean: Double = 0, standardDeviation: Double) -> Initializer {
        requireNotNegative(standardDeviation, "Initializer.normal: the standard deviation")
        return Initializer { shape, random in
            random.normal(shape: shape, mean: mean, standardDeviation: standardDeviation)
        }
    }

    /// Numbers from `low` to `high`, each equally probable. NumPy: `np.random.uniform(low, high, shape)`, bit for bit.
    ///
    /// - Parameters:
    ///   - low: the lower end.
    ///   - high: the upper end.
    /// - Precondition: the difference of the ends is a finite number.
    public static func uniform(low: Double, high: Double) -> Initializer {
        require((high - low).isFinite, "Initializer.uniform: from \(low) to \(high) is no finite range")
        return Initializer { shape, random in random.uniform(shape: shape, low: low, high: high) }
    }
}
