import Testing

@testable import NeuralNet

struct GzipFileTests {
    let folder = TemporaryFolder()

    @Test func withoutZlibTheErrorSaysWhatToInstall() throws {
        let path = try folder.file("file", [1, 2, 3])
        let error = #expect(throws: FileError.self) { try GzipFile(path, zlib: "libnowhere.so.7") }
        #expect(error?.path == path)
        #expect(error?.problem.hasPrefix("the library libnowhere.so.7 could not be opened (libnowhere.so.7: ") == true)
        #expect(error?.advice == "install it: apt-get install zlib1g")
    }

    @Test func aLibraryThatIsNotZlibIsNamed() throws {
        let path = try folder.file("file", [1, 2, 3])
        let error = #expect(throws: FileError.self) { try GzipFile(path, zlib: "libc.so.6") }
        #expect(error?.problem.hasPrefix("the library libc.so.6 has no function gzopen (") == true)
    }

    @Test func theFileIsLookedAtBeforeTheLibrary() {
        let error = #expect(throws: FileError.self) { try GzipFile(folder["nowhere"], zlib: "libnowhere.so.7") }
        #expect(error?.problem == "it cannot be opened: No such file or directory")
    }
}
