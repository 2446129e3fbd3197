// A function of one number, applied to every number of a tensor.

extension Tensor {
    /// The tensor of the same shape with f(aᵢ) at every place, as `map` gives it.
    ///
    /// `map` appends one number after another; this loop over memory becomes vector instructions where f has no branch.
    @inline(__always)
    func eachNumber(_ f: (Scalar) -> Scalar) -> Tensor {
        let count = count
        let results = [Scalar](unsafeUninitializedCapacity: count) { results, initialized in
            storage.withUnsafeBufferPointer { numbers in
                for index in 0..<count { results.initializeElement(at: index, to: f(numbers[index])) }
            }
            initialized = count
        }
        return Tensor(unchecked: results, shape: shape)
    }
}
