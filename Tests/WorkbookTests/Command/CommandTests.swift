// Whole outputs and exit codes of the commands.
import Foundation
import Testing
@testable import Workbook

@Suite(.serialized) struct CommandTests {
    private let good = "# Good\n\n```swift name=sum\nlet a = 0.1 + 0.2\nprint(a)\n```\n```output\n0.3000\n```\n\nIt is 0.30<!-- = a -->. <!-- check: a > 0 -->\n"

    private func check(_ arguments: [String], in book: TemporaryBook, output: String = "", errors: String = "", code: Int32 = 0, _ location: SourceLocation = #_sourceLocation) async throws {
        let answer = try await ToolProcess.run(arguments, in: book.root)
        #expect(answer.output == output, sourceLocation: location)
        #expect(answer.errors == errors, sourceLocation: location)
        #expect(answer.code == code, sourceLocation: location)
    }

    @Test func run() async throws {
        let book = try TemporaryBook(["chapter1-good.md": good])
        let expected = "chapter1: Good\nline 3  sum\n0.30000000000000004\n  ✓ holds\nall hold: 1 snippet, 1 number, 1 claim\n\n"
        for name in ["chapter1", "1", "good", "chapter1-good", "chapter1-good.md", "Chapters/chapter1-good.md", "CHAPTER1"] {
            try await check(["run", name], in: book, output: expected)
        }
    }

    @Test func oneSnippet() async throws {
        let book = try TemporaryBook(["chapter1-good.md": good + "\n```swift\nprint(1)\n```\n```output\n1\n```\n"])
        try await check(["run", "1", "--snippet", "2"], in: book, output: "chapter1: Good\nline 13  #2\n1\n  ✓ holds\nall hold: 2 snippets, 1 number, 1 claim\n\n")
        try await check(["run", "1", "--snippet", "sun"], in: book, output: "", errors: "workbook: chapter1 has no snippet `sun`\n  cause: it has sum, #2\n  next:  did you mean `sum`?\n", code: 2)
    }

    @Test func testIsQuietAndComplete() async throws {
        let book = try TemporaryBook(["chapter1-good.md": good, "chapter2-bad.md": "# Bad\n\n```swift\nprint(2)\n```\n```output\n3\n```\n"])
        let expected = """
            Chapters/chapter2-bad.md:7:1: error: the output is not what is written
            6 | ```output
            7 | 3
              | ^
              | 7 - 3
              |   + 2
              | the worst number, line 7: 3 is written, 2 was printed, 1 apart
              = next: workbook accept chapter2 1 writes what was printed

            2 chapters, 2 snippets, 1 number, 1 claim: 1 differs

            """
        try await check(["test"], in: book, output: expected, code: 1)
        try await check(["test", "good"], in: book, output: "1 chapter, 1 snippet, 1 number, 1 claim: all hold\n")
        try await check(["accept", "2"], in: book, output: "chapter2: wrote 1 change in Chapters/chapter2-bad.md\n")
        try await check(["test"], in: book, output: "2 chapters, 2 snippets, 1 number, 1 claim: all hold\n")
    }

    @Test func jsonHasARecordForEverything() async throws {
        let book = try TemporaryBook(["chapter1-good.md": good.replacing("0.3000", with: "0.4000")])
        let answer = try await ToolProcess.run(["test", "--format", "json"], in: book.root)
        #expect(answer.code == 1)
        let records = try answer.output.split(separator: "\n").map { try JSONDecoder().decode(JSONRecord.self, from: Data($0.utf8)) }
        #expect(records.map(\.snippet) == ["sum", "a", "a > 0"])
        #expect(records.map(\.verdict) == ["differs", "matches", "matches"])
        #expect(records.map(\.line) == [8, 11, 11])
        #expect(records[0].file == "Chapters/chapter1-good.md")
        #expect(records[0].expected == "0.4000")
        #expect(records[0].actual == "0.30000000000000004")
        #expect(records[0].cached == false)
        let keys = try #require(try JSONSerialization.jsonObject(with: Data(answer.output.split(separator: "\n")[0].utf8)) as? [String: Any]).keys
        #expect(Set(["chapter", "snippet", "file", "line", "verdict", "expected", "actual", "message", "seconds", "cached"]).isSubset(of: Set(keys)))
    }

    @Test func explain() async throws {
        let book = try TemporaryBook(["chapter1-good.md": good])
        _ = try await ToolProcess.run(["test"], in: book.root)
        try book.write(good.replacing("0.1 + 0.2", with: "0.2 + 0.1"), to: "Chapters/chapter1-good.md")
        try await check(["test", "--explain"], in: book, output: """
            Chapters/chapter1-good.md:3: sum: run, its code changed
            Chapters/chapter1-good.md:11: a: run, what stands before it changed
            Chapters/chapter1-good.md:11: a > 0: run, what stands before it changed
            1 chapter, 1 snippet, 1 number, 1 claim: all hold

            """)
    }

    @Test func list() async throws {
        let book = try TemporaryBook(["chapter1-good.md": good, "chapter10-last.md": "# Last\n", "chapter2-second.md": "# Second *part*\n\n```swift wat\n```\n", "notes.md": "# Notes\n"])
        try await check(["list"], in: book, output: """
            Test
            chapter1   Good  (1 snippet)
            chapter2   Second part  (1 mistake in the Markdown: workbook test chapter2)
            chapter10  Last  (0 snippets)
            notes      Notes  (0 snippets)

            """)
    }

    @Test func wrongCallsExitWithTwo() async throws {
        let book = try TemporaryBook(["chapter1-good.md": good])
        try await check(["run", "chaptr1"], in: book, errors: "workbook: there is no chapter `chaptr1`\n  cause: the book has chapter1\n  next:  did you mean `chapter1`?\n", code: 2)
        let elsewhere = FileManager.default.temporaryDirectory
        let answer = try await ToolProcess.run(["list"], in: elsewhere)
        #expect(answer.code == 2)
        #expect(answer.errors.contains("is not in a book"))
        #expect(answer.errors.contains("next:  go to a book, name one with --book DIR, or start one: workbook new DIR"))
        for arguments in [["rnu"], ["run", "--nope"], ["test", "--format", "xml"], ["new"]] {
            let answer = try await ToolProcess.run(arguments, in: book.root)
            #expect(answer.code == 2, "\(arguments)")
            #expect(answer.errors.hasPrefix("workbook: Error: "), "\(arguments): \(answer.errors)")
        }
    }

    @Test func aBookFromElsewhere() async throws {
        let book = try TemporaryBook(["chapter1-good.md": good])
        let answer = try await ToolProcess.run(["test", "--book", book.root.path], in: FileManager.default.temporaryDirectory)
        #expect(answer.output == "1 chapter, 1 snippet, 1 number, 1 claim: all hold\n")
        let below = try await ToolProcess.run(["test"], in: book.url("Chapters"))
        #expect(below.code == 0)
    }

    @Test func mistakesInTheBookFile() async throws {
        let book = try TemporaryBook(["chapter1-good.md": good], configuration: "title: Test\nimport: [A]\n")
        let answer = try await ToolProcess.run(["list"], in: book.root)
        #expect(answer.code == 1)
        #expect(answer.output.hasPrefix("Chapters/book.yml:2:1: error: book.yml has no key `import`\n"))
        #expect(answer.output.contains("did you mean `imports`?"))
    }

    @Test func helpTeaches() async throws {
        for command in ["list", "run", "test", "accept", "build", "new", "doctor", "clean"] {
            let answer = try await ToolProcess.run([command, "--help"], in: FileManager.default.temporaryDirectory)
            #expect(answer.code == 0)
            #expect(answer.output.contains("USAGE: workbook \(command)"))
        }
        let answer = try await ToolProcess.run(["--help"], in: FileManager.default.temporaryDirectory)
        #expect(answer.output.replacing("\n", with: " ").contains("0 all holds, 1 something differs or fails, 2 a wrong call, 3 the machine is in trouble."))
    }

    @Test func aNewBookHolds() async throws {
        let book = try TemporaryBook([:])
        #expect(try await ToolProcess.run(["new", "mine", "--title", "A \"quoted\" title"], in: book.root).code == 0)
        let answer = try await ToolProcess.run(["test"], in: book.url("mine"))
        #expect(answer.output == "1 chapter, 2 snippets, 1 number, 1 claim: all hold\n")
        #expect(try await ToolProcess.run(["list"], in: book.url("mine")).output.hasPrefix("A \"quoted\" title\n"))
        let again = try await ToolProcess.run(["new", "mine"], in: book.root)
        #expect(again.code == 2)
        #expect(again.errors.contains("is in use"))
    }

    @Test func buildWritesOnlyWhatHolds() async throws {
        let book = try TemporaryBook(["chapter1-good.md": good])
        let site = book.root.resolvingSymlinksInPath().appending(path: "Site/public").path
        let built = try await ToolProcess.run(["build"], in: book.root)
        #expect(built.code == 0)
        #expect(built.output == "1 chapter, 1 snippet, 1 number, 1 claim: all hold\nwrote 2 pages to \(site): open \(site)/index.html\n")
        let page = try book.read("Site/public/chapter1-good.html")
        #expect(page.contains("0.30000000000000004"))
        try book.write(good.replacing("0.3000", with: "0.4000"), to: "Chapters/chapter1-good.md")
        let refused = try await ToolProcess.run(["build"], in: book.root)
        #expect(refused.code == 1)
        #expect(refused.output.hasSuffix("1 chapter, 1 snippet, 1 number, 1 claim: 1 differs\nno page was written; mend what is shown above, then: workbook build\n"))
        #expect(try book.read("Site/public/chapter1-good.html") == page)
    }

    @Test func acceptWritesFigures() async throws {
        let drawing = "show(NetworkDiagram(title: \"One\", description: \"One unit\", layers: [[.init(\"x\", \"0.5\")]], weights: []), \"net\")"
        let chapter = "# Figure\n\n```swift\n\(drawing)\n```\n\n![One circle](Figures/chapter1-net.svg)\n"
        let book = try TemporaryBook(["chapter1-figure.md": chapter], configuration: "title: Test\nimports: [Figures]\n")
        try await check(["accept"], in: book, output: "chapter1: wrote Chapters/Figures/chapter1-net.svg\n")
        #expect(try book.read("Chapters/Figures/chapter1-net.svg").contains("0.5"))
        try await check(["test"], in: book, output: "1 chapter, 1 snippet, 1 figure: all hold\n")
        try await check(["accept"], in: book, output: "chapter1: nothing to write\n")
        // A number of the file that is not the run's any more is found.
        try book.write(try book.read("Chapters/Figures/chapter1-net.svg").replacing("0.5", with: "0.6"), to: "Chapters/Figures/chapter1-net.svg")
        #expect(try await ToolProcess.run(["test"], in: book.root).code == 1)
        #expect(try book.read("Chapters/chapter1-figure.md") == chapter)
    }

    @Test func clean() async throws {
        let book = try TemporaryBook(["chapter1-good.md": good])
        _ = try await ToolProcess.run(["test"], in: book.root)
        #expect(FileManager.default.fileExists(atPath: book.url(".workbook").path))
        #expect(try await ToolProcess.run(["clean"], in: book.root).code == 0)
        #expect(!FileManager.default.fileExists(atPath: book.url(".workbook").path))
        #expect(try book.read("Chapters/chapter1-good.md") == good)
    }

    @Test func doctor() async throws {
        let book = try TemporaryBook(["chapter1-good.md": good])
        let answer = try await ToolProcess.run(["doctor"], in: book.root)
        #expect(answer.code == 0)
        #expect(answer.output.hasSuffix("all is there\n"))
        let bare = try await ToolProcess.run(["doctor"], in: book.root, environment: ["PATH": "/nonexistent"])
        #expect(bare.code == 1)
        #expect(bare.output.contains("✗ Swift compiler: no swiftc on the PATH\n    next: install Swift 6.2 or newer from https://swift.org/install\n"))
        let run = try await ToolProcess.run(["run", "1"], in: book.root, environment: ["PATH": "/nonexistent"])
        #expect(run.code == 3)
        #expect(run.errors == "workbook: there is no Swift compiler\n  cause: no `swiftc` on the PATH\n  next:  install Swift 6.2 or newer from swift.org, then: workbook doctor\n")
    }

    @Test func anUnchangedBookStartsNeitherCompilerNorKernel() async throws {
        let book = try TemporaryBook(["chapter1-good.md": good])
        // Programs that write down their name and then do their work.
        let toolchain = try #require(Toolchain.locate("swiftc")).deletingLastPathComponent()
        let log = book.url("log")
        for (name, real) in [("bin/swiftc", toolchain.appending(path: "swiftc")), ("bin/swift-frontend", toolchain.appending(path: "swift-frontend")),
                             ("bin/ld.lld", toolchain.appending(path: "ld.lld")), ("bin/workbook-kernel", Installation.kernel)] {
            try book.write("#!/bin/sh\necho \(name) >> \(log.path)\nexec \(real.path) \"$@\"\n", to: name)
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: book.url(name).path)
        }
        let environment = ["PATH": book.url("bin").path + ":/usr/bin:/bin", "WORKBOOK_INSTALLATION": book.url("bin").path]
        #expect(try await ToolProcess.run(["test"], in: book.root, environment: environment).code == 0)
        let started = try Set(String(contentsOf: log, encoding: .utf8).split(separator: "\n"))
        #expect(started == ["bin/swiftc", "bin/swift-frontend", "bin/ld.lld", "bin/workbook-kernel"])
        try FileManager.default.removeItem(at: log)
        #expect(try await ToolProcess.run(["test"], in: book.root, environment: environment).code == 0)
        #expect(!FileManager.default.fileExists(atPath: log.path))
    }
}
