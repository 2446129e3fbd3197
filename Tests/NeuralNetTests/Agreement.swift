// How a computed tensor is held against numbers known from elsewhere: shape first, then count, then values.

import NeuralNet
import Testing

/// Records a failure unless `actual` has the given shape and its numbers equal `expected` within `relative` of their size.
///
/// A number that is the small rest of larger terms keeps their rounding: a test that holds such numbers says with `terms` how large
/// those are, and numbers below it are allowed the absolute distance that `terms` is.
func expectAgreement<Scalar: Real>(
    _ actual: Tensor<Scalar>, shape: Shape, _ expected: [Scalar], relative: Scalar, terms: Scalar = 0,
    at location: SourceLocation = #_sourceLocation
) {
    #expect(actual.shape == shape, sourceLocation: location)
    #expect(actual.count == expected.count, sourceLocation: location)
    guard actual.shape == shape, actual.count == expected.count else { return }
    for index in expected.indices {
        let distance = (actual.scalars[index] - expected[index]).magnitude
        let allowed = relative * max(terms, expected[index].magnitude)
        // Not `distance > allowed`: a nan must fail.
        #expect(
            distance <= allowed, "number \(index) is \(actual.scalars[index]), not \(expected[index])",
            sourceLocation: location)
    }
}
