// A batch seen as its channels: what batch normalization computes once for each.

/// How the numbers of a batch of shape `[batch, channels, …]` belong to channels.
struct Channels {
    let batch: Int
    let count: Int
    /// How many numbers of a channel an example has: 1 for plain features, height · width for images.
    let inner: Int

    init(_ shape: Shape) {
        batch = shape[0]
        count = shape[1]
        var inner = 1
        for axis in 2..<shape.count { inner *= shape[axis] }
        self.inner = inner
    }

    /// How many numbers each channel has in the whole batch.
    var size: Int { batch * inner }

    /// Calls `body` for each number with its place in the tensor, its place in its example, and its channel.
    @inline(__always)
    func forEach(_ body: (_ index: Int, _ place: Int, _ channel: Int) -> Void) {
        for example in 0..<batch {
            let start = example * count * inner
            // Two loops, so that the compiler makes vectors of both.
            if inner == 1 {
                for channel in 0..<count { body(start + channel, channel, channel) }
            } else {
                for channel in 0..<count {
                    for place in channel * inner..<(channel + 1) * inner { body(start + place, place, channel) }
                }
            }
        }
    }

    /// The sum of `term` over each channel: over the batch for each place of an example, and then over the places.
    ///
    /// - Parameters:
    ///   - sums: memory for the sums over the batch.
    ///   - result: becomes the sums, of shape `[channels]`.
    @inline(__always)
    func sum<Scalar: Real>(
        _ sums: inout Tensor<Scalar>, into result: inout Tensor<Scalar>,
        _ term: (_ index: Int, _ channel: Int) -> Scalar
    ) {
        sums.becomeUnfilled(Shape(size: count * inner))
        result.becomeUnfilled(Shape(size: count))
        sums.withMutablePointer { sums in
            sums.update(repeating: 0, count: count * inner)
            forEach { index, place, channel in sums[place] += term(index, channel) }
            result.withMutablePointer { result in
                for channel in 0..<count { result[channel] = NeuralNet.sum(sums + channel * inner, count: inner) }
            }
        }
    }
}
