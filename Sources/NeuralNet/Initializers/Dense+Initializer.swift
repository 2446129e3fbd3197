// Dense layers with weights by chance.

extension Dense {
    /// The layer with weights filled by an initializer, and a bias of zeros.
    ///
    ///     var random = RandomState(seed: 0)
    ///     let hidden = Dense<Double>(inputs: 784, outputs: 100, using: &random)
    ///
    /// - Parameters:
    ///   - inputs: how many numbers an example has.
    ///   - outputs: how many numbers the layer makes of them.
    ///   - hasBias: whether the layer has a bias, which begins with zeros.
    ///   - initializer: how the weights, of shape `[inputs, outputs]`, are filled.
    ///   - random: where chance comes from.
    /// - Precondition: neither `inputs` nor `outputs` is negative.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public convenience init(
        inputs: Int, outputs: Int, bias hasBias: Bool = true, initializer: Initializer = .heNormal(),
        using random: inout RandomState
    ) {
        require(
            inputs >= 0 && outputs >= 0,
            "Dense(inputs:outputs:): \(inputs) inputs and \(outputs) outputs were asked for; 0 is the least")
        self.init(
            weights: initializer.weights(shape: [inputs, outputs], using: &random),
            bias: hasBias ? Tensor(zeros: [outputs]) : nil)
    }
}
