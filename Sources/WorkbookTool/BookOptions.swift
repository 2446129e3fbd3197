// What all commands about a book take.
import ArgumentParser
import Foundation
import Workbook

struct BookOptions: ParsableArguments {
    @Option(name: .customLong("book"), help: ArgumentHelp("The book's folder. Default: the book in which you are.", valueName: "dir"))
    var folder: String?

    func book() throws -> Book {
        if let folder { return try Book(at: URL(filePath: folder)) }
        return try Book.enclosing(URL(filePath: FileManager.default.currentDirectoryPath))
    }
}
