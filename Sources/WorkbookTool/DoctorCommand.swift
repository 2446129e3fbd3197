import ArgumentParser
import Foundation
import Workbook

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "doctor", abstract: "Look for what is missing on this machine, and say how to mend it.")

    @OptionGroup var options: BookOptions

    func run() async throws {
        let findings = await Checkup.findings(book: try? options.book())
        for finding in findings {
            let mark = finding.mend == nil ? Console.style.colour("✓", .green) : Console.style.colour("✗", .red)
            print("\(mark) \(finding.what): \(finding.found)")
            if let mend = finding.mend { print("    next: \(mend)") }
        }
        if findings.contains(where: { $0.mend != nil }) { throw ExitCode(1) }
        print("all is there")
    }
}
