// Formulas as markup, set once and remembered: a book has hundreds, and few change between two runs.
import Foundation
import Synchronization

/// Sets formulas with KaTeX, which it loads for the first one that it has not set before.
public final class FormulaSetter: Sendable {
    /// Where set formulas are kept; nothing keeps them.
    private let folder: URL?
    private let script: URL
    private let state = Mutex(State())

    private struct State {
        /// KaTeX itself, and the digest of all that it runs, which is part of each formula's key.
        var engine: KaTeX?
        var source: (text: String, digest: Digest)?
        var known: [Formula: Result<String, KaTeX.Mistake>] = [:]
    }

    /// - Parameter folder: where set formulas are kept between runs.
    init(folder: URL?, script: URL = KaTeX.script) {
        self.folder = folder
        self.script = script
    }

    public convenience init(book: Book) { self.init(folder: book.stateFolder.appending(path: "formulas")) }

    /// The formula as a `<math>` element, or why it cannot be set.
    /// - Throws: `Trouble` if KaTeX is missing or does not run.
    func mathML(of formula: Formula) throws -> Result<String, KaTeX.Mistake> {
        try state.withLock { state in
            if let known = state.known[formula] { return known }
            let file = try self.file(of: formula, &state)
            if let file, let kept = FileManager.default.contents(atPath: file.path) {
                let markup = Result<String, KaTeX.Mistake>.success(String(decoding: kept, as: UTF8.self))
                state.known[formula] = markup
                return markup
            }
            if state.engine == nil { state.engine = try KaTeX(source: state.source!.text) }
            let engine = state.engine!
            let result = Result { () throws(KaTeX.Mistake) in try engine.mathML(of: formula) }
            state.known[formula] = result
            if let file, case .success(let markup) = result {
                // Losing it costs time, nothing else: it is set again.
                try? UnitStore.makeFolder(file.deletingLastPathComponent())
                try? Data(markup.utf8).write(to: file, options: .atomic)
            }
            return result
        }
    }

    private func file(of formula: Formula, _ state: inout State) throws -> URL? {
        if state.source == nil {
            guard let bytes = FileManager.default.contents(atPath: script.path) else {
                throw Trouble("formulas cannot be set", cause: "\(script.path) is missing: KaTeX is not installed", mend: "sudo apt-get install libjs-katex")
            }
            state.source = (String(decoding: bytes, as: UTF8.self), Digest([Digest(of: bytes).description, KaTeX.glue]))
        }
        let key = Digest([state.source!.digest.description, formula.isDisplay ? "display" : "inline", formula.tex])
        return folder?.appending(path: key.description + ".mathml")
    }
}

// MARK: Verify

extension FormulaSetter {
    /// A diagnostic for every formula of a chapter that cannot be set.
    func diagnostics(of chapter: Chapter) throws -> [Diagnostic] {
        try PlacedFormula.all(in: chapter).compactMap { placed in
            guard case .failure(let mistake) = try mathML(of: placed.formula) else { return nil }
            let range = placed.mark(mistake)
            return chapter.source.diagnostic("unreadable-formula", at: range, "this formula cannot be set",
                                             cause: mistake.summary, advice: "correct its TeX; what KaTeX can set: https://katex.org/docs/supported.html")
        }
    }
}

extension PlacedFormula {
    /// The bytes to mark: from the character where the mistake was noticed to its line's end, or the formula's first line.
    fileprivate func mark(_ mistake: KaTeX.Mistake) -> Range<Int> {
        let lines = written.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline)
        let whole = offset..<(offset + max(1, lines.first?.utf8.count ?? 1))
        guard lines.count <= 1, formula.number == nil, let position = mistake.position, let line = lines.first else { return whole }
        // KaTeX counts in UTF-16 and in the TeX without the spaces around it.
        let leading = line.prefix { $0.isWhitespace }.utf16.count
        guard let before = String(line.utf16.prefix(position + leading)), before.utf16.count < line.utf16.count else { return whole }
        return (offset + before.utf8.count)..<whole.upperBound
    }
}
