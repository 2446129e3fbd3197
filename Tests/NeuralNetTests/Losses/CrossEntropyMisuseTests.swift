import NeuralNet
import Testing

struct CrossEntropyMisuseTests {
    @Test func labelsMustBeClasses() async {
        let high = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = crossEntropy(logits: Tensor([[1.0, 2], [3, 4]]), labels: [0, 2])
        }
        #expect(
            message(of: high).contains(
                "crossEntropy: label 2 of example 1 is no class of shape [2, 2]: classes are numbered from 0 to 1"))
        let negative = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = crossEntropyGradient(logits: Tensor([[1.0, 2]]), labels: [-1])
        }
        #expect(
            message(of: negative).contains("crossEntropyGradient: label -1 of example 0 is no class of shape [1, 2]"))
        let few = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = crossEntropyPerExample(logits: Tensor([[1.0, 2], [3, 4]]), labels: [0])
        }
        #expect(message(of: few).contains("crossEntropyPerExample: 1 labels do not fit shape [2, 2], one for each row"))
        let vector = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = crossEntropy(logits: Variable(Tensor([1.0, 2])), labels: [0])
        }
        #expect(message(of: vector).contains("crossEntropy: shape [2] is no matrix [batch, classes]"))
        let likelihood = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = negativeLogLikelihood(logProbabilities: Tensor([[1.0, 2]]), labels: [2])
        }
        #expect(
            message(of: likelihood).contains("negativeLogLikelihood: label 2 of example 0 is no class of shape [1, 2]"))
        let hot = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = oneHot([3], classes: 3) as Tensor<Double>
        }
        #expect(message(of: hot).contains("oneHot: label 3 of example 0 is no class: there are 3, from 0 on"))
        let smoothing = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = oneHot([0], classes: 3, smoothing: 1.5)
        }
        #expect(message(of: smoothing).contains("oneHot: smoothing 1.5 does not lie between 0 and 1"))
        let object = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = SoftmaxCrossEntropy<Double>().forward(Tensor([[1.0, 2]]), labels: [5])
        }
        #expect(message(of: object).contains("SoftmaxCrossEntropy.forward: label 5 of example 0 is no class"))
        let early = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = SoftmaxCrossEntropy<Double>().backward()
        }
        #expect(message(of: early).contains("SoftmaxCrossEntropy.backward: there was no forward before"))
    }

    @Test func weightsAndProbabilitiesMustFit() async {
        let weights = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = crossEntropy(logits: Tensor([[1.0, 2]]), labels: [0], classWeights: Tensor([1.0]))
        }
        #expect(
            message(of: weights).contains(
                "crossEntropy: class weights of shape [1] do not fit logits of shape [1, 2], one for each class"))
        let below = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = crossEntropy(logits: Tensor([[1.0, 2]]), labels: [0], classWeights: Tensor([1.0, -1]))
        }
        #expect(message(of: below).contains("crossEntropy: weight -1.0 of class 1 is below 0"))
        let object = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = SoftmaxCrossEntropy(classWeights: Tensor([1.0])).forward(Tensor([[1.0, 2]]), labels: [0])
        }
        #expect(
            message(of: object).contains(
                "SoftmaxCrossEntropy.forward: class weights of shape [1] do not fit logits of shape [1, 2]"))
        let unlabelled = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = SoftmaxCrossEntropy(classWeights: Tensor([1.0, 2])).forward(Tensor([[1.0, 2]]), Tensor([[0.5, 0.5]]))
        }
        #expect(
            message(of: unlabelled).contains(
                "SoftmaxCrossEntropy.forward: class weights are for labels, not for probabilities"))
        let shape = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = crossEntropy(logits: Tensor([[1.0, 2]]), probabilities: Tensor([0.5, 0.5]))
        }
        #expect(
            message(of: shape).contains(
                """
                crossEntropy: probabilities of shape [2] do not fit logits of shape [1, 2]: both must be [batch, \
                classes]
                """))
        let infinite = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = crossEntropyGradient(logits: Tensor([[1.0, 2]]), probabilities: Tensor([[0.5, .nan]]))
        }
        #expect(message(of: infinite).contains("crossEntropyGradient: probability nan at place 1 is not finite"))
    }
}
