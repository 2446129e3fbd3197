// Weights whose variance fits the number of connections, so that signals keep their size from layer to layer.

extension Initializer {
    /// Normal weights with the standard deviation gain · √(2 / (inputs + outputs)).
    ///
    /// A compromise between what keeps the signals' size on the way forward and what keeps the gradients' on the way
    /// back.
    ///
    /// - Parameter gain: what makes up for the activation function; see `Gain`.
    /// - Precondition: `gain` is finite and not negative; later, the shape has two axes or more.
    ///
    /// Source: X. Glorot, Y. Bengio, "Understanding the difficulty of training deep feedforward neural networks",
    /// AISTATS 2010. (Books that call √(1 / inputs) by Xavier Glorot's first name mean `leCunNormal`.) PyTorch:
    /// `xavier_normal_`.
    public static func xavierNormal(gain: Double = Gain.linear) -> Initializer {
        normal(gain, "Initializer.xavierNormal: the gain") { 2 / Double($0.inputs + $0.outputs) }
    }

    /// Weights from −a to a, each equally probable, with a = gain · √(6 / (inputs + outputs)): of the same variance as
    /// `xavierNormal`'s.
    ///
    /// - Parameter gain: what makes up for the activation function; see `Gain`.
    /// - Precondition: as of `xavierNormal`. PyTorch: `xavier_uniform_`.
    public static func xavierUniform(gain: Double = Gain.linear) -> Initializer {
        uniform(gain, "Initializer.xavierUniform: the gain") { 2 / Double($0.inputs + $0.outputs) }
    }

    /// Normal weights with the standard deviation √(2 / (1 + a²)) · √(1 / n): for a net of (leaky) rectified linear
    /// units.
    ///
    /// - Parameters:
    ///   - direction: whether n is the number of inputs or of outputs.
    ///   - leakySlope: a, the activation function's slope below 0.
    /// - Precondition: `leakySlope` is finite; later, the shape has two axes or more.
    ///
    /// Source: K. He, X. Zhang, S. Ren, J. Sun, "Delving Deep into Rectifiers", ICCV 2015. PyTorch: `kaiming_normal_`.
    public static func heNormal(_ direction: Fan.Direction = .inputs, leakySlope: Double = 0) -> Initializer {
        require(leakySlope.isFinite, "Initializer.heNormal: leakySlope is \(leakySlope): it must be a finite number")
        return normal(1, "Initializer.heNormal") { 2 / (1 + leakySlope * leakySlope) / Double($0[direction]) }
    }

    /// Weights from −a to a, each equally probable, of the same variance as `heNormal`'s: a is √3 times its deviation.
    ///
    /// - Parameters: as of `heNormal`.
    /// - Precondition: as of `heNormal`. PyTorch: `kaiming_uniform_`.
    public static func heUniform(_ direction: Fan.Direction = .inputs, leakySlope: Double = 0) -> Initializer {
        require(leakySlope.isFinite, "Initializer.heUniform: leakySlope is \(leakySlope): it must be a finite number")
        return uniform(1, "Initializer.heUniform") { 2 / (1 + leakySlope * leakySlope) / Double($0[direction]) }
    }

    /// Normal weights with the standard deviation √(1 / inputs): every unit's sum has the variance of one of its
    /// inputs.
    ///
    /// - Precondition: later, the shape has two axes or more.
    ///
    /// Source: Y. LeCun, L. Bottou, G. B. Orr, K.-R. Müller, "Efficient BackProp", 1998.
    public static func leCunNormal() -> Initializer {
        normal(1, "Initializer.leCunNormal") { 1 / Double($0.inputs) }
    }

    /// Weights from −a to a, each equally probable, of the same variance as `leCunNormal`'s: a = √(3 / inputs).
    ///
    /// - Precondition: later, the shape has two axes or more.
    public static func leCunUniform() -> Initializer {
        uniform(1, "Initializer.leCunUniform") { 1 / Double($0.inputs) }
    }

    private static func normal(
        _ gain: Double, _ name: StaticString, variance: @escaping @Sendable (Fan) -> Double
    ) -> Initializer {
        requireNotNegative(gain, name)
        return Initializer { shape, random in
            let deviation = gain * variance(Fan(of: shape)).squareRoot()
            if shape.elementCount == 0 { return Tensor(zeros: shape) }
            return random.normal(shape: shape, standardDeviation: deviation)
        }
    }

    private static func uniform(
        _ gain: Double, _ name: StaticString, variance: @escaping @Sendable (Fan) -> Double
    ) -> Initializer {
        requireNotNegative(gain, name)
        return Initializer { shape, random in
            // A uniform distribution from −a to a has the variance a² / 3.
            let end = gain * (3 * variance(Fan(of: shape))).squareRoot()
            if shape.elementCount == 0 { return Tensor(zeros: shape) }
            return random.uniform(shape: shape, low: -end, high: end)
        }
    }
}
