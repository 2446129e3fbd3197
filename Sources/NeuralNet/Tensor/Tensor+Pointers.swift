// Where the numbers of several tensors lie.

/// Calls `body` with where the numbers of two tensors lie.
@inline(__always)
func withPointers<Scalar, Result>(
    _ a: Tensor<Scalar>, _ b: Tensor<Scalar>, _ body: (UnsafePointer<Scalar>, UnsafePointer<Scalar>) -> Result
) -> Result {
    a.withPointer { a in b.withPointer { b in body(a, b) } }
}

/// Calls `body` with where the numbers of three tensors lie.
@inline(__always)
func withPointers<Scalar, Result>(
    _ a: Tensor<Scalar>, _ b: Tensor<Scalar>, _ c: Tensor<Scalar>,
    _ body: (UnsafePointer<Scalar>, UnsafePointer<Scalar>, UnsafePointer<Scalar>) -> Result
) -> Result {
    withPointers(a, b) { a, b in c.withPointer { c in body(a, b, c) } }
}

/// Calls `body` with where the numbers of two tensors lie, which it may overwrite.
@inline(__always)
func withMutablePointers<Scalar, Result>(
    _ a: inout Tensor<Scalar>, _ b: inout Tensor<Scalar>,
    _ body: (UnsafeMutablePointer<Scalar>, UnsafeMutablePointer<Scalar>) -> Result
) -> Result {
    a.withMutablePointer { a in b.withMutablePointer { b in body(a, b) } }
}

/// Calls `body` with where the numbers of three tensors lie, which it may overwrite.
@inline(__always)
func withMutablePointers<Scalar, Result>(
    _ a: inout Tensor<Scalar>, _ b: inout Tensor<Scalar>, _ c: inout Tensor<Scalar>,
    _ body: (UnsafeMutablePointer<Scalar>, UnsafeMutablePointer<Scalar>, UnsafeMutablePointer<Scalar>) -> Result
) -> Result {
    withMutablePointers(&a, &b) { a, b in c.withMutablePointer { c in body(a, b, c) } }
}
