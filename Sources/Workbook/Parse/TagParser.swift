// The words behind `swift`: a closed list. Anything else on the line is an error with the legal words.

struct TagParser {
    /// Every legal word as it is written, with what it means.
    static let legal: [(word: String, meaning: String)] = [
        ("name=ID", "a name for links, messages and --snippet; unique in its chapter"),
        ("hidden", "runs, but is not on the page"),
        ("folded", "runs, and stands on the page behind a disclosure"),
        ("display", "shown, never compiled"),
        ("compile-only", "compiled, not run"),
        ("fails", "must not compile; its output fence holds the messages"),
        ("traps", "must crash; its output fence holds what it printed and the crash's message"),
        ("isolated", "its own program: sees nothing earlier, is not seen later"),
        ("optimized", "compiled with -O"),
        ("digits=N", "its numbers agree to N significant digits"),
        ("tol=X", "its numbers are apart by at most X"),
        ("rtol=X", "its numbers are apart by at most the fraction X"),
        ("volatile", "its output is shown, not compared"),
        ("timeout=30s", "may run so long instead of 10 s"),
        ("data=FILE", "reads Data/FILE of the chapters' folder; several: data=A,B"),
        ("exercise=ID", "the starter of an exercise, which must fail its check"),
        ("solution=ID", "a solution, which must pass the check"),
        ("wrong=ID", "a wrong answer, which must fail the check"),
        ("check=ID", "the check of an exercise"),
    ]

    let source: SourceText
    private(set) var diagnostics: [Diagnostic] = []
    private var tags = SnippetTags()
    private var seen: [String: Range<Int>] = [:]

    /// The tags in the words at these ranges of the chapter.
    static func parse(_ words: [Range<Int>], of source: SourceText) -> (SnippetTags, [Diagnostic]) {
        var parser = TagParser(source: source)
        for word in words { parser.read(word) }
        parser.refuseContradictions()
        return (parser.tags, parser.diagnostics)
    }

    private init(source: SourceText) { self.source = source }

    private mutating func read(_ range: Range<Int>) {
        let word = source.string(range)
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let key = parts[0]
        if let earlier = seen[key] {
            let place = source.position(at: earlier.lowerBound)
            refuse(range, "repeated-tag", "the tag `\(key)` stands twice", "remove one; the first is at column \(place.column)")
            return
        }
        seen[key] = range
        if parts.count == 2 { readValue(key, parts[1], range) } else { readWord(key, range) }
    }

    private mutating func readWord(_ word: String, _ range: Range<Int>) {
        switch word {
        case "hidden": tags.visibility = .hidden
        case "folded": tags.visibility = .folded
        case "display": tags.mode = .display
        case "compile-only": tags.mode = .compileOnly
        case "fails": tags.mode = .fails
        case "traps": tags.mode = .traps
        case "isolated": tags.isolated = true
        case "optimized": tags.optimized = true
        case "volatile": tags.volatile = true
        default: refuseUnknown(word, range)
        }
    }

    private mutating func readValue(_ key: String, _ value: String, _ range: Range<Int>) {
        switch key {
        case "name": if let id = identifier(value, range) { tags.name = id }
        case "exercise": if let id = identifier(value, range) { setPart(.exercise(id), range) }
        case "solution": if let id = identifier(value, range) { setPart(.solution(id), range) }
        case "wrong": if let id = identifier(value, range) { setPart(.wrong(id), range) }
        case "check": if let id = identifier(value, range) { setPart(.check(id), range) }
        case "digits":
            if value.first?.isNumber == true, let digits = Int(value), (1...17).contains(digits) { setPrecision(.digits(digits), range) }
            else { refuseValue(range, "`digits` takes a whole number from 1 to 17", "write, for example, digits=6") }
        case "tol":
            if let bound = positive(value) { setPrecision(.absolute(bound), range) }
            else { refuseValue(range, "`tol` takes a positive number", "write, for example, tol=1e-9") }
        case "rtol":
            if let bound = positive(value) { setPrecision(.relative(bound), range) }
            else { refuseValue(range, "`rtol` takes a positive number", "write, for example, rtol=1e-6") }
        case "timeout":
            let number = value.hasSuffix("ms") ? positive(value.dropLast(2)).map { $0 / 1000 } : value.hasSuffix("s") ? positive(value.dropLast()) : nil
            if let number, number <= 3600 { tags.timeout = number }
            else { refuseValue(range, "`timeout` takes seconds or milliseconds, up to an hour", "write, for example, timeout=30s or timeout=500ms") }
        case "data": readData(value, range)
        default: refuseUnknown(source.string(range), range)
        }
    }

    private mutating func readData(_ value: String, _ range: Range<Int>) {
        let files = value.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        for file in files where file.isEmpty || file.hasPrefix("/") || file.split(separator: "/").contains("..") {
            refuseValue(range, "`data` takes files below Chapters/Data", "write, for example, data=digits.idx")
            return
        }
        tags.data = files
    }

    private mutating func setPart(_ part: SnippetTags.Part, _ range: Range<Int>) {
        if tags.part != nil { refuse(range, "contradicting-tags", "a snippet is one part of one exercise", "keep one of exercise=, solution=, wrong=, check=") }
        tags.part = part
    }

    private mutating func setPrecision(_ precision: Precision, _ range: Range<Int>) {
        if tags.precision != .asWritten { refuse(range, "contradicting-tags", "numbers are compared in one way", "keep one of digits=, tol=, rtol=") }
        tags.precision = precision
    }

    private func positive(_ text: some StringProtocol) -> Double? {
        // Double reads 0x10 and infinity, too.
        NumberScanner.wholeNumber(String(text)).flatMap { $0.value > 0 && $0.value.isFinite ? $0.value : nil }
    }

    private mutating func identifier(_ value: String, _ range: Range<Int>) -> String? {
        let legal = value.first?.isLetter == true && value.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == ".") }
        if !legal { refuseValue(range, "`\(value)` cannot be a name", "begin with a letter; then letters, digits, `-`, `_` and `.`") }
        return legal ? value : nil
    }

    // MARK: What does not go together

    private mutating func refuseContradictions() {
        let modes = ["display", "compile-only", "fails", "traps"]
        let parts = ["exercise", "solution", "wrong", "check"]
        let precisions = ["digits", "tol", "rtol"]
        let conflicts: [(String, [String], String)] = [
            ("hidden", ["folded"], "a snippet is hidden or folded"),
            ("display", ["isolated", "optimized", "timeout", "data", "volatile", "hidden"] + precisions + parts, "what is only displayed does not run"),
            ("compile-only", ["timeout", "data", "volatile"] + precisions + parts, "what is only compiled prints nothing"),
            ("fails", ["timeout", "data", "volatile", "optimized"] + precisions + parts, "what does not compile prints nothing"),
            ("traps", parts, "a part of an exercise fails by its check"),
            ("volatile", precisions + parts, "what is volatile is not compared"),
            ("isolated", parts, "a part of an exercise starts from the chapter's state"),
        ] + modes.indices.map { (modes[$0], Array(modes[($0 + 1)...]), "a snippet has one of these fates") }
        for (tag, others, reason) in conflicts where seen[tag] != nil {
            for other in others {
                guard let range = seen[other] else { continue }
                refuse(range, "contradicting-tags", "`\(tag)` and `\(other)` contradict each other", "keep one: \(reason)")
            }
        }
    }

    private mutating func refuse(_ range: Range<Int>, _ identifier: String, _ summary: String, _ advice: String) {
        diagnostics.append(source.diagnostic(identifier, at: range, summary, advice: advice))
    }

    private mutating func refuseValue(_ range: Range<Int>, _ summary: String, _ advice: String) {
        refuse(range, "tag-value", summary, advice)
    }

    private mutating func refuseUnknown(_ word: String, _ range: Range<Int>) {
        let key = word.prefix { $0 != "=" }
        let keys = Self.legal.map { String($0.word.prefix { $0 != "=" }) }
        let advice: String
        if let exact = Self.legal.first(where: { $0.word.prefix { $0 != "=" } == key }) {
            advice = exact.word.contains("=") ? "it takes a value: write `\(exact.word)`" : "it takes no value: write `\(exact.word)`"
        } else {
            let near = Spelling.nearest(to: String(key), in: keys).map { "did you mean `\($0)`? " } ?? ""
            advice = near + "the tags are " + Self.legal.map(\.word).joined(separator: ", ")
        }
        refuse(range, "unknown-tag", "there is no tag `\(word)`", advice)
    }
}
