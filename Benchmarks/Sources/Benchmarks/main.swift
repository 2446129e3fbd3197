// benchmarks BUILT-DIR: the engine's speed against the bare compiler's, in one run.
import Foundation

guard CommandLine.arguments.count == 2 else {
    print("usage: benchmarks DIR, where DIR has the built workbook, its kernel and modules; or: make bench")
    exit(2)
}
let installation = URL(filePath: CommandLine.arguments[1])
setenv("WORKBOOK_INSTALLATION", installation.path, 1)

let rows = [
    try await WarmEdit.measure(),
    try await ColdBook.measure(installation),
    try await UnchangedBook.measure(installation),
]
print("| what | ours | the limit it is measured against | ratio | goal |")
print("| --- | --- | --- | --- | --- |")
for row in rows { print(row.text) }
