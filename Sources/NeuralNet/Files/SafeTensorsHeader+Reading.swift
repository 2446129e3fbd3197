// Reading the header of a .safetensors file, which nobody has to trust.

#if !hasFeature(Embedded)
extension SafeTensorsHeader {
    /// The header of a file, of which every rule was checked: what is left of the file is the tensors, without holes.
    init(of file: InputFile) throws(FileError) {
        let lengthBytes = try file.read(8, "the length of the header")
        let length = lengthBytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        if length > UInt64(SafeTensorsHeader.longest) {
            throw FileError(safeTensors: file.path, "a header of \(length) bytes is longer than the format allows")
        }
        let text = try file.read(Int(length), "the header")
        do {
            self = try SafeTensorsHeader(text: text)
            try check(byteCount: file.remaining)
        } catch {
            throw FileError(safeTensors: file.path, "its header \(error.text)")
        }
    }

    init(text: [UInt8]) throws(HeaderError) {
        if text.first != UInt8(ascii: "{") { throw HeaderError(text: "does not begin with '{'") }
        self.init()
        var header = self
        var names: Set<[UInt8]> = []
        var scanner = HeaderScanner(text)
        try scanner.list("{", "}") { scanner throws(HeaderError) in
            let name = try SafeTensorsHeader.key(&scanner, &names)
            if name == SafeTensorsHeader.metadataName {
                header.metadata = try SafeTensorsHeader.texts(&scanner)
            } else {
                header.entries.append(try SafeTensorsHeader.entry(name, &scanner))
            }
        }
        try scanner.expectEnd()
        self = header
    }

    /// A key and the colon behind it; `keys` are the ones before it.
    private static func key(_ scanner: inout HeaderScanner, _ keys: inout Set<[UInt8]>) throws(HeaderError) -> String {
        let key = try scanner.jsonString()
        if !keys.insert(Array(key.utf8)).inserted { throw scanner.error("the key \(jsonText(key)) is repeated") }
        try scanner.expect(":")
        return key
    }

    private static func texts(_ scanner: inout HeaderScanner) throws(HeaderError) -> [(key: String, value: String)] {
        var texts: [(key: String, value: String)] = []
        var keys: Set<[UInt8]> = []
        try scanner.list("{", "}") { scanner throws(HeaderError) in
            let key = try key(&scanner, &keys)
            texts.append((key, try scanner.jsonString()))
        }
        return texts
    }

    private static func entry(_ name: String, _ scanner: inout HeaderScanner) throws(HeaderError) -> Entry {
        var (type, shape, place) = (String?.none, [Int]?.none, [Int]?.none)
        var keys: Set<[UInt8]> = []
        try scanner.list("{", "}") { scanner throws(HeaderError) in
            switch try key(&scanner, &keys) {
            case "dtype": type = try scanner.jsonString()
            case "shape": shape = try wholeNumbers(&scanner)
            case "data_offsets": place = try wholeNumbers(&scanner)
            case let other: throw scanner.error("the key \(jsonText(other)) is unknown")
            }
        }
        guard let type, let shape, let place, place.count == 2 else {
            throw scanner.error("the tensor \(jsonText(name)) lacks its dtype, shape or two data_offsets")
        }
        guard let stored = StoredType.allCases.first(where: { $0.safeTensorsName == type }) else {
            throw HeaderError(
                text: "says that \(jsonText(name)) is of type \(jsonText(type)); only F32 and F64 can be read")
        }
        let sizes = try Shape(inHeader: shape, width: stored.width)
        return Entry(name: name, type: stored, shape: sizes, begin: place[0], end: place[1])
    }

    private static func wholeNumbers(_ scanner: inout HeaderScanner) throws(HeaderError) -> [Int] {
        var numbers: [Int] = []
        try scanner.list("[", "]") { scanner throws(HeaderError) in numbers.append(try scanner.wholeNumber()) }
        return numbers
    }

    /// Makes sure that the tensors fill `byteCount` bytes, each its own, as many as its shape and type need.
    private func check(byteCount: Int) throws(HeaderError) {
        var position = 0
        for entry in orderInFile.map({ entries[$0] }) {
            if entry.begin != position {
                throw HeaderError(
                    text: """
                        lets the tensor \(jsonText(entry.name)) begin at byte \(entry.begin), \
                        not at \(position), where the one before ends
                        """)
            }
            // An end before the beginning fits no shape either.
            if entry.end - entry.begin != entry.shape.elementCount * entry.type.width {
                throw HeaderError(
                    text: """
                        gives the tensor \(jsonText(entry.name)) of shape \(entry.shape) \
                        the bytes from \(entry.begin) to \(entry.end), which does not fit
                        """)
            }
            position = entry.end
        }
        if position != byteCount {
            throw HeaderError(text: "describes \(position) bytes of numbers, but \(byteCount) follow")
        }
    }
}

extension FileError {
    /// An error of a .safetensors file, for which the advice is always the same.
    fileprivate init(safeTensors path: String, _ problem: String) {
        self.init(
            path: path, problem: problem,
            advice: "write it with safetensors.numpy.save_file(arrays, path), the arrays of float32 or float64")
    }
}
#endif
