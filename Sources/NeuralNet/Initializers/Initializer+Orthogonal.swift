// Weights that turn signals without stretching them.

extension Initializer {
    /// gain · Q with an orthogonal Q, each equally probable: QᵀQ = 1, or QQᵀ = 1 if there are fewer rows than columns.
    ///
    /// A product of many such matrices neither grows nor shrinks a signal, however deep the net is. Q comes from the
    /// decomposition QR of a matrix of normal numbers, the one in which the diagonal of R is positive.
    ///
    /// Shapes: with more than two axes, the matrix has the first axis as its rows and all others as its columns.
    ///
    /// - Parameter gain: what makes up for the activation function; see `Gain`.
    /// - Precondition: `gain` is finite and not negative; later, the shape has two axes or more.
    ///
    /// Source: A. M. Saxe, J. L. McClelland, S. Ganguli, "Exact solutions to the nonlinear dynamics of learning in deep
    /// linear neural networks", ICLR 2014; F. Mezzadri, "How to generate random matrices from the classical compact
    /// groups", Notices of the AMS 54 (2007), for the signs. PyTorch: `orthogonal_`.
    public static func orthogonal(gain: Double = 1) -> Initializer {
        requireNotNegative(gain, "Initializer.orthogonal: the gain")
        return Initializer { shape, random in
            require(
                shape.count >= 2,
                "Initializer.orthogonal: weights of shape \(shape) are no matrix: they need two axes or more")
            let numbers = random.normal(shape: shape)
            if shape.elementCount == 0 { return numbers }
            let matrix = numbers.reshaped([shape[0], shape.elementCount / shape[0]])
            let isTall = matrix.shape[0] > matrix.shape[1]
            let rows = orthonormalized(rows: isTall ? matrix.transposed() : matrix)
            return (isTall ? rows.transposed() : rows).reshaped(shape) * gain
        }
    }
}

/// The matrix whose rows have length 1 and are at right angles, the first i of which span the same space as the first i
/// given.
///
/// From each row, what it has in common with those before is taken away, twice: what rounding leaves of it the first
/// time can be seen in the last digits, the second time not.
///
/// Source: L. Giraud, J. Langou, M. Rozložník, "The loss of orthogonality in the Gram-Schmidt orthogonalization
/// process", Computers & Mathematics with Applications 50 (2005).
private func orthonormalized(rows matrix: Tensor<Double>) -> Tensor<Double> {
    let (count, size) = (matrix.shape[0], matrix.shape[1])
    var result = matrix
    result.withMutablePointer { numbers in
        for current in 0..<count {
            let row = numbers + current * size
            for _ in 1...2 {
                for earlier in 0..<current {
                    let other = numbers + earlier * size
                    let common = innerProduct(row, other, size)
                    for index in 0..<size { row[index] -= common * other[index] }
                }
            }
            let length = innerProduct(row, row, size).squareRoot()
            for index in 0..<size { row[index] /= length }
        }
    }
    return result
}

private func innerProduct(_ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>, _ count: Int) -> Double {
    var sum = 0.0
    for index in 0..<count { sum += a[index] * b[index] }
    return sum
}
