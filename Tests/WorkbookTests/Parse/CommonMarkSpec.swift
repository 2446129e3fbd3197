// The examples of the CommonMark specification, and texts made of them. Their origin is named beside the data.
import Foundation
@testable import Workbook

struct SpecExample: Decodable {
    var number: Int
    var section: String
    var markdown: String
    var html: String

    static let all: [SpecExample] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "CommonMarkSpec/examples-0.30.json")
        return (try? JSONDecoder().decode([SpecExample].self, from: Data(contentsOf: file))) ?? []
    }()
}

/// A text drawn from a seed: examples and fences in random order, in quotes and lists, with any line breaks.
struct SpecMix {
    let text: String

    static let fences = [
        "```swift\nprint(1)\n```\n", "~~~swift name=NAME\nlet a = 1\n\n\tprint(a)\n~~~\n", "````swift hidden\n```\n````\n", "```swift\n```\n",
        "```swift\nprint(1)\n```\n```output\n1\n```\n", "```swift\nx\n```\n~~~output\n1\n\n  2 \n~~~\n", "```swift\nx\n```\n\n````output\n```\n````\n", "   ```swift\n   x\n  y\n   ```\n   ```output\n   é 👩‍👩‍👧\n   ```\n",
        "1.5<!-- = x --> and\n  2.5<!-- = y -->\n", "<!-- check: a > b -->\n", "| a | b |\n|---|---|\n| 1.5<!-- = x --> | `2` |\n", "<details>\n\n```swift\nx\n```\n\n</details>\n",
    ]

    init(seed: UInt64) {
        var chance = Seeded(seed: seed)
        var text = ""
        for _ in 0..<Int.random(in: 2...7, using: &chance) {
            var piece = Bool.random(using: &chance) ? SpecExample.all.randomElement(using: &chance)!.markdown : Self.fences.randomElement(using: &chance)!
            piece = piece.replacing("NAME", with: "n\(chance.next())")
            for _ in 0..<[0, 0, 1, 1, 2, 3].randomElement(using: &chance)! { piece = Self.nested(piece, &chance) }
            text += piece + (Bool.random(using: &chance) ? "\n" : "")
        }
        if Int.random(in: 0..<6, using: &chance) == 0 { text = "\u{FEFF}" + text }
        if Int.random(in: 0..<5, using: &chance) == 0, text.hasSuffix("\n") { text.removeLast() }
        self.text = text.replacing("\n", with: ["\n", "\n", "\r\n", "\r"].randomElement(using: &chance)!)
    }

    private static func nested(_ text: String, _ chance: inout Seeded) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last?.isEmpty == true { lines.removeLast() }
        let (first, rest) = [("> ", "> "), (">", ">"), ("- ", "  "), ("10. ", "    "), ("-\t", "\t"), ("*   ", "    "), ("- ", "\t"), ("   > ", "> ")].randomElement(using: &chance)!
        return lines.enumerated().map { ($0.offset == 0 ? first : rest) + $0.element + "\n" }.joined()
    }
}
