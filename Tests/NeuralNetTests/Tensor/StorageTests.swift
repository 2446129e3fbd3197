// Where a tensor's numbers lie.

import Foundation
@testable import NeuralNet
import Testing

struct StorageTests {
    @Test(arguments: [1, 2, 3, 7, 8, 9, 100, 1000, 1001, 5000, 300_000])
    func numbersBeginAtAMultipleOf64BytesAndLieWithinTheirMemory(_ count: Int) {
        func check<Scalar: Real>(_: Scalar.Type) {
            let storage = Storage.unfilled(Scalar.self, [count])
            let first = UnsafeMutableRawPointer(storage.pointer(to: Scalar.self))
            #expect(UInt(bitPattern: first) % 64 == 0)
            storage.withUnsafeMutablePointerToElements { words in
                #expect(first >= UnsafeMutableRawPointer(words))
                let end = UnsafeMutableRawPointer(words + storage.capacity)
                #expect(first + count * MemoryLayout<Scalar>.stride <= end)
            }
        }
        // Several, because one may begin there by chance.
        for _ in 0..<20 {
            check(Float.self)
            check(Double.self)
        }
    }

    /// The system marks such memory with "hg" in its list, if it has large pages at all.
    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/sys/kernel/mm/transparent_hugepage")))
    func largeTensorsAreToLieInLargePages() throws {
        let tensor = Tensor<Double>(zeros: [1 << 20])
        let middle = tensor.withPointer { UInt(bitPattern: $0 + (1 << 19)) }
        #expect(try withExtendedLifetime(tensor) { try flags(of: middle) }.contains("hg"))
    }
}

/// What the system says of the memory in which an address lies.
private func flags(of address: UInt) throws -> [Substring] {
    var isThere = false
    // Such a file has no size: only a handle reads it to its end.
    let list = try FileHandle(forReadingFrom: URL(filePath: "/proc/self/smaps")).readToEnd() ?? Data()
    for line in String(decoding: list, as: UTF8.self).split(separator: "\n") {
        let words = line.split(separator: " ")
        let bounds = words[0].split(separator: "-").map { UInt($0, radix: 16) }
        if bounds.count == 2, let first = bounds[0], let end = bounds[1] { isThere = (first..<end).contains(address) }
        if isThere, words[0] == "VmFlags:" { return Array(words.dropFirst()) }
    }
    return []
}
