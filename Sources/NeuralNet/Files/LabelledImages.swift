// Images with the class of each: what MNIST and its like consist of.

#if !hasFeature(Embedded)
/// Images of one byte a pixel, and a label for each.
///
///     let digits = try LabelledImages(images: "…-images-idx3-ubyte.gz", labels: "…-labels-idx1-ubyte.gz")
///     let x: Tensor<Float> = digits.inputs(dividedBy: 255)   // [images, rows · columns]
public struct LabelledImages: Equatable, Sendable {
    /// The images' shape, `[count, rows, columns]`.
    public let shape: Shape
    /// All pixels: image after image, row after row, from 0 to 255.
    public let pixels: [UInt8]
    /// The class of each image, from 0 to 255.
    public let labels: [Int]

    /// The images and labels of two IDX files, each plain or packed with gzip.
    ///
    /// - Parameters:
    ///   - images: the path of a file of unsigned bytes with three axes: images, rows, columns.
    ///   - labels: the path of a file of unsigned bytes with one axis, as long as there are images.
    /// - Throws: a `FileError`, if one of them cannot be read, is of another kind, or they do not fit together.
    public init(images: String, labels: String) throws(FileError) {
        let (imageFile, labelFile) = (try IDX.read(images), try IDX.read(labels))
        (shape, pixels) = (imageFile.shape, try imageFile.unsignedBytes(axes: 3, "images", images))
        self.labels = try labelFile.unsignedBytes(axes: 1, "labels", labels).map { Int($0) }
        if shape[0] != self.labels.count {
            throw FileError(
                path: labels, problem: "its \(self.labels.count) labels do not fit the \(shape[0]) images of \(images)",
                advice: "give two files of the same set")
        }
    }

    /// The images as a net takes them: a row an image, its pixels one after another, each divided by `divisor`.
    ///
    /// Shapes: `[count, rows · columns]`.
    ///
    /// - Parameters:
    ///   - divisor: the largest value a pixel can have, for numbers from 0 to 1.
    ///   - type: `Float.self` or `Double.self`, where it does not follow from the context.
    /// - Precondition: `divisor` is not 0.
    public func inputs<Scalar: Real>(dividedBy divisor: Scalar, as type: Scalar.Type = Scalar.self) -> Tensor<Scalar> {
        let flat = IDX(shape: [shape[0], shape[1] * shape[2]], values: .unsignedBytes(pixels))
        return flat.tensor(dividedBy: divisor)
    }
}

extension IDX {
    /// The bytes of a file that must hold `what`, of so many axes.
    fileprivate func unsignedBytes(axes: Int, _ what: String, _ path: String) throws(FileError) -> [UInt8] {
        if shape.count == axes, case .unsignedBytes(let bytes) = values { return bytes }
        throw FileError(
            path: path, problem: "its array of shape \(shape) holds no \(what)",
            advice: "\(what) are unsigned bytes with \(axes) axes, as in MNIST's files: are the two files exchanged?")
    }
}
#endif
