// The header of an .npy file: the text of a Python dictionary.

#if !hasFeature(Embedded)
/// What an array is: `{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3), }`.
struct NPYHeader {
    static let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)

    let type: StoredType
    /// Whether the first index runs fastest in memory, not the last.
    let isFortranOrder: Bool
    let shape: Shape

    /// The file's bytes before the numbers, in format 1.0.
    ///
    /// Spaces make their count a multiple of 64, so that the numbers can be mapped into memory where they lie.
    var bytes: [UInt8] {
        let sizes = shape.map { "\($0)," }.joined(separator: " ")
        let tuple = shape.count > 1 ? String(sizes.dropLast()) : sizes
        let order = isFortranOrder ? "True" : "False"
        var text = "{'descr': '\(type.npyName)', 'fortran_order': \(order), 'shape': (\(tuple)), }"
        text += String(repeating: " ", count: 63 - (10 + text.utf8.count) % 64) + "\n"
        // Eight axes of twenty digits are far from what two bytes can count.
        let length = text.utf8.count
        return NPYHeader.magic + [1, 0, UInt8(length & 255), UInt8(length >> 8)] + Array(text.utf8)
    }
}

extension NPYHeader {
    /// The header that `text` says: all three entries, each once, in any order.
    init(text: [UInt8]) throws(HeaderError) {
        var scanner = HeaderScanner(text)
        var (type, isFortranOrder, shape) = (StoredType?.none, Bool?.none, [Int]?.none)
        try scanner.list("{", "}", allowingLastComma: true) { scanner throws(HeaderError) in
            let key = try NPYHeader.string(&scanner)
            try scanner.expect(":")
            switch key {
            case "descr" where type == nil: type = try NPYHeader.type(&scanner)
            case "fortran_order" where isFortranOrder == nil: isFortranOrder = try NPYHeader.truth(&scanner)
            case "shape" where shape == nil: shape = try NPYHeader.tuple(&scanner)
            default: throw scanner.error("the entry '\(key)' is unknown or repeated")
            }
        }
        try scanner.expectEnd()
        guard let type, let isFortranOrder, let shape else {
            throw HeaderError(text: "lacks one of the entries 'descr', 'fortran_order' and 'shape'")
        }
        self.init(
            type: type, isFortranOrder: isFortranOrder, shape: try Shape(inHeader: shape, width: type.width))
    }

    private static func type(_ scanner: inout HeaderScanner) throws(HeaderError) -> StoredType {
        let name = try string(&scanner)
        guard let type = StoredType.allCases.first(where: { $0.npyName == name }) else {
            throw HeaderError(text: "says that its numbers are of type '\(name)'; only '<f4' and '<f8' can be read")
        }
        return type
    }

    private static func truth(_ scanner: inout HeaderScanner) throws(HeaderError) -> Bool {
        let word = scanner.word()
        if word != "True" && word != "False" { throw scanner.error("True or False is missing") }
        return word == "True"
    }

    private static func tuple(_ scanner: inout HeaderScanner) throws(HeaderError) -> [Int] {
        var sizes: [Int] = []
        let endsWithComma = try scanner.list("(", ")", allowingLastComma: true) { scanner throws(HeaderError) in
            sizes.append(try scanner.wholeNumber())
        }
        if sizes.count == 1 && !endsWithComma { throw scanner.error("a tuple of one number needs a comma") }
        return sizes
    }

    /// A Python string of printable ASCII characters, without escapes.
    private static func string(_ scanner: inout HeaderScanner) throws(HeaderError) -> String {
        let quote: Unicode.Scalar = scanner.accept("\"") ? "\"" : "'"
        if quote == "'" { try scanner.expect(quote) }
        var text = ""
        while let byte = scanner.next(), (0x20..<0x7f).contains(byte), byte != UInt8(ascii: "\\") {
            if byte == UInt8(ascii: quote) { return text }
            text.unicodeScalars.append(Unicode.Scalar(byte))
        }
        throw scanner.error("a string does not end, or holds characters that do not belong there")
    }
}

extension StoredType {
    /// NumPy's name: little-endian numbers of 4 or 8 bytes.
    fileprivate var npyName: String { self == .float ? "<f4" : "<f8" }
}
#endif
