// The header of a .safetensors file: what its tensors are called, and where they lie.

#if !hasFeature(Embedded)
/// A JSON object of one entry a tensor: `{"w":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]}}`.
struct SafeTensorsHeader {
    static let metadataName = "__metadata__"
    /// The length beyond which the format's own reader refuses a header.
    static let longest = 100_000_000

    struct Entry {
        let name: String
        let type: StoredType
        let shape: Shape
        /// Where the numbers lie, in bytes behind the header: from `begin` to before `end`.
        let begin: Int
        let end: Int
    }

    var entries: [Entry] = []
    var metadata: [(key: String, value: String)] = []

    /// The places of the entries in the order of their bytes.
    var orderInFile: [Int] {
        entries.indices.sorted { a, b in
            (entries[a].begin, entries[a].end, a) < (entries[b].begin, entries[b].end, b)
        }
    }
}

extension SafeTensorsHeader {
    /// The header for tensors that are to be written: those of `Double` lie first, so that every number is aligned.
    init(of tensors: SafeTensors) {
        metadata = tensors.metadata
        let doubles = tensors.entries.reduce(0) { $0 + ($1.tensor.type == .double ? $1.tensor.byteCount : 0) }
        var next: [StoredType: Int] = [.double: 0, .float: doubles]
        for (name, tensor) in tensors.entries {
            let begin = next[tensor.type]!
            let end = begin + tensor.byteCount
            next[tensor.type] = end
            entries.append(Entry(name: name, type: tensor.type, shape: tensor.shape, begin: begin, end: end))
        }
    }

    /// The file's bytes before the numbers: 8 for the length of the JSON text, and the text, filled up with spaces.
    ///
    /// - Precondition: the text has at most `longest` bytes.
    func bytes(longest: Int = SafeTensorsHeader.longest) -> [UInt8] {
        var items = entries.map { entry in
            let sizes = entry.shape.map { "\($0)" }.joined(separator: ",")
            let place = "\"data_offsets\":[\(entry.begin),\(entry.end)]"
            return "\(jsonText(entry.name)):{\"dtype\":\"\(entry.type.safeTensorsName)\",\"shape\":[\(sizes)],\(place)}"
        }
        if !metadata.isEmpty {
            let texts = metadata.map { "\(jsonText($0.key)):\(jsonText($0.value))" }.joined(separator: ",")
            items.insert("\"\(SafeTensorsHeader.metadataName)\":{\(texts)}", at: 0)
        }
        var text = Array("{\(items.joined(separator: ","))}".utf8)
        text += Array(repeating: UInt8(ascii: " "), count: (8 - text.count % 8) % 8)
        require(
            text.count <= longest,
            "SafeTensors.write: a header of \(text.count) bytes is too long; the format allows \(longest)")
        return (0..<8).map { UInt8(truncatingIfNeeded: text.count >> (8 * $0)) } + text
    }
}

extension StoredTensor {
    fileprivate var byteCount: Int {
        switch self {
        case .float(let tensor): 4 * tensor.count
        case .double(let tensor): 8 * tensor.count
        }
    }
}

extension StoredType {
    /// The format's name for the type.
    var safeTensorsName: String { self == .float ? "F32" : "F64" }
}
#endif
