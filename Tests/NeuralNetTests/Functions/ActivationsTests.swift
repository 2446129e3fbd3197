// Every activation in its three forms, tensor, variable and layer: the same numbers, those of PyTorch, and the slope.

@testable import NeuralNet
import Testing

/// An activation in its three forms for one type of number.
struct ActivationForms<Scalar: Real> {
    let ofNumber: (Scalar) -> Scalar
    let ofTensor: (Tensor<Scalar>) -> Tensor<Scalar>
    let ofVariable: (Variable<Scalar>) -> Variable<Scalar>
    let layer: () -> Layer<Scalar>
}

enum Activation: String, CaseIterable {
    case sigmoid, tanh, relu, leakyReLU, steepLeakyReLU, elu, flatELU, selu, gelu, approximateGELU, softplus

    /// The size of the terms whose small rest a result or a slope can be: 1 − y² of tanh, y + α of ELU, 1 + erf and
    /// 1 + tanh of GELU.
    var terms: Double {
        switch self {
        case .tanh, .elu, .flatELU, .selu, .gelu, .approximateGELU: 1
        case .sigmoid, .relu, .leakyReLU, .steepLeakyReLU, .softplus: 0
        }
    }

    func forms<Scalar: Real>(_: Scalar.Type) -> ActivationForms<Scalar> {
        switch self {
        case .sigmoid:
            .init(
                ofNumber: { NeuralNet.sigmoid($0) }, ofTensor: { NeuralNet.sigmoid($0) },
                ofVariable: { NeuralNet.sigmoid($0) }, layer: { Sigmoid() })
        case .tanh:
            .init(
                ofNumber: { NeuralNet.tanh($0) }, ofTensor: { NeuralNet.tanh($0) }, ofVariable: { NeuralNet.tanh($0) },
                layer: { Tanh() })
        case .relu:
            .init(
                ofNumber: { NeuralNet.relu($0) }, ofTensor: { NeuralNet.relu($0) }, ofVariable: { NeuralNet.relu($0) },
                layer: { ReLU() })
        case .leakyReLU:
            .init(
                ofNumber: { NeuralNet.leakyReLU($0) }, ofTensor: { NeuralNet.leakyReLU($0) },
                ofVariable: { NeuralNet.leakyReLU($0) }, layer: { LeakyReLU() })
        case .steepLeakyReLU:
            .init(
                ofNumber: { NeuralNet.leakyReLU($0, slope: 0.3) }, ofTensor: { NeuralNet.leakyReLU($0, slope: 0.3) },
                ofVariable: { NeuralNet.leakyReLU($0, slope: 0.3) }, layer: { LeakyReLU(slope: 0.3) })
        case .elu:
            .init(
                ofNumber: { NeuralNet.elu($0) }, ofTensor: { NeuralNet.elu($0) }, ofVariable: { NeuralNet.elu($0) },
                layer: { ELU() })
        case .flatELU:
            .init(
                ofNumber: { NeuralNet.elu($0, alpha: 0.3) }, ofTensor: { NeuralNet.elu($0, alpha: 0.3) },
                ofVariable: { NeuralNet.elu($0, alpha: 0.3) }, layer: { ELU(alpha: 0.3) })
        case .selu:
            .init(
                ofNumber: { NeuralNet.selu($0) }, ofTensor: { NeuralNet.selu($0) }, ofVariable: { NeuralNet.selu($0) },
                layer: { SELU() })
        case .gelu:
            .init(
                ofNumber: { NeuralNet.gelu($0) }, ofTensor: { NeuralNet.gelu($0) }, ofVariable: { NeuralNet.gelu($0) },
                layer: { GELU() })
        case .approximateGELU:
            .init(
                ofNumber: { NeuralNet.approximateGELU($0) }, ofTensor: { NeuralNet.approximateGELU($0) },
                ofVariable: { NeuralNet.approximateGELU($0) }, layer: { ApproximateGELU() })
        case .softplus:
            .init(
                ofNumber: { NeuralNet.softplus($0) }, ofTensor: { NeuralNet.softplus($0) },
                ofVariable: { NeuralNet.softplus($0) }, layer: { Softplus() })
        }
    }

    /// What PyTorch 2.13.0 says, where it was asked.
    var recorded: (outputs: [Double], gradients: [Double])? {
        switch self {
        case .sigmoid: RecordedActivations.sigmoid
        case .tanh: RecordedActivations.tanh
        case .relu: RecordedActivations.relu
        case .leakyReLU: RecordedActivations.leakyReLU
        case .elu: RecordedActivations.elu
        case .selu: RecordedActivations.selu
        case .gelu: RecordedActivations.gelu
        case .approximateGELU: RecordedActivations.approximateGELU
        case .softplus: RecordedActivations.softplus
        case .steepLeakyReLU, .flatELU: nil
        }
    }
}

struct ActivationsTests {
    @Test(arguments: Activation.allCases)
    func allFormsAreTheScalarOneToTheBit(_ activation: Activation) {
        expectSameBits(activation.forms(Double.self), seeded([5, 7], 20, from: -6, to: 6))
        expectSameBits(activation.forms(Float.self), seeded([5, 7], 20, from: -6, to: 6).inSinglePrecision)
        expectSameBits(activation.forms(Double.self), seeded([], 21))
        expectSameBits(activation.forms(Double.self), seeded([0, 3], 21))
        expectSameBits(activation.forms(Double.self), Tensor(RecordedActivations.inputs))
    }

    private func expectSameBits<Scalar: Real>(_ forms: ActivationForms<Scalar>, _ x: Tensor<Scalar>) {
        let gradient = Tensor(shape: x.shape, (0..<x.count).map { Scalar($0) / 4 - 1 })
        let y = Tensor(shape: x.shape, x.scalars.map(forms.ofNumber))
        #expect(forms.ofTensor(x) == y)
        let variable = Variable(x)
        let onTape = forms.ofVariable(variable)
        #expect(onTape.value == y)
        onTape.backward(gradient)
        let layer = forms.layer()
        #expect(layer.forward(x) == y)
        #expect(layer.backward(gradient) == variable.gradient)
        let again = Variable(x)
        layer(again).backward(gradient)
        #expect(again.gradient == variable.gradient)
        // A second pass through the layer's own memory.
        layer.forget()
        #expect(layer.forward(x) == y)
        #expect(layer.backward(gradient) == variable.gradient)
    }

    @Test(arguments: Activation.allCases.filter { $0.recorded != nil })
    func agreesWithPyTorch(_ activation: Activation) throws {
        let recorded = try #require(activation.recorded)
        let count = recorded.outputs.count
        let x = Variable(Tensor(RecordedActivations.inputs))
        let y = activation.forms(Double.self).ofVariable(x)
        y.backward(Tensor(RecordedActivations.upstreamGradients))
        expectAgreement(y.value, shape: [count], recorded.outputs, relative: 1e-12, terms: activation.terms)
        expectAgreement(
            try #require(x.gradient), shape: [count], recorded.gradients, relative: 1e-12, terms: activation.terms)
        let single = Variable(Tensor(RecordedActivations.inputs).inSinglePrecision)
        let ySingle = activation.forms(Float.self).ofVariable(single)
        ySingle.backward(Tensor(RecordedActivations.upstreamGradients).inSinglePrecision)
        let terms = Float(activation.terms)
        expectAgreement(ySingle.value, shape: [count], recorded.outputs.map { Float($0) }, relative: 1e-5, terms: terms)
        expectAgreement(
            try #require(single.gradient), shape: [count], recorded.gradients.map { Float($0) }, relative: 1e-5,
            terms: terms)
    }

    @Test(arguments: Activation.allCases, shapesOfAllKinds)
    func theGradientIsTheSlope(_ activation: Activation, _ shape: Shape) {
        let forms = activation.forms(Double.self)
        let x = seeded(shape, 22, from: -3, to: 3)
        let variable = Variable(x)
        expectGradients(of: [variable]) { forms.ofVariable(variable) }
        let check = checkGradient(of: forms.layer(), at: x)
        #expect(check.relativeError < 1e-7, "\(check)")
    }

    @Test func theDerivativeOfTheSigmoidOfATensor() {
        let x = seeded([2, 3], 23)
        #expect(sigmoidDerivative(x) == Tensor(shape: [2, 3], x.scalars.map { sigmoidDerivative($0) }))
    }

    @Test func anELUNeedsAnAlphaThatKeepsTheSign() async {
        let layer = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = ELU(alpha: -1.0)
        }
        #expect(message(of: layer).contains("ELU: alpha -1.0 is below 0"))
        let function = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = elu(Variable(Tensor([1.0])), alpha: -1)
        }
        #expect(message(of: function).contains("elu: alpha -1.0 is below 0"))
    }
}
