// `accept`: writes what was printed into the Markdown, and touches no other byte.
import Foundation

public struct Acceptance {
    let book: Book

    public init(book: Book) { self.book = book }

    /// What was written.
    public struct Written: Sendable {
        public var outputs: Int
        public var files: [String]
    }

    /// Writes the differing outputs, numbers and figures of a report; only those of one snippet if a label is given.
    /// A chapter with mistakes in its Markdown, or with a snippet that does not compile, is left as it is: nil.
    public func accept(_ report: ChapterReport, only label: String? = nil) throws -> Written? {
        if report.mistakes.contains(where: { $0.severity == .error }) || report.verdicts.contains(where: \.doesNotCompile) { return nil }
        let verdicts = report.verdicts.filter { verdict in verdict.outcome == .differs && (label == nil || verdict.label == label) }
        var edits: [Edit] = []
        for edit in verdicts.flatMap(\.edits) where !edits.contains(edit) { edits.append(edit) }
        if !edits.isEmpty { try write(edits, to: report.chapter) }
        var files: [String] = []
        for (path, text) in verdicts.flatMap(\.files).sorted(by: { $0.key < $1.key }) {
            try write(Data(text.utf8), to: book.chaptersFolder.appending(path: path))
            files.append("Chapters/" + path)
        }
        return Written(outputs: edits.count, files: files)
    }

    private func write(_ edits: [Edit], to chapter: Chapter) throws {
        let file = book.url(of: chapter.reference).resolvingSymlinksInPath()
        guard let now = FileManager.default.contents(atPath: file.path), now.elementsEqual(chapter.source.bytes) else {
            throw Trouble("\(chapter.source.file) was changed while its snippets ran", cause: "an editor saved it meanwhile", mend: "workbook accept \(chapter.reference.identifier)")
        }
        try write(Data(Self.apply(edits, to: chapter.source.bytes)), to: file)
    }

    /// Bytes with the edits made. Edits do not overlap.
    static func apply(_ edits: [Edit], to bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var place = 0
        for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            result += bytes[place..<edit.range.lowerBound]
            result += Array(edit.replacement.utf8)
            place = edit.range.upperBound
        }
        return result + bytes[place...]
    }

    /// Written beside, then renamed: whoever reads the file sees the old text or the new one, and an interrupt loses nothing.
    private func write(_ data: Data, to file: URL) throws {
        do {
            let mode = try? FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try data.write(to: file, options: .atomic)
            if let mode { try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path) }
        } catch {
            throw Trouble("\(file.path) cannot be written", cause: error.localizedDescription, mend: "check its owner, and the space on the disk: df -h \(file.deletingLastPathComponent().path)")
        }
    }
}
