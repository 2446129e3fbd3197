// `book.yml`: what the book is called, in which language it is, which modules its snippets import.
import Yams

public struct BookConfiguration: Sendable, Equatable {
    public var title: String
    public var subtitle: String?
    public var author: String?
    /// A language tag such as `en`, for the pages.
    public var language = "en"
    /// The modules that every snippet imports.
    public var imports: [String] = []
    /// Folders with compiled modules and libraries beside those that came with the tool, relative to the book.
    public var libraries: [String] = []

    static let legalKeys = ["title", "subtitle", "author", "language", "imports", "libraries"]

    /// Reads the text of `book.yml`. Every mistake is a diagnostic at its line; the configuration is nil if there is one.
    static func parse(_ source: SourceText) -> (BookConfiguration?, [Diagnostic]) {
        if let offset = UTF8Check.firstInvalid(source.bytes) {
            return (nil, [source.diagnostic("not-utf8", at: offset..<(offset + 1), "the file is not UTF-8", advice: "save it as UTF-8: iconv -f LATIN1 -t UTF-8")])
        }
        let node: Node?
        do {
            node = try Yams.compose(yaml: source.string(0..<source.bytes.count))
        } catch let error as YamlError {
            return (nil, [syntaxError(error, source)])
        } catch {
            return (nil, [Diagnostic("book-syntax", file: source.file, "\(error)")])
        }
        guard let mapping = node?.mapping else {
            return (nil, [Diagnostic("book-syntax", file: source.file, "book.yml has to hold keys and values",
                                     advice: "write at least `title: The name of the book`")])
        }
        return read(mapping, source)
    }

    private static func read(_ mapping: Node.Mapping, _ source: SourceText) -> (BookConfiguration?, [Diagnostic]) {
        var configuration = BookConfiguration(title: "")
        var diagnostics: [Diagnostic] = []
        func mistake(_ node: Node, _ identifier: String, _ summary: String, advice: String) {
            let position = node.mark.map { Position(line: $0.line, column: $0.column) }
            diagnostics.append(Diagnostic(identifier, file: source.file, at: position, length: node.string?.count ?? 1, summary, advice: advice))
        }
        func text(_ key: String, _ value: Node) -> String {
            if let text = value.string, !text.isEmpty { return text }
            mistake(value, "book-value", "`\(key)` has to be a text", advice: "write `\(key): …` on one line")
            return ""
        }
        func list(_ key: String, _ value: Node) -> [String] {
            if let items = value.sequence?.map(\.string), !items.contains(nil) { return items.compactMap { $0 } }
            mistake(value, "book-value", "`\(key)` has to be a list of names", advice: "write `\(key): [One, Two]`")
            return []
        }
        for (key, value) in mapping {
            switch key.string ?? "" {
            case "title": configuration.title = text("title", value)
            case "subtitle": configuration.subtitle = text("subtitle", value)
            case "author": configuration.author = text("author", value)
            case "language": configuration.language = text("language", value)
            case "imports":
                configuration.imports = list("imports", value)
                for item in value.sequence ?? [] where item.string.map(isModuleName) == false {
                    mistake(item, "book-value", "`\(item.string ?? "")` is not the name of a Swift module",
                            advice: "list module names under `imports`, such as NeuralNet")
                }
            case "libraries": configuration.libraries = list("libraries", value)
            case let other:
                let near = Spelling.nearest(to: other, in: legalKeys).map { "did you mean `\($0)`? " } ?? ""
                mistake(key, "book-key", "book.yml has no key `\(other)`",
                        advice: near + "the keys are " + legalKeys.map { "`\($0)`" }.joined(separator: ", "))
            }
        }
        if configuration.title.isEmpty, diagnostics.isEmpty {
            diagnostics.append(Diagnostic("book-value", file: source.file, "book.yml has no title", advice: "write `title: The name of the book`"))
        }
        return (diagnostics.isEmpty ? configuration : nil, diagnostics)
    }

    private static func isModuleName(_ name: String) -> Bool {
        guard let first = name.first, first.isLetter || first == "_" else { return false }
        return name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
    }

    private static func syntaxError(_ error: YamlError, _ source: SourceText) -> Diagnostic {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
            Diagnostic("book-syntax", file: source.file, at: Position(line: mark.line, column: mark.column),
                       problem, advice: "book.yml is YAML: `key: value`, a line each")
        case .duplicatedKeysInMapping(let duplicates, _):
            repeatedKey(duplicates, source)
        default:
            Diagnostic("book-syntax", file: source.file, "\(error)", advice: "book.yml is YAML: `key: value`, a line each")
        }
    }

    /// The parser names the keys, not where they stand.
    private static func repeatedKey(_ duplicates: [String], _ source: SourceText) -> Diagnostic {
        let key = duplicates.first ?? ""
        let lines = (1...source.lineCount).filter { source.string(source.textStart($0)..<source.lineRange($0).upperBound).hasPrefix(key + ":") }
        return Diagnostic("book-key", file: source.file, at: lines.dropFirst().first.map { Position(line: $0, column: 1) }, length: key.count,
                          "the key `\(key)` stands twice", advice: "remove one; the first is on line \(lines.first ?? 1)")
    }
}
