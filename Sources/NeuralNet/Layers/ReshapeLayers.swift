// Layers that give the same numbers another shape.

/// Makes one row of each example of a batch: what stands between convolutions and dense layers. Backward, the gradient
/// gets the input's shape.
///
/// Shapes: `[batch, …]` to `[batch, features]`, where an example's numbers stay in row-major order.
public final class Flatten<Scalar: Real>: Layer<Scalar> {
    private var reshaping = Reshaping<Scalar>()

    public init() { super.init() }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func forward(_ x: Tensor<Scalar>) -> Tensor<Scalar> {
        requireBatch(x.shape, "Flatten.forward")
        return reshaping.forward(x, to: flattened(x.shape))
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func backward(_ gradient: Tensor<Scalar>) -> Tensor<Scalar> {
        reshaping.backward(gradient, "Flatten.backward")
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> {
        requireBatch(x.shape, "Flatten")
        return x.reshaped(flattened(x.shape))
    }

    private func flattened(_ shape: Shape) -> Shape {
        var features = 1
        for axis in 1..<shape.count { features *= shape[axis] }
        return Shape(rows: shape[0], columns: features)
    }
}

/// Gives each example of a batch another shape; backward, the gradient gets the input's shape.
///
///     Reshape<Float>([1, 28, 28])      // rows of 784 pixels become images of one channel
///
/// Shapes: `[batch, …]` to `[batch] + shape`; the numbers stay in row-major order.
public final class Reshape<Scalar: Real>: Layer<Scalar> {
    private let shape: Shape
    private var reshaping = Reshaping<Scalar>()

    /// The layer that gives each example the shape `shape`.
    ///
    /// - Precondition: there is room for the batch's axis: `shape` has at most `Shape.maximumCount` − 1 axes.
    public init(_ shape: Shape) {
        require(
            shape.count < Shape.maximumCount,
            "Reshape(_:): shape \(shape) leaves no axis for the batch; \(Shape.maximumCount - 1) axes are the most")
        self.shape = shape
        super.init()
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func forward(_ x: Tensor<Scalar>) -> Tensor<Scalar> {
        reshaping.forward(x, to: batched(x.shape, "Reshape.forward"))
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func backward(_ gradient: Tensor<Scalar>) -> Tensor<Scalar> {
        reshaping.backward(gradient, "Reshape.backward")
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public override func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> {
        x.reshaped(batched(x.shape, "Reshape"))
    }

    private func batched(_ input: Shape, _ operation: StaticString) -> Shape {
        requireBatch(input, operation)
        let result = Shape([input[0]] + Array(shape))
        require(
            result.elementCount == input.elementCount,
            """
            \(operation): examples of an input of shape \(input) cannot have shape \(shape): they hold another count \
            of numbers
            """)
        return result
    }
}

/// The memory of a layer that only changes the shape.
private struct Reshaping<Scalar: Real> {
    private var inputShape = Shape.empty
    private var output = Tensor<Scalar>()
    private var inputGradient = Tensor<Scalar>()

    @inline(__always)
    mutating func forward(_ x: Tensor<Scalar>, to shape: Shape) -> Tensor<Scalar> {
        inputShape = x.shape
        output.becomeCopy(of: x, shape)
        return output
    }

    @inline(__always)
    mutating func backward(_ gradient: Tensor<Scalar>, _ operation: StaticString) -> Tensor<Scalar> {
        require(
            gradient.shape == output.shape,
            "\(operation): a gradient of shape \(gradient.shape) does not fit an output of shape \(output.shape)")
        inputGradient.becomeCopy(of: gradient, inputShape)
        return inputGradient
    }
}

extension Tensor {
    /// Takes over the numbers of `x` under another shape of as many numbers, in the memory it has where possible.
    @inline(__always)
    fileprivate mutating func becomeCopy(of x: Tensor, _ shape: Shape) {
        becomeUnfilled(shape)
        x.withPointer { x in withMutablePointer { $0.update(from: x, count: shape.elementCount) } }
    }
}

/// Stops on behalf of `operation` if the shape has no axis along which examples could lie.
private func requireBatch(_ shape: Shape, _ operation: StaticString) {
    require(shape.count >= 1, "\(operation): an input of shape \(shape) is no batch: it needs at least one axis")
}
