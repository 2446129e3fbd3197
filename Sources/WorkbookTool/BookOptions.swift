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

extension Chapter {
    /// The label of the snippet that a person means: its name, or its number with or without `#`.
    func label(of argument: String) throws -> String {
        let labels = snippets.map(\.label)
        if let label = [argument, "#" + argument].first(where: labels.contains) { return label }
        if let snippet = snippets.first(where: { argument == "\($0.number)" || argument == "#\($0.number)" }) { return snippet.label }
        throw Trouble("\(reference.identifier) has no snippet `\(argument)`", cause: "it has \(labels.isEmpty ? "none" : labels.joined(separator: ", "))",
                      mend: Spelling.nearest(to: argument, in: labels).map { "did you mean `\($0)`?" } ?? "name one of them", isWrongCall: true)
    }
}
