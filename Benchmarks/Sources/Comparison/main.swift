// comparison BUILT-DIR NETS PYTHON [WORK…]: the library's speed against that of its peers, each measured in the same run by a process of its own.
//
// A ratio above 1 means that the library is faster. The table says what each row is measured against; nothing fails.
import Foundation

guard CommandLine.arguments.count >= 4 else {
    print("usage: comparison DIR NETS PYTHON [WORK…], where DIR has the built workbook, NETS is the program `nets`; or: make bench-nets")
    exit(2)
}
let installation = URL(filePath: CommandLine.arguments[1])
let nets = CommandLine.arguments[2], python = CommandLine.arguments[3]
let peers = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Peers/peer.py").standardizedFileURL.path
let works = CommandLine.arguments.count > 4 ? Array(CommandLine.arguments[4...]) : Goal.works

for threads in [1, 2] {
    print("\n### \(threads == 1 ? "One thread" : "Two threads")\n")
    print("| work | precision | ours | peer | theirs | ratio | goal | same result |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    for work in works {
        var ours = Measurement.run(nets, [work, String(threads)])
        if work == "tiny", threads == 1 { ours += OptimizedSnippet.measure(installation) }
        let theirs = Measurement.run(python, [peers, work, "--threads", String(threads)])
        for row in ours {
            for peer in Goal.peers(of: row, among: theirs) { print(peer.text(ours: row, isTiny: work == "tiny")) }
        }
    }
}
