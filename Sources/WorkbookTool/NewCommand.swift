import ArgumentParser
import Foundation
import Workbook

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Start a book: a folder with book.yml and a first chapter that runs.",
        discussion: "Then: cd DIR && workbook run chapter1")

    @Argument(help: ArgumentHelp("The folder to make. It must not exist, or be empty.", valueName: "dir"))
    var folder: String

    @Option(help: "The book's title.")
    var title = "A new book"

    func run() throws {
        let root = URL(filePath: folder)
        let present = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
        if !present.isEmpty || FileManager.default.fileExists(atPath: root.path) && !isFolder(root) {
            throw Trouble("\(root.path) is in use", cause: present.isEmpty ? "it is a file" : "it holds \(present.sorted().prefix(3).joined(separator: ", "))",
                          mend: "name a folder that does not exist yet", isWrongCall: true)
        }
        for (path, text) in BookTemplate.files(title: title) {
            let file = root.appending(path: path)
            do {
                try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(text.utf8).write(to: file, options: .withoutOverwriting)
            } catch {
                throw Trouble("\(file.path) cannot be written", cause: error.localizedDescription, mend: "check the folder's owner and the space on the disk: df -h")
            }
        }
        print("made \(root.path)\nnext: cd \(folder) && workbook run chapter1")
    }

    private func isFolder(_ url: URL) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
