import Foundation
import Testing
import Theme

/// A color of the style sheet by its two values.
private struct Shade {
    var light: String
    var dark: String
}

struct ThemeTests {
    /// The custom properties of the first rule, with `var(--name)` followed.
    private let shades: [String: Shade] = {
        let rule = Theme.style.prefix { $0 != "}" }
        let matches = rule.matches(of: /(--[a-z0-9-]+): (?:light-dark\((#[0-9a-f]+), (#[0-9a-f]+)\)|var\((--[a-z0-9-]+)\));/)
        var shades: [String: Shade] = [:]
        for match in matches { if let light = match.output.2, let dark = match.output.3 { shades[String(match.output.1)] = Shade(light: String(light), dark: String(dark)) } }
        for match in matches { if let other = match.output.4 { shades[String(match.output.1)] = shades[String(other)] } }
        return shades
    }()

    /// WCAG 2.2, contrast ratio.
    private func contrast(_ a: String, _ b: String) -> Double {
        func luminance(_ color: String) -> Double {
            let value = Int(color.dropFirst(), radix: 16)!
            let parts = [16, 8, 0].map { shift -> Double in
                let part = Double((value >> shift) & 255) / 255
                return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
            }
            return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
        }
        let (light, dark) = (max(luminance(a), luminance(b)), min(luminance(a), luminance(b)))
        return (light + 0.05) / (dark + 0.05)
    }

    @Test(arguments: ["ink", "muted", "accent", "keyword", "type", "number", "string", "comment", "attribute", "note", "tip", "important", "warning", "caution"], ["paper", "code-paper"])
    func textIsReadableOnBothPapers(text: String, paper: String) throws {
        let (text, paper) = try (#require(shades["--" + text]), #require(shades["--" + paper]))
        #expect(contrast(text.light, paper.light) >= 4.5)
        #expect(contrast(text.dark, paper.dark) >= 4.5)
    }

    @Test(arguments: ["ink", "line", "accent", "accent-1", "accent-2", "accent-3", "accent-4", "accent-5", "accent-6"])
    func figuresStandOutFromTheirPaper(name: String) throws {
        let (color, paper) = try (#require(shades["--figure-" + name]), #require(shades["--figure-paper"]))
        // The first accent and the ink are also those of a figure's text.
        let least = ["ink", "accent", "accent-1"].contains(name) ? 4.5 : 3
        #expect(contrast(color.light, paper.light) >= least)
        #expect(contrast(color.dark, paper.dark) >= least)
    }

    @Test func theGridIsThere() { #expect(shades["--figure-grid"] != nil) }

    @Test func theLookIsLight() {
        #expect(Theme.style.utf8.count < 20_000)
        #expect(Theme.script.utf8.count < 4_000)
    }

    @Test func nothingIsFetchedFromElsewhere() {
        for text in [Theme.page, Theme.style, Theme.script] { #expect(!text.contains("//fonts") && !text.contains("http:") && !text.contains("https:") && !text.contains("@import")) }
    }

    @Test func theSkipLinkIsTheFirstThingOnAPage() throws {
        let body = Theme.page.drop { $0 != "\n" }.split(separator: "<body id=\"top\">\n")[1]
        #expect(body.hasPrefix("<a class=\"skip\" href=\"#main\">"))
    }
}
