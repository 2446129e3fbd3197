@testable import NeuralNet
import Testing

struct CrossEntropyTests {
    // PyTorch 2.13.0, double precision. The third row's logits would overflow if they were raised to powers as they
    // are.
    private let logits = Tensor([[0.3, 2.9, 4], [1, 2, 3], [1000, 1001, 999], [-2, 0, 0]])
    private let labels = [2, 0, 1, 2]
    private let t = Tensor([[0.1, 0.2, 0.7], [0.5, 0.25, 0.25], [0.2, 0.6, 0.2], [1.0 / 3, 1.0 / 3, 1.0 / 3]])
    private let weights = Tensor([1.0, 2, 0.5])
    private let losses = [0.30571446481245207, 2.4076059644443806, 0.4076059644443804, 0.7586236756795135]
    private let slopes = [
        0.0045528183238868845, 0.06129795323376847, -0.06585077155765534,
        -0.2274923567074049, 0.06118211776369941, 0.16631023894370545,
        0.06118211776369941, -0.08368976105629455, 0.02250764329259511,
        0.01584473458325941, 0.1170776327083703, -0.1329223672916297,
    ]
    private let slopesAgainstT = [
        -0.02044718167611312, 0.01129795323376847, 0.00914922844234467,
        -0.10249235670740489, -0.0013178822363005896, 0.10381023894370545,
        0.011182117763699408, 0.016310238943705452, -0.027492356707404894,
        -0.06748859875007392, 0.033744299375036965, 0.033744299375036965,
    ]
    private let weightedSlopes = [
        0.0022764091619434422, 0.030648976616884236, -0.03292538577882767,
        -0.2274923567074049, 0.06118211776369941, 0.16631023894370545,
        0.12236423552739882, -0.1673795221125891, 0.04501528658519022,
        0.007922367291629704, 0.05853881635418515, -0.06646118364581485,
    ]
    private let smoothedSlopes = [
        -0.0037805150094464487, 0.05296461990043514, -0.04918410489098868,
        -0.21082569004073823, 0.05284878443036608, 0.15797690561037211,
        0.05284878443036608, -0.06702309438962789, 0.014174309959261775,
        0.0075114012499260755, 0.10874429937503696, -0.11625570062496304,
    ]

    @Test func labelsAgreeWithPyTorch() {
        expectAgreement(
            Tensor(crossEntropy(logits: logits, labels: labels)), shape: [], [0.9698875173451816], relative: 1e-14)
        expectAgreement(
            Tensor(crossEntropy(logits: logits, labels: labels, reduction: .sum)), shape: [], [3.8795500693807266],
            relative: 1e-14)
        expectAgreement(crossEntropyPerExample(logits: logits, labels: labels), shape: [4], losses, relative: 1e-14)
        expectAgreement(crossEntropyGradient(logits: logits, labels: labels), shape: [4, 3], slopes, relative: 1e-14)
        expectAgreement(
            crossEntropyGradient(logits: logits, labels: labels, reduction: .sum), shape: [4, 3], slopes.map { $0 * 4 },
            relative: 1e-14)
    }

    @Test func probabilitiesAgreeWithPyTorch() {
        expectAgreement(
            Tensor(crossEntropy(logits: logits, probabilities: t)), shape: [], [1.2465541840118481], relative: 1e-14)
        expectAgreement(
            Tensor(crossEntropy(logits: logits, probabilities: t, reduction: .sum)), shape: [], [4.986216736047393],
            relative: 1e-14)
        expectAgreement(
            crossEntropyPerExample(logits: logits, probabilities: t), shape: [4],
            [0.8957144648124522, 1.6576059644443806, 1.0076059644443804, 1.42529034234618], relative: 1e-14)
        expectAgreement(
            crossEntropyGradient(logits: logits, probabilities: t), shape: [4, 3], slopesAgainstT, relative: 1e-14)
        expectAgreement(
            crossEntropyGradient(logits: logits, probabilities: t, reduction: .sum), shape: [4, 3],
            slopesAgainstT.map { $0 * 4 },
            relative: 1e-14)
    }

    @Test func classWeightsAgreeWithPyTorch() {
        expectAgreement(
            Tensor(crossEntropy(logits: logits, labels: labels, classWeights: weights)), shape: [],
            [0.9387467408947809], relative: 1e-14)
        expectAgreement(
            crossEntropyGradient(logits: logits, labels: labels, classWeights: weights), shape: [4, 3], weightedSlopes,
            relative: 1e-14)
        // The weights of the labels' classes are ½, 1, 2 and ½.
        expectAgreement(
            Tensor(crossEntropy(logits: logits, labels: labels, classWeights: weights, reduction: .sum)), shape: [],
            [0.9387467408947809 * 4], relative: 1e-14)
        let object = SoftmaxCrossEntropy(classWeights: weights)
        expectAgreement(
            Tensor(object.forward(logits, labels: labels)), shape: [], [0.9387467408947809], relative: 1e-14)
        expectAgreement(object.backward(), shape: [4, 3], weightedSlopes, relative: 1e-14)
    }

    // PyTorch 2.13.0, double precision, of the first three rows: their weights ½, 1 and 2 do not add up to three.
    @Test func theMeanIsDividedByTheWeightsOfTheLabels() {
        let (x, labels) = (logits[0..<3], Array(labels[0..<3]))
        let summed = [
            0.009105636647773769, 0.12259590646753694, -0.13170154311531068, -0.9099694268296196, 0.24472847105479764,
            0.6652409557748218, 0.4894569421095953, -0.6695180884503564, 0.18006114634076087,
        ]
        expectAgreement(
            Tensor(crossEntropy(logits: x, labels: labels, classWeights: weights)), shape: [], [0.9644786073541048],
            relative: 1e-14)
        expectAgreement(
            crossEntropyGradient(logits: x, labels: labels, classWeights: weights), shape: [3, 3],
            summed.map { $0 / 3.5 }, relative: 1e-14)
        expectAgreement(
            Tensor(crossEntropy(logits: x, labels: labels, classWeights: weights, reduction: .sum)), shape: [],
            [3.375675125739367], relative: 1e-14)
        expectAgreement(
            crossEntropyGradient(logits: x, labels: labels, classWeights: weights, reduction: .sum), shape: [3, 3],
            summed, relative: 1e-14)
    }

    @Test func examplesOfAClassOfWeightZeroDoNotCount() {
        let (x, labels) = (logits[0..<3], Array(labels[0..<3]))
        #expect(
            crossEntropy(logits: x, labels: labels, classWeights: Tensor([1.0, 1, 0]))
                == crossEntropy(logits: logits[1..<3], labels: [0, 1]))
        let gradient = crossEntropyGradient(logits: x, labels: labels, classWeights: Tensor([1.0, 1, 0]))
        #expect(gradient[0..<1] == Tensor(zeros: [1, 3]))
        #expect(gradient[1..<3] == crossEntropyGradient(logits: logits[1..<3], labels: [0, 1]))
    }

    @Test func smoothedLabelsAgreeWithPyTorch() {
        let smoothed = oneHot(labels, classes: 3, smoothing: 0.1)
        expectAgreement(
            Tensor(crossEntropy(logits: logits, probabilities: smoothed)), shape: [], [1.0265541840118484],
            relative: 1e-14)
        expectAgreement(
            crossEntropyGradient(logits: logits, probabilities: smoothed), shape: [4, 3], smoothedSlopes,
            relative: 1e-14)
    }

    @Test func oneHotLabelsAreProbabilities() {
        #expect(oneHot([2, 0], classes: 3) == Tensor([[0.0, 0, 1], [1, 0, 0]]))
        #expect(oneHot([1], classes: 2, smoothing: 0.5) == Tensor<Float>([[0.25, 0.75]]))
        #expect((oneHot([], classes: 3) as Tensor<Double>).shape == [0, 3])
        let rows: Tensor<Double> = oneHot(labels, classes: 3)
        #expect(
            relativeError(
                crossEntropy(logits: logits, probabilities: rows), crossEntropy(logits: logits, labels: labels)) < 1e-15
        )
        #expect(
            crossEntropyGradient(logits: logits, probabilities: rows)
                == crossEntropyGradient(logits: logits, labels: labels))
    }

    @Test func agreesInSinglePrecision() {
        let (x, t) = (logits.inSinglePrecision, t.inSinglePrecision)
        expectAgreement(
            Tensor(crossEntropy(logits: x, labels: labels)), shape: [], [0.9698875173451816], relative: 1e-5)
        expectAgreement(
            Tensor(crossEntropy(logits: x, probabilities: t)), shape: [], [1.2465541840118481], relative: 1e-5)
        expectAgreement(
            crossEntropyGradient(logits: x, labels: labels), shape: [4, 3], slopes.map { Float($0) }, relative: 1e-5)
        expectAgreement(
            crossEntropyGradient(logits: x, probabilities: t), shape: [4, 3], slopesAgainstT.map { Float($0) },
            relative: 1e-5)
        expectAgreement(
            crossEntropyGradient(logits: x, labels: labels, classWeights: weights.inSinglePrecision), shape: [4, 3],
            weightedSlopes.map { Float($0) }, relative: 1e-5)
    }

    @Test func thePartsGiveTheSame() {
        let logarithms = logSoftmax(logits)
        #expect(
            relativeError(negativeLogLikelihood(logProbabilities: logarithms, labels: labels), 0.9698875173451816)
                < 1e-14)
        let x = Variable(logits)
        negativeLogLikelihood(logProbabilities: logSoftmax(x), labels: labels).backward()
        expectAgreement(x.gradient!, shape: [4, 3], slopes, relative: 1e-14)
        let per = crossEntropyPerExample(logits: logits, labels: labels)
        #expect(relativeError(per.mean(), crossEntropy(logits: logits, labels: labels)) < 1e-15)
    }

    /// A cross-entropy of logits, each way.
    private static let forms: [@Sendable (Variable<Double>, [Int], Tensor<Double>, Reduction) -> Variable<Double>] = [
        { x, labels, _, reduction in crossEntropy(logits: x, labels: labels, reduction: reduction) },
        { x, labels, t, reduction in
            crossEntropy(
                logits: x, labels: labels, classWeights: Tensor((0..<t.shape[1]).map { Double($0 + 1) }),
                reduction: reduction)
        },
        { x, _, t, reduction in crossEntropy(logits: x, probabilities: t, reduction: reduction) },
        { x, labels, _, reduction in negativeLogLikelihood(logProbabilities: x, labels: labels, reduction: reduction) },
    ]

    @Test(arguments: 0..<4, [(1, 1), (1, 5), (4, 3), (3, 1), (2, 70)])
    func theGradientIsTheSlope(_ form: Int, _ size: (Int, Int)) {
        let shape: Shape = [size.0, size.1]
        let x = Variable(seeded(shape, 70, from: -2, to: 2))
        let labels = (0..<size.0).map { ($0 * 5 + 3) % size.1 }
        for reduction in [Reduction.mean, .sum] {
            // The rows of t need not sum to 1.
            expectGradients(of: [x]) { Self.forms[form](x, labels, seeded(shape, 71), reduction) }
        }
    }

    @Test func tapeFunctionsAndObjectGiveTheSameBits() {
        for reduction in [Reduction.mean, .sum] {
            let (byLabels, byT, weighted) = (Variable(logits), Variable(logits), Variable(logits))
            let first = crossEntropy(logits: byLabels, labels: labels, reduction: reduction)
            let second = crossEntropy(logits: byT, probabilities: t, reduction: reduction)
            for loss in [
                first, second,
                crossEntropy(logits: weighted, labels: labels, classWeights: weights, reduction: reduction),
            ] {
                loss.backward()
            }
            #expect(first.value == Tensor(crossEntropy(logits: logits, labels: labels, reduction: reduction)))
            #expect(second.value == Tensor(crossEntropy(logits: logits, probabilities: t, reduction: reduction)))
            #expect(byLabels.gradient == crossEntropyGradient(logits: logits, labels: labels, reduction: reduction))
            #expect(byT.gradient == crossEntropyGradient(logits: logits, probabilities: t, reduction: reduction))
            #expect(
                weighted.gradient
                    == crossEntropyGradient(logits: logits, labels: labels, classWeights: weights, reduction: reduction)
            )
            let object = SoftmaxCrossEntropy<Double>(reduction: reduction)
            #expect(Tensor(object.forward(logits, labels: labels)) == first.value)
            #expect(object.backward() == byLabels.gradient)
            #expect(Tensor(object.forward(logits, t)) == second.value)
            #expect(object.backward() == byT.gradient)
            let withWeights = SoftmaxCrossEntropy(reduction: reduction, classWeights: weights)
            #expect(
                withWeights.forward(logits, labels: labels)
                    == crossEntropy(logits: logits, labels: labels, classWeights: weights, reduction: reduction))
            #expect(withWeights.backward() == weighted.gradient)
            let scores = Variable(logSoftmax(logits))
            negativeLogLikelihood(logProbabilities: scores, labels: labels, reduction: reduction).backward()
            #expect(
                scores.gradient
                    == negativeLogLikelihoodGradient(
                        logProbabilities: scores.value, labels: labels, reduction: reduction))
        }
    }

    @Test func theObjectUsesItsMemoryAgain() {
        let object = SoftmaxCrossEntropy<Double>()
        func address() -> UInt {
            _ = object.forward(logits, labels: labels)
            return object.backward().withPointer { UInt(bitPattern: $0) }
        }
        let first = address()
        #expect(address() == first)
        let held = object.backward()
        #expect(address() != first)
        #expect(held == crossEntropyGradient(logits: logits, labels: labels))
    }

    @Test func extremes() {
        #expect(crossEntropy(logits: Tensor([[1000.0, 0]]), labels: [0]) == 0)
        #expect(crossEntropy(logits: Tensor([[1000.0, 0]]), labels: [1]) == 1000)
        #expect(crossEntropy(logits: Tensor([[-1000.0, 0]]), labels: [1]) == 0)
        #expect(crossEntropy(logits: Tensor([[0, -Double.infinity]]), labels: [1]) == .infinity)
        #expect(crossEntropy(logits: Tensor([[0, -Double.infinity]]), probabilities: Tensor([[1.0, 0]])) == 0)
        #expect(crossEntropy(logits: Tensor([[0, Double.nan]]), labels: [0]).isNaN)
        #expect(
            relativeError(crossEntropy(logits: Tensor<Double>(zeros: [2, 10]), labels: [3, 4]), 2.302585092994046)
                < 1e-15)
        #expect(crossEntropy(logits: Tensor<Double>(zeros: [0, 3]), labels: []).isNaN)
        #expect(crossEntropy(logits: Tensor<Double>(zeros: [0, 3]), labels: [], reduction: .sum) == 0)
        #expect(crossEntropyGradient(logits: Tensor<Double>(zeros: [0, 3]), labels: []).shape == [0, 3])
        #expect(negativeLogLikelihood(logProbabilities: Tensor<Double>(zeros: [0, 3]), labels: []).isNaN)
    }

    @Test func negativeLogLikelihoodOfEach() {
        let y = Tensor([[-1.0, -2], [-3, -4]])
        #expect(negativeLogLikelihoodPerExample(logProbabilities: y, labels: [1, 0]) == Tensor([2, 3]))
        #expect(negativeLogLikelihood(logProbabilities: y, labels: [1, 0]) == 2.5)
        #expect(negativeLogLikelihood(logProbabilities: y.inSinglePrecision, labels: [1, 0], reduction: .sum) == 5)
        #expect(
            negativeLogLikelihoodGradient(logProbabilities: y, labels: [1, 0]) == Tensor([[0, -0.5], [-0.5, 0]]))
    }
}
