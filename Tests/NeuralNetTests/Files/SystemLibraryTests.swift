import Testing

@testable import NeuralNet

struct SystemLibraryTests {
    @Test func aFunctionOfALibrary() throws {
        let version: @convention(c) () -> UnsafePointer<CChar>
        version = try SystemLibrary("libz.so.1", package: "zlib1g").symbol("zlibVersion")
        #expect(String(cString: version()).hasPrefix("1."))
    }

    @Test func aLibraryThatIsNotThere() {
        let error = #expect(throws: SystemLibraryError.self) {
            try SystemLibrary("libnowhere.so.7", package: "libnowhere7")
        }
        #expect(error?.problem.hasPrefix("the library libnowhere.so.7 could not be opened (libnowhere.so.7: ") == true)
        #expect(error?.description.hasSuffix("); install it: apt-get install libnowhere7") == true)
    }

    @Test func aFunctionThatIsNotThere() throws {
        let library = try SystemLibrary("libz.so.1", package: "zlib1g")
        let error = #expect(throws: SystemLibraryError.self) {
            let function: @convention(c) () -> Void = try library.symbol("gznothing")
            function()
        }
        #expect(error?.description.hasPrefix("the library libz.so.1 has no function gznothing (") == true)
        #expect(error?.description.hasSuffix("); install it: apt-get install zlib1g") == true)
    }
}
