import NeuralNet
import Testing

// Files in base64 were written by NumPy 2.4.6: np.save(file, array), or np.lib.format.write_array(file, array,
// version=version).
struct NPYTests {
    let folder = TemporaryFolder()

    // np.array([[1.5, -2, 3], [4, 5, 6.25]])
    let matrix = bytes(base64: """
        k05VTVBZAQB2AHsnZGVzY3InOiAnPGY4JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDIsIDMpLCB9ICAgICAgICAgICAg\
        ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoAAAAAAAD4PwAAAAAAAADAAAAAAAAACEAAAAAAAAAQQAAA\
        AAAAABRAAAAAAAAAGUA=
        """)

    @Test func aMatrixOfDoubles() throws {
        let tensor = try NPY.read(try folder.file("matrix.npy", matrix))
        #expect(tensor == .double(Tensor([[1.5, -2, 3], [4, 5, 6.25]])))
        #expect(tensor.tensor(of: Float.self) == Tensor([[1.5, -2, 3], [4, 5, 6.25]]))
    }

    @Test func whatIsWrittenIsWhatNumPyWrites() throws {
        try NPY.write(Tensor([[1.5, -2, 3], [4, 5, 6.25]]), to: folder["matrix.npy"])
        #expect(try bytes(ofFile: folder["matrix.npy"]) == matrix)
        try NPY.write(Tensor(shape: [], [0.1]), to: folder["single.npy"])
        #expect(try bytes(ofFile: folder["single.npy"]) == single)
        try NPY.write(Tensor<Float>(shape: [0, 3], []), to: folder["empty.npy"])
        #expect(try bytes(ofFile: folder["empty.npy"]) == empty)
    }

    // np.asfortranarray(np.arange(24, dtype='<f4').reshape(2, 3, 4))
    let fortran = bytes(base64: """
        k05VTVBZAQB2AHsnZGVzY3InOiAnPGY0JywgJ2ZvcnRyYW5fb3JkZXInOiBUcnVlLCAnc2hhcGUnOiAoMiwgMywgNCksIH0gICAgICAgICAg\
        ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoAAAAAAABAQQAAgEAAAIBBAAAAQQAAoEEAAIA/AABQQQAA\
        oEAAAIhBAAAQQQAAqEEAAABAAABgQQAAwEAAAJBBAAAgQQAAsEEAAEBAAABwQQAA4EAAAJhBAAAwQQAAuEE=
        """)

    @Test func theOrderOfFortran() throws {
        #expect(try NPY.read(try folder.file("fortran.npy", fortran))
            == .float(Tensor(shape: [2, 3, 4], (0..<24).map(Float.init))))
    }

    // np.float64(0.1), and np.zeros((0, 3), '<f4')
    let single = bytes(base64: """
        k05VTVBZAQB2AHsnZGVzY3InOiAnPGY4JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKCksIH0gICAgICAgICAgICAgICAg\
        ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAqamZmZmZm5Pw==
        """)
    let empty = bytes(base64: """
        k05VTVBZAQB2AHsnZGVzY3InOiAnPGY0JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDAsIDMpLCB9ICAgICAgICAgICAg\
        ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAo=
        """)

    @Test func singleNumbersAndEmptyArrays() throws {
        #expect(try NPY.read(try folder.file("single.npy", single)) == .double(Tensor(shape: [], [0.1])))
        #expect(try NPY.read(try folder.file("empty.npy", empty)) == .float(Tensor(shape: [0, 3], [])))
    }

    // np.array([0.5, -0.0, np.inf], '<f4') with version (2, 0), and np.array([0.5]) with version (3, 0)
    @Test func laterFormats() throws {
        let second = bytes(base64: """
            k05VTVBZAgB0AAAAeydkZXNjcic6ICc8ZjQnLCAnZm9ydHJhbl9vcmRlcic6IEZhbHNlLCAnc2hhcGUnOiAoMywpLCB9ICAgICAgICAg\
            ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoAAAA/AAAAgAAAgH8=
            """)
        let numbers = try NPY.read(try folder.file("second.npy", second))
        #expect(bits(numbers) == [0x3f00_0000, 0x8000_0000, 0x7f80_0000])
        let third = bytes(base64: """
            k05VTVBZAwB0AAAAeydkZXNjcic6ICc8ZjgnLCAnZm9ydHJhbl9vcmRlcic6IEZhbHNlLCAnc2hhcGUnOiAoMSwpLCB9ICAgICAgICAg\
            ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoAAAAAAADgPw==
            """)
        #expect(try NPY.read(try folder.file("third.npy", third)) == .double(Tensor([0.5])))
    }

    @Test func everyBitComesBack() throws {
        for tensor in tensorsOfAnyBits() {
            switch tensor {
            case .float(let floats): try NPY.write(floats, to: folder["any.npy"])
            case .double(let doubles): try NPY.write(doubles, to: folder["any.npy"])
            }
            let again = try NPY.read(folder["any.npy"])
            #expect(again.shape == tensor.shape)
            #expect(bits(again) == bits(tensor))
        }
    }

    @Test func filesCutOffAreRefused() throws {
        for file in [matrix, fortran, single, empty] { try expectEveryTruncationRefused(of: file, read: NPY.read) }
    }

    @Test func changedFilesAreRefusedOrRead() throws {
        for file in [matrix, fortran, single, empty] {
            try expectEveryCorruptionSurvived(of: file, byChance: 500, read: NPY.read, isValid: isWhole)
        }
    }
}
