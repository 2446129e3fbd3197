import NeuralNet
import Testing

struct InitializerMisuseTests {
    @Test func widthsMustBeNumbers() async {
        let stop1 = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Initializer.normal(standardDeviation: -1)
        }
        #expect(message(of: stop1).contains(
            "Initializer.normal: the standard deviation is -1.0: it must be a finite number, 0 or more"))
        let stop2 = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Initializer.uniform(low: 0, high: .infinity)
        }
        #expect(message(of: stop2).contains("Initializer.uniform: from 0.0 to inf is no finite range"))
        let stop3 = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Initializer.xavierNormal(gain: .nan)
        }
        #expect(message(of: stop3).contains(
            "Initializer.xavierNormal: the gain is nan: it must be a finite number, 0 or more"))
        let stop4 = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Initializer.xavierUniform(gain: -1)
        }
        #expect(message(of: stop4).contains(
            "Initializer.xavierUniform: the gain is -1.0: it must be a finite number, 0 or more"))
        let stop5 = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Initializer.heNormal(leakySlope: .infinity)
        }
        #expect(message(of: stop5).contains("Initializer.heNormal: leakySlope is inf: it must be a finite number"))
        let stop6 = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Initializer.heUniform(leakySlope: .nan)
        }
        #expect(message(of: stop6).contains("Initializer.heUniform: leakySlope is nan: it must be a finite number"))
    }

    @Test func shapesMustHaveTwoAxes() async {
        let stop1 = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Fan(of: [3])
        }
        #expect(message(of: stop1).contains("Fan: weights of shape [3] connect nothing: they need two axes or more"))
        let stop2 = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            var random = RandomState(seed: 0)
            let _: Tensor<Float> = Initializer.leCunNormal().weights(shape: [3], using: &random)
        }
        #expect(message(of: stop2).contains("Fan: weights of shape [3] connect nothing: they need two axes or more"))
        let stop3 = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            var random = RandomState(seed: 0)
            let _: Tensor<Float> = Initializer.leCunUniform().weights(shape: [], using: &random)
        }
        #expect(message(of: stop3).contains("Fan: weights of shape [] connect nothing: they need two axes or more"))
    }

    @Test func aFunctionMustKeepToTheShape() async {
        let stop1 = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            var random = RandomState(seed: 0)
            let transposed = Initializer { shape, _ in Tensor(zeros: [shape[1], shape[0]]) }
            let _: Tensor<Float> = transposed.weights(shape: [2, 3], using: &random)
        }
        #expect(message(of: stop1).contains(
            "Initializer: shape [2, 3] was asked for, but the function gave shape [3, 2]"))
    }

    @Test func layersCannotHaveNegativeSizes() async {
        let stop1 = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            var random = RandomState(seed: 0)
            _ = Dense<Double>(inputs: -1, outputs: 2, using: &random)
        }
        #expect(message(of: stop1).contains(
            "Dense(inputs:outputs:): -1 inputs and 2 outputs were asked for; 0 is the least"))
        let outputs = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            var random = RandomState(seed: 0)
            _ = Dense<Double>(inputs: 2, outputs: -1, using: &random)
        }
        #expect(message(of: outputs).contains("Dense(inputs:outputs:): 2 inputs and -1 outputs were asked for"))
    }
}
