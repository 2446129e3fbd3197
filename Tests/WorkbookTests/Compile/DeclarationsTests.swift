import Testing
@testable import Workbook

@Suite struct DeclarationsTests {
    @Test(arguments: [
        ("let a = 1", "let a"),
        ("let a = 1, b = 2; var c = 3", "let a, let b, var c"),
        ("var a: Int, b: String = \"x, y\"", "var a, var b"),
        ("let (a, b) = (1, 2), c = 3", "let a, let b, let c"),
        ("let c = 3, (a, (x: b, _)) = t", "let c, let a, let b"),
        ("let a = f(x, y: 2), b = [1, 2], c = { (p, q) in p }", "let a, let b, let c"),
        ("let a: Dictionary<String, Int> = [:]", "let a"),
        ("let a = 1\n    + 2\nlet b = a\n    .description\nvar c: Int { 1 }", "let a, let b, var c"),
        ("let a = [\n  1,\n  2\n]\nlet b = 2", "let a, let b"),
        ("let set = 1, `class` = 2, δ₁ = 3, Σ = 4", "let set, let class, let δ₁, let Σ"),
        ("let _ = 1\nlet s = \"let t = \\(u)\" // let v\n/* let w */", "let s"),
        ("func f(_ x: Int) -> Int { let inner = 1; return inner }\nfunc ** (a: Int, b: Int) -> Int { a }", "func f, func **"),
        ("func f<T>(_ x: T) where T: P {}", "func f"),
        ("struct A { struct B {}; let c = 1 }\nfinal class C {}\nindirect enum D { case d }\nactor E {}\nprotocol F {}\ntypealias G = Int", "struct A, class C, enum D, actor E, protocol F, typealias G"),
        ("private let a = 1\n@MainActor var b = 2\npublic func c() {}", "let a, var b, func c"),
        ("if let a = b, let c = d {}\nguard let e = f else { fatalError() }\nwhile let g = h() {}\nfor i in 0..<2 { let j = i }", ""),
        ("do { try f() } catch let error as E {}\nif case .a(let x) = y {}\nfor case let z in zs {}", ""),
        ("import struct Foundation.Date\nimport class Foundation.Process", ""),
        ("extension Int { var a: Int { 1 } }\nlet actor = 1\nprint(actor)", "let actor"),
        ("let a =\n    1\nprint(a)", "let a"),
        ("let a: Int\na = 2\nvar b = a", "let a, var b"),
        ("var a = [Int](), b = a", "var a, var b"),
        ("", ""),
    ])
    func table(_ code: String, _ expected: String) {
        #expect(Declarations.find(in: code).map { "\($0.kind) \($0.name)" }.joined(separator: ", ") == expected)
    }

    /// A broken snippet is read all the same: messages about the ones below it need its names.
    @Test(arguments: ["let a = (", "let", "func", "let (", "let a,", "struct", "}", "let a = 1 }", "\"", "let a = \"\\("])
    func brokenCodeIsReadToItsEnd(_ code: String) {
        #expect(Declarations.find(in: code).count <= 1)
    }
}
