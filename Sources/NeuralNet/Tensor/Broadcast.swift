// Broadcasting: two tensors of different shapes meet as if the smaller were repeated.

/// How two shapes meet: the shape of the result, and how far apart in memory the neighbours along each of its axes lie in each operand.
///
/// The shapes are aligned at their last axes. Two sizes fit if they are equal or one of them is 1; that one is then repeated, which
/// in memory means a step of 0. Missing axes count as size 1. So `[batch, features]` meets `[features]`, `[1, features]`, `[batch, 1]` and `[]`.
///
/// Source: NumPy's rule (C. R. Harris et al., Array programming with NumPy, Nature 585, 2020).
struct Broadcast {
    /// The shape of the result.
    let shape: Shape

    /// Axes that can be walked together are one; sizes and steps from the outermost to the innermost.
    private var axisCount = 0
    private var sizes = InlineArray<8, Int>(repeating: 1)
    private var steps = InlineArray<8, (Int, Int)>(repeating: (0, 0))

    /// How `a` and `b` meet; nothing if they do not.
    init?(_ a: Shape, _ b: Shape) {
        let rank = max(a.count, b.count)
        var merged = InlineArray<8, Int>(repeating: 1)
        var strides = InlineArray<8, (Int, Int)>(repeating: (0, 0))
        var (strideA, strideB) = (1, 1)
        for fromLast in 0..<rank {
            let axis = rank - 1 - fromLast
            let sizeA = fromLast < a.count ? a[a.count - 1 - fromLast] : 1
            let sizeB = fromLast < b.count ? b[b.count - 1 - fromLast] : 1
            guard sizeA == sizeB || sizeA == 1 || sizeB == 1 else { return nil }
            merged[axis] = sizeA == 1 ? sizeB : sizeA
            strides[axis] = (sizeA == 1 ? 0 : strideA, sizeB == 1 ? 0 : strideB)
            strideA *= sizeA
            strideB *= sizeB
        }
        shape = Shape((0..<rank).map { merged[$0] })
        for axis in 0..<rank where merged[axis] != 1 { append(merged[axis], strides[axis]) }
        if axisCount == 0 { append(1, (0, 0)) }
    }

    /// Adds an axis inside the ones so far; joins it to the last if memory runs on.
    private mutating func append(_ size: Int, _ step: (Int, Int)) {
        let last = axisCount - 1
        if last >= 0, steps[last].0 == step.0 * size, steps[last].1 == step.1 * size {
            sizes[last] *= size
            steps[last] = step
        } else {
            sizes[axisCount] = size
            steps[axisCount] = step
            axisCount += 1
        }
    }

    /// The length of a run along the innermost axis, and whether the first and the second operand move along it.
    var run: (count: Int, firstMoves: Bool, secondMoves: Bool) {
        (sizes[axisCount - 1], steps[axisCount - 1].0 != 0, steps[axisCount - 1].1 != 0)
    }

    /// Calls `body` for each run with where it begins in the result, the first and the second operand.
    @inline(__always)
    func forEachRun(_ body: (_ result: Int, _ first: Int, _ second: Int) -> Void) {
        if shape.elementCount == 0 { return }
        let length = sizes[axisCount - 1]
        var index = InlineArray<8, Int>(repeating: 0)
        var (first, second) = (0, 0)
        var result = 0
        while true {
            body(result, first, second)
            result += length
            if result == shape.elementCount { return }
            var axis = axisCount - 2
            while true {
                index[axis] += 1
                first += steps[axis].0
                second += steps[axis].1
                if index[axis] < sizes[axis] { break }
                index[axis] = 0
                first -= steps[axis].0 * sizes[axis]
                second -= steps[axis].1 * sizes[axis]
                axis -= 1
            }
        }
    }
}

extension Tensor {
    /// Becomes f(x, y) with both broadcast to one shape; stops with `operation`'s name if the shapes do not meet.
    @inline(__always)
    mutating func assign(broadcasting x: Tensor, _ y: Tensor, _ operation: StaticString, _ f: (Scalar, Scalar) -> Scalar) {
        guard let broadcast = Broadcast(x.shape, y.shape) else { stopUnbroadcastable("\(operation)", x.shape, y.shape) }
        becomeUnfilled(broadcast.shape)
        let (count, xMoves, yMoves) = broadcast.run
        x.withPointer { x in
            y.withPointer { y in
                withMutablePointer { result in
                    broadcast.forEachRun { start, first, second in
                        let (result, x, y) = (result + start, x + first, y + second)
                        if xMoves && yMoves {
                            for index in 0..<count { result[index] = f(x[index], y[index]) }
                        } else if xMoves {
                            let y = y[0]
                            for index in 0..<count { result[index] = f(x[index], y) }
                        } else {
                            let x = x[0]
                            for index in 0..<count { result[index] = f(x, y[index]) }
                        }
                    }
                }
            }
        }
    }

    /// The tensor repeated along its axes of size 1, and along new outer axes, to the given shape.
    ///
    /// Shapes: `[features]` to `[batch, features]`, say.
    ///
    /// - Parameter shape: what the result's shape is to be.
    /// - Precondition: each axis of the tensor, aligned at the last, has size 1 or the size in `shape`.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func broadcast(to shape: Shape) -> Tensor {
        guard let broadcast = Broadcast(self.shape, shape), broadcast.shape == shape else {
            stopUnbroadcastable("broadcast(to:)", self.shape, shape)
        }
        return .elementwise(self, Tensor(zeros: shape), "broadcast(to:)") { x, _ in x }
    }

    /// The sum over all places that broadcasting made from one: the backward of `broadcast(to:)`.
    ///
    /// For y = broadcast(x), ∂L/∂xᵢ is the sum of ∂L/∂y over the copies of xᵢ. The numbers are added in row-major order, along the innermost
    /// repeated axis first.
    ///
    /// Shapes: `[batch, features]` to `[features]`, say.
    ///
    /// - Parameter shape: a shape that broadcasts to this tensor's.
    /// - Precondition: it does.
    public func summed(to shape: Shape) -> Tensor {
        if shape == self.shape { return self }
        guard let broadcast = Broadcast(shape, self.shape), broadcast.shape == self.shape else {
            stopUnbroadcastable("summed(to:)", self.shape, shape)
        }
        var result = self
        let added = rank - shape.count
        for axis in (0..<rank).reversed() where axis < added || shape[axis - added] != self.shape[axis] {
            result = result.sum(axis: axis, keepingAxis: axis >= added)
        }
        return result
    }
}

/// Ends the program: the two shapes do not meet.
@inline(never)
func stopUnbroadcastable(_ operation: String, _ a: Shape, _ b: Shape) -> Never {
    stop("\(operation): shapes \(a) and \(b) do not fit: aligned at their last axes, two sizes must be equal or one of them 1")
}
