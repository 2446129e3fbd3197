// Tensors filled by chance.
//
// Every number is drawn as a `Double`, in row-major order, and rounded once if the tensor holds `Float`: the same seed
// gives both types the same numbers, up to their precision. (So a `Float` drawn below 1 can round to 1.)

extension RandomState {
    /// Numbers from 0 to 1, 1 excluded, each drawn as `random()`. NumPy: `rand(…)`, `random_sample(shape)`.
    ///
    /// - Parameters:
    ///   - shape: the size along each axis.
    ///   - type: `Float.self` or `Double.self`, where it does not follow from the context.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public mutating func random<Scalar: Real>(shape: Shape, as type: Scalar.Type = Scalar.self) -> Tensor<Scalar> {
        tensor(ofShape: shape) { $0.random() }
    }

    /// Numbers from 0 to 1 in double precision, for where no context says another.
    public mutating func random(shape: Shape) -> Tensor<Double> {
        random(shape: shape, as: Double.self)
    }

    /// Numbers from `low` to `high`, each drawn as `uniform(low:high:)`. NumPy: `uniform(low, high, shape)`.
    ///
    /// - Parameters:
    ///   - shape: the size along each axis.
    ///   - low: the lower end.
    ///   - high: the upper end.
    ///   - type: `Float.self` or `Double.self`, where it does not follow from the context.
    /// - Precondition: the difference of `low` and `high` is a finite number.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public mutating func uniform<Scalar: Real>(
        shape: Shape, low: Double, high: Double, as type: Scalar.Type = Scalar.self
    ) -> Tensor<Scalar> {
        tensor(ofShape: shape) { $0.uniform(low: low, high: high) }
    }

    /// Numbers from `low` to `high` in double precision, for where no context says another.
    public mutating func uniform(shape: Shape, low: Double, high: Double) -> Tensor<Double> {
        uniform(shape: shape, low: low, high: high, as: Double.self)
    }

    /// Numbers of the normal distribution, each drawn as `normal(mean:standardDeviation:)`.
    /// NumPy: `randn(…)`, `normal(mean, deviation, shape)`.
    ///
    /// - Parameters:
    ///   - shape: the size along each axis.
    ///   - mean: the middle of the distribution.
    ///   - standardDeviation: its width.
    ///   - type: `Float.self` or `Double.self`, where it does not follow from the context.
    /// - Precondition: `standardDeviation` is not negative.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public mutating func normal<Scalar: Real>(
        shape: Shape, mean: Double = 0, standardDeviation: Double = 1, as type: Scalar.Type = Scalar.self
    ) -> Tensor<Scalar> {
        tensor(ofShape: shape) { $0.normal(mean: mean, standardDeviation: standardDeviation) }
    }

    /// Numbers of the normal distribution in double precision, for where no context says another.
    public mutating func normal(
        shape: Shape, mean: Double = 0, standardDeviation: Double = 1
    ) -> Tensor<Double> {
        normal(shape: shape, mean: mean, standardDeviation: standardDeviation, as: Double.self)
    }

    /// The tensor whose numbers are drawn one after another.
    private mutating func tensor<Scalar: Real>(
        ofShape shape: Shape, draw: (inout RandomState) -> Double
    ) -> Tensor<Scalar> {
        var scalars: [Scalar] = []
        scalars.reserveCapacity(shape.elementCount)
        for _ in 0..<shape.elementCount { scalars.append(Scalar(draw(&self))) }
        return Tensor(shape: shape, scalars)
    }
}
