// A folder that is replaced as a whole: written beside its place, then renamed into it.
import Foundation

struct SiteFolder {
    /// The file by which a folder is known as a site that may be replaced.
    static let mark = ".workbook-site"

    private let folder: URL
    private var parent: URL { folder.deletingLastPathComponent() }
    private var fresh: URL { parent.appending(path: ".\(folder.lastPathComponent).new") }
    private var former: URL { parent.appending(path: ".\(folder.lastPathComponent).old") }

    init(_ folder: URL) { self.folder = folder.standardizedFileURL }

    /// The site in the making.
    struct Draft {
        fileprivate let folder: URL

        func write(_ text: String, to path: String) throws {
            let file = folder.appending(path: path)
            try attempt("\(file.path) cannot be written") { try Data(text.utf8).write(to: file) }
        }

        /// Copies a file or folder, if it exists, to the same place in the site.
        func copy(_ path: String, from source: URL) throws {
            let original = source.appending(path: path)
            let copy = folder.appending(path: path)
            guard FileManager.default.fileExists(atPath: original.path) else { return }
            try attempt("\(original.path) cannot be copied into the site") {
                try FileManager.default.createDirectory(at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
                try FileManager.default.copyItem(at: original, to: copy)
            }
        }
    }

    /// Makes a new site and puts it in the place of the one that is there. If `make` throws, nothing has changed.
    func replace(_ make: (Draft) throws -> Void) throws {
        try recover()
        try refuseStrangers()
        let files = FileManager.default
        defer { try? files.removeItem(at: fresh) }
        try attempt("\(folder.path) cannot be made") { try files.createDirectory(at: fresh, withIntermediateDirectories: true) }
        let draft = Draft(folder: fresh)
        try make(draft)
        try draft.write("Made by `workbook build`, which replaces this folder as a whole.\n", to: Self.mark)
        try attempt("\(folder.path) cannot be replaced") {
            guard files.fileExists(atPath: folder.path) else { return try files.moveItem(at: fresh, to: folder) }
            try files.moveItem(at: folder, to: former)
            do { try files.moveItem(at: fresh, to: folder) } catch {
                try files.moveItem(at: former, to: folder)
                throw error
            }
            try files.removeItem(at: former)
        }
    }

    /// Clears away what a build left that was interrupted.
    private func recover() throws {
        let files = FileManager.default
        try attempt("\(parent.path) cannot be used") {
            if files.fileExists(atPath: former.path) {
                if files.fileExists(atPath: folder.path) { try files.removeItem(at: former) } else { try files.moveItem(at: former, to: folder) }
            }
            if files.fileExists(atPath: fresh.path) { try files.removeItem(at: fresh) }
        }
    }

    /// Nobody's folder disappears because its name was given by mistake.
    private func refuseStrangers() throws {
        let files = FileManager.default
        guard files.fileExists(atPath: folder.path) else { return }
        guard let content = try? files.contentsOfDirectory(atPath: folder.path) else {
            throw Trouble("\(folder.path) cannot become a site", cause: "it is a file", mend: "name a folder")
        }
        guard content.isEmpty || content.contains(Self.mark) else {
            throw Trouble("\(folder.path) cannot become a site", cause: "it holds files that are no site of the workbook's, and would be lost",
                          mend: "name a new or empty folder")
        }
    }
}

/// Does something with files; its failure is the machine's trouble.
private func attempt(_ what: String, _ action: () throws -> Void) throws {
    do { try action() } catch let trouble as Trouble { throw trouble } catch {
        throw Trouble(what, cause: (error as NSError).localizedDescription, mend: "look at the folder: free space, permissions, a file where a folder should be")
    }
}
