// AdamW: Adam whose weight decay is not bent by the slopes.

/// Adam with decoupled weight decay: w ← (1 − η λ) w, then a step of `Adam` without decay.
///
/// Were λ w added to the gradient, Adam would divide it by √v̂: numbers with steep slopes would hardly decay. Here all
/// decay alike.
///
/// Source: I. Loshchilov, F. Hutter, "Decoupled Weight Decay Regularization", ICLR 2019, in the form of PyTorch's
/// `AdamW`, where η λ takes the place of the paper's λ.
public final class AdamW<Scalar: Real>: Adam<Scalar> {
    /// Adam with decoupled weight decay on the given parameters.
    ///
    /// - Parameters:
    ///   - parameters: what to change.
    ///   - learningRate: η, the length of the first step.
    ///   - beta1: β₁, how much of the mean slope a step keeps.
    ///   - beta2: β₂, how much of the mean square a step keeps.
    ///   - epsilon: ε, added to the root; with 0, a gradient that was always 0 makes its parameter nan.
    ///   - weightDecay: λ; a step takes the part η λ away from each weight.
    /// - Precondition: all numbers are finite and not negative; `beta1` and `beta2` are below 1.
    public init(
        _ parameters: [Variable<Scalar>], learningRate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999,
        epsilon: Double = 1e-8, weightDecay: Double = 0.01
    ) {
        super.init(parameters, learningRate, beta1, beta2, epsilon, .corrected, weightDecay, isDecayDecoupled: true)
    }
}
