public final class SGD<Scalar: Real> {
    public let parameters: [Variable<Scalar>]
    public var learningRate: Scalar
    public init(_ parameters: [Variable<Scalar>], learningRate: Scalar) { self.parameters = parameters; self.learningRate = learningRate }
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func clearGradients() { for p in parameters { p.clearGradient() } }
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func step() {
        let rate = learningRate
        for p in parameters where p.hasGradient { 
            p.value.update(p.gradientMemory) { $0 - rate * $1 } }
    }
}
