import Foundation
import FoundationXML
import Testing

@testable import Figures

/// What every picture owes to the page it stands on. The pictures are those in `Golden`.
struct StyleTests {
    static let pictures: [(name: String, svg: String)] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".svg") }.sorted().map { name in
            (name, (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? "")
        }
    }()

    @Test func thereArePictures() { #expect(Self.pictures.count > 20) }

    @Test(arguments: pictures.map(\.name), pictures.map(\.svg))
    func isWellFormed(name: String, svg: String) {
        let parser = XMLParser(data: Data(svg.utf8))
        #expect(parser.parse(), "\(name): \(parser.parserError.map { "\($0)" } ?? "")")
    }

    @Test(arguments: zip(pictures.map(\.name), pictures.map(\.svg)))
    func fitsAPage(name: String, svg: String) throws {
        let style = try #require(svg.firstMatch(of: /<style>\n([\s\S]*)\n<\/style>/)?.output.1)
        for line in style.split(separator: "\n") {
            #expect(line.hasPrefix(".figure") || line.hasPrefix("svg.figure") || line.hasPrefix("@media"), "\(name): \(line)")
        }
        let body = svg.replacing(style, with: "")
        // Colors are the page's business; ids would have to be made unique; no number needs more than four decimals.
        #expect(!body.contains("#") && !body.contains("fill=") && !body.contains("stroke="), "\(name)")
        #expect(!body.contains(" id="), "\(name)")
        #expect(body.firstMatch(of: /="[^"]*\.\d{5}/) == nil, "\(name)")
        #expect(svg.contains("<title>") && svg.contains("<desc>"), "\(name)")
        #expect(!svg.contains("<title></title>") && !svg.contains("<desc></desc>"), "\(name)")
    }

    /// A page's column is 288 pixels wide on a screen of 320; letters of charts have 18 units there.
    @Test(arguments: zip(pictures.map(\.name), pictures.map(\.svg)))
    func lettersAreLegibleOnATelephone(name: String, svg: String) throws {
        let width = try #require(svg.firstMatch(of: /viewBox="0 0 ([0-9.]+)/).flatMap { Double($0.output.1) })
        let letters = svg.contains("class=\"figure chart\"") ? largeLetters : 14
        #expect(letters * min(288 / width, 1) >= 10.7, "\(name) is \(width) wide")
    }

    /// Rules of several pictures on a page come in any order, so no two rules for one piece may speak of the same property.
    @Test(arguments: zip(pictures.map(\.name), pictures.map(\.svg)))
    func theOrderOfRulesDoesNotMatter(name: String, svg: String) {
        var properties: [Substring: Set<Substring>] = [:]
        for match in svg.matches(of: #/\n\.figure(?:\.chart)? \.([\w-]+) \{ (.*) \}/#) {
            properties[match.output.1] = Set(match.output.2.matches(of: #/([\w-]+): /#).map(\.output.1))
        }
        for match in svg.matches(of: /class="([^"]+)"/) {
            let classes = match.output.1.split(separator: " ")
            for (index, first) in classes.enumerated() {
                for second in classes[(index + 1)...] {
                    let common = properties[first, default: []].intersection(properties[second, default: []])
                    #expect(common.isEmpty, "\(name): \(first) and \(second) both set \(common.sorted())")
                }
            }
        }
    }

    @Test(arguments: zip(pictures.map(\.name), pictures.map(\.svg)))
    func everyClassHasARule(name: String, svg: String) {
        let classes = Set(svg.matches(of: /<(?:path|circle|line|rect|text|g)[^>]* ?class="([^"]+)"/).flatMap { $0.output.1.split(separator: " ") })
        for name in classes where name != "weight" { #expect(svg.contains(" .\(name) {"), "\(name)") }
    }

    /// Contrast as WCAG 2 defines it.
    @Test func coloursOfTheirOwnAreSeenOnWhiteAndOnBlack() throws {
        let style = Style.chart.rules(for: ["c1", "c2", "c3", "c4", "c5", "c6"])
        let colors = style.matches(of: /accent-\d, #([0-9a-f]{6})/).map { String($0.output.1) }
        #expect(colors.count == 6)
        for color in colors {
            let channels = stride(from: 0, to: 6, by: 2).map { start -> Double in
                let value = Double(Int(color.dropFirst(start).prefix(2), radix: 16)!) / 255
                return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
            }
            let luminance = 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
            #expect(1.05 / (luminance + 0.05) >= 4, "#\(color) on white")
            #expect((luminance + 0.05) / 0.05 >= 4, "#\(color) on black")
        }
    }

    @Test func onlyTheRulesThatAreNeeded() {
        let svg = Chart { Line(y: [1, 2]) }.svg
        #expect(svg.contains(".line {") && svg.contains(".c1 {"))
        #expect(!svg.contains(".bar {") && !svg.contains(".c2 {"))
    }
}
