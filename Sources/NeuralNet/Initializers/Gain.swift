// By how much activation functions shrink signals.

/// What weights must be multiplied by so that an activation function does not make the signals smaller from layer to
/// layer.
///
/// Source: PyTorch, `torch.nn.init.calculate_gain`.
public enum Gain {
    /// No activation: 1.
    public static let linear = 1.0
    /// The sigmoid: 1, for want of a better number. Its outputs are around ½ and not 0, which no gain mends.
    public static let sigmoid = 1.0
    /// The hyperbolic tangent: 5/3. Source: Y. LeCun and others, "Efficient BackProp", 1998.
    public static let tanh = 5.0 / 3
    /// The rectified linear unit: √2, because it lets half of the signals' power through.
    public static let relu = 2.0.squareRoot()
    /// The scaled exponential linear unit: ¾, found by trial for PyTorch.
    ///
    /// For nets that normalize themselves, the function's authors ask for 1, which is `leCunNormal`.
    public static let selu = 0.75

    /// The leaky rectified linear unit with slope a below 0: √(2 / (1 + a²)).
    public static func leakyReLU(slope: Double = 0.01) -> Double { (2 / (1 + slope * slope)).squareRoot() }
}
