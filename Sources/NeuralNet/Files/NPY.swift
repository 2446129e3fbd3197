// NumPy's file of one array, `.npy`.

#if !hasFeature(Embedded)
/// Reads and writes the files of NumPy's `np.save` and `np.load`.
///
///     try NPY.write(weights, to: "weights.npy")
///     let again: Tensor<Double> = try NPY.read("weights.npy").tensor()
///
/// Source: R. Kern, NumPy Enhancement Proposal 1, "A Simple File Format for NumPy Arrays" (2007), and
/// `numpy.lib.format`.
public enum NPY {
    /// The array of a file of format 1.0, 2.0 or 3.0, of type `<f4` or `<f8`, in the order of C or of Fortran.
    ///
    /// - Parameter path: the file.
    /// - Throws: a `FileError`, if there is no such file, or it does not hold exactly one such array.
    public static func read(_ path: String) throws(FileError) -> StoredTensor {
        let file = try InputFile(path)
        let header = try readHeader(file)
        let needed = header.shape.elementCount * header.type.width
        if needed != file.remaining {
            throw FileError(
                npy: path, "its shape \(header.shape) needs \(needed) bytes of numbers, but \(file.remaining) follow")
        }
        let bytes = try file.read(needed, "the array")
        // In the order of Fortran the first index runs fastest: as in a tensor of the axes the other way round.
        return header.isFortranOrder
            ? StoredTensor(header.type, shape: Shape(header.shape.reversed()), littleEndian: bytes).withAxesReversed()
            : StoredTensor(header.type, shape: header.shape, littleEndian: bytes)
    }

    /// Writes a tensor in format 1.0, in the order of C, in the place of what was there.
    ///
    /// - Parameters:
    ///   - tensor: of `Float` (`<f4`) or `Double` (`<f8`).
    ///   - path: the file; it is written beside its place first, so that an interrupt leaves the old one.
    /// - Throws: a `FileError`, if it cannot be written.
    public static func write<Scalar: Real>(_ tensor: Tensor<Scalar>, to path: String) throws(FileError) {
        let stored = StoredTensor(tensor)
        let file = try OutputFile(path)
        try file.write(NPYHeader(type: stored.type, isFortranOrder: false, shape: stored.shape).bytes)
        try file.write(stored.littleEndianBytes)
        try file.replace()
    }

    private static func readHeader(_ file: InputFile) throws(FileError) -> NPYHeader {
        let start = try file.read(8, "the beginning of an .npy file")
        if !start.starts(with: NPYHeader.magic) {
            throw FileError(npy: file.path, "it does not begin as an .npy file does")
        }
        let (major, minor) = (start[6], start[7])
        if !(1...3).contains(major) || minor != 0 {
            throw FileError(npy: file.path, "its format \(major).\(minor) is none of 1.0, 2.0 and 3.0")
        }
        let lengthBytes = try file.read(major == 1 ? 2 : 4, "the length of the header")
        let length = lengthBytes.reversed().reduce(0) { $0 << 8 | Int($1) }
        let text = try file.read(length, "the header")
        do {
            return try NPYHeader(text: text)
        } catch {
            throw FileError(npy: file.path, "its header \(error.text)")
        }
    }
}

extension StoredTensor {
    /// The tensor with its axes the other way round: of a matrix, the transpose.
    fileprivate func withAxesReversed() -> StoredTensor {
        let axes: [Int] = shape.indices.reversed()
        return switch self {
        case .float(let tensor): .float(tensor.transposed(axes: axes))
        case .double(let tensor): .double(tensor.transposed(axes: axes))
        }
    }
}

extension FileError {
    /// An error of an .npy file, for which the advice is always the same.
    fileprivate init(npy path: String, _ problem: String) {
        self.init(
            path: path, problem: problem,
            advice: "write one array of numbers with numpy.save(path, array.astype('<f8')), or '<f4'")
    }
}
#endif
