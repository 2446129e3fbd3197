// The bowl f(x, y) = x²/20 + y², ten times as wide as it is deep, on which optimizers show how they go.

import NeuralNet
import Testing

/// The bowl's two coordinates, each a parameter by itself, at (−7, 2).
struct Bowl<Scalar: Real> {
    let x = Variable<Scalar>(Tensor(-7))
    let y = Variable<Scalar>(Tensor(2))

    /// The slopes ∂f/∂x = x / 10 and ∂f/∂y = 2 y become the gradients.
    func setGradients() {
        x.gradient = x.value / 10
        y.gradient = 2 * y.value
    }

    /// Where 30 steps of an optimizer lead: x and y before the first and after each.
    static func path(of optimizer: ([Variable<Scalar>]) -> Optimizer<Scalar>) -> [Scalar] {
        let bowl = Bowl()
        let optimizer = optimizer([bowl.x, bowl.y])
        var path = [bowl.x.value[], bowl.y.value[]]
        for _ in 0..<30 {
            bowl.setGradients()
            optimizer.step()
            path += [bowl.x.value[], bowl.y.value[]]
        }
        return path
    }
}

/// Expects an optimizer to go the given way, in both precisions.
///
/// In `Float`, what is rounded at each of the 30 steps adds up: the largest distance seen is 1.2 · 10⁻⁶.
func expectPath(
    _ expected: [Double], at location: SourceLocation = #_sourceLocation,
    inDouble double: ([Variable<Double>]) -> Optimizer<Double>, inFloat float: ([Variable<Float>]) -> Optimizer<Float>
) {
    expectAgreement(Tensor(Bowl.path(of: double)), shape: [62], expected, relative: 1e-12, at: location)
    // A place near the valley's floor is what steps of size 1 leave of one another: in Float their rounding shows.
    expectAgreement(
        Tensor(Bowl.path(of: float)), shape: [62], expected.map { Float($0) }, relative: 1e-5, terms: 1, at: location)
}
