// Many numbers become their sum, mean or variance, on the tape: over the whole value, or along one axis.

extension Variable {
    /// The sum Σ aᵢ of all numbers; the slope is 1 everywhere.
    ///
    /// Shapes: any gives `[]`.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func sum() -> Variable {
        Variable("sum", Tensor(value.sum()), from: self) { y in
            let (x, slope) = (y.firstInput, y.gradientMemory.sum())
            x.accumulate(x.value) { _ in slope }
        }
    }

    /// The mean (1/n) Σ aᵢ of all n numbers; the slope is 1/n everywhere.
    ///
    /// Shapes: any gives `[]`.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func mean() -> Variable {
        Variable("mean", Tensor(value.mean()), from: self) { y in
            let (x, slope) = (y.firstInput, y.gradientMemory.sum() / Scalar(y.firstInput.shape.elementCount))
            x.accumulate(x.value) { _ in slope }
        }
    }

    /// The variance (1/n) Σ (aᵢ − mean)² of all n numbers; the slope is (2/n)(aᵢ − mean).
    ///
    /// Shapes: any gives `[]`.
    ///
    /// - Parameter isUnbiased: divide by n − 1 instead of n: the unbiased estimate from a sample. For one number, value
    ///   and slope are then nan.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func variance(isUnbiased: Bool = false) -> Variable {
        Variable("variance", Tensor(value.variance(isUnbiased: isUnbiased)), from: self) { y in
            let x = y.firstInput
            let (mean, count) = (x.value.mean(), x.shape.elementCount)
            let factor = 2 * y.gradientMemory.sum() / varianceDivisor(count, isUnbiased)
            x.accumulate(x.value) { ($0 - mean) * factor }
        }
    }

    /// The sums along `axis`; the slope is 1 everywhere.
    ///
    /// Shapes: `axis` disappears, or with `keepingAxis` has size 1 after: `[batch, features]` gives for axis 0
    /// `[features]` or `[1, features]`. So for all reductions along an axis.
    ///
    /// - Parameters:
    ///   - axis: counted from 0; −1 is the last.
    ///   - keepingAxis: whether the axis stays, with size 1, so that the result broadcasts against this variable.
    /// - Precondition: there is that axis.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func sum(axis: Int, keepingAxis: Bool = false) -> Variable {
        Variable("sum", value.sum(axis: axis, keepingAxis: keepingAxis), from: self) { y in
            let x = y.firstInput
            x.accumulate(y.gradientMemory.repeated(along: axis, to: x.shape))
        }
    }

    /// The means along `axis`; the slope is 1/n everywhere, for n numbers along the axis.
    ///
    /// - Parameters: as of `sum(axis:keepingAxis:)`.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func mean(axis: Int, keepingAxis: Bool = false) -> Variable {
        Variable("mean", value.mean(axis: axis, keepingAxis: keepingAxis), from: self) { y in
            let x = y.firstInput
            let size = Scalar(x.shape[x.value.resolved(axis, "mean")])
            x.accumulate((y.gradientMemory / size).repeated(along: axis, to: x.shape))
        }
    }

    /// The variances along `axis`, (1/n) Σ (a − mean)² for n numbers along it, nan for none; the slope is
    /// (2/n)(a − mean).
    ///
    /// - Parameters:
    ///   - axis: counted from 0; −1 is the last.
    ///   - keepingAxis: whether the axis stays, with size 1.
    ///   - isUnbiased: divide by n − 1 instead of n; for one number, value and slope are then nan.
    /// - Precondition: there is that axis.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func variance(axis: Int, keepingAxis: Bool = false, isUnbiased: Bool = false) -> Variable {
        let variances = value.variance(axis: axis, keepingAxis: keepingAxis, isUnbiased: isUnbiased)
        return Variable("variance", variances, from: self) { y in
            let x = y.firstInput
            let size = x.shape[x.value.resolved(axis, "variance")]
            let factors = y.gradientMemory * (2 / varianceDivisor(size, isUnbiased))
            let centred = x.value - x.value.mean(axis: axis, keepingAxis: true)
            x.accumulate(centred * factors.repeated(along: axis, to: x.shape))
        }
    }
}

extension Tensor {
    /// What was reduced along `axis`, with the axis or without, repeated along it to the given shape.
    @inline(__always)
    func repeated(along axis: Int, to shape: Shape) -> Tensor {
        let axis = axis < 0 ? axis + shape.count : axis
        return withShape(shape.replacing(axis: axis, with: 1)).broadcast(to: shape)
    }
}
