// The elementary functions on the tape, number by number. Their values are those of the tensor functions.
//
// Shapes: the result has the shape of `x`.

/// The exponential eˣ, which is its own slope.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func exp<Scalar: Real>(_ x: Variable<Scalar>) -> Variable<Scalar> {
    Variable("exp", exp(x.value), from: x) { y in y.propagateElementwise(y.value) { $0 * $1 } }
}

/// The natural logarithm ln x, with slope 1 / x.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func log<Scalar: Real>(_ x: Variable<Scalar>) -> Variable<Scalar> {
    Variable("log", log(x.value), from: x) { y in
        y.propagateElementwise(y.firstInput.value) { $0 / $1 }
    }
}

/// The square root √x, with slope 1 / (2 √x), which is inf at 0.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func sqrt<Scalar: Real>(_ x: Variable<Scalar>) -> Variable<Scalar> {
    Variable("sqrt", sqrt(x.value), from: x) { y in
        y.propagateElementwise(y.value) { $0 / (2 * $1) }
    }
}

/// The power xᵖ with the same exponent everywhere, with slope p xᵖ⁻¹, which is 0 for p = 0.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func pow<Scalar: Real>(_ x: Variable<Scalar>, _ exponent: Scalar) -> Variable<Scalar> {
    Variable("pow", pow(x.value, exponent), from: x) { y in
        y.propagateElementwise(y.firstInput.value) {
            exponent == 0 ? 0 : $0 * (exponent * Scalar.pow($1, exponent - 1))
        }
    }
}

/// The sine of x radians, with slope cos x.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func sin<Scalar: Real>(_ x: Variable<Scalar>) -> Variable<Scalar> {
    Variable("sin", sin(x.value), from: x) { y in
        y.propagateElementwise(y.firstInput.value) { $0 * Scalar.cos($1) }
    }
}

/// The cosine of x radians, with slope −sin x.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func cos<Scalar: Real>(_ x: Variable<Scalar>) -> Variable<Scalar> {
    Variable("cos", cos(x.value), from: x) { y in
        y.propagateElementwise(y.firstInput.value) { -$0 * Scalar.sin($1) }
    }
}

/// The absolute value |x|, with slope 1 above 0, −1 below, and 0 at the kink 0.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func abs<Scalar: Real>(_ x: Variable<Scalar>) -> Variable<Scalar> {
    Variable("abs", abs(x.value), from: x) { y in
        y.propagateElementwise(y.firstInput.value) { $0 * signum($1) }
    }
}

/// The sign of x: 1 above 0, −1 below, 0 at 0; nan for nan.
@inline(__always)
func signum<Scalar: Real>(_ x: Scalar) -> Scalar { x > 0 ? 1 : x < 0 ? -1 : x * 0 }
