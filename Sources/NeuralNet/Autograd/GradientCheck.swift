// The gradient check: what the chain rule says of a loss's slope, held against differences of the loss itself.

/// How well gradients agree with central differences, number by number.
///
///     let check = checkGradient(of: net.parameters) { halfSquaredError(prediction: net(x), target: t) }
///     print(check)
///     // 8 gradients, worst relative error 3.1e-11: W[1, 0] is 0.03429 by the chain rule, 0.03429 by differences
///
/// An error is |a − n| / max(|a|, |n|, s) for a by the chain rule, n by differences, and 0 if they are equal. The scale
/// s keeps rounding from being taken for an error where a and n are tiny: the loss L is rounded by about ε |L|, which
/// changes n by about ε |L| / h, whatever its size. So s = √ε |L| / h: rounding is then about √ε of it, 1.5e-8 in
/// `Double`. Nothing that differences could see is lost. Losses below h count as h: so near zero they are what rounding
/// left.
///
/// In `Double`, a right gradient of a smooth function is usually below 1e-7, and above 1e-4 something is wrong, or a
/// kink (of ReLU, of |x|) lies within h of a number. In `Float` differences can say little: 1e-2 may be right.
///
/// Source: CS231n, Stanford University, notes "Neural Networks Part 3", section "Gradient checks".
public struct GradientCheck<Scalar: Real> {
    /// One number and its gradient in two ways.
    public struct Entry {
        /// Which variable: its place in the list that was checked.
        public let variable: Int
        /// The variable's name, or `x` and its place in the list if it has none.
        public let name: String
        /// Where in the variable, one index an axis.
        public let indices: [Int]
        /// The gradient by the chain rule.
        public let analytic: Scalar
        /// The gradient by differences.
        public let numeric: Scalar
        /// How far they are apart.
        public let relativeError: Scalar
    }

    /// The gradients by the chain rule, one tensor a variable, of its shape.
    public internal(set) var analytic: [Tensor<Scalar>] = []
    /// The gradients by differences.
    public internal(set) var numeric: [Tensor<Scalar>] = []
    /// How far they are apart.
    public internal(set) var relativeErrors: [Tensor<Scalar>] = []
    /// The number with the largest error, the first of equals, a nan before all; nothing if no variable holds any
    /// number.
    public internal(set) var worst: Entry?
    /// How many gradients were compared.
    public internal(set) var count = 0

    /// The largest error; nan if there is one, 0 if there was nothing to compare. A check is passed if this is below
    /// what you allow.
    public var relativeError: Scalar { worst?.relativeError ?? 0 }

    /// Compares the gradients of one more variable.
    ///
    /// - Parameter largestLoss: the largest |L| that the differences were taken of.
    mutating func compare(
        _ name: String, _ analytic: Tensor<Scalar>, _ numeric: Tensor<Scalar>, step: Scalar, largestLoss: Scalar
    ) {
        let scale = Scalar.ulpOfOne.squareRoot() * max(largestLoss, step) / step
        let errors = zip(analytic.scalars, numeric.scalars).map {
            NeuralNet.relativeError($0, $1, smallestScale: scale)
        }
        for (index, error) in errors.enumerated()
        where worst == nil || (!relativeError.isNaN && !(error <= relativeError)) {
            worst = Entry(
                variable: relativeErrors.count, name: name.isEmpty ? "x\(relativeErrors.count)" : name,
                indices: analytic.indices(ofPlace: index),
                analytic: analytic.scalars[index], numeric: numeric.scalars[index], relativeError: error)
        }
        self.analytic.append(analytic)
        self.numeric.append(numeric)
        relativeErrors.append(Tensor(shape: analytic.shape, errors))
        count += errors.count
    }
}

extension GradientCheck: CustomStringConvertible {
    /// The count, and the worst number with its two gradients.
    public var description: String {
        guard let worst else { return "no gradients to compare" }
        let place = worst.indices.isEmpty ? "" : text(ofSizes: worst.indices)
        return "\(count) gradients, worst relative error \(worst.relativeError): "
            + "\(worst.name)\(place) is \(worst.analytic) by the chain rule, \(worst.numeric) by differences"
    }
}

/// Checks the gradients that `backward()` gives for some variables against central differences of the loss.
///
/// The variables' values, and all gradients, are afterwards what they were before.
///
/// - Parameters:
///   - variables: parameters or inputs, which nothing computed; one that the loss does not depend on has gradient 0.
///   - step: h; without one, 1e-5 in `Double` and 1e-2 in `Float`.
///   - loss: computes the loss, a single number, from the variables' present values; called twice for every number, and
///     once more.
/// - Precondition: the loss depends on a variable in which a slope is wanted.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func checkGradient<Scalar: Real>(
    of variables: [Variable<Scalar>], step: Scalar? = nil, _ loss: () -> Variable<Scalar>
) -> GradientCheck<Scalar> {
    let gradients = analyticGradients(of: variables, loss())
    var check = GradientCheck<Scalar>()
    for (variable, gradient) in zip(variables, gradients) {
        // The values will be the same again: what was computed from them before stays valid.
        let version = variable.version
        let (slopes, largest) = differences(variable.value, "checkGradient", step) { index, number in
            variable.value.withMutablePointer { $0[index] = number }
        } f: {
            withoutGradient { loss().value.sum() }
        }
        variable.version = version
        check.compare(
            variable.name, gradient, slopes, step: differenceStep(step, "checkGradient"), largestLoss: largest)
    }
    return check
}

/// ∂loss/∂v for each of the variables, with the gradients of all variables behind the loss left as they were.
private func analyticGradients<Scalar: Real>(
    of variables: [Variable<Scalar>], _ loss: Variable<Scalar>
) -> [Tensor<Scalar>] {
    let leaves = loss.history().filter { $0.requiresGradient && !$0.isComputed }
    let before = leaves.map { $0.gradient }
    for leaf in leaves { leaf.gradient = nil }
    loss.backward()
    // A variable that is not behind the loss has whatever gradient it had; it says nothing of this loss.
    let gradients = variables.map { variable in
        let isBehind = leaves.contains { $0 === variable }
        return isBehind ? variable.gradient ?? Tensor(zeros: variable.shape) : Tensor(zeros: variable.shape)
    }
    for (leaf, gradient) in zip(leaves, before) { leaf.gradient = gradient }
    return gradients
}

extension Tensor {
    /// The indices, one an axis, of a place in row-major order.
    func indices(ofPlace place: Int) -> [Int] {
        var rest = place
        return shape.reversed().map { size in
            defer { rest /= size }
            return rest % size
        }.reversed()
    }
}
