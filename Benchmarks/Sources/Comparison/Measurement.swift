// What a program measured: a line of JSON.
import Foundation

struct Measurement: Decodable {
    var work: String
    var peer: String
    var precision: String
    var rate: Double
    var unit: String
    var check: Double

    /// The measurements that a program prints.
    static func run(_ program: String, _ arguments: [String]) -> [Measurement] {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        do { try process.run() } catch { fatalError("\(program) does not start: \(error)") }
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { fatalError("\(program) \(arguments.joined(separator: " ")): exit \(process.terminationStatus)\n\(text)") }
        return text.split(separator: "\n").map { line in
            do { return try JSONDecoder().decode(Measurement.self, from: Data(line.utf8)) } catch { fatalError("\(program) printed: \(line)\n\(error)") }
        }
    }

    /// How much faster this is than another: of seconds, less is better.
    func ratio(to other: Measurement) -> Double { unit == "s" ? other.rate / rate : rate / other.rate }

    var text: String {
        let digits = rate >= 100 ? "%.0f" : rate >= 1 ? "%.2f" : "%.4f"
        return String(format: digits, rate) + " " + unit
    }
}
