import NeuralNet
import Testing

struct OptimizerPathTests {
    @Test func theTextbooksOptimizers() {
        expectPath(
            TextbookPaths.textbookSGD,
            inDouble: { SGD($0, learningRate: 0.95) },
            inFloat: { SGD($0, learningRate: 0.95) })
        expectPath(
            TextbookPaths.textbookMomentum,
            inDouble: { Momentum($0, learningRate: 0.1) }, inFloat: { Momentum($0, learningRate: 0.1) })
        expectPath(
            TextbookPaths.textbookAdaGrad,
            inDouble: { AdaGrad($0, learningRate: 1.5, epsilon: 1e-7) },
            inFloat: { AdaGrad($0, learningRate: 1.5, epsilon: 1e-7) })
        expectPath(
            TextbookPaths.textbookAdam,
            inDouble: { Adam($0, learningRate: 0.3, epsilon: 1e-7, epsilonPlace: .uncorrected) },
            inFloat: { Adam($0, learningRate: 0.3, epsilon: 1e-7, epsilonPlace: .uncorrected) })
    }

    @Test func pyTorchsOptimizers() {
        expectPath(
            PyTorchPaths.sgd,
            inDouble: { SGD($0, learningRate: 0.95) },
            inFloat: { SGD($0, learningRate: 0.95) })
        expectPath(
            PyTorchPaths.adaGrad,
            inDouble: { AdaGrad($0, learningRate: 1.5) },
            inFloat: { AdaGrad($0, learningRate: 1.5) })
        expectPath(
            PyTorchPaths.rmsProp,
            inDouble: { RMSProp($0, learningRate: 0.3) },
            inFloat: { RMSProp($0, learningRate: 0.3) })
        expectPath(
            PyTorchPaths.adam,
            inDouble: { Adam($0, learningRate: 0.3) },
            inFloat: { Adam($0, learningRate: 0.3) })
        expectPath(
            PyTorchPaths.adamW,
            inDouble: { AdamW($0, learningRate: 0.3) },
            inFloat: { AdamW($0, learningRate: 0.3) })
    }

    @Test(arguments: [Velocity.ofSteps, .ofGradients])
    func bothVelocitiesGoTheSameWay(velocity: Velocity) {
        expectPath(
            PyTorchPaths.momentum,
            inDouble: { Momentum($0, learningRate: 0.1, velocity: velocity) },
            inFloat: { Momentum($0, learningRate: 0.1, velocity: velocity) })
        expectPath(
            PyTorchPaths.nesterov,
            inDouble: { Nesterov($0, learningRate: 0.1, velocity: velocity) },
            inFloat: { Nesterov($0, learningRate: 0.1, velocity: velocity) })
        expectPath(
            PyTorchVariantPaths.momentumWithDecay,
            inDouble: { Momentum($0, learningRate: 0.1, velocity: velocity, weightDecay: 0.1) },
            inFloat: { Momentum($0, learningRate: 0.1, velocity: velocity, weightDecay: 0.1) })
        expectPath(
            PyTorchVariantPaths.nesterovWithDecay,
            inDouble: { Nesterov($0, learningRate: 0.1, velocity: velocity, weightDecay: 0.1) },
            inFloat: { Nesterov($0, learningRate: 0.1, velocity: velocity, weightDecay: 0.1) })
    }

    @Test func dampening() {
        expectPath(
            PyTorchPaths.dampenedMomentum,
            inDouble: { Momentum($0, learningRate: 0.1, velocity: .ofGradients, dampening: 0.1) },
            inFloat: { Momentum($0, learningRate: 0.1, velocity: .ofGradients, dampening: 0.1) })
    }

    @Test func weightDecayIsAddedToTheGradient() {
        expectPath(
            PyTorchPaths.sgdWithDecay,
            inDouble: { SGD($0, learningRate: 0.5, weightDecay: 0.1) },
            inFloat: { SGD($0, learningRate: 0.5, weightDecay: 0.1) })
        expectPath(
            PyTorchVariantPaths.adaGradWithDecay,
            inDouble: { AdaGrad($0, learningRate: 1.5, weightDecay: 0.1) },
            inFloat: { AdaGrad($0, learningRate: 1.5, weightDecay: 0.1) })
        expectPath(
            PyTorchVariantPaths.rmsPropWithDecay,
            inDouble: { RMSProp($0, learningRate: 0.3, beta: 0.9, weightDecay: 0.1) },
            inFloat: { RMSProp($0, learningRate: 0.3, beta: 0.9, weightDecay: 0.1) })
        expectPath(
            PyTorchVariantPaths.centredRMSPropWithDecay,
            inDouble: { RMSProp($0, learningRate: 0.1, beta: 0.9, epsilon: 1e-3, isCentred: true, weightDecay: 0.1) },
            inFloat: { RMSProp($0, learningRate: 0.1, beta: 0.9, epsilon: 1e-3, isCentred: true, weightDecay: 0.1) })
        expectPath(
            PyTorchVariantPaths.adamWithDecay,
            inDouble: { Adam($0, learningRate: 0.3, weightDecay: 0.1) },
            inFloat: { Adam($0, learningRate: 0.3, weightDecay: 0.1) })
    }

    @Test func rmsPropWithMomentum() {
        expectPath(
            PyTorchVariantPaths.rmsPropWithMomentum,
            inDouble: { RMSProp($0, learningRate: 0.05, beta: 0.9, momentum: 0.9) },
            inFloat: { RMSProp($0, learningRate: 0.05, beta: 0.9, momentum: 0.9) })
        expectPath(
            PyTorchVariantPaths.centredRMSPropWithMomentum,
            inDouble: {
                RMSProp(
                    $0, learningRate: 0.02, beta: 0.9, epsilon: 1e-3, isCentred: true, weightDecay: 0.1, momentum: 0.5)
            },
            inFloat: {
                RMSProp(
                    $0, learningRate: 0.02, beta: 0.9, epsilon: 1e-3, isCentred: true, weightDecay: 0.1, momentum: 0.5)
            })
    }

    @Test func otherParameters() {
        expectPath(
            PyTorchVariantPaths.centredRMSProp,
            inDouble: { RMSProp($0, learningRate: 0.1, beta: 0.9, epsilon: 1e-3, isCentred: true) },
            inFloat: { RMSProp($0, learningRate: 0.1, beta: 0.9, epsilon: 1e-3, isCentred: true) })
        expectPath(
            PyTorchVariantPaths.adamOfOtherBetas,
            inDouble: { Adam($0, learningRate: 0.3, beta1: 0.5, beta2: 0.9, epsilon: 1e-3) },
            inFloat: { Adam($0, learningRate: 0.3, beta1: 0.5, beta2: 0.9, epsilon: 1e-3) })
    }
}
