import NeuralNet
import Testing

struct NPYHeaderTests {
    let folder = TemporaryFolder()

    /// What reading a file says that has this header, and numbers of so many bytes.
    func problem(
        header: String, byteCount: Int = 16, start: [UInt8] = [0x93] + Array("NUMPY".utf8) + [1, 0]
    ) throws -> String? {
        let length = header.utf8.count
        let file = start + [UInt8(length & 255), UInt8(length >> 8)] + Array(header.utf8)
        let path = try folder.file("array.npy", file + Array(repeating: 0, count: byteCount))
        do throws(FileError) {
            _ = try NPY.read(path)
            return nil
        } catch {
            return error.problem
        }
    }

    @Test(arguments: [
        "{'descr': '<f8', 'fortran_order': False, 'shape': (2,), }",
        "{\"shape\":(1,2),\"fortran_order\":True,\"descr\":\"<f8\"}  \n",
        "  { 'shape' : ( 2 , 1 , ) , 'descr' : '<f4' , 'fortran_order' : False }",
    ])
    func headersThatPythonReads(header: String) throws {
        #expect(try problem(header: header, byteCount: header.contains("f4") ? 8 : 16) == nil)
    }

    @Test(arguments: [
        ("", "its header is wrong at byte 0: '{' is missing"),
        ("{'descr': '<f8', 'fortran_order': False, 'shape': (2,)", "its header is wrong at byte 54: ',' is missing"),
        (
            "{'descr': '<f8', 'fortran_order': False, 'shape': (2,)} x",
            "its header is wrong at byte 56: something follows its end"
        ),
        (
            "{'descr': '<f8', 'fortran_order': False}",
            "its header lacks one of the entries 'descr', 'fortran_order' and 'shape'"
        ),
        ("{'descr': '<f8', 'descr': 1}", "its header is wrong at byte 25: the entry 'descr' is unknown or repeated"),
        ("{'colour': 'red'}", "its header is wrong at byte 10: the entry 'colour' is unknown or repeated"),
        ("{'descr': '<i8'}", "its header says that its numbers are of type '<i8'; only '<f4' and '<f8' can be read"),
        ("{'descr': '>f8'}", "its header says that its numbers are of type '>f8'; only '<f4' and '<f8' can be read"),
        ("{'descr': [('x', '<f8')]}", "its header is wrong at byte 10: ''' is missing"),
        (
            "{'descr': '<f8",
            "its header is wrong at byte 14: a string does not end, or holds characters that do not belong there"
        ),
        ("{'fortran_order': false}", "its header is wrong at byte 23: True or False is missing"),
        ("{'shape': (2)}", "its header is wrong at byte 13: a tuple of one number needs a comma"),
        ("{'shape': (-2,)}", "its header is wrong at byte 11: a whole number is missing"),
        ("{'shape': (02,)}", "its header is wrong at byte 13: a number begins with 0"),
        ("{'shape': (9223372036854775808,)}", "its header is wrong at byte 29: a number is too large"),
        (
            "{'descr': '<f8', 'fortran_order': False, 'shape': (2305843009213693952, 1), }",
            "its header says the shape [2305843009213693952, 1], of more bytes than can be counted"
        ),
        (
            "{'descr': '<f8', 'fortran_order': True, 'shape': (0, 4611686018427387904, 8), }",
            "its header says the shape [0, 4611686018427387904, 8], of more bytes than can be counted"
        ),
        (
            "{'descr': '<f8', 'fortran_order': False, 'shape': (1, 1, 1, 1, 1, 1, 1, 1, 2), }",
            "its header says a shape of 9 axes; a tensor has 8 at most"
        ),
        (
            "{'descr': '<f8', 'fortran_order': False, 'shape': (3,), }",
            "its shape [3] needs 24 bytes of numbers, but 16 follow"
        ),
        (
            "{'descr': '<f8', 'fortran_order': False, 'shape': (1,), }",
            "its shape [1] needs 8 bytes of numbers, but 16 follow"
        ),
        (
            "{'descr': '<f8', 'fortran_order': False, 'shape': (1000000000000,), }",
            "its shape [1000000000000] needs 8000000000000 bytes of numbers, but 16 follow"
        ),
    ])
    func headersThatAreRefused(header: String, expected: String) throws {
        #expect(try problem(header: header) == expected)
    }

    @Test func otherBeginnings() throws {
        let header = "{'descr': '<f8', 'fortran_order': False, 'shape': (2,), }"
        #expect(try problem(header: header, start: Array("\u{93}NUMPY\u{1}\u{0}".utf8))
            == "it does not begin as an .npy file does")
        #expect(try problem(header: header, start: [0x93] + Array("NUMPY".utf8) + [4, 0])
            == "its format 4.0 is none of 1.0, 2.0 and 3.0")
        #expect(try problem(header: header, start: [0x93] + Array("NUMPY".utf8) + [1, 1])
            == "its format 1.1 is none of 1.0, 2.0 and 3.0")
    }
}
