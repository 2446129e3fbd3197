// The folders in which snippets work. A snippet's files are a part of the state, like its variables: each run works on a
// copy of what the state before it left, so that what ran twice, or was thrown away, leaves nothing for others to read.
import Foundation

struct WorkFolders: Sendable {
    /// The session's folder.
    let root: URL
    /// The book's data files.
    let data: URL

    /// A new folder with what lies in another one.
    /// - Parameter number: a number that no other folder has.
    func make(_ number: Int, from source: URL?) throws -> URL {
        let folder = root.appending(path: "work-\(number)")
        try UnitStore.makeFolder(folder)
        // A snippet may have deleted the folder it worked in.
        for name in source.flatMap({ try? FileManager.default.contentsOfDirectory(atPath: $0.path) }) ?? [] {
            try FileManager.default.copyItem(at: source!.appending(path: name), to: folder.appending(path: name))
        }
        return folder
    }

    func remove(_ folder: URL) { try? FileManager.default.removeItem(at: folder) }

    /// Puts the declared data files where the snippet looks for them: links to copies, so that the book's own stay
    /// as they are and large ones are copied once.
    func provide(_ files: [String], in folder: URL) throws {
        for file in files {
            let source = data.appending(path: file)
            guard let stamp = FileDigests.stamp(source.path) else { continue }
            let copy = root.appending(path: "data/" + stamp.map(String.init).joined(separator: "-")).appending(path: file)
            if !FileManager.default.fileExists(atPath: copy.path) {
                try UnitStore.makeFolder(copy.deletingLastPathComponent())
                try FileManager.default.copyItem(at: source, to: copy)
            }
            let link = folder.appending(path: "Data").appending(path: file)
            try UnitStore.makeFolder(link.deletingLastPathComponent())
            remove(link)
            try FileManager.default.createSymbolicLink(at: link, withDestinationURL: copy)
        }
    }
}
