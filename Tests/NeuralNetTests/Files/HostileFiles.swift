// What a reader of files must withstand.

import NeuralNet
import Testing

/// Records a failure unless every file that is cut off, from no byte to all but one, is refused with a `FileError`.
func expectEveryTruncationRefused<Content>(
    of bytes: [UInt8], at location: SourceLocation = #_sourceLocation, read: (String) throws(FileError) -> Content
) throws {
    let folder = TemporaryFolder()
    for count in bytes.indices {
        let path = try folder.file("truncated", Array(bytes[..<count]))
        let error = #expect(throws: FileError.self, "the first \(count) bytes", sourceLocation: location) {
            try read(path)
        }
        #expect(error?.path == path, sourceLocation: location)
    }
}

/// Records a failure unless a file in which one byte is another is refused, or read as something that `isValid`.
///
/// Every byte is changed once in each of its bits, and `count` more times by chance.
func expectEveryCorruptionSurvived<Content>(
    of bytes: [UInt8], byChance count: Int, at location: SourceLocation = #_sourceLocation,
    read: (String) throws(FileError) -> Content, isValid: (Content) -> Bool
) throws {
    let folder = TemporaryFolder()
    var random = RandomState(seed: bytes.count)
    var changes = bytes.indices.flatMap { place in (0..<8).map { (place, UInt8(1) << $0) } }
    changes += (0..<count).map { _ in
        (random.integer(in: 0..<bytes.count), UInt8(random.integer(in: 1..<256)))
    }
    for (place, change) in changes {
        var changed = bytes
        changed[place] ^= change
        let path = try folder.file("changed", changed)
        do throws(FileError) {
            if isValid(try read(path)) { continue }
            Issue.record("byte \(place), changed by \(change), was read as something else", sourceLocation: location)
        } catch {
            if error.path == path && !error.problem.isEmpty && !error.advice.isEmpty { continue }
            Issue.record("byte \(place), changed by \(change): \(error)", sourceLocation: location)
        }
    }
}

/// Whether a tensor from a file holds as many numbers as its shape says.
func isWhole(_ tensor: StoredTensor) -> Bool {
    let count =
        switch tensor {
        case .float(let tensor): tensor.scalars.count
        case .double(let tensor): tensor.scalars.count
        }
    return count == tensor.shape.elementCount
}

/// Tensors of many shapes whose bits are drawn by chance: not-a-number of every kind is among them.
func tensorsOfAnyBits() -> [StoredTensor] {
    var random = RandomState(seed: 2026)
    let shapes: [Shape] = [[], [1], [5], [0], [2, 3], [3, 0, 2], [1, 1, 1, 1], [4, 3, 2], [70, 11]]
    return shapes.flatMap { shape in
        let bits = (0..<shape.elementCount).map { _ in random.next() as UInt64 }
        let special: [UInt64] = [.max, 0x7ff0_0000_0000_0001, 1 << 63, 0x7ff0_0000_0000_0000]
        let doubles = (bits.dropLast(4) + special).suffix(bits.count).map { Double(bitPattern: $0) }
        let floats = bits.map { Float(bitPattern: UInt32(truncatingIfNeeded: $0) | ($0 >> 63 == 1 ? 0x7f80_0000 : 0)) }
        return [StoredTensor(Tensor(shape: shape, doubles)), StoredTensor(Tensor(shape: shape, floats))]
    }
}

/// The bits of a tensor's numbers: what `==` cannot tell of not-a-numbers and zeros.
func bits(_ tensor: StoredTensor) -> [UInt64] {
    switch tensor {
    case .float(let tensor): tensor.scalars.map { UInt64($0.bitPattern) }
    case .double(let tensor): tensor.scalars.map { $0.bitPattern }
    }
}
