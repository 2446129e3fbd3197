import Testing
@testable import Workbook

@Suite struct ModuleNamesTests {
    @Test(arguments: [
        ("chapter1_1.Point(x: 1)", "main.Point(x: 1)"),
        ("[chapter1_12.C, chapter1_1.C]", "[main.C, main.C]"),
        ("chapter1_1/chapter1_1.swift:3", "main/main.swift:3"),
        ("(extension in chapter1_2):chapter1_1.A.B", "main.A.B"),
        ("(extension in chapter1_2):Swift.Int.B", "(extension in main):Swift.Int.B"),
        ("chapter1_after_2.C", "main.C"),
        // What only looks like a unit of this chapter.
        ("chapter1_3.C chapter1_12x xchapter1_1 achapter1_1.x _chapter1_1 βchapter1_1", "chapter1_3.C chapter1_12x xchapter1_1 achapter1_1.x _chapter1_1 βchapter1_1"),
        ("chapter1_", "chapter1_"),
        ("", ""),
    ])
    func unitsAreCalledMain(_ text: String, _ expected: String) {
        #expect(ModuleNames.hidden(text, ["chapter1_1", "chapter1_2", "chapter1_12", "chapter1_after_2"]) == expected)
    }

    @Test func oneUnitAlone() {
        #expect(ModuleNames.hidden("a_1.C a_1", ["a_1"]) == "main.C main")
        #expect(ModuleNames.hidden("a_1.C", []) == "a_1.C")
    }
}
