// What the runs of all chapters share: the compiler, the library, the store, the cores.
import Foundation

/// Everything that is found once for a book and used by all its chapters.
public final class Workshop: Sendable {
    public let book: Book
    let toolchain: Toolchain
    let library: Library
    let store: UnitStore
    let compiler: UnitCompiler
    let formulas: FormulaSetter
    let cores: Cores
    /// A folder for the half-made things of this process, deleted at its end.
    let scratch: URL
    private let dataDigests: DataDigests

    /// - Parameters:
    ///   - cores: how many compilations and runs may go on at a time; all cores of the machine by default.
    ///   - moduleCache: where the compiler keeps its modules of C headers; in the book's own state by default.
    public convenience init(book: Book, cores: Int? = nil, moduleCache: URL? = nil) async throws {
        try await self.init(book: book, sharing: Cores(cores ?? ProcessInfo.processInfo.activeProcessorCount), moduleCache: moduleCache)
    }

    /// The same with cores that several workshops of one process share.
    init(book: Book, sharing cores: Cores, moduleCache: URL? = nil) async throws {
        self.book = book
        let state = book.stateFolder
        store = try UnitStore(folder: state)
        Self.removeAbandoned(in: state)
        scratch = state.appending(path: "tmp-\(ProcessInfo.processInfo.processIdentifier)-\(UInt32.random(in: 0...UInt32.max))")
        try UnitStore.makeFolder(scratch)
        toolchain = try await Toolchain.find(memory: state.appending(path: "toolchain.json"))
        let digests = FileDigests(memory: state.appending(path: "digests.json"))
        library = try Library.find(for: book, toolchain: toolchain, digests: digests)
        digests.save()
        guard FileManager.default.isExecutableFile(atPath: Installation.kernel.path) else {
            throw Trouble("the kernel is missing", cause: "\(Installation.kernel.path) does not exist", mend: "build it: swift build; or install again: make install")
        }
        compiler = UnitCompiler(toolchain: toolchain, library: library, store: store, moduleCache: moduleCache ?? state.appending(path: "modules"), scratch: scratch)
        formulas = FormulaSetter(book: book)
        self.cores = cores
        dataDigests = DataDigests(folder: book.chaptersFolder.appending(path: "Data"))
    }

    deinit { try? FileManager.default.removeItem(at: scratch) }

    /// Scratch folders of processes that are gone: killed in the middle.
    private static func removeAbandoned(in state: URL) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: state.path)) ?? [] where name.hasPrefix("tmp-") {
            let process = name.dropFirst(4).prefix { $0 != "-" }
            guard let process = Int32(process), kill(process, 0) != 0, errno == ESRCH else { continue }
            try? FileManager.default.removeItem(at: state.appending(path: name))
        }
    }

    /// The compiler's own name for itself, such as `Swift version 6.3.1 (swift-6.3.1-RELEASE)`.
    public var compilerVersion: String { toolchain.version }
    /// The platform that snippets are compiled for, such as `x86_64-unknown-linux-gnu`.
    public var target: String { toolchain.target }

    var keyContext: KeyContext {
        KeyContext(toolchain: toolchain, library: library.digest, environment: Digest(fixedEnvironment.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }),
                   dataDigest: { [dataDigests] in dataDigests.digest($0) })
    }

    /// What is set for every snippet, so that a second run prints the same: hashing, threads, language, time zone.
    var fixedEnvironment: [String: String] {
        var environment = [
            "LC_ALL": "C.UTF-8", "TZ": "UTC", "SWIFT_DETERMINISTIC_HASHING": "1", "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1",
            "PATH": "/usr/local/bin:/usr/bin:/bin",
            "SWIFT_BACKTRACE": "enable=yes,color=no,interactive=no,registers=none,images=none,threads=crashed,limit=64,top=16,timeout=5s",
        ]
        for (name, value) in ProcessInfo.processInfo.environment where name.hasPrefix("WORKBOOK_LIMIT_") { environment[name] = value }
        return environment
    }

    private final class DataDigests: Sendable {
        let folder: URL
        init(folder: URL) { self.folder = folder }
        func digest(_ file: String) -> String {
            Digest(ofFile: folder.appending(path: file))?.description ?? "missing"
        }
    }
}

/// As many things at a time as there are cores. Compilations and runs take a core each; waiting takes none.
actor Cores {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(_ count: Int) { free = max(1, count) }

    func use<Result: Sendable>(_ body: @Sendable () async throws -> Result) async rethrows -> Result {
        await take()
        defer { give() }
        return try await body()
    }

    private func take() async {
        if free > 0 { free -= 1; return }
        await withCheckedContinuation { waiting.append($0) }
    }

    private func give() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}
