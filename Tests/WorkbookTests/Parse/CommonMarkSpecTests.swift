// What must hold for every Markdown text whatever: for each example of the specification, and for random texts of them.
import Testing
@testable import Workbook

@Suite struct CommonMarkSpecTests {
    static let seeds: ClosedRange<UInt64> = 1...600

    @Test func theSpecificationIsWhole() {
        #expect(SpecExample.all.map(\.number) == Array(1...652))
        #expect(Set(SpecExample.all.map(\.section)).count == 26)
    }

    @Test func everyExampleHolds() throws {
        for example in SpecExample.all {
            for newline in ["\n", "\r\n", "\r"] {
                try check(example.markdown.replacing("\n", with: newline), "example \(example.number) with \(newline.debugDescription)")
            }
        }
    }

    @Test func everyMixHolds() throws {
        var snippets = 0, outputs = 0, mistakes = 0
        for seed in Self.seeds {
            let parsed = try check(SpecMix(seed: seed).text, "seed \(seed)")
            snippets += parsed.chapter.snippets.count
            outputs += parsed.chapter.snippets.count { $0.output != nil }
            mistakes += parsed.diagnostics.isEmpty ? 0 : 1
        }
        // The mixes are worth their time only if they hold what they test.
        #expect(snippets > 500 && outputs > 200, "\(snippets) snippets, \(outputs) outputs, \(mistakes) texts with mistakes")
    }

    @discardableResult
    private func check(_ text: String, _ name: String) throws -> ParsedText {
        let parsed = ParsedText(text)
        checkPlaces(parsed, name)
        checkCode(parsed, name)
        let isWhole = !parsed.diagnostics.contains { ["unclosed-fence", "empty-chapter"].contains($0.identifier) }
        if isWhole {
            try checkReplacement(parsed, name)
            try checkInsertion(parsed, name)
        }
        return parsed
    }

    private func checkPlaces(_ parsed: ParsedText, _ name: String) {
        let file = 0...parsed.source.bytes.count
        var last = -1
        for item in parsed.chapter.items {
            let (place, ranges): (Int, [Range<Int>]) = switch item {
            case .snippet(let snippet): (snippet.fence.range.lowerBound, [snippet.fence.range, snippet.fence.info] + (snippet.output.map { [$0.range, $0.info] } ?? []))
            case .boundNumber(let number): (number.offset, [number.number, number.offset..<(number.offset + number.expression.utf8.count)])
            case .claim(let claim): (claim.offset, [claim.offset..<(claim.offset + 1)])
            case .figure(let figure): (figure.offset, [figure.offset..<(figure.offset + 2)])
            }
            #expect(place > last, "\(name): items stand in order")
            last = place
            for range in ranges where !(file.contains(range.lowerBound) && file.contains(range.upperBound)) { Issue.record("\(name): \(range) is not in the file") }
            if case .boundNumber(let number) = item {
                let written = parsed.source.string(number.number)
                #expect(["1.5": "x", "2.5": "y"][written] == number.expression, "\(name)")
            }
        }
        for diagnostic in parsed.diagnostics {
            if let position = diagnostic.position { #expect((1...parsed.source.lineCount).contains(position.line) && position.column >= 1, "\(name)") }
        }
    }

    /// Each line of code is what cmark says, and stands where we say.
    private func checkCode(_ parsed: ParsedText, _ name: String) {
        for snippet in parsed.chapter.snippets {
            for fence in [snippet.fence] + (snippet.output.map { [$0] } ?? []) {
                let block = parsed.codeBlocks.first { $0.node.offset == fence.range.lowerBound }
                let text = block?.text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
                #expect(fence.text == text, "\(name)")
                for (index, line) in fence.lines.enumerated() {
                    let rest = String(line.text.utf8.dropFirst(line.spacesForTab))!
                    let place = line.offset..<(line.offset + rest.utf8.count)
                    #expect(place.upperBound <= parsed.source.bytes.count && parsed.source.string(place) == rest, "\(name): line \(index)")
                    #expect(line.text.utf8.prefix(line.spacesForTab).allSatisfy { $0 == 32 }, "\(name): line \(index)")
                    #expect(parsed.source.lineNumber(at: line.offset) == fence.firstLine + 1 + index || rest.isEmpty, "\(name): line \(index)")
                }
            }
        }
    }

    /// Every output replaced by its own lines: no byte changes. Replaced by others: they, and only they, stand there.
    private func checkReplacement(_ parsed: ParsedText, _ name: String) throws {
        let outputs = parsed.chapter.snippets.compactMap(\.output)
        let writer = OutputWriter(source: parsed.source)
        let same = outputs.map { writer.replacement(of: $0, by: $0.lines.map(\.text)) }
        #expect(Acceptance.apply(same, to: parsed.source.bytes) == parsed.source.bytes, "\(name)")
        let others = Self.printed
        let edits = outputs.enumerated().map { writer.replacement(of: $0.element, by: others[$0.offset % others.count]) }
        let changed = ParsedText(bytes: Acceptance.apply(edits, to: parsed.source.bytes))
        let expected = outputs.indices.map { others[$0 % others.count] }
        #expect(changed.chapter.snippets.compactMap { $0.output?.lines.map(\.text) } == expected, "\(name)")
        #expect(changed.chapter.snippets.map(\.code) == parsed.chapter.snippets.map(\.code), "\(name)")
        #expect(changed.diagnostics.map(\.identifier) == parsed.diagnostics.map(\.identifier), "\(name)")
    }

    /// An output under every snippet that has none: the same snippets, with exactly that output.
    private func checkInsertion(_ parsed: ParsedText, _ name: String) throws {
        let bare = parsed.chapter.snippets.enumerated().filter { $0.element.output == nil }
        guard !bare.isEmpty else { return }
        let writer = OutputWriter(source: parsed.source)
        let edits = bare.map { writer.insertion(of: Self.printed[$0.offset % Self.printed.count], under: $0.element.fence) }
        let changed = ParsedText(bytes: Acceptance.apply(edits, to: parsed.source.bytes))
        #expect(changed.chapter.snippets.map(\.code) == parsed.chapter.snippets.map(\.code), "\(name)")
        #expect(changed.chapter.snippets.map(\.tags) == parsed.chapter.snippets.map(\.tags), "\(name)")
        for (index, snippet) in changed.chapter.snippets.enumerated() {
            let before = parsed.chapter.snippets[index].output?.lines.map(\.text)
            #expect(snippet.output?.lines.map(\.text) == before ?? Self.printed[index % Self.printed.count], "\(name): snippet \(index + 1)")
        }
    }

    static let printed: [[String]] = [
        ["1"], ["  two spaces", "\tand a tab"], ["", "an empty line above", ""], ["```", "````", "~~~"], ["trailing  ", " "], ["> quote", "- list", "# no heading"],
        [], ["é 層 👩‍👩‍👧", "<!-- = x -->"], ["~~~~~", "   ```", "\t```"], [""],
    ]
}
