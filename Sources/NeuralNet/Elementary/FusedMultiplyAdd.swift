// A product and a sum with one rounding: the step of which the exponentials are made.
//
// The compiler of its own never fuses a product with a sum; these functions ask for it. The result is the one that
// IEEE 754-2008 defines as fusedMultiplyAdd, the exact a·b + c rounded once, so it is the same on every machine. Most
// processors have an instruction for it. For one that has none the compiler calls `fma` or `fmaf` of the C library
// (linked in Power.swift), which gives the same bits, fifty to a hundred times more slowly. A WebAssembly module
// imports both.

/// a·b + c, rounded once.
@inline(__always)
func fused(_ a: Double, _ b: Double, plus c: Double) -> Double { c.addingProduct(a, b) }

/// a·b + c, rounded once.
@inline(__always)
func fused(_ a: Float, _ b: Float, plus c: Float) -> Float { c.addingProduct(a, b) }
