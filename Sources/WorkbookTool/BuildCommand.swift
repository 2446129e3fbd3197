import ArgumentParser
import Foundation
import Workbook

struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Write the site, after every chapter has been verified.",
        discussion: "If anything in the book does not hold, nothing is written and the old site stays.")

    @Option(help: ArgumentHelp("The folder to write. Default: Site/public in the book.", valueName: "dir"))
    var output: String?

    @OptionGroup var options: BookOptions

    func run() async throws {
        let book = try options.book()
        guard !book.chapters.isEmpty else {
            throw Trouble("there is nothing to build", cause: "Chapters has no chapter yet", mend: "write Chapters/chapter1-….md", isWrongCall: true)
        }
        let workshop = try await Workshop(book: book)
        var reports: [ChapterReport] = []
        var sum = Summary()
        try await BookRun(pipeline: Pipeline(workshop), mayRemember: false).each(book.chapters) { result in
            sum = sum + result.summary
            guard let report = result.report else { return }
            reports.append(report)
            Console.show(report)
        }
        let checked = "\(Summary.plural(reports.count, "chapter")), \(sum.counted): \(sum.outcome)"
        guard sum.holds else {
            print("\(checked)\nno page was written; mend what is shown above, then: workbook build")
            throw ExitCode(1)
        }
        let folder = output.map { URL(filePath: $0) } ?? book.root.appending(path: "Site/public")
        let provenance = Provenance(compiler: workshop.compilerVersion, target: workshop.target, toolVersion: WorkbookCommand.configuration.version)
        let files = try SiteBuilder(book: book).build(reports, to: folder, provenance: provenance)
        print("\(checked)\nwrote \(Summary.plural(files.count, "page")) to \(folder.path): open \(folder.appending(path: "index.html").path)")
    }
}
