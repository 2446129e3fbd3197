// What must hold between the parts of a chapter.
import Testing
@testable import Workbook

@Suite struct StructureCheckTests {
    static func chapter(_ snippets: [String]) -> String { snippets.map { "```swift \($0)\n```\n" }.joined(separator: "\n") }

    static let cases: [([String], [String])] = [
        (["name=a", "name=b"], []),
        (["name=a", "name=b", "name=a"], ["7:4 the name `a` is taken / give this snippet another name"]),
        (["exercise=a", "solution=a", "wrong=a", "check=a"], []),
        (["exercise=a", "solution=a", "solution=a", "check=a"], []),
        (["exercise=a", "solution=a"], ["1:4 the exercise `a` has no check / write one behind it: ```swift check=a hidden"]),
        (["exercise=a", "check=a"], ["1:4 the exercise `a` has no solution / write one behind it: ```swift solution=a folded"]),
        (["exercise=a", "exercise=a", "solution=a", "check=a"], ["4:4 the exercise `a` has two starters / give one of them another name"]),
        (["exercise=a", "solution=a", "check=a", "check=a"], ["10:4 the exercise `a` has two checks / put both into one"]),
        (["solution=a", "exercise=a", "check=a"], ["1:4 this part stands before its exercise / move it behind line 5"]),
        (["check=other"], ["1:4 there is no exercise `other` / write its starter: ```swift exercise=other"]),
        (["exercise=forward", "solution=forward", "check=forward", "wrong=forwrad"],
         ["10:4 there is no exercise `forwrad` / did you mean `forward`? Otherwise write its starter: ```swift exercise=forwrad"]),
    ]

    @Test(arguments: cases) func partsFitTogether(_ snippets: [String], _ messages: [String]) {
        #expect(ParsedText(Self.chapter(snippets)).messages == messages)
    }

    @Test(arguments: [("display", "is only displayed, so nobody would know whether it prints this"), ("compile-only", "is compiled, not run, so it prints nothing")])
    func anOutputNeedsARun(_ tag: String, _ reason: String) {
        let parsed = ParsedText("# A\n\n```swift \(tag)\n```\n```output\n1\n```\n")
        #expect(parsed.messages == ["5:1 the snippet above \(reason) / remove this fence, or the tag on line 3"])
    }
}
