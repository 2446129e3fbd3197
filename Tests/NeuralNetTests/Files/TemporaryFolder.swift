import Foundation
import Testing

/// A new folder for the files of one test, which is gone after it.
final class TemporaryFolder {
    let path: String

    init() {
        var template = Array("\(NSTemporaryDirectory())neural-net-XXXXXX".utf8CString)
        path = String(cString: mkdtemp(&template)!)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of a file of the folder, which holds `bytes`.
    func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        // Some tests write thousands of files: this is the quickest way.
        let file = try #require(fopen(self[name], "w"))
        let written = fwrite(bytes, 1, bytes.count, file)
        try #require(fclose(file) == 0 && written == bytes.count)
        return self[name]
    }

    /// The path of a file of the folder.
    subscript(name: String) -> String { "\(path)/\(name)" }

    /// The names of the files in the folder.
    func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
}

func bytes(ofFile path: String) throws -> [UInt8] { try Array(Data(contentsOf: URL(fileURLWithPath: path))) }

func bytes(base64 text: String) -> [UInt8] { Array(Data(base64Encoded: text)!) }
