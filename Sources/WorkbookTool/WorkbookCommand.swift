// The command `workbook`: one subcommand a file; each says in one sentence what it does.
import ArgumentParser
import Foundation
import Workbook

@main
struct WorkbookCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "workbook",
        abstract: "Keep the code in a book true: run its snippets, compare, accept, build its site.",
        discussion: """
            A book is a folder with Chapters/*.md. Each fenced block `swift` is compiled and run; the block `output` under it must be what it prints.

              workbook run chapter3        run a chapter and see what every snippet prints
              workbook accept chapter3     write what was printed under the snippets
              workbook test                check the whole book, quietly
              workbook build               write the site to Site/public

            A chapter is named as you would: chapter3, 3, its title's words in the file name, or its file.
            Exit code: 0 all holds, 1 something differs or fails, 2 a wrong call, 3 the machine is in trouble.
            """,
        version: "1.0.0",
        subcommands: [ListCommand.self, RunCommand.self, TestCommand.self, AcceptCommand.self, BuildCommand.self, NewCommand.self, DoctorCommand.self, CleanCommand.self]
    )

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand { try await asynchronous.run() } else { try command.run() }
        } catch let code as ExitCode {
            Foundation.exit(code.rawValue)
        } catch let trouble as Trouble {
            Console.error(trouble.description)
            Foundation.exit(trouble.isWrongCall ? 2 : 3)
        } catch let mistakes as BookMistakes {
            for diagnostic in mistakes.diagnostics { Console.show(diagnostic, in: mistakes.source) }
            Foundation.exit(1)
        } catch {
            leave(error)
        }
    }

    /// Help and version are no failures; a wrong call exits with 2; whatever else was thrown is the machine's trouble.
    private static func leave(_ error: any Error) -> Never {
        let code = exitCode(for: error)
        if code == .success {
            print(fullMessage(for: error))
            Foundation.exit(0)
        }
        Console.error(code == .validationFailure ? fullMessage(for: error) : "\(error.localizedDescription)\n  next:  workbook doctor")
        Foundation.exit(code == .validationFailure ? 2 : 3)
    }
}
