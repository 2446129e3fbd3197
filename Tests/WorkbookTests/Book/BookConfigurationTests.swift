// book.yml: what it may say, and what is said of a mistake in it.
import Testing
@testable import Workbook

@Suite struct BookConfigurationTests {
    private func parse(_ text: String) -> (BookConfiguration?, [String]) {
        let (configuration, diagnostics) = BookConfiguration.parse(SourceText(file: "book.yml", bytes: Array(text.utf8)))
        return (configuration, diagnostics.map { "\($0.position.map { "\($0.line):\($0.column)" } ?? "file")+\($0.length) \($0.summary) / \($0.advice ?? "")" })
    }

    @Test func everyKeyIsRead() {
        let (configuration, mistakes) = parse("title: Nets # from scratch\nsubtitle: \"By hand: all\"\nauthor: 層 Müller\nlanguage: de\nimports: [NeuralNet, Figures]\nlibraries:\n  - Library\n")
        #expect(mistakes == [])
        #expect(configuration == BookConfiguration(title: "Nets", subtitle: "By hand: all", author: "層 Müller", language: "de", imports: ["NeuralNet", "Figures"], libraries: ["Library"]))
    }

    @Test func aTitleIsEnough() {
        for text in ["title: A", "title: A\r\n", "\u{FEFF}title: A\n", "---\ntitle: A\n", "{title: A}"] {
            #expect(parse(text).1 == [])
            #expect(parse(text).0 == BookConfiguration(title: "A"), "\(text)")
        }
    }

    static let keys = "the keys are `title`, `subtitle`, `author`, `language`, `imports`, `libraries`"
    static let yaml = "book.yml is YAML: `key: value`, a line each"

    static let mistakes: [(String, [String])] = [
        ("", ["file+1 book.yml has to hold keys and values / write at least `title: The name of the book`"]),
        ("# only a comment\n", ["file+1 book.yml has to hold keys and values / write at least `title: The name of the book`"]),
        ("- a\n- b\n", ["file+1 book.yml has to hold keys and values / write at least `title: The name of the book`"]),
        ("just text\n", ["file+1 book.yml has to hold keys and values / write at least `title: The name of the book`"]),
        ("language: en\n", ["file+1 book.yml has no title / write `title: The name of the book`"]),
        ("title:\n", ["1:7+1 `title` has to be a text / write `title: …` on one line"]),
        ("title: [a, b]\n", ["1:8+1 `title` has to be a text / write `title: …` on one line"]),
        ("title: A\nauthor: {first: B}\n", ["2:9+1 `author` has to be a text / write `author: …` on one line"]),
        ("title: A\nimports: NeuralNet\n", ["2:10+9 `imports` has to be a list of names / write `imports: [One, Two]`"]),
        ("title: A\nimports:\n  - a: b\n", ["3:3+1 `imports` has to be a list of names / write `imports: [One, Two]`"]),
        ("title: A\nimports: [Good, bad-name]\n", ["2:17+8 `bad-name` is not the name of a Swift module / list module names under `imports`, such as NeuralNet"]),
        ("title: A\nimports:\n  - 1x\n", ["3:5+2 `1x` is not the name of a Swift module / list module names under `imports`, such as NeuralNet"]),
        ("titel: A\n", ["1:1+5 book.yml has no key `titel` / did you mean `title`? \(keys)"]),
        ("title: A\nimport: [B]\n", ["2:1+6 book.yml has no key `import` / did you mean `imports`? \(keys)"]),
        ("title: A\nfont: big\nauthr: B\n", ["2:1+4 book.yml has no key `font` / \(keys)", "3:1+5 book.yml has no key `authr` / did you mean `author`? \(keys)"]),
        ("title: A\ntitle: B\n", ["2:1+5 the key `title` stands twice / remove one; the first is on line 1"]),
        ("title: A: B\n", ["1:9+1 mapping values are not allowed in this context / \(yaml)"]),
        ("title: \"A\n", ["2:1+1 found unexpected end of stream / \(yaml)"]),
        ("title: A\nimports: [B\n", ["3:1+1 did not find expected ',' or ']' / \(yaml)"]),
        ("title: A\n\tauthor: B\n", ["2:1+1 found a tab character that violates indentation / \(yaml)"]),
        ("title: A\n--- \ntitle: B\n", ["2:1+1 but found another document / \(yaml)"]),
        ("title: *x\n", ["1:8+1 found undefined alias / \(yaml)"]),
    ]

    @Test(arguments: mistakes) func aMistakeIsToldInItsPlace(_ text: String, _ expected: [String]) {
        let (configuration, mistakes) = parse(text)
        #expect(configuration == nil)
        #expect(mistakes == expected)
    }

    @Test func bytesThatAreNotUTF8AreToldWhereTheyBegin() {
        let (configuration, diagnostics) = BookConfiguration.parse(SourceText(file: "book.yml", bytes: Array("title: ".utf8) + [0xE9, 10]))
        #expect(configuration == nil)
        #expect(diagnostics.map(\.summary) == ["the file is not UTF-8"])
        #expect(diagnostics.map(\.position) == [Position(line: 1, column: 8)])
    }
}
