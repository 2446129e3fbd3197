import ArgumentParser
import Foundation
import Workbook

struct CleanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "clean", abstract: "Delete what was compiled and recorded, and the built site; never a chapter.")

    @OptionGroup var options: BookOptions

    func run() throws {
        let book = try options.book()
        for folder in [book.stateFolder, book.root.appending(path: "Site/public")] where FileManager.default.fileExists(atPath: folder.path) {
            do {
                try FileManager.default.removeItem(at: folder)
            } catch {
                throw Trouble("\(folder.path) cannot be deleted", cause: error.localizedDescription, mend: "check its owner: ls -ld \(folder.path)")
            }
            print("deleted \(folder.path)")
        }
    }
}
