// How an activation and its derivative are held against the recorded ones.

import NeuralNet
import Testing

/// Records a failure unless outputs and gradients agree with the recorded ones within 10⁻¹² of their size.
///
/// - Parameter floor: a distance that is always allowed: where a recorded value comes from a difference near 1, and so
///   has lost digits, half a unit in the last place of 1 times the largest factor of the row, 50, is near 10⁻¹⁴.
func expectRecorded(
    _ recorded: (outputs: [Double], gradients: [Double]), _ activation: (Double) -> Double,
    _ derivative: (Double) -> Double, floor: Double = 0, at location: SourceLocation = #_sourceLocation
) {
    for (index, x) in RecordedActivations.inputs.enumerated() {
        let (output, gradient) = (recorded.outputs[index], recorded.gradients[index])
        let computed = activation(x)
        let computedGradient = derivative(x) * RecordedActivations.upstreamGradients[index]
        #expect(
            (computed - output).magnitude <= 1e-12 * output.magnitude + floor,
            "at \(x) the output is \(computed), not \(output)", sourceLocation: location)
        #expect(
            (computedGradient - gradient).magnitude <= 1e-12 * gradient.magnitude + floor,
            "at \(x) the gradient is \(computedGradient), not \(gradient)", sourceLocation: location)
    }
}

/// Records a failure unless the derivative is the slope of the activation, and the `Float` forms agree with these.
func expectSlope(
    _ activation: (Double) -> Double, _ derivative: (Double) -> Double,
    _ single: (Float) -> Float, _ singleDerivative: (Float) -> Float,
    at location: SourceLocation = #_sourceLocation
) {
    let h = 1e-5
    // The half keeps the steps away from the kinks at 0.
    for step in -60..<60 {
        let x = (Double(step) + 0.5) / 10
        let slope = (activation(x + h) - activation(x - h)) / (2 * h)
        #expect((slope - derivative(x)).magnitude < 1e-9, "x = \(x)", sourceLocation: location)
        let y = Double(Float(x))
        #expect((Double(single(Float(x))) - activation(y)).magnitude < 1e-6, "x = \(x)", sourceLocation: location)
        #expect(
            (Double(singleDerivative(Float(x))) - derivative(y)).magnitude < 1e-6, "x = \(x)", sourceLocation: location)
    }
}
