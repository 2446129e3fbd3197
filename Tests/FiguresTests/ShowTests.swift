import Glibc
import Testing

@testable import Figures

/// A figure that is nothing but its text.
private struct Plain: Figure {
    let svg: String
}

/// Each case runs in a process of its own: the environment and the current directory belong to the whole process.
struct ShowTests {
    @Test func writesIntoTheFolderOfTheEnvironment() async {
        await #expect(processExitsWith: .success) {
            let folder = temporaryFolder()
            setenv("WORKBOOK_FIGURES", folder, 1)
            show(Plain(svg: "<svg>σ</svg>\n"), "chapter1-forward")
            precondition(contents(of: folder + "/chapter1-forward.svg") == "<svg>σ</svg>\n")
        }
    }

    @Test func aPlainProgramGetsAFolderFigures() async {
        await #expect(processExitsWith: .success) {
            unsetenv("WORKBOOK_FIGURES")
            let folder = temporaryFolder()
            chdir(folder)
            show(Plain(svg: "one"), "a")
            show(Plain(svg: "two"), "b-2")
            precondition(contents(of: folder + "/Figures/a.svg") == "one")
            precondition(contents(of: folder + "/Figures/b-2.svg") == "two")
        }
    }

    @Test func aShorterFigureReplacesALongerOne() async {
        await #expect(processExitsWith: .success) {
            let folder = temporaryFolder()
            setenv("WORKBOOK_FIGURES", folder, 1)
            show(Plain(svg: String(repeating: "long", count: 100_000)), "a")
            precondition(contents(of: folder + "/a.svg").utf8.count == 400_000)
            show(Plain(svg: "short"), "a")
            precondition(contents(of: folder + "/a.svg") == "short")
        }
    }

    @Test func theEnvironmentIsReadAnewEachTime() async {
        await #expect(processExitsWith: .success) {
            let (first, second) = (temporaryFolder(), temporaryFolder())
            setenv("WORKBOOK_FIGURES", first, 1)
            show(Plain(svg: "1"), "a")
            setenv("WORKBOOK_FIGURES", second, 1)
            show(Plain(svg: "2"), "a")
            precondition(contents(of: first + "/a.svg") == "1")
            precondition(contents(of: second + "/a.svg") == "2")
        }
    }

    @Test func anUnwritablePathIsNamedWithTheReason() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            setenv("WORKBOOK_FIGURES", "/nowhere/at-all", 1)
            show(Plain(svg: ""), "a")
        }
        #expect(message(of: result).contains(
            "show: cannot write the figure /nowhere/at-all/a.svg: No such file or directory"))
    }

    @Test func aFullDiskIsAFailure() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let folder = temporaryFolder()
            symlink("/dev/full", folder + "/a.svg")
            setenv("WORKBOOK_FIGURES", folder, 1)
            show(Plain(svg: "text"), "a")
        }
        #expect(message(of: result).contains("/a.svg: No space left on device"))
    }

    @Test func figuresThatIsAFileIsAFailure() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            unsetenv("WORKBOOK_FIGURES")
            chdir(temporaryFolder())
            close(creat("Figures", 0o600))
            show(Plain(svg: "text"), "a")
        }
        #expect(message(of: result).contains("show: cannot write the figure Figures/a.svg: Not a directory"))
    }

    @Test func aNameWithOtherCharactersStops() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            show(Plain(svg: ""), "../Loss")
        }
        #expect(message(of: result).contains(
            "show: a figure's name consists of small letters a-z, digits and hyphens, but \"../Loss\" does not"))
    }

    @Test(arguments: [
        ("forward", true), ("loss-2", true), ("7", true), ("-", true),
        ("", false), ("Loss", false), ("a b", false), ("a/b", false), ("..", false), ("a.svg", false), ("σ", false),
        ("a\n", false), ("a\0b", false), ("a_b", false),
    ])
    func names(name: String, isLegal: Bool) {
        #expect(isFigureName(name) == isLegal)
    }
}

private func temporaryFolder() -> String {
    var template = Array("/tmp/figures-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { preconditionFailure("no temporary folder") }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

private func contents(of path: String) -> String {
    guard let file = fopen(path, "r") else { preconditionFailure("no file \(path)") }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1_000_000)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
}
