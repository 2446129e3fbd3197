// A snippet on the page: its code, and under it what the run printed.

struct SnippetRenderer {
    let snippet: Snippet
    /// What the run said of it; nil for one that is only displayed.
    let verdict: Verdict?
    let chapter: ChapterReference

    /// What links rely on: the name, or the number of a snippet without one.
    static func anchor(_ snippet: Snippet) -> String { "snippet-\(identifier(snippet))" }
    static func outputAnchor(_ snippet: Snippet) -> String { "output-\(identifier(snippet))" }
    private static func identifier(_ snippet: Snippet) -> String { snippet.tags.name ?? String(snippet.number) }

    private var label: String {
        if case .exercise(let id) = snippet.tags.part { return "Exercise \(id)" }
        return snippet.tags.name ?? "Snippet \(snippet.number)"
    }

    /// - Parameter isDisclosed: whether it stands in `<details>` already, so that it needs none of its own.
    func html(isDisclosed: Bool) -> HTML {
        if snippet.tags.visibility == .hidden { return "" }
        let snippet = element
        guard let summary, !isDisclosed else { return snippet }
        return "<details class=\"disclosure\"><summary>\(summary)</summary>\n\(snippet)\n</details>"
    }

    private var element: HTML {
        let anchor = Self.anchor(snippet)
        let describedBy = HTML.attribute("aria-describedby", showsOutput ? Self.outputAnchor(snippet) : nil)
        return """
            <div class="snippet" id="\(anchor)">
            <div class="snippet-head"><a class="snippet-name" href="#\(anchor)">\(label)</a>\(notes)\
            <button class="copy" type="button" aria-label="Copy the code of \(label)" hidden>Copy</button></div>
            <pre class="code" tabindex="0" role="region" aria-label="Code of \(label)"\(describedBy)>\
            <code class="language-swift">\(SwiftHighlighter.html(snippet.code))</code></pre>
            \(output)</div>
            """
    }

    /// What one should know of it before reading: small marks behind its name.
    private var notes: HTML {
        var notes: [(kind: String, text: String)] = []
        if case .wrong = snippet.tags.part { notes.append(("wrong", "wrong")) }
        switch snippet.tags.mode {
        case .fails: notes.append(("fails", "does not compile"))
        case .traps: notes.append(("traps", "stops with an error"))
        case .display: notes.append(("display", "a sketch, not run"))
        case .compileOnly: notes.append(("compile-only", "compiled, not run"))
        case .run: break
        }
        if snippet.tags.isolated { notes.append(("isolated", "a program of its own")) }
        return notes.map { "<span class=\"badge \($0.kind)\">\($0.text)</span>" }.joined()
    }

    /// The line behind which it is hidden until somebody asks for it.
    private var summary: HTML? {
        switch snippet.tags.part {
        case .solution(let id): "Solution <span class=\"exercise-name\">\(id)</span>"
        case .wrong(let id): "A wrong answer <span class=\"exercise-name\">\(id)</span>"
        case .check(let id): "How the answer is checked <span class=\"exercise-name\">\(id)</span>"
        default: snippet.tags.visibility == .folded ? "Code <span class=\"exercise-name\">\(label)</span>" : nil
        }
    }

    // MARK: Output

    /// A starter's failure is shown only where the chapter shows it.
    private var showsOutput: Bool {
        if case .exercise = snippet.tags.part, snippet.output == nil { return false }
        return verdict?.output.isEmpty == false
    }

    private var output: HTML {
        guard showsOutput, let text = verdict?.output else { return "" }
        return """
            <div class="output" id="\(Self.outputAnchor(snippet))">
            <div class="output-head"><span>\(outputTitle)</span><code class="command">workbook run \(chapter.identifier)</code></div>
            <pre tabindex="0" role="region" aria-label="Output of \(label)"><samp>\(text.hasSuffix("\n") ? text : text + "\n")</samp></pre>
            </div>
            
            """
    }

    private var outputTitle: String {
        switch (snippet.tags.part, snippet.tags.mode) {
        case (.exercise, _), (.wrong, _): "The check says"
        case (_, .fails): "The compiler says"
        case (_, .traps): "Output and error"
        default: snippet.tags.volatile ? "Output, which may differ in every run" : "Output"
        }
    }
}
