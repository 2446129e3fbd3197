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
    /// - Precondition: no size is negative.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public mutating func random<Scalar: Real>(shape: [Int], as type: Scalar.Type = Scalar.self) -> Tensor<Scalar> {
        tensor(ofShape: shape, "random") { $0.random() }
    }

    /// Numbers from 0 to 1 in double precision, for where no context says another.
    public mutating func random(shape: [Int]) -> Tensor<Double> {
        random(shape: shape, as: Double.self)
    }

    /// Numbers from `low` to `high`, each drawn as `uniform(low:high:)`. NumPy: `uniform(low, high, shape)`.
    ///
    /// - Parameters:
    ///   - shape: the size along each axis.
    ///   - low: the lower end.
    ///   - high: the upper end.
    ///   - type: `Float.self` or `Double.self`, where it does not follow from the context.
    /// - Precondition: no size is negative; the difference of `low` and `high` is a finite number.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public mutating func uniform<Scalar: Real>(
        shape: [Int], low: Double, high: Double, as type: Scalar.Type = Scalar.self
    ) -> Tensor<Scalar> {
        tensor(ofShape: shape, "uniform") { $0.uniform(low: low, high: high) }
    }

    /// Numbers from `low` to `high` in double precision, for where no context says another.
    public mutating func uniform(shape: [Int], low: Double, high: Double) -> Tensor<Double> {
        uniform(shape: shape, low: low, high: high, as: Double.self)
    }

    #if !hasFeature(Embedded)
    /// Numbers of the normal distribution, each drawn as `normal(mean:standardDeviation:)`.
    /// NumPy: `randn(…)`, `normal(mean, deviation, shape)`.
    ///
    /// - Parameters:
    ///   - shape: the size along each axis.
    ///   - mean: the middle of the distribution.
    ///   - standardDeviation: its width.
    ///   - type: `Float.self` or `Double.self`, where it does not follow from the context.
    /// - Precondition: no size is negative, nor is `standardDeviation`.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public mutating func normal<Scalar: Real>(
        shape: [Int], mean: Double = 0, standardDeviation: Double = 1, as type: Scalar.Type = Scalar.self
    ) -> Tensor<Scalar> {
        tensor(ofShape: shape, "normal") { $0.normal(mean: mean, standardDeviation: standardDeviation) }
    }

    /// Numbers of the normal distribution in double precision, for where no context says another.
    public mutating func normal(
        shape: [Int], mean: Double = 0, standardDeviation: Double = 1
    ) -> Tensor<Double> {
        normal(shape: shape, mean: mean, standardDeviation: standardDeviation, as: Double.self)
    }
    #endif

    /// The tensor of the given shape whose numbers are drawn one after another; `operation` is named in what stops a caller.
    private mutating func tensor<Scalar: Real>(
        ofShape shape: [Int], _ operation: String, draw: (inout RandomState) -> Double
    ) -> Tensor<Scalar> {
        require(
            shape.allSatisfy { $0 >= 0 },
            "RandomState.\(operation): shape \(text(ofSizes: shape)) has a negative size")
        let count = shape.reduce(1, *)
        var scalars: [Scalar] = []
        scalars.reserveCapacity(count)
        for _ in 0..<count { scalars.append(Scalar(draw(&self))) }
        return Tensor(shape: Shape(shape), scalars)
    }
}
