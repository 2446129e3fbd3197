// Named tensors in one file, `.safetensors`.

#if !hasFeature(Embedded)
/// Tensors by name, in an order, and the file that keeps them: a model's weights.
///
///     var weights = SafeTensors()
///     weights.append("hidden.weights", hidden.weights)
///     try weights.write(to: "net.safetensors")
///     let again: Tensor<Double>? = try SafeTensors.read("net.safetensors")["hidden.weights"]?.tensor()
///
/// Two names are the same if they consist of the same Unicode scalars.
///
/// Source: Hugging Face, "Safetensors", whose README describes the format.
public struct SafeTensors: Sendable {
    /// The names and tensors, in the order in which the file's header has them.
    public private(set) var entries: [(name: String, tensor: StoredTensor)] = []
    /// Texts that say something about the file, as `("framework", "NeuralNet")`; each key once.
    public private(set) var metadata: [(key: String, value: String)] = []

    /// No tensors yet.
    public init() {}

    /// The tensor of a name; `nil` if there is none.
    public subscript(name: String) -> StoredTensor? {
        entries.first { isSame($0.name, name) }?.tensor
    }

    /// Puts a tensor at the end.
    ///
    /// - Precondition: there is no tensor of that name, and it is not `__metadata__`, which the format keeps to itself.
    public mutating func append<Scalar: Real>(_ name: String, _ tensor: Tensor<Scalar>) {
        require(
            name != SafeTensorsHeader.metadataName, "SafeTensors.append: the format keeps the name \(name) to itself")
        require(self[name] == nil, "SafeTensors.append: there is a tensor of the name \(name) already")
        entries.append((name, StoredTensor(tensor)))
    }

    /// Puts a text about the file at the end of its metadata.
    ///
    /// - Precondition: there is no text of that key.
    public mutating func append(key: String, value: String) {
        require(
            !metadata.contains { isSame($0.key, key) },
            "SafeTensors.append: there is a text of the key \(key) already")
        metadata.append((key, value))
    }

    /// The tensors of a file, all of type `F32` or `F64`.
    ///
    /// - Parameter path: the file.
    /// - Throws: a `FileError`, if there is no such file, or it breaks a rule of the format.
    public static func read(_ path: String) throws(FileError) -> SafeTensors {
        let file = try InputFile(path)
        let header = try SafeTensorsHeader(of: file)
        var read: [StoredTensor?] = Array(repeating: nil, count: header.entries.count)
        // The header made sure that, in this order, each tensor begins where the one before ends.
        for index in header.orderInFile {
            let entry = header.entries[index]
            let bytes = try file.read(entry.end - entry.begin, "the tensor \(entry.name)")
            read[index] = StoredTensor(entry.type, shape: entry.shape, littleEndian: bytes)
        }
        var tensors = SafeTensors()
        tensors.entries = zip(header.entries, read).map { ($0.name, $1!) }
        tensors.metadata = header.metadata
        return tensors
    }

    /// Writes all tensors into a file, in the place of what was there.
    ///
    /// - Parameter path: the file; it is written beside its place first, so that an interrupt leaves the old one.
    /// - Throws: a `FileError`, if it cannot be written.
    public func write(to path: String) throws(FileError) {
        let header = SafeTensorsHeader(of: self)
        let file = try OutputFile(path)
        try file.write(header.bytes())
        for index in header.orderInFile { try file.write(entries[index].tensor.littleEndianBytes) }
        try file.replace()
    }
}

/// Whether two texts have the same scalars: `==` also takes those for equal that only look the same.
private func isSame(_ a: String, _ b: String) -> Bool { a.utf8.elementsEqual(b.utf8) }
#endif
