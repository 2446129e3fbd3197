// How many connections lead into a unit of a layer, and how many lead out of it.

/// The number of connections into a unit and out of a unit, which the shape of its layer's weights tells.
///
///     let fan = Fan(of: [784, 100])           // a dense layer
///     print(fan.inputs, fan.outputs)          // 784 100
///
/// Shapes: `[inputs, outputs]` is a dense layer, with these fans. (PyTorch's `Linear` stores `[outputs, inputs]`.)
/// Three axes and more are filters of a convolution, `[output channels, input channels, height, width]`: a unit sees
/// input channels · height · width numbers, and each number is seen by output channels · height · width units.
public struct Fan: Hashable, Sendable {
    /// How many connections lead into a unit.
    public let inputs: Int
    /// How many connections lead out of a unit.
    public let outputs: Int

    /// Which connections an initializer goes by.
    public enum Direction: Sendable {
        /// Those into a unit: keeps the size of the signals on the way forward.
        case inputs
        /// Those out of a unit: keeps the size of the gradients on the way back.
        case outputs
    }

    /// The fan of a layer's weights.
    ///
    /// - Parameter shape: that of the weights.
    /// - Precondition: `shape` has two axes or more.
    public init(of shape: Shape) {
        require(shape.count >= 2, "Fan: weights of shape \(shape) connect nothing: they need two axes or more")
        let window = shape.dropFirst(2).reduce(1, *)
        inputs = (shape.count == 2 ? shape[0] : shape[1]) * window
        outputs = (shape.count == 2 ? shape[1] : shape[0]) * window
    }

    /// The number of connections in the given direction.
    public subscript(direction: Direction) -> Int { direction == .inputs ? inputs : outputs }
}
