// How a layer that normalizes, and the function of the same name, are held against recorded numbers.

import NeuralNet
import Testing

/// Function, layer and tape; the layer and the tape must agree in every bit.
///
/// - Parameters:
///   - layer: with the recorded scale and shift, its parameters in this order.
///   - function: of x, scale and shift.
func expectNormalization<Scalar: Real>(
    _ recorded: RecordedNormalization, relative: Scalar, by layer: Layer<Scalar>,
    and function: (Tensor<Scalar>, Tensor<Scalar>, Tensor<Scalar>) -> Tensor<Scalar>
) {
    let (x, slope): (Tensor<Scalar>, Tensor<Scalar>) = (recorded.x.tensor(), recorded.slope.tensor())
    let (scale, shift) = (layer.parameters[0], layer.parameters[1])
    let y = layer.forward(x)
    expectAgreement(y, shape: x.shape, recorded.output.scalars(), relative: relative)
    #expect(function(x, scale.value, shift.value) == y)
    let inputGradient = layer.backward(slope)
    expectAgreement(inputGradient, shape: x.shape, recorded.inputGradient.scalars(), relative: relative)
    let (scaleGradient, shiftGradient) = (scale.gradient!, shift.gradient!)
    expectAgreement(scaleGradient, shape: scale.shape, recorded.scaleGradient.scalars(), relative: relative)
    expectAgreement(shiftGradient, shape: shift.shape, recorded.shiftGradient.scalars(), relative: relative)

    for parameter in layer.parameters { parameter.clearGradient() }
    let input = Variable(x)
    let onTape = layer(input)
    #expect(onTape.value == y)
    onTape.backward(slope)
    #expect(input.gradient == inputGradient)
    #expect(scale.gradient == scaleGradient)
    #expect(shift.gradient == shiftGradient)
}
