// `doctor`: what a run needs, looked for one by one.
import Foundation

public enum Checkup {
    public struct Finding: Sendable {
        public var what: String
        public var found: String
        /// What mends it; nil if nothing is wrong.
        public var mend: String?
    }

    public static func findings(book: Book?) async -> [Finding] {
        var findings = tools()
        findings.append(kernelFile())
        guard findings.allSatisfy({ $0.mend == nil }) else { return findings }
        findings.append(await kernel())
        if let book { findings += await bookFindings(book) } else {
            findings.append(Finding(what: "book", found: "you are not in one; the rest was checked without"))
        }
        return findings
    }

    private static let installSwift = "install Swift 6.2 or newer from https://swift.org/install"

    private static func tools() -> [Finding] {
        guard let driver = Toolchain.locate("swiftc") else {
            return [Finding(what: "Swift compiler", found: "no swiftc on the PATH", mend: installSwift)]
        }
        let folder = driver.deletingLastPathComponent()
        let files = ["swift-frontend": "compiles snippets", "ld.lld": "links them", "llvm-symbolizer": "finds the line of an uncaught error", "../libexec/swift/linux/swift-backtrace": "finds the line of a crash"]
        return files.sorted { $0.key < $1.key }.map { name, use in
            let path = folder.appending(path: name).standardizedFileURL.path
            let isThere = FileManager.default.isExecutableFile(atPath: path)
            return Finding(what: "\(path.split(separator: "/").last!), which \(use)", found: isThere ? path : "\(path) is missing", mend: isThere ? nil : installSwift)
        }
    }

    private static func kernelFile() -> Finding {
        let path = Installation.kernel.path
        let isThere = FileManager.default.isExecutableFile(atPath: path)
        return Finding(what: "kernel", found: isThere ? path : "\(path) is missing", mend: isThere ? nil : "swift build, or install again: make install")
    }

    /// Whether a kernel starts and answers.
    private static func kernel() async -> Finding {
        let kernel = Kernel(environment: ["PATH": "/usr/bin:/bin"])
        let answer = await kernel.back(0)
        await kernel.end()
        return Finding(what: "kernel's answer", found: answer.outcome == "back" ? "it starts" : "it does not start", mend: answer.outcome == "back" ? nil : "run it by hand to see why: \(Installation.kernel.path) < /dev/null")
    }

    private static func bookFindings(_ book: Book) async -> [Finding] {
        var findings = [Finding(what: "book", found: book.root.path)]
        do {
            let workshop = try await Workshop(book: book)
            findings.append(Finding(what: "compiler", found: "\(workshop.toolchain.version), \(workshop.toolchain.target)"))
            findings.append(Finding(what: "modules of the book", found: book.configuration.imports.isEmpty ? "none asked for" : book.configuration.imports.joined(separator: ", ")))
        } catch let trouble as Trouble {
            findings.append(Finding(what: trouble.what, found: trouble.cause, mend: trouble.mend))
        } catch {
            findings.append(Finding(what: "book", found: "\(error)", mend: "check the disk: df -h \(book.root.path)"))
        }
        return findings
    }
}
