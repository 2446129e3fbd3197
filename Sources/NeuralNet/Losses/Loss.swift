// Losses as objects, for nets that are run layer by layer.

/// The last step of a net in training: `forward` computes the loss, `backward` its slope in what the net said.
///
///     let loss = MeanSquaredError<Double>()
///     print(loss.forward(net(x), t))
///     net.backwardToParameters(loss.backward())
///
/// What they compute is also there as functions, such as `meanSquaredError(prediction:target:)` and
/// `meanSquaredErrorGradient(prediction:target:)`.
open class Loss<Scalar: Real> {
    public init() {}

    /// The loss of a prediction, a single number.
    ///
    /// Shapes: usually both are `[batch, outputs]`.
    open func forward(_ prediction: Tensor<Scalar>, _ target: Tensor<Scalar>) -> Scalar {
        stop("Loss.forward: this loss does not say what it computes; override forward(_:_:) in its class")
    }

    /// The slope ∂L/∂prediction of the last `forward`.
    ///
    /// Shapes: that of the prediction.
    ///
    /// - Precondition: `forward` was called before.
    open func backward() -> Tensor<Scalar> {
        stop("Loss.backward: this loss does not say its slope; override backward() in its class")
    }
}

/// Half of the summed squared error, L = ½ Σ (oᵢ − tᵢ)², with the slope oᵢ − tᵢ.
public final class HalfSquaredError<Scalar: Real>: Loss<Scalar> {
    // The slope is computed with the loss: to keep prediction and target would keep their memory from being used again.
    private var gradient = Tensor<Scalar>()
    private var hasGradient = false

    public override init() { super.init() }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func forward(_ prediction: Tensor<Scalar>, _ target: Tensor<Scalar>) -> Scalar {
        let loss = halfSquaredError(prediction: prediction, target: target)
        gradient.assign(prediction, target) { $0 - $1 }
        hasGradient = true
        return loss
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func backward() -> Tensor<Scalar> {
        require(hasGradient, "HalfSquaredError.backward: there was no forward before")
        return gradient
    }
}

/// The mean squared error, L = (1/n) Σ (oᵢ − tᵢ)² over all n numbers, with the slope (2/n) (oᵢ − tᵢ).
public final class MeanSquaredError<Scalar: Real>: Loss<Scalar> {
    // The slope is computed with the loss: to keep prediction and target would keep their memory from being used again.
    private var gradient = Tensor<Scalar>()
    private var hasGradient = false

    public override init() { super.init() }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func forward(_ prediction: Tensor<Scalar>, _ target: Tensor<Scalar>) -> Scalar {
        let loss = meanSquaredError(prediction: prediction, target: target)
        let factor = 2 / Scalar(prediction.count)
        gradient.assign(prediction, target) { ($0 - $1) * factor }
        hasGradient = true
        return loss
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func backward() -> Tensor<Scalar> {
        require(hasGradient, "MeanSquaredError.backward: there was no forward before")
        return gradient
    }
}
