// The modules that a piece of code imports.

enum Imports {
    static func find(in code: String) -> [String] {
        let bytes = Array(code.utf8)
        let tokens = SwiftLexer.tokens(of: code).filter { $0.kind != .comment }
        func text(_ index: Int) -> String { index < tokens.count ? String(decoding: bytes[tokens[index].range], as: UTF8.self) : "" }
        return tokens.indices.compactMap { index in
            guard tokens[index].kind == .keyword, text(index) == "import" else { return nil }
            // `import struct Foundation.Date` names a kind first.
            let name = index + 1 < tokens.count && tokens[index + 1].kind == .keyword ? text(index + 2) : text(index + 1)
            return name.isEmpty ? nil : name
        }
    }
}
