// Every word that may stand behind `swift`, and what is said of every other.
import Testing
@testable import Workbook

@Suite struct TagParserTests {
    static func tags(_ change: (inout SnippetTags) -> Void) -> SnippetTags {
        var tags = SnippetTags()
        change(&tags)
        return tags
    }

    static let legal: [(String, SnippetTags)] = [
        ("", SnippetTags()),
        ("name=first-step_1.a", tags { $0.name = "first-step_1.a" }),
        ("hidden", tags { $0.visibility = .hidden }),
        ("folded", tags { $0.visibility = .folded }),
        ("display", tags { $0.mode = .display }),
        ("compile-only", tags { $0.mode = .compileOnly }),
        ("fails", tags { $0.mode = .fails }),
        ("traps", tags { $0.mode = .traps }),
        ("isolated", tags { $0.isolated = true }),
        ("optimized", tags { $0.optimized = true }),
        ("volatile", tags { $0.volatile = true }),
        ("digits=1", tags { $0.precision = .digits(1) }),
        ("digits=17", tags { $0.precision = .digits(17) }),
        ("tol=1e-9", tags { $0.precision = .absolute(1e-9) }),
        ("tol=0.5", tags { $0.precision = .absolute(0.5) }),
        ("tol=2", tags { $0.precision = .absolute(2) }),
        ("rtol=1e-6", tags { $0.precision = .relative(1e-6) }),
        ("timeout=30s", tags { $0.timeout = 30 }),
        ("timeout=0.5s", tags { $0.timeout = 0.5 }),
        ("timeout=500ms", tags { $0.timeout = 0.5 }),
        ("timeout=3600s", tags { $0.timeout = 3600 }),
        ("data=a.csv", tags { $0.data = ["a.csv"] }),
        ("data=a.csv,digits/train.idx", tags { $0.data = ["a.csv", "digits/train.idx"] }),
        ("exercise=a", tags { $0.part = .exercise("a") }),
        ("solution=a folded", tags { $0.part = .solution("a"); $0.visibility = .folded }),
        ("wrong=a", tags { $0.part = .wrong("a") }),
        ("check=a hidden", tags { $0.part = .check("a"); $0.visibility = .hidden }),
        ("\t hidden \t optimized  digits=3 ", tags { $0.visibility = .hidden; $0.optimized = true; $0.precision = .digits(3) }),
        ("fails isolated folded", tags { $0.mode = .fails; $0.isolated = true; $0.visibility = .folded }),
        ("traps timeout=1s data=a", tags { $0.mode = .traps; $0.timeout = 1; $0.data = ["a"] }),
    ]

    private func parse(_ words: String) -> (SnippetTags, [Diagnostic]) {
        let source = SourceText(file: "a.md", bytes: Array(words.utf8))
        return TagParser.parse(source.bytes[...].split { $0 == 32 || $0 == 9 }.map(\.indices), of: source)
    }

    @Test(arguments: legal) func aLegalWordMeansOneThing(_ words: String, _ expected: SnippetTags) {
        let (tags, diagnostics) = parse(words)
        #expect(diagnostics == [])
        #expect(tags == expected)
    }

    @Test func everyWordOfTheListIsRead() {
        let examples = ["ID": "a", "N": "3", "X": "0.5", "FILE": "a", "30s": "30s"]
        for (word, _) in TagParser.legal {
            let parts = word.split(separator: "=").map(String.init)
            let example = parts.count == 2 ? parts[0] + "=" + (examples[parts[1]] ?? "?") : word
            #expect(parse(example).1 == [], "\(example)")
            #expect(parse(example).0 != SnippetTags(), "\(example)")
        }
    }

    static let all = "the tags are " + TagParser.legal.map(\.word).joined(separator: ", ")

    /// Words, and the messages as `column+length summary / advice`.
    static let illegal: [(String, [String])] = [
        ("hiden", ["1+5 there is no tag `hiden` / did you mean `hidden`? \(all)"]),
        ("Hidden", ["1+6 there is no tag `Hidden` / did you mean `hidden`? \(all)"]),
        ("compileonly", ["1+11 there is no tag `compileonly` / did you mean `compile-only`? \(all)"]),
        ("optimised", ["1+9 there is no tag `optimised` / did you mean `optimized`? \(all)"]),
        ("xyz", ["1+3 there is no tag `xyz` / \(all)"]),
        ("層=1", ["1+3 there is no tag `層=1` / \(all)"]),
        ("toll=1", ["1+6 there is no tag `toll=1` / did you mean `tol`? \(all)"]),
        ("hidden=1", ["1+8 there is no tag `hidden=1` / it takes no value: write `hidden`"]),
        ("hidden=", ["1+7 there is no tag `hidden=` / it takes no value: write `hidden`"]),
        ("digits", ["1+6 there is no tag `digits` / it takes a value: write `digits=N`"]),
        ("name", ["1+4 there is no tag `name` / it takes a value: write `name=ID`"]),
        ("=3", ["1+2 there is no tag `=3` / \(all)"]),
        ("hidden,folded", ["1+13 there is no tag `hidden,folded` / \(all)"]),
        ("name=1a", ["1+7 `1a` cannot be a name / begin with a letter; then letters, digits, `-`, `_` and `.`"]),
        ("name=", ["1+5 `` cannot be a name / begin with a letter; then letters, digits, `-`, `_` and `.`"]),
        ("name=é", ["1+6 `é` cannot be a name / begin with a letter; then letters, digits, `-`, `_` and `.`"]),
        ("name=a=b", ["1+8 `a=b` cannot be a name / begin with a letter; then letters, digits, `-`, `_` and `.`"]),
        ("digits=0", ["1+8 `digits` takes a whole number from 1 to 17 / write, for example, digits=6"]),
        ("digits=18", ["1+9 `digits` takes a whole number from 1 to 17 / write, for example, digits=6"]),
        ("digits=+3", ["1+9 `digits` takes a whole number from 1 to 17 / write, for example, digits=6"]),
        ("digits=six", ["1+10 `digits` takes a whole number from 1 to 17 / write, for example, digits=6"]),
        ("tol=0", ["1+5 `tol` takes a positive number / write, for example, tol=1e-9"]),
        ("tol=-1", ["1+6 `tol` takes a positive number / write, for example, tol=1e-9"]),
        ("tol=inf", ["1+7 `tol` takes a positive number / write, for example, tol=1e-9"]),
        ("tol=nan", ["1+7 `tol` takes a positive number / write, for example, tol=1e-9"]),
        ("tol=0x10", ["1+8 `tol` takes a positive number / write, for example, tol=1e-9"]),
        ("tol=1e999", ["1+9 `tol` takes a positive number / write, for example, tol=1e-9"]),
        ("rtol=", ["1+5 `rtol` takes a positive number / write, for example, rtol=1e-6"]),
        ("timeout=30", ["1+10 `timeout` takes seconds or milliseconds, up to an hour / write, for example, timeout=30s or timeout=500ms"]),
        ("timeout=0s", ["1+10 `timeout` takes seconds or milliseconds, up to an hour / write, for example, timeout=30s or timeout=500ms"]),
        ("timeout=2h", ["1+10 `timeout` takes seconds or milliseconds, up to an hour / write, for example, timeout=30s or timeout=500ms"]),
        ("timeout=3601s", ["1+13 `timeout` takes seconds or milliseconds, up to an hour / write, for example, timeout=30s or timeout=500ms"]),
        ("timeout=s", ["1+9 `timeout` takes seconds or milliseconds, up to an hour / write, for example, timeout=30s or timeout=500ms"]),
        ("data=", ["1+5 `data` takes files below Chapters/Data / write, for example, data=digits.idx"]),
        ("data=a,", ["1+7 `data` takes files below Chapters/Data / write, for example, data=digits.idx"]),
        ("data=/etc/passwd", ["1+16 `data` takes files below Chapters/Data / write, for example, data=digits.idx"]),
        ("data=a/../../b", ["1+14 `data` takes files below Chapters/Data / write, for example, data=digits.idx"]),
        ("hidden hidden", ["8+6 the tag `hidden` stands twice / remove one; the first is at column 1"]),
        ("digits=3 digits=4", ["10+8 the tag `digits` stands twice / remove one; the first is at column 1"]),
        ("digits=3 tol=1", ["10+5 numbers are compared in one way / keep one of digits=, tol=, rtol="]),
        ("exercise=a check=a", ["12+7 a snippet is one part of one exercise / keep one of exercise=, solution=, wrong=, check="]),
        ("hidden folded", ["8+6 `hidden` and `folded` contradict each other / keep one: a snippet is hidden or folded"]),
        ("fails display", ["1+5 `display` and `fails` contradict each other / keep one: a snippet has one of these fates"]),
        ("display optimized", ["9+9 `display` and `optimized` contradict each other / keep one: what is only displayed does not run"]),
        ("display hidden", ["9+6 `display` and `hidden` contradict each other / keep one: what is only displayed does not run"]),
        ("compile-only timeout=1s", ["14+10 `compile-only` and `timeout` contradict each other / keep one: what is only compiled prints nothing"]),
        ("fails tol=1", ["7+5 `fails` and `tol` contradict each other / keep one: what does not compile prints nothing"]),
        ("traps exercise=a", ["7+10 `traps` and `exercise` contradict each other / keep one: a part of an exercise fails by its check"]),
        ("volatile digits=3", ["10+8 `volatile` and `digits` contradict each other / keep one: what is volatile is not compared"]),
        ("check=a isolated", ["1+7 `isolated` and `check` contradict each other / keep one: a part of an exercise starts from the chapter's state"]),
        ("hiden digits=x", ["1+5 there is no tag `hiden` / did you mean `hidden`? \(all)",
                            "7+8 `digits` takes a whole number from 1 to 17 / write, for example, digits=6"]),
    ]

    @Test(arguments: illegal) func anythingElseIsRefused(_ words: String, _ expected: [String]) {
        let messages = parse(words).1.map { "\($0.position?.column ?? 0)+\($0.length) \($0.summary) / \($0.advice ?? "")" }
        #expect(messages == expected)
    }

    /// Which pairs of modes, visibilities and precisions contradict each other does not depend on their order.
    @Test func contradictionsHaveNoOrder() {
        let words = TagParser.legal.map { $0.word.replacing("=ID", with: "=a").replacing("=N", with: "=3").replacing("=X", with: "=0.5").replacing("=FILE", with: "=f") }
        for first in words {
            for second in words where first != second {
                #expect(parse(first + " " + second).1.isEmpty == parse(second + " " + first).1.isEmpty, "\(first) \(second)")
            }
        }
    }
}
