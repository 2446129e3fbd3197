@testable import NeuralNet
import Testing

struct BinaryCrossEntropyTests {
    // PyTorch 2.13.0, double precision; p is the sigmoid of x.
    private let x = Tensor([[1.789, 0.437], [0.096, -1.863], [-0.277, -0.355]])
    private let p = Tensor([
        [0.8568046298349165, 0.6075439590971417], [0.5239815849711044, 0.13435376057997264],
        [0.43118941896080387, 0.41217046151748854],
    ])
    private let t = Tensor([[0.0, 1], [1, 1], [0.25, 0]])
    private let loss = 1.0433716442909085
    private let slopesInP = [
        1.163911001274162, -0.2743285719017707, -0.3180773360114511, -1.2405061529145671, 0.12312488001235693,
        0.28352890720142876,
    ]
    private let slopesInX = [
        0.14280077163915275, -0.06540934015047639, -0.07933640250481594, -0.14427437323667122, 0.030198236493467312,
        0.06869507691958142,
    ]

    @Test func agreesWithPyTorch() {
        expectAgreement(Tensor(binaryCrossEntropy(probabilities: p, targets: t)), shape: [], [loss], relative: 1e-14)
        expectAgreement(Tensor(binaryCrossEntropy(logits: x, targets: t)), shape: [], [loss], relative: 1e-14)
        expectAgreement(
            binaryCrossEntropyGradient(probabilities: p, targets: t), shape: [3, 2], slopesInP, relative: 1e-14)
        expectAgreement(binaryCrossEntropyGradient(logits: x, targets: t), shape: [3, 2], slopesInX, relative: 1e-14)
        expectAgreement(
            Tensor(binaryCrossEntropy(logits: x, targets: t, reduction: .sum)), shape: [], [loss * 6], relative: 1e-14)
        expectAgreement(
            Tensor(binaryCrossEntropy(probabilities: p, targets: t, reduction: .sum)), shape: [], [loss * 6],
            relative: 1e-14)
        expectAgreement(
            binaryCrossEntropyGradient(logits: x, targets: t, reduction: .sum), shape: [3, 2], slopesInX.map { $0 * 6 },
            relative: 1e-14)
        expectAgreement(
            binaryCrossEntropyGradient(probabilities: p, targets: t, reduction: .sum), shape: [3, 2],
            slopesInP.map { $0 * 6 }, relative: 1e-14)
    }

    @Test func agreesInSinglePrecision() {
        let (x, p, t) = (x.inSinglePrecision, p.inSinglePrecision, t.inSinglePrecision)
        expectAgreement(
            Tensor(binaryCrossEntropy(probabilities: p, targets: t)), shape: [], [Float(loss)], relative: 1e-5)
        expectAgreement(Tensor(binaryCrossEntropy(logits: x, targets: t)), shape: [], [Float(loss)], relative: 1e-5)
        expectAgreement(
            binaryCrossEntropyGradient(probabilities: p, targets: t), shape: [3, 2], slopesInP.map { Float($0) },
            relative: 1e-5)
        expectAgreement(
            binaryCrossEntropyGradient(logits: x, targets: t), shape: [3, 2], slopesInX.map { Float($0) },
            relative: 1e-5)
    }

    @Test(arguments: [Reduction.mean, .sum])
    func theTapeGivesTheSameBits(_ reduction: Reduction) {
        let (ofP, ofX) = (Variable(p), Variable(x))
        let fromP = binaryCrossEntropy(probabilities: ofP, targets: t, reduction: reduction)
        let fromX = binaryCrossEntropy(logits: ofX, targets: t, reduction: reduction)
        fromP.backward()
        fromX.backward()
        #expect(fromP.value == Tensor(binaryCrossEntropy(probabilities: p, targets: t, reduction: reduction)))
        #expect(fromX.value == Tensor(binaryCrossEntropy(logits: x, targets: t, reduction: reduction)))
        #expect(ofP.gradient == binaryCrossEntropyGradient(probabilities: p, targets: t, reduction: reduction))
        #expect(ofX.gradient == binaryCrossEntropyGradient(logits: x, targets: t, reduction: reduction))
    }

    @Test(arguments: shapesOfAllKinds, [Reduction.mean, .sum])
    func theGradientIsTheSlope(_ shape: Shape, _ reduction: Reduction) {
        if shape.elementCount == 0 { return }
        let (p, x) = (Variable(seeded(shape, 60, from: 0.1, to: 0.9)), Variable(seeded(shape, 61, from: -3, to: 3)))
        for targets in [seeded(shape, 62, from: 0, to: 1), Tensor(zeros: shape), Tensor(repeating: 1, shape: shape)] {
            expectGradients(of: [p]) { binaryCrossEntropy(probabilities: p, targets: targets, reduction: reduction) }
            expectGradients(of: [x]) { binaryCrossEntropy(logits: x, targets: targets, reduction: reduction) }
        }
    }

    @Test func farOut() {
        #expect(binaryCrossEntropy(logits: Tensor([1000.0, -1000]), targets: Tensor([1.0, 0])) == 0)
        #expect(binaryCrossEntropy(logits: Tensor([1000.0, -1000]), targets: Tensor([0.0, 1])) == 1000)
        #expect(binaryCrossEntropy(logits: Tensor([40.0]), targets: Tensor([1.0])) > 0)  // σ(40) is 1.
        #expect(
            binaryCrossEntropyGradient(logits: Tensor([1000.0, -1000]), targets: Tensor([0.0, 1]))
                == Tensor([0.5, -0.5]))
        #expect(binaryCrossEntropy(logits: Tensor([Double.nan]), targets: Tensor([1.0])).isNaN)
    }

    @Test func aTinyProbabilityOfTheWrongAnswerIsNotLost() {
        #expect(binaryCrossEntropy(probabilities: Tensor([1e-20]), targets: Tensor([0])) == 1e-20)
    }

    @Test func certainty() {
        let certain = Tensor([0.0, 1])
        #expect(binaryCrossEntropy(probabilities: certain, targets: certain) == 0)
        #expect(binaryCrossEntropy(probabilities: certain, targets: Tensor([1.0, 0])) == .infinity)
        #expect(
            binaryCrossEntropyGradient(probabilities: certain, targets: certain, reduction: .sum) == Tensor([1, -1]))
        #expect(binaryCrossEntropy(probabilities: Tensor([Double.nan]), targets: Tensor([1.0])).isNaN)
        let nothing = Tensor<Double>(zeros: [0])
        #expect(binaryCrossEntropy(logits: nothing, targets: nothing).isNaN)
        #expect(binaryCrossEntropy(probabilities: nothing, targets: nothing, reduction: .sum) == 0)
    }

    @Test func misuse() async {
        let above = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = binaryCrossEntropy(probabilities: Tensor([0.5, 1.5]), targets: Tensor([0.0, 1]))
        }
        #expect(
            message(of: above).contains("binaryCrossEntropy: probability 1.5 at place 1 does not lie between 0 and 1"))
        let below = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = binaryCrossEntropy(logits: Tensor([0.5, 1.5]), targets: Tensor([-0.07, 1]))
        }
        #expect(message(of: below).contains("binaryCrossEntropy: target -0.07 at place 0 does not lie between 0 and 1"))
        let gradient = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = binaryCrossEntropyGradient(probabilities: Tensor([0.5]), targets: Tensor([2.0]))
        }
        #expect(
            message(of: gradient).contains(
                "binaryCrossEntropyGradient: target 2.0 at place 0 does not lie between 0 and 1"))
        let targets = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = binaryCrossEntropyGradient(logits: Tensor([0.5, 1]), targets: Tensor([1, -0.5]))
        }
        #expect(
            message(of: targets).contains(
                "binaryCrossEntropyGradient: target -0.5 at place 1 does not lie between 0 and 1"))
        let answers = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = binaryCrossEntropy(probabilities: Tensor([0.5]), targets: Tensor([1.5]))
        }
        #expect(message(of: answers).contains("binaryCrossEntropy: target 1.5 at place 0 does not lie between 0 and 1"))
        let probability = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = binaryCrossEntropyGradient(probabilities: Tensor([-0.1]), targets: Tensor([1]))
        }
        #expect(
            message(of: probability).contains(
                "binaryCrossEntropyGradient: probability -0.1 at place 0 does not lie between 0 and 1"))
        let shapes = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = binaryCrossEntropy(logits: Variable(Tensor([0.5])), targets: Tensor([1.0, 1]))
        }
        #expect(
            message(of: shapes).contains(
                "binaryCrossEntropy: a prediction of shape [1] does not fit a target of shape [2]"))
    }
}
