// Reading and writing IDX files.

#if !hasFeature(Embedded)
extension IDX {
    /// The array of a file, plain or packed with gzip.
    ///
    /// - Parameter path: the file.
    /// - Throws: a `FileError`, if there is no such file, or it does not hold exactly what its header says.
    public static func read(_ path: String) throws(FileError) -> IDX {
        let file = try GzipFile(path)
        let start = try file.read(4, "the beginning of an IDX file")
        guard start[0] == 0, start[1] == 0, let type = IDXType(rawValue: start[2]) else {
            throw FileError(
                path: path, problem: "it does not begin as an IDX file does",
                advice: "give a file as train-images-idx3-ubyte of MNIST, plain or packed with gzip")
        }
        let sizes = try file.read(4 * Int(start[3]), "the shape in \(start[3]) axes")
        let shape: Shape
        do {
            shape = try Shape(inHeader: words(in: sizes).map { Int(UInt32(bigEndian: $0)) }, width: type.width)
        } catch {
            throw FileError(
                path: path, problem: "its header \(error.text)",
                advice: "give a sound file of at most \(Shape.maximumCount) axes")
        }
        let bytes = try file.read(shape.elementCount * type.width, "the array of shape \(shape)")
        try file.expectEnd()
        return IDX(shape: shape, values: type.values(in: bytes))
    }

    /// Writes the array into a plain file, in the place of what was there.
    ///
    /// - Parameter path: the file; it is written beside its place first, so that an interrupt leaves the old one.
    /// - Throws: a `FileError`, if it cannot be written.
    public func write(to path: String) throws(FileError) {
        let (type, numbers) = values.stored
        let file = try OutputFile(path)
        try file.write([0, 0, type.rawValue, UInt8(shape.count)] + bytes(of: shape.map { UInt32($0).bigEndian }))
        try file.write(numbers)
        try file.replace()
    }
}

/// The byte that says the type of an IDX file's numbers.
enum IDXType: UInt8 {
    case unsignedBytes = 0x08, signedBytes, shorts = 0x0B, integers, floats, doubles

    /// How many bytes a number takes.
    var width: Int {
        switch self {
        case .unsignedBytes, .signedBytes: 1
        case .shorts: 2
        case .integers, .floats: 4
        case .doubles: 8
        }
    }

    /// The numbers whose bytes, the highest first, are given.
    func values(in bytes: [UInt8]) -> IDX.Values {
        switch self {
        case .unsignedBytes: .unsignedBytes(bytes)
        case .signedBytes: .signedBytes(words(in: bytes))
        case .shorts: .shorts(words(in: bytes).map { Int16(bigEndian: $0) })
        case .integers: .integers(words(in: bytes).map { Int32(bigEndian: $0) })
        case .floats: .floats(words(in: bytes).map { Float(bitPattern: UInt32(bigEndian: $0)) })
        case .doubles: .doubles(words(in: bytes).map { Double(bitPattern: UInt64(bigEndian: $0)) })
        }
    }
}

extension IDX.Values {
    /// How many numbers there are.
    var count: Int {
        switch self {
        case .unsignedBytes(let numbers): numbers.count
        case .signedBytes(let numbers): numbers.count
        case .shorts(let numbers): numbers.count
        case .integers(let numbers): numbers.count
        case .floats(let numbers): numbers.count
        case .doubles(let numbers): numbers.count
        }
    }

    /// The type of the numbers, and their bytes, of each number the highest first.
    fileprivate var stored: (type: IDXType, bytes: [UInt8]) {
        switch self {
        case .unsignedBytes(let numbers): (.unsignedBytes, numbers)
        case .signedBytes(let numbers): (.signedBytes, bytes(of: numbers))
        case .shorts(let numbers): (.shorts, bytes(of: numbers.map(\.bigEndian)))
        case .integers(let numbers): (.integers, bytes(of: numbers.map(\.bigEndian)))
        case .floats(let numbers): (.floats, bytes(of: numbers.map(\.bitPattern.bigEndian)))
        case .doubles(let numbers): (.doubles, bytes(of: numbers.map(\.bitPattern.bigEndian)))
        }
    }
}
#endif
