import Testing

@testable import NeuralNet

struct SafeTensorsHeaderTests {
    let folder = TemporaryFolder()

    /// The file with this header and so many bytes of numbers.
    func read(_ header: String, byteCount: Int) throws -> SafeTensors {
        try read(Array(header.utf8), byteCount: byteCount)
    }

    func read(_ header: [UInt8], byteCount: Int) throws -> SafeTensors {
        let length = (0..<8).map { UInt8(truncatingIfNeeded: header.count >> (8 * $0)) }
        return try SafeTensors.read(try folder.file("file", length + header + Array(repeating: 0, count: byteCount)))
    }

    func tensor(_ name: String, _ begin: Int, _ end: Int, _ type: String = "F32", _ shape: String = "[2]") -> String {
        "\"\(name)\":{\"dtype\":\"\(type)\",\"shape\":\(shape),\"data_offsets\":[\(begin),\(end)]}"
    }

    @Test func spaceAndAnyOrder() throws {
        let first = "\"a\" : { \"shape\" : [ ] , \"data_offsets\" : [ 8 , 12 ] , \"dtype\" : \"F32\" }"
        let file = try read("{ \(first) ,\n\(tensor("b", 0, 8))}\t\r ", byteCount: 12)
        #expect(file.entries.map(\.name) == ["a", "b"])
        #expect(file["a"]?.shape == [])
    }

    @Test func emptyTensorsLieBetweenOthers() throws {
        let first = "\(tensor("a", 0, 8)),\(tensor("b", 8, 8, "F64", "[0,7]"))"
        let second = "\(tensor("c", 8, 12, "F32", "[1]")),\(tensor("d", 0, 0, "F32", "[0]"))"
        let file = try read("{\(first),\(second)}", byteCount: 12)
        #expect(file.entries.map(\.tensor.shape) == [[2], [0, 7], [1], [0]])
    }

    @Test func everyEscape() throws {
        let file = try read(
            "{\"__metadata__\":{\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u00e9\\u20AC\\ud83d\\uDE00\":\"\"}}", byteCount: 0)
        #expect(file.metadata.map(\.key) == ["\"\\/\u{8}\u{c}\n\r\tA\u{e9}\u{20ac}\u{1f600}"])
    }

    @Test func textThatIsNoHeaderIsRefused() throws {
        try expect("does not begin with '{'", " {}", 0)
        try expect("does not begin with '{'", "", 0)
        try expect("is wrong at byte 1: '\"' is missing", "{", 0)
        try expect("is wrong at byte 3: something follows its end", "{} x", 0)
        try expect("is wrong at byte 3: something follows its end", "{} \u{0}", 0)
        try expect("is wrong at byte 54: '\"' is missing", "{\(tensor("a", 0, 8)),}", 8)
        try expect("is wrong at byte 6: '{' is missing", "{\"a\": 1}", 0)
        try expect("is wrong at byte 5: '{' is missing", "{\"a\":[[[[[[[[[]]]]]]]]]}", 0)
        try expect("is wrong at byte 22: '\"' is missing", "{\"__metadata__\":{\"a\": 1}}", 0)
    }

    @Test func stringsThatAreNoneAreRefused() throws {
        try expect("is wrong at byte 4: a string does not end", "{\"ab", 0)
        try expect("is wrong at byte 4: a string holds a control character", "{\"a\nb\"", 0)
        try expect("is wrong at byte 4: an escape is unknown", "{\"\\x\"", 0)
        try expect("is wrong at byte 3: an escape is unknown", "{\"\\", 0)
        try expect("is wrong at byte 7: an escape needs four hexadecimal digits", "{\"\\u12g4\"", 0)
        try expect("is wrong at byte 8: an escape needs four hexadecimal digits", "{\"\\u123\"", 0)
        try expect("is wrong at byte 9: an escape is half a character", "{\"\\ud83d\"", 0)
        try expect("is wrong at byte 14: an escape is half a character", "{\"\\ud83d\\u0041\"", 0)
        try expect("is wrong at byte 8: an escape is half a character", "{\"\\ude00\"", 0)
        let error = #expect(throws: FileError.self) {
            try read(Array("{\"a".utf8) + [0xff] + Array("\":{}}".utf8), byteCount: 0)
        }
        #expect(error?.problem == "its header is wrong at byte 5: a string is not UTF-8")
    }

    @Test func entriesThatAreNoneAreRefused() throws {
        try expect("is wrong at byte 7: the tensor \"a\" lacks its dtype, shape or two data_offsets", "{\"a\":{}}", 0)
        try expect("is wrong at byte 41: the tensor \"a\" lacks its dtype, shape or two data_offsets",
            "{\"a\":{\"dtype\":\"F32\",\"data_offsets\":[0,4]}}", 4)
        try expect("is wrong at byte 55: the tensor \"a\" lacks its dtype, shape or two data_offsets",
            "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4,8]}}", 4)
        try expect("is wrong at byte 15: the key \"colour\" is unknown", "{\"a\":{\"colour\":\"red\"}}", 0)
        try expect("is wrong at byte 27: the key \"dtype\" is repeated", "{\"a\":{\"dtype\":\"F32\",\"dtype\":1}}", 0)
        try expect("is wrong at byte 15: a whole number is missing", "{\"a\":{\"shape\":[-1]}}", 0)
        try expect("is wrong at byte 16: ',' is missing", "{\"a\":{\"shape\":[1.0]}}", 0)
        try expect("is wrong at byte 16: ',' is missing", "{\"a\":{\"shape\":[1e3]}}", 0)
        try expect("is wrong at byte 17: a whole number is missing", "{\"a\":{\"shape\":[1,]}}", 0)
        try expect("says that \"a\" is of type \"BF16\"; only F32 and F64 can be read",
            "{\(tensor("a", 0, 4, "BF16"))}", 4)
    }

    @Test func repeatedNamesAreRefused() throws {
        try expect("is wrong at byte 57: the key \"a\" is repeated", "{\(tensor("a", 0, 8)),\(tensor("a", 8, 16))}", 16)
        let escaped = tensor("\\u0061", 8, 16)
        try expect("is wrong at byte 62: the key \"a\" is repeated", "{\(tensor("a", 0, 8)),\(escaped)}", 16)
        try expect(
            "is wrong at byte 33: the key \"__metadata__\" is repeated", "{\"__metadata__\":{},\"__metadata__\":{}}", 0)
        try expect("is wrong at byte 27: the key \"k\" is repeated", "{\"__metadata__\":{\"k\":\"\",\"k\":\"\"}}", 0)
    }

    @Test func tensorsMustFillTheFileWithoutHoles() throws {
        let gap = "lets the tensor \"b\" begin at byte 9, not at 8, where the one before ends"
        try expect(gap, "{\(tensor("a", 0, 8)),\(tensor("b", 9, 17))}", 17)
        let overlap = "lets the tensor \"b\" begin at byte 4, not at 8, where the one before ends"
        try expect(overlap, "{\(tensor("b", 4, 12)),\(tensor("a", 0, 8))}", 12)
        let late = "lets the tensor \"a\" begin at byte 8, not at 0, where the one before ends"
        try expect(late, "{\(tensor("a", 8, 16))}", 16)
        try expect("describes 8 bytes of numbers, but 9 follow", "{\(tensor("a", 0, 8))}", 9)
        try expect("describes 8 bytes of numbers, but 7 follow", "{\(tensor("a", 0, 8))}", 7)
        try expect("describes 0 bytes of numbers, but 1 follow", "{}", 1)
    }

    @Test func placesMustFitShapes() throws {
        func misfit(_ shape: String, _ begin: Int, _ end: Int) -> String {
            "gives the tensor \"a\" of shape \(shape) the bytes from \(begin) to \(end), which does not fit"
        }
        try expect(misfit("[2]", 0, 12), "{\(tensor("a", 0, 12))}", 12)
        try expect(misfit("[2]", 0, 8), "{\(tensor("a", 0, 8, "F64"))}", 8)
        try expect(misfit("[]", 0, 0), "{\(tensor("a", 0, 0, "F32", "[]"))}", 0)
        let tooLarge = tensor("a", 0, 0, "F32", "[4611686018427387904]")
        try expect("says the shape [4611686018427387904], of more bytes than can be counted", "{\(tooLarge)}", 0)
        let hidden = tensor("a", 0, 0, "F32", "[0,4611686018427387904,8]")
        try expect("says the shape [0, 4611686018427387904, 8], of more bytes than can be counted", "{\(hidden)}", 0)
        let manyAxes = tensor("a", 0, 4, "F32", "[1,1,1,1,1,1,1,1,1]")
        try expect("says a shape of 9 axes; a tensor has 8 at most", "{\(manyAxes)}", 4)
        try expect(
            "describes 9223372036854775804 bytes of numbers, but 4 follow",
            "{\(tensor("a", 0, 9_223_372_036_854_775_804, "F32", "[2305843009213693951]"))}", 4)
        // An end before its beginning.
        try expect(
            "gives the tensor \"b\" of shape [2] the bytes from 8 to 4, which does not fit",
            "{\(tensor("a", 0, 8)),\(tensor("b", 8, 4))}", 8)
    }

    @Test func lengthsThatCannotBeAreRefused() throws {
        for (length, problem) in [
            ([0, 0xe1, 0xf5, 0x05, 0, 0, 0, 0], "the header needs 100000000 bytes, but only 2 of 10 are left"),
            ([3, 0, 0, 0, 0, 0, 0, 0], "the header needs 3 bytes, but only 2 of 10 are left"),
            ([1, 0xe1, 0xf5, 0x05, 0, 0, 0, 0], "a header of 100000001 bytes is longer than the format allows"),
            (
                Array(repeating: 255, count: 8),
                "a header of 18446744073709551615 bytes is longer than the format allows"
            ),
        ] as [([UInt8], String)] {
            let path = try folder.file("file", length + Array("{}".utf8))
            let error = #expect(throws: FileError.self) { try SafeTensors.read(path) }
            #expect(error?.problem == problem)
        }
    }

    // 56 bytes, two spaces among them so that 8 divides their count.
    private static func header() -> SafeTensorsHeader {
        var file = SafeTensors()
        file.append("w", Tensor([1.5]))
        return SafeTensorsHeader(of: file)
    }

    @Test func aHeaderThatNobodyWouldReadIsNotWritten() async {
        #expect(SafeTensorsHeaderTests.header().bytes(longest: 56).count == 8 + 56)
        let long = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = SafeTensorsHeaderTests.header().bytes(longest: 55)
        }
        #expect(
            message(of: long).contains(
                "SafeTensors.write: a header of 56 bytes is too long; the format allows 55"))
    }

    private func expect(
        _ problem: String, _ header: String, _ byteCount: Int, at location: SourceLocation = #_sourceLocation
    ) throws {
        let error = #expect(throws: FileError.self, sourceLocation: location) { try read(header, byteCount: byteCount) }
        #expect(error?.problem == "its header \(problem)", sourceLocation: location)
    }
}
