import NeuralNet
import Testing

// The file in base64 was written by safetensors 0.8.0 for Python with NumPy 2.4.6: safetensors.numpy.save({"b":
// np.array([[1.5, -2, 3], [4, 5, 6.25]]), "a": np.array([0.1, 2, -3], "f4"), "scalar": np.array(7.5, "f4"), "nothing":
// np.zeros((2, 0)), "gewöhnlich \"\\ ☃ 😀\n\u0001": np.array([1.0])}, metadata={"format": "np", "note": "hör \"zu\""})
struct SafeTensorsTests {
    let folder = TemporaryFolder()
    let strangeName = "gewöhnlich \"\\ ☃ 😀\n\u{1}"
    let original = bytes(base64: """
        eAEAAAAAAAB7Il9fbWV0YWRhdGFfXyI6eyJmb3JtYXQiOiJucCIsIm5vdGUiOiJow7ZyIFwienVcIiJ9LCJiIjp7ImR0eXBlIjoiRjY0Iiwi\
        c2hhcGUiOlsyLDNdLCJkYXRhX29mZnNldHMiOlswLDQ4XX0sImdld8O2aG5saWNoIFwiXFwg4piDIPCfmIBcblx1MDAwMSI6eyJkdHlwZSI6\
        IkY2NCIsInNoYXBlIjpbMV0sImRhdGFfb2Zmc2V0cyI6WzQ4LDU2XX0sIm5vdGhpbmciOnsiZHR5cGUiOiJGNjQiLCJzaGFwZSI6WzIsMF0s\
        ImRhdGFfb2Zmc2V0cyI6WzU2LDU2XX0sImEiOnsiZHR5cGUiOiJGMzIiLCJzaGFwZSI6WzNdLCJkYXRhX29mZnNldHMiOls1Niw2OF19LCJz\
        Y2FsYXIiOnsiZHR5cGUiOiJGMzIiLCJzaGFwZSI6W10sImRhdGFfb2Zmc2V0cyI6WzY4LDcyXX19ICAgAAAAAAAA+D8AAAAAAAAAwAAAAAAA\
        AAhAAAAAAAAAEEAAAAAAAAAUQAAAAAAAABlAAAAAAAAA8D/NzMw9AAAAQAAAQMAAAPBA
        """)

    @Test func theOriginalLibrarysFile() throws {
        let file = try SafeTensors.read(try folder.file("original", original))
        #expect(file.entries.map(\.name) == ["b", strangeName, "nothing", "a", "scalar"])
        #expect(file["b"] == .double(Tensor([[1.5, -2, 3], [4, 5, 6.25]])))
        #expect(file[strangeName] == .double(Tensor([1.0])))
        #expect(file["nothing"] == .double(Tensor(shape: [2, 0], [])))
        #expect(file["a"] == .float(Tensor([0.1, 2, -3])))
        #expect(file["scalar"] == .float(Tensor(shape: [], [7.5])))
        #expect(file["c"] == nil)
        #expect(file.metadata.map(\.key) == ["format", "note"])
        #expect(file.metadata.map(\.value) == ["np", "hör \"zu\""])
    }

    // Both write the tensors of Double first; the original sorts them by name too, here they keep their order.
    @Test func whatIsWrittenIsWhatTheOriginalLibraryWrites() throws {
        var file = SafeTensors()
        file.append(key: "format", value: "np")
        file.append("b", Tensor([[1.5, -2, 3], [4, 5, 6.25]]))
        file.append("nothing", Tensor<Double>(shape: [2, 0], []))
        file.append("a", Tensor<Float>([0.1, 2, -3]))
        try file.write(to: folder["written"])
        // safetensors.numpy.save({"a": np.array([0.1, 2, -3], "f4"), "b": np.array([[1.5, -2, 3], [4, 5, 6.25]]),
        // "nothing": np.zeros((2, 0))}, metadata={"format": "np"})
        #expect(try bytes(ofFile: folder["written"]) == bytes(base64: """
            0AAAAAAAAAB7Il9fbWV0YWRhdGFfXyI6eyJmb3JtYXQiOiJucCJ9LCJiIjp7ImR0eXBlIjoiRjY0Iiwic2hhcGUiOlsyLDNdLCJkYXRh\
            X29mZnNldHMiOlswLDQ4XX0sIm5vdGhpbmciOnsiZHR5cGUiOiJGNjQiLCJzaGFwZSI6WzIsMF0sImRhdGFfb2Zmc2V0cyI6WzQ4LDQ4\
            XX0sImEiOnsiZHR5cGUiOiJGMzIiLCJzaGFwZSI6WzNdLCJkYXRhX29mZnNldHMiOls0OCw2MF19fSAgAAAAAAAA+D8AAAAAAAAAwAAA\
            AAAAAAhAAAAAAAAAEEAAAAAAAAAUQAAAAAAAABlAzczMPQAAAEAAAEDA
            """))
    }

    @Test func theOrderStaysWhileDoublesLieFirst() throws {
        var file = SafeTensors()
        file.append("float", Tensor<Float>([1]))
        file.append("double", Tensor([2.0]))
        file.append("another float", Tensor<Float>([3, 4]))
        try file.write(to: folder["mixed"])
        let again = try SafeTensors.read(folder["mixed"])
        #expect(again.entries.map(\.name) == ["float", "double", "another float"])
        #expect(again.entries.map(\.tensor)
            == [.float(Tensor([1])), .double(Tensor([2.0])), .float(Tensor([3, 4]))])
        #expect(try bytes(ofFile: folder["mixed"]).suffix(20)
            == [0, 0, 0, 0, 0, 0, 0, 0x40, 0, 0, 0x80, 0x3f, 0, 0, 0x40, 0x40, 0, 0, 0x80, 0x40])
    }

    @Test func everyBitAndEveryNameComesBack() throws {
        var file = SafeTensors()
        let names = [
            "", " ", "\u{0}", "\u{1f}", "\u{7f}", "\"", "\\", "/", "e\u{301}", "\u{e9}", "😀", "\u{10ffff}",
            "__metadata",
        ]
        for (index, tensor) in tensorsOfAnyBits().enumerated() {
            let name = index < names.count ? names[index] : "tensor \(index)"
            switch tensor {
            case .float(let floats): file.append(name, floats)
            case .double(let doubles): file.append(name, doubles)
            }
        }
        for name in names { file.append(key: name, value: name + name) }
        try file.write(to: folder["any"])
        let again = try SafeTensors.read(folder["any"])
        #expect(again.entries.map { Array($0.name.utf8) } == file.entries.map { Array($0.name.utf8) })
        #expect(again.entries.map(\.tensor.shape) == file.entries.map(\.tensor.shape))
        #expect(again.entries.map { bits($0.tensor) } == file.entries.map { bits($0.tensor) })
        #expect(again.metadata.map { Array($0.key.utf8) } == names.map { Array($0.utf8) })
        #expect(again.metadata.map { Array($0.value.utf8) } == names.map { Array(($0 + $0).utf8) })
        // Two ways to write é: the same to a reader, but not the same name.
        #expect(again["e\u{301}"].map(bits) == bits(file.entries[8].tensor))
        #expect(again["\u{e9}"].map(bits) == bits(file.entries[9].tensor))
    }

    @Test func noTensors() throws {
        try SafeTensors().write(to: folder["none"])
        // safetensors.numpy.save({})
        #expect(try bytes(ofFile: folder["none"]) == bytes(base64: "CAAAAAAAAAB7fSAgICAgIA=="))
        #expect(try SafeTensors.read(folder["none"]).entries.isEmpty)
    }

    @Test func filesCutOffAreRefused() throws {
        try expectEveryTruncationRefused(of: original, read: SafeTensors.read)
    }

    @Test func changedFilesAreRefusedOrRead() throws {
        try expectEveryCorruptionSurvived(of: original, byChance: 2000, read: SafeTensors.read) { file in
            file.entries.allSatisfy { isWhole($0.tensor) }
        }
    }

    @Test func namesThatCannotBeStops() async {
        let twice = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            var file = SafeTensors()
            file.append("w", Tensor([1.0]))
            file.append("w", Tensor([1.0]))
        }
        #expect(message(of: twice).contains("SafeTensors.append: there is a tensor of the name w already"))
        let reserved = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            var file = SafeTensors()
            file.append("__metadata__", Tensor([1.0]))
        }
        #expect(message(of: reserved).contains("SafeTensors.append: the format keeps the name __metadata__ to itself"))
        let key = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            var file = SafeTensors()
            file.append(key: "format", value: "a")
            file.append(key: "format", value: "b")
        }
        #expect(message(of: key).contains("SafeTensors.append: there is a text of the key format already"))
    }
}
