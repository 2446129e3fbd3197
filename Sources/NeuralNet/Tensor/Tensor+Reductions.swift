// Many numbers become one.

extension Tensor {
    /// The sum Σ aᵢ of all numbers, added in row-major order; 0 for an empty tensor.
    ///
    /// Shapes: any; the result is a single number.
    @inlinable
    public func sum() -> Scalar {
        var sum: Scalar = 0
        for scalar in storage { sum += scalar }
        return sum
    }
}
