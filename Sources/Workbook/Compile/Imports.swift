// The modules that a piece of code imports.

/// An import as it is written: `import Foundation`, `import func Glibc.exp`.
struct ImportDeclaration: Hashable, Sendable {
    /// `struct`, `func` and so on where one declaration of the module is named; else empty.
    var kind = ""
    /// The module's name, with further names behind points.
    var path: String

    var module: String { String(path.prefix { $0 != "." }) }

    /// The last part of the path.
    var name: String { path.split(separator: ".").last.map(String.init) ?? path }

    /// The same import once more. A module that is not there is left to the author's own line, where the compiler
    /// complains in the right place.
    var repeated: String { conditional("import \(kind.isEmpty ? path : kind + " " + path)") }

    /// The same import, handed on to whoever imports the unit.
    var handedOn: String { conditional("@_exported import \(path)") }

    private func conditional(_ line: String) -> String { "#if canImport(\(module))\n\(line)\n#endif" }
}

enum Imports {
    static func find(in code: String) -> [ImportDeclaration] {
        let bytes = Array(code.utf8)
        let tokens = SwiftLexer.tokens(of: code).filter { $0.kind != .comment }
        func text(_ index: Int) -> String { index < tokens.count ? String(decoding: bytes[tokens[index].range], as: UTF8.self) : "" }
        return tokens.indices.compactMap { index in
            guard tokens[index].kind == .keyword, text(index) == "import" else { return nil }
            var place = index + 1
            let isScoped = place < tokens.count && tokens[place].kind == .keyword
            let kind = isScoped ? text(place) : ""
            if isScoped { place += 1 }
            var path = text(place)
            while text(place + 1) == ".", place + 2 < tokens.count {
                path += "." + text(place + 2)
                place += 2
            }
            return path.isEmpty ? nil : ImportDeclaration(kind: kind, path: path)
        }
    }
}
