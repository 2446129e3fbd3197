import Foundation
import Testing
@testable import Workbook

@Suite struct FormulaTests {
    @Test func theNumberIsTakenOut() {
        let formula = Formula("\na = b \\tag{BP1}\n", isDisplay: true)
        #expect(formula.tex == "a = b")
        #expect(formula.number == "BP1")
        #expect(formula.anchor == "formula-bp1")
        #expect(Formula("a \\tag {2.3} + b", isDisplay: true).tex == "a  + b")
        #expect(Formula("a = b", isDisplay: true).number == nil)
    }

    @Test func aNumberWithinALineIsLeftToKaTeX() {
        #expect(Formula("a \\tag{1}", isDisplay: false).tex == "a \\tag{1}")
    }

    @Test func everyFormulaIsFoundWhereItStands() {
        let text = """
            # Title $`t`$

            One $`a + b`$ and again $`a + b`$, *and $`c`$*; `code` is none, nor $x$.

            > - $`d`$
            >
            >   ```math
            >   e
            >   ```

            | a | b |
            | --- | --- |
            | $`f`$ | $`g`$ |
            """
        let chapter = parsedChapter(text)
        let found = PlacedFormula.all(in: chapter)
        #expect(found.map(\.formula.tex) == ["t", "a + b", "a + b", "c", "d", "e", "f", "g"])
        #expect(found.map(\.formula.isDisplay) == [false, false, false, false, false, true, false, false])
        let places = found.map { chapter.source.position(at: $0.offset) }.map { "\($0.line):\($0.column)" }
        #expect(places == ["1:11", "3:7", "3:27", "3:43", "5:7", "8:5", "13:5", "13:13"])
    }
}

@Suite struct KaTeXTests {
    private let engine = try! KaTeX(source: String(contentsOf: KaTeX.script, encoding: .utf8))

    @Test func texBecomesMathML() throws {
        let inline = try engine.mathML(of: Formula("x^2", isDisplay: false))
        #expect(inline.hasPrefix("<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><semantics>"))
        #expect(inline.contains("<msup><mi>x</mi><mn>2</mn></msup>"))
        #expect(inline.hasSuffix("<annotation encoding=\"application/x-tex\">x^2</annotation></semantics></math>"))
        #expect(try engine.mathML(of: Formula("x", isDisplay: true)).contains("display=\"block\""))
    }

    @Test func namesOfFunctionsStandClear() throws {
        let space = "<mspace width=\"0.1667em\"></mspace>"
        func markup(_ tex: String) throws -> String { try engine.mathML(of: Formula(tex, isDisplay: false)) }
        #expect(try markup("\\ln 3").contains("<mi>ln</mi><mo>\u{2061}</mo>\(space)<mn>3</mn>"))
        #expect(try markup("t\\log a").contains("<mi>t</mi>\(space)<mi>log</mi>"))
        #expect(try !markup("1 - \\tanh(z)").contains(space))
    }

    @Test(arguments: [
        "\\frac{\\partial L}{\\partial W^{l}}", "\\begin{pmatrix} w_1 & w_2 \\\\ w_3 & w_4 \\end{pmatrix}", "\\begin{aligned} a &= b \\\\ &= c \\end{aligned}",
        "\\underbrace{a}_{\\text{the input}}", "\\left(\\frac12\\right)^{\\mathsf T}", "\\sqrt{\\hat v} + \\varepsilon", "\\begin{cases} 0 & x < 0 \\\\ x & \\text{else} \\end{cases}",
        "\\lVert x \\rVert_2", "δ = σ'(z) ⊙ g", "\\mathbb{E}[x]", "\\operatorname{arg\\,max}_k z_k", "\\overline{x}", "\\xrightarrow{f}",
    ])
    func whatABookOnBackpropagationNeeds(tex: String) throws {
        #expect(try engine.mathML(of: Formula(tex, isDisplay: true)).hasPrefix("<math"))
    }

    @Test(arguments: [
        ("\\frac{1}{2", "Unexpected end of input in a macro argument, expected '}'", 10),
        ("a + \\foo{x}", "Undefined control sequence: \\foo", 4),
        ("a^b^c", "Double superscript", 3),
        ("\\left( x", "Expected '\\right', got 'EOF'", 8),
        ("a } b", "Expected 'EOF', got '}'", 2),
        ("\\def\\a{\\a}\\a", "Too many expansions: infinite loop or need to increase maxExpand setting", nil),
    ] as [(String, String, Int?)])
    func mistakesHaveAPlaceAndAReason(tex: String, summary: String, position: Int?) {
        let mistake = #expect(throws: KaTeX.Mistake.self) { try engine.mathML(of: Formula(tex, isDisplay: true)) }
        #expect(mistake?.summary == summary)
        #expect(mistake?.position == position)
    }

    @Test func textIsNoMarkup() throws {
        let math = try engine.mathML(of: Formula("a < b \\text{<script>alert(1)</script>}", isDisplay: false))
        #expect(!math.contains("<script"))
        let link = #expect(throws: KaTeX.Mistake.self) { try engine.mathML(of: Formula("\\undefined</math><script>", isDisplay: false)) }
        #expect(link != nil)
        #expect(try !engine.mathML(of: Formula("\\href{javascript:alert(1)}{x}", isDisplay: false)).contains("href="))
    }

    @Test func afterAMistakeItGoesOn() throws {
        #expect(throws: KaTeX.Mistake.self) { try engine.mathML(of: Formula("}", isDisplay: false)) }
        #expect(try engine.mathML(of: Formula("x", isDisplay: false)).contains("<mi>x</mi>"))
    }
}

@Suite struct FormulaSetterTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "formulas-\(UUID().uuidString)")

    @Test func whatWasSetOnceIsKept() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let formula = Formula("x^2", isDisplay: false)
        let set = try FormulaSetter(folder: folder).mathML(of: formula).get()
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(files.count == 1)
        // What the file says is what a second run shows: KaTeX is not asked again.
        try Data("<math>kept</math>".utf8).write(to: folder.appending(path: files[0]))
        #expect(try FormulaSetter(folder: folder).mathML(of: formula).get() == "<math>kept</math>")
        #expect(try FormulaSetter(folder: folder).mathML(of: Formula("x^2", isDisplay: true)).get() != set)
    }

    @Test func mistakesAreNotKept() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        guard case .failure = try FormulaSetter(folder: folder).mathML(of: Formula("}", isDisplay: false)) else {
            Issue.record("this is no formula")
            return
        }
        #expect(!FileManager.default.fileExists(atPath: folder.path))
    }

    @Test func anotherKaTeXSetsAnew() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try UnitStore.makeFolder(folder)
        let script = folder.appending(path: "katex.js")
        try (String(contentsOf: KaTeX.script, encoding: .utf8) + "\n// another one").write(to: script, atomically: true, encoding: .utf8)
        let kept = folder.appending(path: "kept")
        for source in [KaTeX.script, script] { _ = try FormulaSetter(folder: kept, script: source).mathML(of: Formula("x", isDisplay: false)) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: kept.path).count == 2)
    }

    @Test func withoutKaTeXTheMessageSaysWhatToInstall() {
        let trouble = #expect(throws: Trouble.self) {
            try FormulaSetter(folder: nil, script: URL(filePath: "/nowhere/katex.js")).mathML(of: Formula("x", isDisplay: false))
        }
        #expect(trouble?.cause == "/nowhere/katex.js is missing: KaTeX is not installed")
        #expect(trouble?.mend == "sudo apt-get install libjs-katex")
    }

    @Test func aScriptThatIsNotKaTeXIsTrouble() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try UnitStore.makeFolder(folder)
        let script = folder.appending(path: "katex.js")
        try "var x = (".write(to: script, atomically: true, encoding: .utf8)
        let trouble = #expect(throws: Trouble.self) { try FormulaSetter(folder: nil, script: script).mathML(of: Formula("x", isDisplay: false)) }
        #expect(trouble?.what == "KaTeX does not run")
    }

    @Test func aPageShowsFormulasAndTheirNumbers() throws {
        let book = try temporaryBook(["Chapters/chapter1-a.md": "# A $`y`$\n\nAs $`x^2`$ in (2.1):\n\n```math\nx = 1 \\tag{2.1}\n```\n"])
        defer { try? FileManager.default.removeItem(at: book.root) }
        let site = book.root.appending(path: "Site/public")
        let provenance = Provenance(compiler: "Swift 6", target: "x86", toolVersion: "1")
        _ = try SiteBuilder(book: book).build(reports(book), to: site, provenance: provenance)
        let page = try String(contentsOf: site.appending(path: "chapter1-a.html"), encoding: .utf8)
        #expect(page.contains("As <math xmlns=\"http://www.w3.org/1998/Math/MathML\">"))
        #expect(page.contains("<div class=\"formula\" id=\"formula-2-1\"><div class=\"math\" tabindex=\"0\" role=\"region\" aria-label=\"Formula 2.1\"><math"))
        #expect(page.contains("<a class=\"formula-number\" href=\"#formula-2-1\" aria-label=\"Link to formula 2.1\">(2.1)</a>"))
        #expect(!page.contains("\\tag"))
        let list = try String(contentsOf: site.appending(path: "index.html"), encoding: .utf8)
        #expect(list.contains("As <math"))
    }
}
