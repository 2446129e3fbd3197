import Testing
@testable import Workbook

@Suite struct ImportsTests {
    @Test(arguments: [
        ("import Foundation", ["Foundation"]),
        ("import Foundation; import Dispatch\nimport Glibc // for exp", ["Foundation", "Dispatch", "Glibc"]),
        ("@preconcurrency import Foundation\n@testable import Toy", ["Foundation", "Toy"]),
        ("import func Glibc.exp\nimport struct Foundation.Date", ["func Glibc.exp", "struct Foundation.Date"]),
        ("import Foundation.NSDate", ["Foundation.NSDate"]),
        ("#if canImport(Glibc)\nimport Glibc\n#else\nimport Darwin\n#endif", ["Glibc", "Darwin"]),
        ("// import A\n/* import B */ let s = \"import C\"\na.import(D)", []),
        ("import", []),
    ])
    func table(_ code: String, _ expected: [String]) {
        #expect(Imports.find(in: code).map { $0.kind.isEmpty ? $0.path : "\($0.kind) \($0.path)" } == expected)
    }

    @Test func theModuleAndTheNameOfAPath() {
        let date = ImportDeclaration(kind: "struct", path: "Foundation.Date")
        #expect(date.module == "Foundation")
        #expect(date.name == "Date")
        #expect(date.repeated == "#if canImport(Foundation)\nimport struct Foundation.Date\n#endif")
        #expect(ImportDeclaration(path: "Glibc").handedOn == "#if canImport(Glibc)\n@_exported import Glibc\n#endif")
    }
}
