// The compiled modules that snippets import, found by name. The engine knows nothing else of them.
import Foundation

struct Library: Sendable {
    /// Folders with `.swiftmodule` files.
    var searchPaths: [String]
    /// The shared libraries to load before any unit, in the order of the imports.
    var sharedLibraries: [String]
    /// A digest of everything above: the modules' and libraries' contents.
    var digest: Digest

    /// Finds the modules that a book imports: in the folders it names, beside the tool, or in the toolchain.
    static func find(for book: Book, toolchain: Toolchain, digests: FileDigests) throws -> Library {
        let own = book.configuration.libraries.map { book.root.appending(path: $0).path }
        let tool = Installation.folder.path
        let moduleFolders = own.flatMap { [$0, $0 + "/Modules"] } + [tool + "/Modules", tool]
        let libraryFolders = own + [tool]
        var library = Library(searchPaths: moduleFolders.filter { FileManager.default.fileExists(atPath: $0) }, sharedLibraries: [], digest: Digest([]))
        // The kernel is part of what a unit runs in.
        var parts = [digests.digest(of: Installation.kernel.path)?.description ?? "no kernel"]
        for name in book.configuration.imports {
            let module = moduleFolders.map { "\($0)/\(name).swiftmodule" }.first { FileManager.default.fileExists(atPath: $0) }
            let shared = libraryFolders.map { "\($0)/lib\(name).so" }.first { FileManager.default.fileExists(atPath: $0) }
            if let module, let shared {
                library.sharedLibraries.append(shared)
                parts += [name] + [module, shared].map { digests.digest(of: $0)?.description ?? "unreadable" }
            } else if let runtime = systemLibrary(name, toolchain) {
                library.sharedLibraries.append(runtime)
            } else {
                throw Trouble("the module `\(name)` is not there", cause: "book.yml imports it, but neither \(libraryFolders.joined(separator: " nor ")) has lib\(name).so with its .swiftmodule",
                              mend: "build it: swift build; or take it out of `imports` in Chapters/book.yml")
            }
        }
        library.digest = Digest(parts)
        return library
    }

    /// A library of the toolchain for a module, such as Foundation; nil if it has none of that name.
    static func systemLibrary(_ module: String, _ toolchain: Toolchain) -> String? {
        ["lib\(module).so", "libswift\(module).so"].map { "\(toolchain.runtime)/\($0)" }.first { FileManager.default.fileExists(atPath: $0) }
    }
}

/// Where the tool itself is installed: the kernel, the library's modules and the default look lie beside it.
enum Installation {
    /// The folder of the running executable. Tests, which run inside another executable, name it by WORKBOOK_INSTALLATION.
    static let folder: URL = {
        if let named = ProcessInfo.processInfo.environment["WORKBOOK_INSTALLATION"] { return URL(filePath: named) }
        return URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    }()

    static var kernel: URL { folder.appending(path: "workbook-kernel") }
}
