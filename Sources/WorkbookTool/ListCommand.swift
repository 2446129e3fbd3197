import ArgumentParser
import Workbook

struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the chapters with their titles and how many snippets they have.")

    @OptionGroup var options: BookOptions

    func run() throws {
        let book = try options.book()
        print(Console.style.bold(book.configuration.title))
        if book.chapters.isEmpty { print("no chapter yet: write Chapters/chapter1-….md") }
        let width = book.chapters.map(\.identifier.count).max() ?? 0
        for reference in book.chapters {
            let (chapter, mistakes) = try Pipeline.parse(reference, of: book)
            let name = reference.identifier + String(repeating: " ", count: width - reference.identifier.count)
            let errors = mistakes.count { $0.severity == .error }
            let state = errors > 0 ? "\(errors) mistake\(errors == 1 ? "" : "s") in the Markdown: workbook test \(reference.identifier)" : "\(chapter.snippets.count) snippet\(chapter.snippets.count == 1 ? "" : "s")"
            print("\(name)  \(chapter.title)  \(Console.style.dim("(\(state))"))")
        }
    }
}
