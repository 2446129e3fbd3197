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

    struct EarlierUnit: Sendable {
        var module: String
        var declarations: [Declaration]
    }

    /// The name under which the compiler and the crash reports speak of the unit's lines.
    var fileName: String { module + ".swift" }
    var entry: String { module + "_main" }

    /// The whole generated file. Its own lines count from 1, wherever the snippet stands in the chapter,
    /// so that an edit of prose above it changes nothing here.
    var generated: String {
        var lines = earlier.map { "@testable import \($0.module)" } + imports.map { "import \($0)" }
        lines += hidingImports
        return lines.joined(separator: "\n") + "\n#sourceLocation(file: \"\(fileName)\", line: 1)\n" + code
    }

    /// Imports by name of each declaration that hides an older one. A unit's own declarations hide everything anyway.
    private var hidingImports: [String] {
        var newest: [String: (module: String, declaration: Declaration)] = [:]
        var hidden: Set<String> = []
        for unit in earlier {
            for declaration in unit.declarations {
                if let older = newest[declaration.identity], older.module != unit.module { hidden.insert(declaration.identity) }
                newest[declaration.identity] = (unit.module, declaration)
            }
        }
        return hidden.sorted().compactMap { newest[$0] }.map { "@testable import \($0.declaration.kind) \($0.module).\($0.declaration.name)" }
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
    var declarations: [Declaration]
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
