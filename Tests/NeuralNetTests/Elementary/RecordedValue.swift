// How a computed value is held against a recorded exact one: by the distance in units in the last place.

import NeuralNet
import Testing

/// The exact f(x) is `rounded` plus `remainder` units in the last place of `rounded`.
struct RecordedValue<Scalar: Real> {
    let x, rounded: Scalar
    let remainder: Scalar

    init(_ x: Scalar, _ rounded: Scalar, _ remainder: Scalar) {
        (self.x, self.rounded, self.remainder) = (x, rounded, remainder)
    }
}

/// The exact xʸ is `rounded` plus `remainder` units in the last place of `rounded`.
struct RecordedPower<Scalar: Real> {
    let x, y, rounded: Scalar
    let remainder: Scalar

    init(_ x: Scalar, _ y: Scalar, _ rounded: Scalar, _ remainder: Scalar) {
        (self.x, self.y, self.rounded, self.remainder) = (x, y, rounded, remainder)
    }
}

/// Records a failure for each row whose computed value is further than `bound` units in the last place from the exact.
func expectAccuracy<Scalar: Real>(
    of function: (Scalar) -> Scalar, _ rows: [RecordedValue<Scalar>], within bound: Scalar,
    at location: SourceLocation = #_sourceLocation
) {
    for row in rows {
        let computed = function(row.x)
        let error = ((computed - row.rounded) / row.rounded.ulp - row.remainder).magnitude
        // The remainders are recorded with four decimals. Not `error > …`: a nan must fail.
        #expect(error <= bound + 0.0001, "f(\(row.x)) is \(computed), not \(row.rounded)", sourceLocation: location)
    }
}
