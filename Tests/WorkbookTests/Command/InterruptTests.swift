// An interrupt, a kill, a state folder that cannot be used: nothing is lost and nothing is left behind.
import Foundation
import Subprocess
import Testing
@testable import Workbook

@Suite(.serialized) struct InterruptTests {
    private let endless = "# Endless\n\n```swift\nprint(1)\n```\n```output\n2\n```\n\n```swift timeout=60s\nwhile true {}\n```\n"

    /// The processes whose home is in a folder: the kernels of a book in it.
    private func kernels(below folder: URL) -> [Int32] {
        let processes = ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []).compactMap { Int32($0) }
        return processes.filter { process in
            guard let environment = FileManager.default.contents(atPath: "/proc/\(process)/environ") else { return false }
            return String(decoding: environment, as: UTF8.self).split(separator: "\0").contains { $0.hasPrefix("HOME=" + folder.resolvingSymlinksInPath().path) || $0.hasPrefix("HOME=" + folder.path) }
        }
    }

    /// Starts `workbook accept`, waits until its kernel runs, sends a signal, and waits for the end.
    private func interrupt(_ book: TemporaryBook, with signal: Signal) async throws -> (code: TerminationStatus, errors: String) {
        let answer = try await Subprocess.run(.path(.init(Installation.folder.appending(path: "workbook").path)), arguments: ["accept", "1"],
                                              workingDirectory: .init(book.root.path), input: .none, output: .discarded, error: .string(limit: 1 << 16)) { execution in
            // Two runners and their supervisor: the loop runs in a fork of the state before it.
            for _ in 0..<400 where kernels(below: book.root).count < 4 { try await Task.sleep(for: .milliseconds(25)) }
            #expect(kernels(below: book.root).count >= 4)
            try execution.send(signal: signal)
        }
        for _ in 0..<100 where !kernels(below: book.root).isEmpty { try await Task.sleep(for: .milliseconds(20)) }
        return (answer.terminationStatus, answer.standardError)
    }

    @Test func anInterruptSaysWhereAndLeavesTheBookAsItWas() async throws {
        let book = try TemporaryBook(endless)
        let answer = try await interrupt(book, with: .interrupt)
        #expect(answer.code == .exited(130))
        // How long it ran is the machine's affair.
        #expect(answer.errors.replacing(/, \d+ s;/, with: ";") == "workbook: interrupted in chapter1, line 10: running; the book is as it was\n")
        #expect(kernels(below: book.root).isEmpty)
        #expect(try book.read() == endless)
    }

    @Test func aKillLeavesNoProcessAndTheNextRunCleansUp() async throws {
        let book = try TemporaryBook(endless)
        let answer = try await interrupt(book, with: .kill)
        #expect(answer.code == .signaled(9))
        #expect(kernels(below: book.root).isEmpty)
        #expect(try book.read() == endless)
        #expect(try FileManager.default.contentsOfDirectory(atPath: book.url(".workbook").path).contains { $0.hasPrefix("tmp-") })
        try book.write("# Short\n\n```swift\nprint(1)\n```\n```output\n1\n```\n", to: "Chapters/chapter1-test.md")
        #expect(try await ToolProcess.run(["test"], in: book.root).code == 0)
        #expect(try !FileManager.default.contentsOfDirectory(atPath: book.url(".workbook").path).contains { $0.hasPrefix("tmp-") })
    }

    @Test func aStateFolderThatCannotBeMade() async throws {
        let book = try TemporaryBook("# A\n")
        try book.write("in the way", to: ".workbook")
        let answer = try await ToolProcess.run(["test"], in: book.root)
        #expect(answer.code == 3)
        #expect(answer.errors.hasPrefix("workbook: the folder \(book.root.path)/.workbook/units cannot be made\n  cause: "))
        #expect(answer.errors.contains("\n  next:  check its owner and the space on the disk: df -h "))
    }

    @Test func aChapterThatIsAFolder() async throws {
        let book = try TemporaryBook([:])
        try FileManager.default.createDirectory(at: book.url("Chapters/chapter1-folder.md"), withIntermediateDirectories: true)
        let answer = try await ToolProcess.run(["test"], in: book.root)
        #expect(answer.code == 3)
        #expect(answer.errors.hasPrefix("workbook: Chapters/chapter1-folder.md cannot be read\n"))
    }
}
