// What the layers that work number by number have in common.

/// A layer whose output has a number for every number of its input, computed from that one alone.
///
/// It keeps its input and its output, whichever tells the slope, and the memory of both results.
public class ElementwiseLayer<Scalar: Real>: Layer<Scalar> {
    final var input = Tensor<Scalar>()
    final var output = Tensor<Scalar>()
    private final var inputGradient = Tensor<Scalar>()

    init() { super.init() }

    /// The output yᵢ = f(xᵢ).
    @inline(__always)
    final func forward(_ x: Tensor<Scalar>, _ f: (Scalar) -> Scalar) -> Tensor<Scalar> {
        output.assign(x, f)
        return output
    }

    /// The slope in the input, ∂L/∂xᵢ = f(∂L/∂yᵢ, known[i]), where the input or the output is known.
    @inline(__always)
    final func backward(
        _ gradient: Tensor<Scalar>, _ known: Tensor<Scalar>, _ name: StaticString, _ f: (Scalar, Scalar) -> Scalar
    ) -> Tensor<Scalar> {
        require(
            gradient.shape == known.shape,
            """
            \(name).backward: a gradient of shape \(gradient.shape) does not fit shape \(known.shape) of the last \
            forward
            """)
        // This layer holds what is known: it need not be counted once more.
        let (known, count) = (known.place, known.count)
        let result = inputGradient.unfilledPlace(gradient.shape)
        gradient.withPointer { gradient in
            for index in 0..<count { result[index] = f(gradient[index], known[index]) }
        }
        return inputGradient
    }
}
