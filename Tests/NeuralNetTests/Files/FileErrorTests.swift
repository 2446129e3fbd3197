import Foundation
import Testing

@testable import NeuralNet

struct FileErrorTests {
    let folder = TemporaryFolder()

    @Test func aFileThatIsNotThere() {
        for read in readers {
            let error = #expect(throws: FileError.self) { try read(folder["missing"]) }
            let problem = "it cannot be opened: No such file or directory"
            #expect(error?.description == "\(folder["missing"]): \(problem); check the path and who may use it")
        }
    }

    @Test func whatIsNoFile() {
        mkfifo(folder["pipe"], 0o600)
        for read in readers {
            for path in [folder.path, folder["pipe"], "/dev/zero"] {
                let error = #expect(throws: FileError.self) { try read(path) }
                #expect(error?.description == "\(path): it is not a file with a size; give the path of a file")
            }
        }
    }

    @Test func whatCannotBeWritten() throws {
        for write in writers {
            let error = #expect(throws: FileError.self) { try write(folder["missing/file"]) }
            #expect(error?.problem == "it cannot be made: No such file or directory")
        }
        // A folder cannot be replaced by a file; what was written for that is gone.
        try FileManager.default.createDirectory(atPath: folder["folder"], withIntermediateDirectories: false)
        for write in writers {
            let error = #expect(throws: FileError.self) { try write(folder["folder"]) }
            #expect(error?.problem == "it cannot be replaced: Is a directory")
            #expect(error?.path == folder["folder"])
        }
        #expect(try folder.names() == ["folder"])
    }

    @Test func anOldFileIsReplaced() throws {
        for write in writers {
            _ = try folder.file("file", Array(repeating: 7, count: 5000))
            try write(folder["file"])
            #expect(try bytes(ofFile: folder["file"]).count < 5000)
            #expect(try folder.names() == ["file"])
        }
    }

    // The limit on a file's size stands for a disk that is full: the write that goes beyond it fails.
    @Test func aFullDiskLeavesTheOldFile() async throws {
        let path = try folder.file("file", [1, 2, 3])
        let result = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
            [path = path as String] in
            signal(SIGXFSZ, SIG_IGN)
            var limit = rlimit(rlim_cur: 1000, rlim_max: 1000)
            setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
            do throws(FileError) {
                try NPY.write(Tensor<Double>(repeating: 1, shape: [1000]), to: path)
            } catch {
                print(error.problem)
            }
        }
        let output = String(decoding: result?.standardOutputContent ?? [], as: UTF8.self)
        #expect(output.contains("it cannot be written: File too large"))
        #expect(try bytes(ofFile: path) == [1, 2, 3])
        #expect(try folder.names() == ["file"])
    }

    @Test func aProgramThatEndsInTheMidstLeavesTheOldFile() async throws {
        let path = try folder.file("file", [1, 2, 3])
        await #expect(processExitsWith: .exitCode(7)) { [path = path as String] in
            let file = try OutputFile(path)
            try file.write([9, 9])
            _exit(7)
        }
        #expect(try bytes(ofFile: path) == [1, 2, 3])
        let names = try folder.names()
        #expect(names.count == 2 && names[1].hasPrefix("file.new-"))
        // What it left is in nobody's way.
        try NPY.write(Tensor([1.0]), to: path)
        #expect(try folder.names() == names)
    }

    private var readers: [(String) throws -> Void] {
        [
            { path in _ = try NPY.read(path) },
            { path in _ = try SafeTensors.read(path) },
            { path in _ = try IDX.read(path) },
        ]
    }

    private var writers: [(String) throws -> Void] {
        [
            { path in try NPY.write(Tensor([1.0]), to: path) },
            { path in try SafeTensors().write(to: path) },
            { path in try IDX(shape: [1], values: .floats([1])).write(to: path) },
        ]
    }
}
