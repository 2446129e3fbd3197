// What is near enough to be meant.
import Testing
@testable import Workbook

@Suite struct SpellingTests {
    static let distances: [(String, String, Int)] = [
        ("", "", 0), ("a", "", 1), ("", "ab", 2), ("swift", "swift", 0), ("swfit", "swift", 1), ("swit", "swift", 1), ("swiftt", "swift", 1),
        ("shift", "swift", 1), ("tfiws", "swift", 4), ("ca", "abc", 3), ("kitten", "sitting", 3), ("naïve", "naive", 1),
    ]

    @Test(arguments: distances) func insertDeleteReplaceAndSwapCountOne(_ a: String, _ b: String, _ distance: Int) {
        #expect(Spelling.distance(a, b) == distance)
        #expect(Spelling.distance(b, a) == distance)
    }

    static let words: [(String, String?)] = [
        ("hiden", "hidden"), ("HIDDEN", "hidden"), ("tol", "tol"), ("tl", "tol"), ("timout", "timeout"), ("x", nil), ("", nil), ("banana", nil), ("compile", nil),
    ]

    @Test(arguments: words) func theNearestIsSuggested(_ word: String, _ expected: String?) {
        #expect(Spelling.nearest(to: word, in: ["hidden", "folded", "tol", "timeout", "compile-only"]) == expected)
    }

    @Test func ofTwoEquallyNearTheFirst() { #expect(Spelling.nearest(to: "cat", in: ["bat", "car"]) == "bat") }

    @Test func nothingIsNearWhereNothingIs() { #expect(Spelling.nearest(to: "cat", in: []) == nil) }
}
