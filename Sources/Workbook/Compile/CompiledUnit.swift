// A unit: the Swift file generated from a piece of a chapter, and how its lines map back.

/// A place in a unit's own lines: the snippet's first line is 1, columns count UTF-8 bytes from 1.
struct UnitPosition: Hashable, Codable, Sendable {
    var line: Int
    var column: Int
}

struct Unit: Sendable {
    /// The module's name; also the name of the unit's entry point and of the file in messages.
    var module: String
    /// The lines that the author wrote, or that stand for a piece of checked prose.
    var code: String
    /// Modules of the book's library.
    var imports: [String]
    /// The units whose declarations it sees, oldest first.
    var earlier: [EarlierUnit]
    var optimized: Bool
    /// What snippets import that do not compile: the snippets below them see it all the same.
    var orphanedImports: [ImportDeclaration] = []

    /// What a unit has to know of one before it; found once, not once for each unit behind it.
    struct EarlierUnit: Sendable {
        var module: String
        var imports: [ImportDeclaration]
        var declaredNames: Set<String>
        var mayStartThreads: Bool

        init(module: String, code: String) {
            self.module = module
            imports = Imports.find(in: code)
            declaredNames = Set(Declarations.find(in: code).map(\.name))
            mayStartThreads = Threads.mayStart(in: code)
        }
    }

    /// The name under which the compiler and the crash reports speak of the unit's lines.
    var fileName: String { module + ".swift" }
    var entry: String { module + "_main" }

    /// The whole generated file. Its own lines count from 1, wherever the snippet stands in the chapter,
    /// so that an edit of prose above it changes nothing here.
    ///
    /// Each unit imports the one before it and hands on all that it sees. Whatever leads to an older declaration leads
    /// through the newer one, and then the compiler lets the newer one hide it: names, members, operators, and what
    /// the book's library calls the same.
    var generated: String {
        let before = earlier.last.map { ["@_exported import \($0.module)"] } ?? imports.map { "@_exported import \($0)" }
        let lines = before + (orphanedImports + Imports.find(in: code)).filter(\.kind.isEmpty).map(\.handedOn) + importsByName
        return lines.map { $0 + "\n" }.joined() + "#sourceLocation(file: \"\(fileName)\", line: 1)\n" + code
    }

    /// How many lines of the file stand before its own.
    var linesBefore: Int { generated.utf8.count { $0 == 10 } - code.utf8.count { $0 == 10 } }

    /// What earlier units import by name, `import func Glibc.exp`: it comes before what whole modules call the same, and
    /// only where it stands itself. A snippet that declares the name anew hides it for those below.
    private var importsByName: [String] {
        var imports: [ImportDeclaration] = orphanedImports.filter { !$0.kind.isEmpty }
        for unit in earlier where !imports.isEmpty || !unit.imports.isEmpty {
            imports = imports.filter { !unit.declaredNames.contains($0.name) } + unit.imports.filter { !$0.kind.isEmpty }
        }
        return imports.map(\.repeated)
    }

    /// The same unit without the earlier ones that do not compile.
    func without(_ broken: Set<String>) -> Unit {
        if broken.isEmpty { return self }
        var unit = self
        unit.orphanedImports = earlier.filter { broken.contains($0.module) }.flatMap(\.imports)
        unit.earlier.removeAll { broken.contains($0.module) }
        return unit
    }
}

enum Threads {
    /// Whether code may start threads, as far as its words tell.
    static func mayStart(in code: String) -> Bool {
        ["await", "async", "Task", "Dispatch", "Thread", "Queue"].contains(where: code.contains)
    }
}

/// What the compiler made of a unit.
struct CompiledUnit: Sendable {
    var module: String
    /// The loadable library; nil when the unit does not compile.
    var library: String?
    /// The folder with the unit's `.swiftmodule`.
    var folder: String
    var messages: [CompilerMessage]
    var usesTopLevelAwait: Bool
    var seconds: Double
}

/// A message of the compiler about a unit.
struct CompilerMessage: Codable, Sendable, Equatable {
    var severity: Severity
    /// Nil when the message is about no line of the unit.
    var position: UnitPosition?
    /// Bytes that are underlined.
    var length: Int
    var text: String
    var notes: [CompilerMessage]
}
