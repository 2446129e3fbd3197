import NeuralNet
import Testing

struct IDXTests {
    let folder = TemporaryFolder()

    // The bytes of the format's description; packed by `gzip -n -9` of gzip 1.12.
    let plain: [UInt8] = [0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 250, 251, 255]
    let packed = bytes(base64: "H4sIAAAAAAACA2Ng4GBiYGAAYWZGJuZfv/8DABlMOhQSAAAA")
    let array = IDX(shape: [2, 3], values: .unsignedBytes([1, 2, 3, 250, 251, 255]))

    @Test func plainAndPacked() throws {
        #expect(try IDX.read(try folder.file("plain", plain)) == array)
        #expect(try IDX.read(try folder.file("packed.gz", packed)) == array)
    }

    @Test func allSixTypes() throws {
        let start: [UInt8] = [0, 0, 0, 1, 0, 0, 0, 2]
        func read(_ type: UInt8, _ numbers: [UInt8]) throws -> IDX.Values {
            var file = start + numbers
            file[2] = type
            return try IDX.read(try folder.file("typed", file)).values
        }
        #expect(try read(0x08, [1, 255]) == .unsignedBytes([1, 255]))
        #expect(try read(0x09, [1, 255]) == .signedBytes([1, -1]))
        #expect(try read(0x0B, [1, 2, 0xff, 0xfe]) == .shorts([258, -2]))
        #expect(try read(0x0C, [1, 2, 3, 4, 0xff, 0xff, 0xff, 0xfe]) == .integers([0x0102_0304, -2]))
        #expect(try read(0x0D, [0x3f, 0x80, 0, 0, 0xc0, 0x20, 0, 0]) == .floats([1, -2.5]))
        #expect(try read(0x0E, [0x3f, 0xf0, 0, 0, 0, 0, 0, 0, 0xc0, 0x04, 0, 0, 0, 0, 0, 0]) == .doubles([1, -2.5]))
    }

    @Test func whatIsWrittenIsReadAgain() throws {
        let values: [IDX.Values] = [
            .unsignedBytes([1, 255]), .signedBytes([1, -1]), .shorts([258, -2]), .integers([0x0102_0304, -2]),
            .floats([1, -2.5]), .doubles([.infinity, -2.5]),
        ]
        for values in values {
            for shape in [[2], [2, 1], [1, 1, 2]] as [Shape] {
                try IDX(shape: shape, values: values).write(to: folder["again"])
                #expect(try IDX.read(folder["again"]) == IDX(shape: shape, values: values))
            }
        }
        try array.write(to: folder["again"])
        #expect(try bytes(ofFile: folder["again"]) == plain)
        try IDX(shape: [3, 0], values: .shorts([])).write(to: folder["again"])
        #expect(try IDX.read(folder["again"]) == IDX(shape: [3, 0], values: .shorts([])))
    }

    @Test func asATensor() {
        // Python 3.11: [v / 255 for v in (1, 2, 3, 250, 251, 255)]
        #expect(array.tensor(dividedBy: 255) == Tensor([
            [0.00392156862745098, 0.00784313725490196, 0.011764705882352941],
            [0.9803921568627451, 0.984313725490196, 1.0],
        ]))
        #expect(IDX(shape: [2], values: .signedBytes([-3, 4])).tensor(as: Float.self) == Tensor([-3, 4]))
        #expect(IDX(shape: [2], values: .shorts([-3, 4])).tensor(as: Float.self) == Tensor([-3, 4]))
        #expect(IDX(shape: [2], values: .integers([-3, 4])).tensor(as: Float.self) == Tensor([-3, 4]))
        #expect(IDX(shape: [2], values: .floats([-3, 0.25])).tensor(dividedBy: 2) == Tensor([-1.5, 0.125]))
        #expect(IDX(shape: [2], values: .doubles([-3, 0.1])).tensor(as: Float.self) == Tensor([-3, 0.1]))
    }

    @Test func filesCutOffAreRefused() throws {
        try expectEveryTruncationRefused(of: plain, read: IDX.read)
        try expectEveryTruncationRefused(of: packed, read: IDX.read)
    }

    @Test func changedFilesAreRefusedOrRead() throws {
        try expectEveryCorruptionSurvived(of: plain, byChance: 1000, read: IDX.read) { array in
            array.tensor(as: Double.self).count == array.shape.elementCount
        }
    }

    // The checksum finds every change of what was packed; changes of a gzip file's own header may pass.
    @Test func changedPackedFilesAreRefusedOrReadAsTheyWere() throws {
        try expectEveryCorruptionSurvived(of: packed, byChance: 1000, read: IDX.read) { $0 == array }
    }

    @Test func whatIsNotAnArrayIsRefused() throws {
        try expect("it does not begin as an IDX file does", [0, 0, 7, 0, 1])
        try expect("it does not begin as an IDX file does", [1, 0, 8, 0, 1])
        try expect("it does not begin as an IDX file does", [0, 1, 8, 0, 1])
        try expect("the beginning of an IDX file needs 4 bytes, but only 0 are there", [])
        try expect("the shape in 2 axes needs 8 bytes, but only 5 are there", Array(plain.prefix(9)))
        try expect("the array of shape [2, 3] needs 6 bytes, but only 4 are there", Array(plain.dropLast(2)))
        try expect("more follows than its header says", plain + [0])
        try expect(
            "its header says the shape [4294967295, 4294967295], of more bytes than can be counted",
            [0, 0, 8, 2] + Array(repeating: 255, count: 8) + [1, 2, 3])
    }

    @Test func moreAxesThanATensorHasAreRefused() throws {
        let sizes: [UInt8] = [0, 0, 0, 1]
        try expect(
            "its header says a shape of 9 axes; a tensor has 8 at most",
            [0, 0, 8, 9] + Array(repeatElement(sizes, count: 9).joined()) + [7])
        let eight = try folder.file("eight", [0, 0, 8, 8] + Array(repeatElement(sizes, count: 8).joined()) + [7])
        #expect(try IDX.read(eight) == IDX(shape: [1, 1, 1, 1, 1, 1, 1, 1], values: .unsignedBytes([7])))
    }

    // 17 terabytes of memory would not be given.
    @Test func aPromiseOfMoreThanThereIsTakesNoMemory() throws {
        try expect(
            "the array of shape [4096, 65536, 65536] needs 17592186044416 bytes, but only 3 are there",
            [0, 0, 8, 3, 0, 0, 0x10, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1, 2, 3])
    }

    // gzip -n -9 of the array and the letter x behind it; then of both, one after another, into one file
    @Test func packedFilesThatHoldMoreAreRefused() throws {
        try expect(
            "more follows than its header says",
            bytes(base64: "H4sIAAAAAAACA2Ng4GBiYGAAYWZGJuZfv/9XAAAPhKPoEwAAAA=="))
        try expect(
            "more follows than its header says",
            packed + bytes(base64: "H4sIAAAAAAACA6sAAIMW3IwBAAAA"))
    }

    @Test func packedFilesThatAreDamagedSaySo() throws {
        var wrongSum = packed
        wrongSum[packed.count - 5] ^= 1
        try expect("it cannot be unpacked: \(folder["array"]): incorrect data check (zlib's error -3)", wrongSum)
        try expect(
            "it cannot be unpacked: \(folder["array"]): unexpected end of file (zlib's error -5)",
            Array(packed.dropLast()))
    }

    @Test func whatDoesNotFitStops() async {
        let count = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = IDX(shape: [2, 2], values: .shorts([1, 2, 3]))
        }
        #expect(message(of: count).contains("IDX(shape:values:): shape [2, 2] does not hold the 3 numbers given"))
        let size = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = IDX(shape: [0, 4_294_967_296], values: .shorts([]))
        }
        #expect(message(of: size).contains(
            "IDX(shape:values:): shape [0, 4294967296] has a size that an IDX file cannot name"))
        let zero = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = IDX(shape: [1], values: .shorts([1])).tensor(dividedBy: 0.0)
        }
        #expect(message(of: zero).contains("IDX.tensor(dividedBy:): no number can be divided by 0"))
    }

    private func expect(
        _ problem: String, _ bytes: [UInt8], at location: SourceLocation = #_sourceLocation
    ) throws {
        let path = try folder.file("array", bytes)
        let error = #expect(throws: FileError.self, sourceLocation: location) { try IDX.read(path) }
        #expect(error?.problem == problem, sourceLocation: location)
    }
}
