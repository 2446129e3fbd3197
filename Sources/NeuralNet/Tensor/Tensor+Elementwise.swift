// The loops under everything that works number by number.
//
// They are inlined where they are used, with the closure, so that the compiler sees one plain loop and vectorizes it.

extension Tensor {
    /// Becomes f(xᵢ) at every place, in the memory it has where possible.
    @inline(__always)
    mutating func assign(_ x: Tensor, _ f: (Scalar) -> Scalar) {
        let (count, result) = (x.count, unfilledPlace(x.shape))
        x.withPointer { x in
            for index in 0..<count { result[index] = f(x[index]) }
        }
    }

    /// Becomes f(xᵢ, yᵢ) at every place of two tensors known to have the same shape.
    @inline(__always)
    mutating func assign(_ x: Tensor, _ y: Tensor, _ f: (Scalar, Scalar) -> Scalar) {
        let (count, result) = (x.count, unfilledPlace(x.shape))
        withPointers(x, y) { x, y in
            for index in 0..<count { result[index] = f(x[index], y[index]) }
        }
    }

    /// Replaces every number tᵢ by f(tᵢ).
    @inline(__always)
    mutating func update(_ f: (Scalar) -> Scalar) {
        let count = count
        withMutablePointer { result in
            for index in 0..<count { result[index] = f(result[index]) }
        }
    }

    /// Replaces every number tᵢ by f(tᵢ, xᵢ); the shapes are known to be equal.
    @inline(__always)
    mutating func update(_ x: Tensor, _ f: (Scalar, Scalar) -> Scalar) {
        let count = count
        x.withPointer { x in
            withMutablePointer { result in
                for index in 0..<count { result[index] = f(result[index], x[index]) }
            }
        }
    }

    /// f(xᵢ) at every place.
    @inline(__always)
    func elementwise(_ f: (Scalar) -> Scalar) -> Tensor {
        var result = Tensor()
        result.assign(self, f)
        return result
    }

    /// f(xᵢ, yᵢ) at every place, after both were broadcast to one shape; `operation` is named if they cannot be.
    @inline(__always)
    static func elementwise(_ x: Tensor, _ y: Tensor, _ operation: StaticString, _ f: (Scalar, Scalar) -> Scalar) -> Tensor {
        var result = Tensor()
        if x.shape == y.shape {
            result.assign(x, y, f)
        } else {
            result.assign(broadcasting: x, y, operation, f)
        }
        return result
    }

    /// The tensor of the same shape with f(aᵢ) at every place.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func map(_ f: (Scalar) -> Scalar) -> Tensor { elementwise(f) }
}
