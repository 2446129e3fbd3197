// The losses of differences: values, slopes, and that functions, tape and objects agree to the bit.

import NeuralNet
import Testing

/// A loss of two tensors, in its forms.
struct DifferenceLoss<Scalar: Real> {
    let value: (Tensor<Scalar>, Tensor<Scalar>) -> Scalar
    let gradient: (Tensor<Scalar>, Tensor<Scalar>) -> Tensor<Scalar>
    let onTape: (Variable<Scalar>, Variable<Scalar>) -> Variable<Scalar>
    let onTapeWithTensor: (Variable<Scalar>, Tensor<Scalar>) -> Variable<Scalar>
}

enum DifferenceLossName: String, CaseIterable {
    case halfSquared, summedSquared, meanSquared, summedAbsolute, meanAbsolute, meanHuber, summedHuber

    func forms<Scalar: Real>(_: Scalar.Type) -> DifferenceLoss<Scalar> {
        switch self {
        case .halfSquared:
            .init(
                value: { halfSquaredError(prediction: $0, target: $1) },
                gradient: { halfSquaredErrorGradient(prediction: $0, target: $1) },
                onTape: { halfSquaredError(prediction: $0, target: $1) },
                onTapeWithTensor: { halfSquaredError(prediction: $0, target: $1) })
        case .summedSquared:
            .init(
                value: { summedSquaredError(prediction: $0, target: $1) },
                gradient: { summedSquaredErrorGradient(prediction: $0, target: $1) },
                onTape: { summedSquaredError(prediction: $0, target: $1) },
                onTapeWithTensor: { summedSquaredError(prediction: $0, target: $1) })
        case .meanSquared:
            .init(
                value: { meanSquaredError(prediction: $0, target: $1) },
                gradient: { meanSquaredErrorGradient(prediction: $0, target: $1) },
                onTape: { meanSquaredError(prediction: $0, target: $1) },
                onTapeWithTensor: { meanSquaredError(prediction: $0, target: $1) })
        case .summedAbsolute:
            .init(
                value: { summedAbsoluteError(prediction: $0, target: $1) },
                gradient: { summedAbsoluteErrorGradient(prediction: $0, target: $1) },
                onTape: { summedAbsoluteError(prediction: $0, target: $1) },
                onTapeWithTensor: { summedAbsoluteError(prediction: $0, target: $1) })
        case .meanAbsolute:
            .init(
                value: { meanAbsoluteError(prediction: $0, target: $1) },
                gradient: { meanAbsoluteErrorGradient(prediction: $0, target: $1) },
                onTape: { meanAbsoluteError(prediction: $0, target: $1) },
                onTapeWithTensor: { meanAbsoluteError(prediction: $0, target: $1) })
        case .meanHuber:
            .init(
                value: { huberLoss(prediction: $0, target: $1, delta: 0.5) },
                gradient: { huberLossGradient(prediction: $0, target: $1, delta: 0.5) },
                onTape: { huberLoss(prediction: $0, target: $1, delta: 0.5) },
                onTapeWithTensor: { huberLoss(prediction: $0, target: $1, delta: 0.5) })
        case .summedHuber:
            .init(
                value: { huberLoss(prediction: $0, target: $1, delta: 0.5, reduction: .sum) },
                gradient: { huberLossGradient(prediction: $0, target: $1, delta: 0.5, reduction: .sum) },
                onTape: { huberLoss(prediction: $0, target: $1, delta: 0.5, reduction: .sum) },
                onTapeWithTensor: { huberLoss(prediction: $0, target: $1, delta: 0.5, reduction: .sum) })
        }
    }

    /// PyTorch 2.13.0, double precision; half of the squared error from that of the squared error, by exact halving.
    var recorded: (loss: Double, gradient: [Double]) {
        switch self {
        case .halfSquared: (12.288107 / 2, [1.738, -0.063, 1.092, -2.557, 0.14099999999999996, 1.23])
        case .summedSquared: (12.288107, [3.476, -0.126, 2.184, -5.114, 0.2819999999999999, 2.46])
        case .meanSquared:
            (
                2.048017833333333,
                [0.5793333333333333, -0.020999999999999998, 0.364, -0.8523333333333333, 0.046999999999999986, 0.41]
            )
        case .summedAbsolute: (6.821, [1, -1, 1, -1, 1, 1])
        case .meanAbsolute: (1.1368333333333334, [1, -1, 1, -1, 1, 1].map { $0 * 0.16666666666666666 })
        case .meanHuber:
            (
                0.4700708333333334,
                [
                    0.08333333333333333, -0.010499999999999999, 0.08333333333333333, -0.08333333333333333,
                    0.023499999999999993,
                    0.08333333333333333,
                ]
            )
        case .summedHuber: (2.820425, [0.5, -0.063, 0.5, -0.5, 0.14099999999999996, 0.5])
        }
    }
}

struct DifferenceLossesTests {
    private let prediction = Tensor([[1.789, 0.437], [0.096, -1.863], [-0.277, -0.355]])
    private let target = Tensor([[0.051, 0.5], [-0.996, 0.694], [-0.418, -1.585]])

    @Test(arguments: DifferenceLossName.allCases)
    func agreesWithPyTorch(_ name: DifferenceLossName) {
        let loss = name.forms(Double.self)
        expectAgreement(Tensor(loss.value(prediction, target)), shape: [], [name.recorded.loss], relative: 1e-14)
        expectAgreement(loss.gradient(prediction, target), shape: [3, 2], name.recorded.gradient, relative: 1e-14)
        let single = name.forms(Float.self)
        let (o, t) = (prediction.inSinglePrecision, target.inSinglePrecision)
        expectAgreement(Tensor(single.value(o, t)), shape: [], [Float(name.recorded.loss)], relative: 1e-5)
        expectAgreement(single.gradient(o, t), shape: [3, 2], name.recorded.gradient.map { Float($0) }, relative: 1e-5)
    }

    @Test(arguments: DifferenceLossName.allCases)
    func theTapeGivesTheSameBits(_ name: DifferenceLossName) {
        expectSameBits(name.forms(Double.self), prediction, target)
        expectSameBits(name.forms(Float.self), prediction.inSinglePrecision, target.inSinglePrecision)
        expectSameBits(name.forms(Double.self), seeded([41, 53], 50), seeded([41, 53], 51))
    }

    private func expectSameBits<Scalar: Real>(
        _ loss: DifferenceLoss<Scalar>, _ prediction: Tensor<Scalar>, _ target: Tensor<Scalar>
    ) {
        let (o, t) = (Variable(prediction), Variable(target))
        let result = loss.onTape(o, t)
        #expect(result.value == Tensor(loss.value(prediction, target)))
        result.backward()
        #expect(o.gradient == loss.gradient(prediction, target))
        #expect(t.gradient == -loss.gradient(prediction, target))
        let alone = Variable(prediction)
        let againstTensor = loss.onTapeWithTensor(alone, target)
        againstTensor.backward()
        #expect(alone.gradient == o.gradient)
        #expect(!againstTensor.inputs[1].requiresGradient)
    }

    @Test(arguments: DifferenceLossName.allCases, shapesOfAllKinds)
    func theGradientIsTheSlope(_ name: DifferenceLossName, _ shape: Shape) {
        if shape.elementCount == 0 { return }
        let loss = name.forms(Double.self)
        // Far enough apart, or near enough together, that no step crosses a kink.
        let (o, t) = (Variable(seeded(shape, 52, from: 0.6, to: 3)), Variable(seeded(shape, 53, from: -0.4, to: 0.05)))
        expectGradients(of: [o, t]) { loss.onTape(o, t) }
        let near = Variable(t.value + 0.2)
        expectGradients(of: [near, t]) { loss.onTape(near, t) }
        let numeric = numericalGradient(of: { loss.value($0, t.value) }, at: o.value)
        #expect(loss.gradient(o.value, t.value).isClose(to: numeric, relative: 1e-7, absolute: 1e-9))
    }

    @Test(arguments: DifferenceLossName.allCases)
    func aSumOfManyIsAccurate(_ name: DifferenceLossName) {
        // So many numbers that the sum is taken in parts; by the definition, one after another in twice the precision.
        let (o, t) = (seeded([333, 7], 54), seeded([333, 7], 55))
        let loss = name.forms(Double.self)
        var sum: Float80 = 0
        for index in 0..<o.count {
            sum += Float80(loss.value(Tensor([o.scalars[index]]), Tensor([t.scalars[index]])))
        }
        let isMean = name.rawValue.hasPrefix("mean")
        #expect(relativeError(loss.value(o, t), Double(isMean ? sum / Float80(o.count) : sum)) < 1e-15)
    }

    @Test func noNumbers() {
        let nothing = Tensor<Double>(zeros: [0, 2])
        #expect(summedSquaredError(prediction: nothing, target: nothing) == 0)
        #expect(meanSquaredError(prediction: nothing, target: nothing).isNaN)
        #expect(meanAbsoluteError(prediction: nothing, target: nothing).isNaN)
        #expect(huberLoss(prediction: nothing, target: nothing).isNaN)
        #expect(meanSquaredErrorGradient(prediction: nothing, target: nothing) == nothing)
    }

    @Test func smoothL1IsHuberDividedByDelta() {
        // PyTorch 2.13.0: SmoothL1Loss(), whose beta is 1.
        #expect(relativeError(huberLoss(prediction: prediction, target: target), 0.7714875000000001) < 1e-15)
        #expect(
            relativeError(huberLoss(prediction: prediction, target: target, reduction: .sum), 4.628925000000001) < 1e-15
        )
    }

    @Test func theKinkOfTheAbsoluteError() {
        #expect(
            summedAbsoluteErrorGradient(prediction: Tensor([1.0, 2, 3]), target: Tensor([2.0, 2, 2]))
                == Tensor([-1, 0, 1]))
    }

    @Test func aNanIsSeen() {
        for name in DifferenceLossName.allCases {
            #expect(name.forms(Double.self).value(Tensor([1, .nan]), Tensor([1, 1])).isNaN)
        }
    }

    @Test func objectsGiveTheSameBits() {
        let half = HalfSquaredError<Double>()
        #expect(half.forward(prediction, target) == halfSquaredError(prediction: prediction, target: target))
        #expect(half.backward() == halfSquaredErrorGradient(prediction: prediction, target: target))
        let mean = MeanSquaredError<Double>()
        #expect(mean.forward(prediction, target) == meanSquaredError(prediction: prediction, target: target))
        #expect(mean.backward() == meanSquaredErrorGradient(prediction: prediction, target: target))
        let single = MeanSquaredError<Float>()
        let (o, t) = (prediction.inSinglePrecision, target.inSinglePrecision)
        #expect(single.forward(o, t) == meanSquaredError(prediction: o, target: t))
        #expect(single.backward() == meanSquaredErrorGradient(prediction: o, target: t))
    }

    @Test func misuse() async {
        let summed = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = summedSquaredError(prediction: Tensor([1.0]), target: Tensor([1.0, 2]))
        }
        #expect(
            message(of: summed).contains(
                "summedSquaredError: a prediction of shape [1] does not fit a target of shape [2]"))
        let mean = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = meanSquaredErrorGradient(prediction: Tensor([1.0]), target: Tensor([1.0, 2]))
        }
        #expect(
            message(of: mean).contains(
                "meanSquaredErrorGradient: a prediction of shape [1] does not fit a target of shape [2]"))
        let absolute = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = meanAbsoluteError(prediction: Variable(Tensor([1.0])), target: Tensor([1.0, 2]))
        }
        #expect(
            message(of: absolute).contains(
                "meanAbsoluteError: a prediction of shape [1] does not fit a target of shape [2]"))
        let huber = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = huberLoss(prediction: Tensor([1.0]), target: Tensor([1.0]), delta: 0)
        }
        #expect(message(of: huber).contains("huberLoss: delta 0.0 must be above 0"))
        let huberSlope = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = huberLossGradient(prediction: Tensor([1.0]), target: Tensor([1.0]), delta: 0)
        }
        #expect(message(of: huberSlope).contains("huberLossGradient: delta 0.0 must be above 0"))
        let early = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = MeanSquaredError<Double>().backward()
        }
        #expect(message(of: early).contains("MeanSquaredError.backward: there was no forward before"))
        let earlyHalf = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = HalfSquaredError<Double>().backward()
        }
        #expect(message(of: earlyHalf).contains("HalfSquaredError.backward: there was no forward before"))
        let half = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = HalfSquaredError<Double>().forward(Tensor([1.0]), Tensor([1.0, 2]))
        }
        #expect(
            message(of: half).contains("halfSquaredError: a prediction of shape [1] does not fit a target of shape [2]")
        )
        let base = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Loss<Double>().forward(Tensor([1.0]), Tensor([1.0]))
        }
        #expect(message(of: base).contains("Loss.forward: this loss does not say what it computes"))
        let slope = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Loss<Double>().backward()
        }
        #expect(message(of: slope).contains("Loss.backward: this loss does not say its slope"))
    }
}
