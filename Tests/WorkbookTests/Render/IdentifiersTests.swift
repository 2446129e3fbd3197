import Testing

@testable import Workbook

struct IdentifiersTests {
    @Test(arguments: [
        ("The net", "the-net"), ("What's new?", "whats-new"), ("A – B", "a--b"), ("`loss` & δ₁", "loss--δ₁"),
        ("snake_case", "snake_case"), ("誤差逆伝播", "誤差逆伝播"), ("!?", "section"), ("", "section"),
    ])
    func slugsAreThoseOfGitHub(heading: String, slug: String) {
        #expect(Identifiers.slug(heading) == slug)
    }

    @Test func aRepeatedIdIsCounted() {
        var identifiers = Identifiers()
        #expect(["a", "a", "a-1", "a"].map { identifiers.unique($0) } == ["a", "a-1", "a-1-1", "a-2"])
    }

    @Test func theFramesIdsAreTaken() {
        var identifiers = Identifiers()
        #expect(identifiers.unique("contents") == "contents-1")
        #expect(identifiers.unique("main") == "main-1")
    }
}
