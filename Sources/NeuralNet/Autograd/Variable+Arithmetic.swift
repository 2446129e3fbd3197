// Arithmetic on the tape, number by number: variables, tensors (which are constants then) and single numbers.
//
// Shapes are broadcast as for tensors; the gradient of what was repeated is the sum over its copies.

extension Variable {
    /// The sum aᵢ + bᵢ, with ∂/∂a = 1 and ∂/∂b = 1.
    ///
    /// Shapes: equal, or such that they broadcast to one (`[batch, features]` and `[features]`); so for all arithmetic.
    ///
    /// - Precondition: aligned at their last axes, two sizes are equal or one of them is 1.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func + (a: Variable, b: Variable) -> Variable {
        var sum = a.value
        if sum.rank == 2, b.shape.count == 1, b.shape.size(0) == sum.shape.size(1) {
            sum.addToRows(b.value.place)
        } else {
            sum = .elementwise(sum, b.value, "Variable + Variable") { $0 + $1 }
        }
        return Variable("+", sum, from: a, b) { y in
            y.firstInput.accumulateSum(y.gradientMemory)
            y.secondInput.accumulateSum(y.gradientMemory)
        }
    }

    /// The difference aᵢ − bᵢ, with ∂/∂a = 1 and ∂/∂b = −1.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func - (a: Variable, b: Variable) -> Variable {
        Variable("-", .elementwise(a.value, b.value, "Variable - Variable") { $0 - $1 }, from: a, b) { y in
            let b = y.secondInput
            y.firstInput.accumulateSum(y.gradientMemory)
            if b.shape == y.shape {
                b.accumulate(y.gradientMemory) { -$0 }
            } else if b.requiresGradient {
                b.accumulate(-y.gradientMemory.summed(to: b.shape))
            }
        }
    }

    /// The product aᵢ · bᵢ, with ∂/∂a = b and ∂/∂b = a. For the product of matrices see `matmul`.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func * (a: Variable, b: Variable) -> Variable {
        Variable("*", .elementwise(a.value, b.value, "Variable * Variable") { $0 * $1 }, from: a, b) { y in
            let (a, b) = (y.firstInput, y.secondInput)
            if a.shape == b.shape {
                a.accumulate(y.gradientMemory, b.value) { $0 * $1 }
                b.accumulate(y.gradientMemory, a.value) { $0 * $1 }
                return
            }
            if a.requiresGradient { a.accumulateSum(y.gradientMemory * b.value) }
            if b.requiresGradient { b.accumulateSum(y.gradientMemory * a.value) }
        }
    }

    /// The quotient aᵢ / bᵢ, with ∂/∂a = 1 / b and ∂/∂b = −(a / b) / b.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func / (a: Variable, b: Variable) -> Variable {
        Variable("/", .elementwise(a.value, b.value, "Variable / Variable") { $0 / $1 }, from: a, b) { y in
            let (a, b) = (y.firstInput, y.secondInput)
            if a.shape == b.shape {
                a.accumulate(y.gradientMemory, b.value) { $0 / $1 }
                b.accumulate(y.gradientMemory, y.value, b.value) { -$0 * $1 / $2 }
                return
            }
            if a.requiresGradient { a.accumulateSum(y.gradientMemory / b.value) }
            if b.requiresGradient { b.accumulateSum(-y.gradientMemory * y.value / b.value) }
        }
    }

    /// The negative −aᵢ, with slope −1.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static prefix func - (a: Variable) -> Variable {
        Variable("-", -a.value, from: a) { y in y.firstInput.accumulate(y.gradientMemory) { -$0 } }
    }
}

// MARK: With single numbers

extension Variable {
    /// The sum aᵢ + b with the same number everywhere.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func + (a: Variable, b: Scalar) -> Variable {
        Variable("+", a.value + b, from: a) { y in y.firstInput.accumulate(y.gradientMemory) }
    }
    /// The sum a + bᵢ with the same number everywhere.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func + (a: Scalar, b: Variable) -> Variable { b + a }

    /// The difference aᵢ − b with the same number everywhere.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func - (a: Variable, b: Scalar) -> Variable {
        Variable("-", a.value - b, from: a) { y in y.firstInput.accumulate(y.gradientMemory) }
    }
    /// The difference a − bᵢ with the same number everywhere.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func - (a: Scalar, b: Variable) -> Variable {
        Variable("-", a - b.value, from: b) { y in y.firstInput.accumulate(y.gradientMemory) { -$0 } }
    }

    /// The product aᵢ · b with the same number everywhere.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func * (a: Variable, b: Scalar) -> Variable {
        Variable("*", a.value * b, from: a) { y in y.firstInput.accumulate(y.gradientMemory) { $0 * b } }
    }
    /// The product a · bᵢ with the same number everywhere.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func * (a: Scalar, b: Variable) -> Variable { b * a }

    /// The quotient aᵢ / b with the same number everywhere.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func / (a: Variable, b: Scalar) -> Variable {
        Variable("/", a.value / b, from: a) { y in y.firstInput.accumulate(y.gradientMemory) { $0 / b } }
    }
    /// The quotient a / bᵢ with the same number everywhere.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func / (a: Scalar, b: Variable) -> Variable {
        Variable("/", a / b.value, from: b) { y in
            let b = y.firstInput
            b.accumulate(y.gradientMemory, y.value, b.value) { -$0 * $1 / $2 }
        }
    }
}

// MARK: With tensors

extension Variable {
    /// The sum aᵢ + bᵢ with a constant, broadcast like a sum of variables. So for all arithmetic with a tensor.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func + (a: Variable, b: Tensor<Scalar>) -> Variable { a + Variable(constant: b) }
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func + (a: Tensor<Scalar>, b: Variable) -> Variable { Variable(constant: a) + b }
    /// The difference aᵢ − bᵢ with a constant.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func - (a: Variable, b: Tensor<Scalar>) -> Variable { a - Variable(constant: b) }
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func - (a: Tensor<Scalar>, b: Variable) -> Variable { Variable(constant: a) - b }
    /// The product aᵢ · bᵢ with a constant.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func * (a: Variable, b: Tensor<Scalar>) -> Variable { a * Variable(constant: b) }
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func * (a: Tensor<Scalar>, b: Variable) -> Variable { Variable(constant: a) * b }
    /// The quotient aᵢ / bᵢ with a constant.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func / (a: Variable, b: Tensor<Scalar>) -> Variable { a / Variable(constant: b) }
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func / (a: Tensor<Scalar>, b: Variable) -> Variable { Variable(constant: a) / b }
}
